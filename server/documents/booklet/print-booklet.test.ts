import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { somePicture } from '../../../tests/harness-picture';
import type { Bench } from '../paper';
import { printBooklet } from './print-booklet';

const PEOPLE = 100;

const page = (who: number) => ({
  ...{ cardId: `card${who}`, name: `成员${who}`, post: '' },
  items: ['first', 'second'].map((which) => ({
    ...{ key: `picture:${who}.${which}`, kind: 'picture' as const, url: `https://files/${who}/${which}` },
    ...{ title: '', text: '', after: '', by: '', at: '2026-05', lit: false },
  })),
});

const print = async (gone: (url: string) => boolean) => {
  const asked: string[] = [];
  const bytes = await printBooklet(
    {
      ...{ name: '厅', from: '2026-01', to: '2026-12' },
      pages: Array.from({ length: PEOPLE }, (_, who) => page(who)),
    },
    {
      template: (name: string) => readFileSync(join(__dirname, '../../../templates', name)),
      picture: async (url: string) => {
        asked.push(url);
        return gone(url) ? null : somePicture('pass', Buffer.from(url));
      },
    } as unknown as Bench,
  );
  const files = unzipSync(bytes);
  const text = Buffer.from(files['word/document.xml'] ?? []).toString('utf8');
  return { asked, drawings: text.split('<w:drawing>').length - 1, text };
};

test('a booklet of more pictures than Word carries holds everybody’s first before anybody’s second', async () => {
  const { asked, drawings } = await print(() => false);
  expect([asked.length, drawings]).toEqual([120, 120]);
  expect(asked.filter((url) => url.endsWith('/first'))).toHaveLength(PEOPLE);
});

test('a picture whose file is gone leaves neither a caption nor an empty chapter', async () => {
  const { drawings, text } = await print((url) => !url.endsWith('/7/first'));
  expect(drawings).toBe(1);
  expect(text.split('2026年5月').length - 1).toBe(1);
  expect(text.split('>图片<').length - 1).toBe(1);
});
