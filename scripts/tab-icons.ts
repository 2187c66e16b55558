import fs from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { ICONS } from '../src/styles/icon-paths';
import { COLOURS, THEMES } from '../src/styles/tokens';
import { startBrowser } from '../tests/h5/harness/browser';
import { readOptions } from './options.mjs';

/** Side of a tab icon (pixels); WeChat takes PNG files of at most 40 kB. */
const SIDE = 81;
const DRAWN = { today: ICONS.today, card: ICONS.sprout, wall: ICONS.wall, team: ICONS.team };
const folder = path.resolve(__dirname, '../src/tabs');

/** An icon has one colour; its edges need no more than 16 steps of opacity, which are 4 bits a pixel. */
const STEPS = 16;
const BITS = 4;
const OPAQUE = 255;
const PALETTE = 3;
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const chunk = (type: string, content: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
};

/** Writes a picture of one colour with a palette of its opacities. */
const encodePng = (alpha: readonly number[], colour: string): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(SIDE, 0);
  head.writeUInt32BE(SIDE, 4);
  head.set([BITS, PALETTE], 8);
  const steps = Array.from({ length: STEPS }, (_, step) => Math.round((step * OPAQUE) / (STEPS - 1)));
  const stepAt = (at: number): number => Math.round(((alpha[at] ?? 0) * (STEPS - 1)) / OPAQUE);
  const rows = Array.from({ length: SIDE }, (_, y) => {
    const row = Buffer.alloc(1 + Math.ceil(SIDE / 2));
    for (let x = 0; x < SIDE; x++) row[1 + (x >> 1)]! |= stepAt(y * SIDE + x) << (x % 2 === 0 ? BITS : 0);
    return row;
  });
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ];
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(steps.flatMap(() => [red, green, blue]))),
    chunk('tRNS', Buffer.from(steps)),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const main = async (): Promise<void> => {
  fs.mkdirSync(folder, { recursive: true });
  const { context, close } = await startBrowser();
  const page = await context.newPage();
  /** Draws an icon in black and answers the opacity of each pixel. */
  const draw = async (inside: string): Promise<number[]> =>
    page.evaluate(
      async ([svg, side]) => {
        const image = new Image();
        image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
        await image.decode();
        const canvas = new OffscreenCanvas(side, side).getContext('2d');
        if (!canvas) throw new Error('no canvas');
        canvas.drawImage(image, 0, 0);
        return [...canvas.getImageData(0, 0, side, side).data].filter((_, at) => at % 4 === 3);
      },
      [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="-2 -2 28 28" fill="none" stroke="#000" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${inside}</svg>`,
        SIDE,
      ] as const,
    );
  for (const [name, inside] of Object.entries(DRAWN)) {
    const alpha = await draw(inside);
    for (const theme of THEMES) {
      for (const [ending, colour] of [
        ['', COLOURS[theme]['ink-soft']],
        ['-chosen', COLOURS[theme]['primary-text']],
      ] as const)
        fs.writeFileSync(path.join(folder, `${name}-${theme}${ending}.png`), encodePng(alpha, colour));
    }
  }
  await close();
};

readOptions();
void main();
