import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { bookletForm } from './booklet/booklet-form';
import { experienceForm } from './experience/build-experience';
import { issueForm, signForm } from './wall/wall-form';
import { openTemplate } from '../../print/template/fill-template';
import type { TemplateData } from '../../print/template/placeholder';

const ROOT = join(__dirname, '../../..');
const FOLDER = join(ROOT, 'templates');
const item = { key: 'k', title: '题', text: '文', after: '果', by: 'mentor', at: '2026-03', lit: true };
const issue = {
  ...{ no: 1, month: '2026-03', frozenAt: '2026-04-01T00:00:00.000Z', order: 'name', withdrawn: [1] },
  entries: [
    {
      name: '甲',
      post: '岗',
      node: '点',
      month: '2026-02',
      text: '进',
      next: '下',
      need: '需',
      pictures: [],
    },
  ],
  quotes: [{ text: '语', name: '甲' }],
  corrections: [{ at: '2026-04-02T00:00:00.000Z', by: '号长', text: '正' }],
};
const sign = { stage: 1, text: '一步一步走', at: '' } as const;
const wall = issueForm({ collectiveName: '厅', issue, sign } as never, new Uint8Array([1]));
const DATA: Readonly<Record<string, TemplateData>> = {
  'booklet.docx': bookletForm({
    ...{ name: '厅', from: '2026-01', to: '2026-12' },
    pages: [
      {
        cardId: 'c',
        name: '甲',
        post: '岗',
        items: [
          { ...item, kind: 'advice' },
          { ...item, kind: 'node' },
          { ...item, kind: 'quote' },
        ],
      },
    ],
  }),
  'experience-paper.docx': experienceForm({
    ...{ name: '厅', at: '2026-09-01' },
    text: { background: '一\n二', method: '', effect: '三', feeling: '' },
  }),
  'wall-issue-a4.docx': wall,
  'wall-issue-a3.docx': wall,
  'sign-a4.docx': signForm('厅', sign),
  'sign-a3.docx': signForm('厅', sign),
};

const partsOf = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .filter(([path]) => /^word\/(document|header|footer)\d*\.xml$/.test(path))
    .map(([, part]) => strFromU8(part))
    .join('');

describe.each(readdirSync(FOLDER))('%s', (name) => {
  const bytes = readFileSync(join(FOLDER, name));

  test('states that it is a sample', () => expect(partsOf(bytes)).toContain('示例'));

  test('uses only placeholders that docs/documents.md explains', () => {
    const docs = readFileSync(join(ROOT, 'docs/documents.md'), 'utf8');
    for (const placeholder of openTemplate(bytes).placeholders)
      for (const word of placeholder.replace(/^(#|图:)/, '').split('.')) expect(docs).toContain(word);
  });
});

test.each(Object.entries(DATA))(
  '%s prints every value it is given, and no placeholder remains',
  (name, data) => {
    const text = partsOf(openTemplate(readFileSync(join(FOLDER, name))).fill(data));
    expect(text).not.toContain('{{');
    const given = Object.values(data.lists).flatMap((entries) =>
      entries.flatMap((entry) => Object.values(entry).filter((value) => typeof value === 'string')),
    );
    for (const value of [...Object.values(data.values), ...given])
      for (const line of String(value).split('\n')) expect(text).toContain(line);
  },
);

test('an empty section of the experience paper is not printed, and the others are numbered in sequence', () => {
  const text = partsOf(
    openTemplate(readFileSync(join(FOLDER, 'experience-paper.docx'))).fill(
      DATA['experience-paper.docx'] as TemplateData,
    ),
  );
  expect(text).toContain('一、背景');
  expect(text).toContain('二、成效');
  expect(text).not.toContain('做法');
});
