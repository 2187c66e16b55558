import jsQR from 'jsqr';
import { qrCodeImage } from './qr-code';

const SCALE = 4;

/** Rasterises the SVG and decodes the QR code. */
function decodeImage(image: string): string | undefined {
  const svg = decodeURIComponent(image.replace(/^data:image\/svg\+xml,/, ''));
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  const [, , dark = ''] = svg.split('<path');
  for (const [, x = '', y = '', run = ''] of dark.matchAll(/M(\d+) (\d+)h(\d+)v1/g))
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row++)
      for (let column = Number(x) * SCALE; column < (Number(x) + Number(run)) * SCALE; column++)
        pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
  return jsQR(pixels, side, side)?.data;
}

test.each([
  ['a vouching code', 'QC1:8FJ2K-LM3QX-7TTWB-0P4AZ-R6VYD-9HNCE'],
  ['an address', 'http://127.0.0.1:8787/#/packages/wall/pages/index/index?collectiveId=c1'],
  ['Chinese text', '青年成长计划'],
  ['a long text', 'A1b2'.repeat(100)],
])('a QR reader decodes %s', (_what, text) => {
  expect(decodeImage(qrCodeImage(text))).toBe(text);
});
