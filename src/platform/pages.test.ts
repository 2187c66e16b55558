import fs from 'node:fs';
import path from 'node:path';
import { findPages } from '../../config/pages';

test('the page table lists every page file, and no other', () => {
  const source = fs.readFileSync(path.join(__dirname, 'pages.ts'), 'utf8');
  const listed = [...source.matchAll(/^ {2}'\/([^']+)': /gm)].map((match) => match[1]);
  expect(listed.sort()).toEqual(findPages(path.join(__dirname, '..')));
});
