import fs from 'node:fs';
import path from 'node:path';

/** Where each form keeps what is typed; `free` says why nothing is lost that somebody would miss. */
const KEPT: Readonly<Record<string, string | { readonly free: string }>> = {
  'eligibility/principal-part.tsx': 'eligibility/standing-form.tsx',
  'post/write-fields.tsx': 'post/use-post.ts',
  'collective/create-form.tsx': 'collective/create-screen.tsx',
  'collective/collective-fields.tsx': 'collective/revise-screen.tsx',
  'sign/sign-screen.tsx': 'sign/sign-screen.tsx',
  'vote/prepare-screen.tsx': 'vote/prepare-screen.tsx',
  'paper/paper-editor.tsx': 'paper/use-paper.ts',
  'roster/rejected-card.tsx': { free: 'one cell of a pasted table, which itself is kept' },
  'roster/import-source.tsx': 'roster/import-screen.tsx',
  'roster/line-fields.tsx': 'roster/use-line.ts',
  'roster/typed-lines.tsx': 'roster/import-screen.tsx',
  'timeline/echo-sheet.tsx': 'timeline/echo-sheet.tsx',
  'timeline/report-fields.tsx': 'timeline/use-report.ts',
  'timeline/word-part.tsx': 'timeline/use-word-form.ts',
  'rhythm/link-part.tsx': { free: 'a name of at most twenty characters for a link' },
  'help/word-sheet.tsx': 'help/word-sheet.tsx',
  'help/sprint-form.tsx': 'help/sprint-form.tsx',
  'quote/quote-sheet.tsx': 'quote/quote-sheet.tsx',
  'companion/candidate-list.tsx': { free: 'a search' },
  'companion/promise-field.tsx': 'companion/claim-form.tsx',
  'companion/claim-screen.tsx': { free: 'a code that stands in a message' },
  'companion/claim-form.tsx': 'companion/claim-form.tsx',
  'companion/invite-outside-screen.tsx': 'companion/invite-outside-screen.tsx',
  'showcase/arrange-screen.tsx': 'showcase/use-arrange.ts',
  'growth-card/node-plan-fields.tsx': 'growth-card/use-card-draft.ts',
  'growth-card/goal-editor.tsx': 'growth-card/use-card-draft.ts',
  'growth-card/reason-sheet.tsx': 'growth-card/reason-sheet.tsx',
  'growth-card/goal-details.tsx': 'growth-card/use-card-draft.ts',
  'growth-card/card-editor.tsx': 'growth-card/use-card-draft.ts',
  'join/ask-screen.tsx': 'join/ask-screen.tsx',
  'join/code-screen.tsx': { free: 'a code that stands in a message' },
  'wall/box-screen.tsx': 'wall/box-screen.tsx',
  'wall/correct-sheet.tsx': 'wall/correct-sheet.tsx',
  'wall/answer-sheet.tsx': 'wall/answer-sheet.tsx',
};

const read = (file: string): string => fs.readFileSync(path.join(__dirname, file), 'utf8');
const forms = fs
  .readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.tsx') && /<Field\b/.test(read(file)))
  .sort();

test.each(forms)('what is typed in %s survives leaving the page, or nothing is lost', (form) => {
  const kept = KEPT[form];
  expect(kept).toBeDefined();
  if (typeof kept === 'string') expect(read(kept)).toMatch(/useDraft\b|keepDraft\(/);
});

test('the table of forms names no form that is gone', () => {
  expect(Object.keys(KEPT).filter((form) => !forms.includes(form))).toEqual([]);
});
