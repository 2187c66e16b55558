import fs from 'node:fs';
import path from 'node:path';

/** Where a form keeps what is typed, when not in its own file; `free` says why nothing is lost that somebody would miss. */
const KEPT: Readonly<Record<string, string | { readonly free: string }>> = {
  'application/join-body.tsx': { free: 'a code that stands in a message' },
  'district/papers-screen.tsx': { free: 'a word to draw by, told at the table' },
  'district/revise-title.tsx': { free: 'a few words of a title, corrected from the paper beside it' },
  'contest/contest-parts.tsx': 'contest/contest-form.tsx',
  'vote/vouch-card.tsx': { free: 'a code that stands in a message' },
  'care/person-fields.tsx': 'care/care-form.tsx',
  'eligibility/principal-part.tsx': 'eligibility/standing-form.tsx',
  'post/write-fields.tsx': 'post/use-post.ts',
  'collective/create-form.tsx': 'collective/create-screen.tsx',
  'collective/collective-fields.tsx': 'collective/revise-screen.tsx',
  'paper/paper-editor.tsx': 'paper/use-paper.ts',
  'roster/rejected-card.tsx': { free: 'one cell of a pasted table, which itself is kept' },
  'roster/import-source.tsx': 'roster/import-screen.tsx',
  'roster/line-fields.tsx': 'roster/use-line.ts',
  'roster/typed-lines.tsx': 'roster/import-screen.tsx',
  'timeline/report-fields.tsx': 'timeline/use-report.ts',
  'timeline/word-part.tsx': 'timeline/use-word-form.ts',
  'rhythm/link-part.tsx': { free: 'a name of at most twenty characters for a link' },
  'companion/candidate-list.tsx': { free: 'a search' },
  'companion/promise-field.tsx': 'companion/claim-form.tsx',
  'companion/claim-screen.tsx': { free: 'a code that stands in a message' },
  'showcase/arrange-screen.tsx': 'showcase/use-arrange.ts',
  'growth-card/node-plan-fields.tsx': 'growth-card/use-card-draft.ts',
  'growth-card/goal-editor.tsx': 'growth-card/use-card-draft.ts',
  'growth-card/goal-details.tsx': 'growth-card/use-card-draft.ts',
  'growth-card/card-editor.tsx': 'growth-card/use-card-draft.ts',
  'join/code-screen.tsx': { free: 'a code that stands in a message' },
};

const read = (file: string): string => fs.readFileSync(path.join(__dirname, file), 'utf8');
const forms = fs
  .readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.tsx') && /<Field\b/.test(read(file)))
  .sort();

test.each(forms)('what is typed in %s survives leaving the page, or nothing is lost', (form) => {
  const kept = KEPT[form] ?? form;
  if (typeof kept === 'string') expect(read(kept)).toMatch(/useDraft\b|keepDraft\(/);
});

test('the table of forms names no form that is gone', () => {
  expect(Object.keys(KEPT).filter((form) => !forms.includes(form))).toEqual([]);
});
