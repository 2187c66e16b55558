import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { samplePicture } from '../../../../tests/samples/picture';
import type { BuildContext } from '../builder';
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
  const request: string[] = [];
  const bytes = await printBooklet(
    {
      ...{ name: '厅', from: '2026-01', to: '2026-12' },
      pages: Array.from({ length: PEOPLE }, (_, who) => page(who)),
    },
    {
      template: (name: string) => readFileSync(join(__dirname, '../../../../templates', name)),
      picture: async (url: string) => {
        request.push(url);
        return gone(url) ? null : samplePicture('pass', Buffer.from(url));
      },
    } as unknown as BuildContext,
  );
  const files = unzipSync(bytes);
  const text = Buffer.from(files['word/document.xml'] ?? []).toString('utf8');
  return { asked: request, drawings: text.split('<w:drawing>').length - 1, text };
};

test('the picture limit of a booklet omits later pictures before anybody’s first one', async () => {
  const { asked: request, drawings } = await print(() => false);
  expect([request.length, drawings]).toEqual([120, 120]);
  expect(request.filter((url) => url.endsWith('/first'))).toHaveLength(PEOPLE);
});

test('a picture whose file is missing leaves neither a caption nor an empty chapter', async () => {
  const { drawings, text } = await print((url) => !url.endsWith('/7/first'));
  expect(drawings).toBe(1);
  expect(text.split('2026年5月').length - 1).toBe(1);
  expect(text.split('>图片<').length - 1).toBe(1);
});
