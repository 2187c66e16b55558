import fs from 'node:fs';
import path from 'node:path';

const GALLERY = path.join(__dirname, '../pages/gallery');
/** Components that need no gallery sample, with the reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  TopBar: 'every screen renders it',
  MonthButton: 'it fetches whether the month is written',
  BackGuard: 'every sheet has one; it draws nothing',
  TabBar: 'the tab pages render it',
  PrivacyGate: 'the screen renders it when WeChat asks for consent',
  PersonSwitch: 'the top bar opens it',
  Tap: 'every control is built on it',
  CodeField: 'it is a Field that reads codes; the pages of codes show it',
  CodeLookButton: 'it is a Button below a CodeField; the pages of codes show it',
  LoadFailure: 'it is an ErrorPanel for a fetched state',
  CalendarButton: 'it is a Button that disappears once its event is past',
  ExampleCard: 'it is a Card with a FactList',
  LinkCard: 'it is a ListRow in a Card',
  FactChoice: 'it pages FactCards',
  TextVersions: 'it is a VersionHistory in a Section',
  SavedText: 'it is SavedSections for a fetched state',
  FailureNote: 'RefusalNote is one; it draws a StatusNote and scrolls to it',
};

const sourcesIn = (folder: string): string[] =>
  fs
    .readdirSync(folder)
    .filter((file) => /\.tsx$/.test(file) && !/\.test\./.test(file))
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));

const components = [
  ...new Set(
    sourcesIn(__dirname).flatMap((source) =>
      [...source.matchAll(/^export (?:function|const) ([A-Z][a-z]\w*)/gm)].map((found) => found[1] ?? ''),
    ),
  ),
].sort();
const shown = sourcesIn(GALLERY).join('\n');

test.each(components.filter((name) => !(name in EXCEPTIONS)))('the gallery shows %s', (name) => {
  expect(shown).toMatch(new RegExp(`<${name}\\b`));
});

test('every exception names an existing component', () => {
  expect(Object.keys(EXCEPTIONS).filter((name) => !components.includes(name))).toEqual([]);
});

test.each([
  ['Button', 'tone', 'quiet plain danger'],
  ['Card', 'tone', 'wash warm amber flat'],
  ['Tag', 'tone', 'green warm amber'],
  ['StatusNote', 'tone', 'good amber danger'],
  ['Skeleton', 'shape', 'card rows'],
  ['Button', 'busy', ''],
  ['Button', 'missing', ''],
  ['Field', 'error', ''],
  ['IconButton', 'disabled', ''],
])('the gallery shows %s with every value: %s %s', (component, prop, values) => {
  const uses = [...shown.matchAll(new RegExp(`<${component}\\b[^>]*>`, 'g'))].map((found) => found[0]);
  for (const value of values === '' ? [''] : values.split(' '))
    expect([value, uses.some((use) => use.includes(value === '' ? prop : `${prop}="${value}"`))]).toEqual([
      value,
      true,
    ]);
});
