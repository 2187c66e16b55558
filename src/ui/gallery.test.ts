import fs from 'node:fs';
import path from 'node:path';

const GALLERY = path.join(__dirname, '../pages/gallery');
/** What a component needs no card of its own for: every screen draws it, or another component is made of it. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  TopBar: 'the screen draws it',
  TabBar: 'the four tabs draw it',
  PrivacyGate: 'the screen draws it when WeChat asks',
  PersonSwitch: 'the top bar opens it',
  Tap: 'everything tappable is made of it',
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

test.each(components.filter((name) => !(name in ELSEWHERE)))('the gallery shows %s', (name) => {
  expect(shown).toMatch(new RegExp(`<${name}\\b`));
});

test('what is excused from the gallery still exists', () => {
  expect(Object.keys(ELSEWHERE).filter((name) => !components.includes(name))).toEqual([]);
});

test.each([
  ['Button', 'tone', 'quiet plain danger'],
  ['Card', 'tone', 'wash warm amber flat'],
  ['Tag', 'tone', 'green warm amber'],
  ['StatusNote', 'tone', 'good amber danger'],
  ['Skeleton', 'shape', 'card rows'],
  ['Button', 'busy', ''],
  ['Button', 'disabled', ''],
  ['Field', 'error', ''],
  ['IconButton', 'disabled', ''],
])('the gallery shows %s with each: %s %s', (component, prop, values) => {
  const uses = [...shown.matchAll(new RegExp(`<${component}\\b[^>]*>`, 'g'))].map((found) => found[0]);
  for (const value of values === '' ? [''] : values.split(' '))
    expect([value, uses.some((use) => use.includes(value === '' ? prop : `${prop}="${value}"`))]).toEqual([
      value,
      true,
    ]);
});
