import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 640;
const HEIGHT = 480;

type Colour = readonly [red: number, green: number, blue: number];
const SKIES: readonly Colour[] = [
  [214, 233, 240],
  [250, 228, 205],
  [226, 222, 240],
];
const HILLS: readonly Colour[] = [
  [126, 190, 158],
  [62, 146, 108],
  [24, 92, 66],
];
const SUN: Colour = [246, 160, 96];

/** Returns a pixel function of a landscape of hills and sun that depends on a number. */
function landscape(turn: number): (x: number, y: number) => Colour {
  // Upper edge of each hill by column, the nearest hill first.
  const tops = HILLS.map((colour, hill) => ({
    colour,
    from: Array.from({ length: WIDTH }, (_, x) => {
      const wave = Math.sin(x / (70 + 22 * hill) + turn * 1.7 + hill * 2.1) * (34 - 6 * hill);
      return 220 + 78 * hill + wave;
    }),
  })).reverse();
  const sunX = 120 + ((turn * 137) % 400);
  const [red, green, blue] = SKIES[turn % SKIES.length] ?? SUN;
  return (x, y) => {
    for (const { colour, from } of tops) if (y > (from[x] ?? 0)) return colour;
    if ((x - sunX) ** 2 + (y - 110) ** 2 < 46 ** 2) return SUN;
    const light = Math.round((y / HEIGHT) * 24);
    return [red - light, green - light / 2, blue];
  };
}

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** Encodes a demo picture as PNG. */
export function demoPicture(turn: number): Buffer {
  const rows = Buffer.alloc(HEIGHT * (1 + WIDTH * 3));
  const colourAt = landscape(turn);
  for (let y = 0, at = 0; y < HEIGHT; y++) {
    at += 1;
    for (let x = 0; x < WIDTH; x++, at += 3) rows.set(colourAt(x, y), at);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 2], 8);
  const sign = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    sign,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
