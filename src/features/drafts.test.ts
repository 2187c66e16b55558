import fs from 'node:fs';
import path from 'node:path';

/** The hook that saves the draft of a form, when not in its own file; `free` gives the reason why no draft is needed. */
const DRAFT_OWNERS: Readonly<Record<string, string | { readonly free: string }>> = {
  'district/district-documents-screen.tsx': { free: 'a seed for a draw, agreed on site' },
  'collective/dissolve-sheet.tsx': { free: 'the name of the collective, typed to confirm' },
  'document/backup-form.tsx': { free: 'a passphrase, which is not to be stored' },
  'document/restore-form.tsx': { free: 'a passphrase, which is not to be stored' },
  'district/revise-title.tsx': { free: 'a few fields of a title, copied from a paper list' },
  'district/clear-title.tsx': { free: 'a name and a reason, copied from a letter' },
  'district/title-entry-form.tsx': { free: 'a few cells of a list, which is a file or saved itself' },
  'district/title-fields.tsx': { free: 'a few fields of a title, copied from a paper list' },
  'notice/rule-editor.tsx': 'notice/notice-editor.tsx',
  'notice/notice-fields.tsx': 'notice/notice-editor.tsx',
  'notice/more-fields.tsx': 'notice/notice-editor.tsx',
  'contest/contest-sections.tsx': 'contest/contest-form.tsx',
  'vote/roster/vouch-card.tsx': { free: 'a code that can be copied from a message again' },
  'care/person-fields.tsx': 'care/care-form.tsx',
  'eligibility/principal-section.tsx': 'eligibility/standing-form.tsx',
  'post/write-fields.tsx': 'post/use-post.ts',
  'collective/create-form.tsx': 'collective/create-screen.tsx',
  'collective/collective-fields.tsx': 'collective/revise-screen.tsx',
  'experience-paper/experience-paper-editor.tsx': 'experience-paper/use-experience-paper.ts',
  'roster/rejected-card.tsx': { free: 'one cell of a pasted table, which is saved itself' },
  'roster/import-source.tsx': 'roster/import-screen.tsx',
  'roster/line-fields.tsx': 'roster/use-line.ts',
  'roster/typed-lines.tsx': 'roster/import-screen.tsx',
  'timeline/word-section.tsx': 'timeline/use-word-form.ts',
  'rhythm/link-section.tsx': { free: 'a name of at most twenty characters for a link' },
  'companion/candidate-list.tsx': { free: 'a search' },
  'companion/promise-field.tsx': 'companion/claim-form.tsx',
  'showcase/arrange-screen.tsx': 'showcase/use-arrange.ts',
  'growth-card/node-plan-fields.tsx': 'growth-card/use-card-draft.ts',
  'growth-card/goal-editor.tsx': 'growth-card/use-card-draft.ts',
  'growth-card/goal-details.tsx': 'growth-card/use-card-draft.ts',
  'growth-card/card-editor.tsx': 'growth-card/use-card-draft.ts',
};

const read = (file: string): string => fs.readFileSync(path.join(__dirname, file), 'utf8');
const forms = fs
  .readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.tsx') && /<(?:Field|SectionEditor)\b/.test(read(file)))
  .sort();

test.each(forms)('the text typed in %s is saved as a draft, or needs none', (form) => {
  const owner = DRAFT_OWNERS[form] ?? form;
  if (typeof owner === 'string') expect(read(owner)).toMatch(/useDraft\b|saveDraft\(/);
});

test('the table of forms lists only existing forms', () => {
  expect(Object.keys(DRAFT_OWNERS).filter((form) => !forms.includes(form))).toEqual([]);
});
