import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { samplePicture } from '../../../tests/samples/picture';
import { readPicture } from './parse-image';

/** An Exif block as a camera writes it: an orientation and a made-up location. */
const notes = (orientation: number): Buffer =>
  Buffer.concat([
    Buffer.from('Exif\0\0', 'latin1'),
    Buffer.from(
      `49492a00080000000100120103000100000${orientation.toString(16)}000000`.padEnd(52, '0'),
      'hex',
    ),
    Buffer.from('GPS 30.5728N 104.0668E'),
  ]);

test('the location is removed from a picture', () => {
  const image = readPicture(samplePicture('pass', notes(1)));
  expect(image).toMatchObject({ kind: 'jpg', width: 32, height: 16 });
  expect(image?.bytes.toString('latin1')).not.toContain('GPS');
});

test('the orientation of a picture is retained', () => {
  const given = samplePicture(
    'pass',
    Buffer.concat([
      Buffer.from('Exif\0\0', 'latin1'),
      Buffer.from('49492a0008000000010012010300010000000600000000000000', 'hex'),
      Buffer.from('GPS'),
    ]),
  );
  const image = readPicture(given);
  expect(image).toMatchObject({ width: 16, height: 32 });
  const again = readPicture(image?.bytes ?? Buffer.alloc(0));
  expect(again).toMatchObject({ width: 16, height: 32 });
  expect(image?.bytes.toString('latin1')).not.toContain('GPS');
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a text', Buffer.from('GIF89a and more and more and more')],
  ['a picture cut short', samplePicture().subarray(0, 34)],
  ['a PNG without a size', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(40)])],
])('%s is not parsed as a picture', (_what, bytes) => {
  expect(readPicture(bytes)).toBeNull();
});

const PLACE = 'GPS 30.5728N 104.0668E';
const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(marker, 0);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};
const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const header = (width: number, height: number): Buffer => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, 2], 8);
  return chunk('IHDR', data);
};
const tiff = (orientation: number): Buffer =>
  Buffer.from(`49492a0008000000010012010300010000000${orientation}00000000000000`, 'hex');
const frame = (width: number, height: number, marker = 0xffc0): Buffer => {
  const body = Buffer.from('080010002001011100', 'hex');
  body.writeUInt16BE(height, 1);
  body.writeUInt16BE(width, 3);
  return segment(marker, body);
};
const scan = (bytes: string): Buffer =>
  Buffer.concat([segment(0xffda, Buffer.from('0101003f00', 'hex')), Buffer.from(bytes, 'hex')]);

const noise = fc
  .uint8Array({ maxLength: 40 })
  .map((bytes) => Buffer.concat([Buffer.from(PLACE), Buffer.from(bytes)]));
const order = fc.array(fc.nat({ max: 9 }), { maxLength: 8 });

test('of any sequence of JPEG segments only those for decoding are kept, in their order', () => {
  const tables = [
    segment(0xffdb, Buffer.from('q')),
    segment(0xffc4, Buffer.from('h')),
    segment(0xffdd, Buffer.from([0, 2])),
  ];
  // APP0 to APP15, a comment, a JPEG extension.
  const left = [...Array.from({ length: 16 }, (_, no) => 0xffe0 + no), 0xfffe, 0xfff0];
  const metadata = fc.tuple(fc.constantFrom(...left), noise).map(([marker, body]) => segment(marker, body));
  const extras = fc.array(metadata, { maxLength: 6 });
  fc.assert(
    fc.property(
      extras,
      extras,
      extras,
      noise,
      fc.integer({ min: 1, max: 8 }),
      (first, second, third, tail, turn) => {
        const exif = segment(
          0xffe1,
          Buffer.concat([Buffer.from('Exif\0\0'), tiff(turn), Buffer.from(PLACE)]),
        );
        const adobe = segment(
          0xffee,
          Buffer.concat([Buffer.from('Adobe'), Buffer.from('00640000000002', 'hex'), Buffer.from(PLACE)]),
        );
        const body = [tables[0]!, frame(320, 160, 0xffc2), tables[1]!];
        // Restart markers, stuffed bytes and a second scan belong to the picture.
        const [one, two] = [scan('11ff00ffd022'), scan('33ff00')];
        const picture = Buffer.concat([
          ...[
            Buffer.from('ffd8', 'hex'),
            ...first,
            exif,
            adobe,
            ...body,
            ...second,
            one,
            tables[2]!,
            ...third,
            two,
          ],
          ...[Buffer.from('ffd9', 'hex'), tail, Buffer.from('ffd8', 'hex'), exif, Buffer.from('ffd9', 'hex')],
        ]);
        const image = readPicture(picture);
        expect(image).toMatchObject(turn < 5 ? { width: 320, height: 160 } : { width: 160, height: 320 });
        const rest = image!.bytes;
        expect(rest.toString('latin1')).not.toContain('GPS');
        const whole = Buffer.concat([...body, one, tables[2]!, two, Buffer.from('ffd9', 'hex')]);
        expect(rest.subarray(rest.length - whole.length).equals(whole)).toBe(true);
        // The colour transform of Adobe is kept, without the bytes after it.
        expect(rest.includes(Buffer.from('ffee000e41646f6265', 'hex'))).toBe(true);
        expect(rest.subarray(rest.indexOf('Adobe') + 11, rest.indexOf('Adobe') + 12)).toEqual(
          Buffer.from([2]),
        );
        expect(readPicture(rest)?.bytes.equals(rest)).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});

test('of any sequence of PNG chunks only those for drawing are kept', () => {
  const named = fc.constantFrom(
    'tEXt',
    'zTXt',
    'iTXt',
    'eXIf',
    'tIME',
    'iCCP',
    'pHYs',
    'acTL',
    'fcTL',
    'fdAT',
    'prVt',
    'dSIG',
  );
  const extras = fc.array(
    fc.tuple(named, noise).map(([type, data]) => chunk(type, data)),
    { maxLength: 6 },
  );
  const pixels = chunk('IDAT', Buffer.from('789c', 'hex'));
  const drawing = fc
    .subarray(['gAMA', 'cHRM', 'sRGB'])
    .map((types) => types.map((type) => chunk(type, Buffer.alloc(4))));
  fc.assert(
    fc.property(extras, extras, extras, drawing, noise, (first, second, third, colours, tail) => {
      const image = readPicture(
        Buffer.concat([
          ...[SIGNATURE, header(40, 30), ...first, ...colours, ...second, pixels, pixels, ...third],
          ...[chunk('IEND', Buffer.alloc(0)), tail],
        ]),
      );
      expect(image).toMatchObject({ kind: 'png', width: 40, height: 30 });
      const rest = [SIGNATURE, header(40, 30), ...colours, pixels, pixels, chunk('IEND', Buffer.alloc(0))];
      expect(image!.bytes.equals(Buffer.concat(rest))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('the orientation of a PNG is kept, without the location beside it', () => {
  const given = [SIGNATURE, header(40, 30), chunk('eXIf', Buffer.concat([tiff(6), Buffer.from(PLACE)]))];
  const image = readPicture(
    Buffer.concat([...given, chunk('IDAT', Buffer.from('x')), chunk('IEND', Buffer.alloc(0))]),
  );
  expect(image).toMatchObject({ width: 30, height: 40 });
  expect(image!.bytes.toString('latin1')).not.toContain('GPS');
  expect(readPicture(image!.bytes)).toMatchObject({ width: 30, height: 40 });
});

const jpeg = (...parts: Buffer[]): Buffer =>
  Buffer.concat([Buffer.from('ffd8', 'hex'), ...parts, Buffer.alloc(16), Buffer.from('ffd9', 'hex')]);
const png = (...parts: Buffer[]): Buffer =>
  Buffer.concat([SIGNATURE, ...parts, chunk('IEND', Buffer.alloc(0))]);

test.each<[string, Buffer]>([
  ['a JPEG that claims 65 535 × 65 535', jpeg(frame(65_535, 65_535), scan('11'))],
  ['a JPEG that claims 65 535 × 16', jpeg(frame(65_535, 16), scan('11'))],
  ['a PNG that claims 65 535 × 65 535', png(header(65_535, 65_535), chunk('IDAT', Buffer.from('x')))],
  ['a PNG that claims 2³¹ × 1', png(header(2 ** 31, 1), chunk('IDAT', Buffer.from('x')))],
  ['a JPEG with two frames', jpeg(frame(32, 16), frame(65_535, 65_535), scan('11'))],
  ['a lossless JPEG', jpeg(frame(32, 16, 0xffc3), scan('11'))],
  ['a JPEG without a scan', jpeg(frame(32, 16))],
  ['a PNG without pixels', png(header(32, 16))],
  [
    'a PNG with a wrong checksum',
    png(header(32, 16), Buffer.concat([chunk('IDAT', Buffer.from('x')).subarray(0, 12), Buffer.from([0])])),
  ],
  ['a PNG with two headers', png(header(32, 16), header(65_535, 65_535), chunk('IDAT', Buffer.from('x')))],
  [
    'a PNG with an unknown necessary chunk',
    png(header(32, 16), chunk('XxXx', Buffer.from('x')), chunk('IDAT', Buffer.from('x'))),
  ],
  [
    'a HEIC photo',
    Buffer.concat([Buffer.from('0000001c', 'hex'), Buffer.from('ftypheic'), Buffer.alloc(64)]),
  ],
])('%s is refused without decoding', (_what, bytes) => {
  expect(readPicture(bytes)).toBeNull();
});

test('mutated pictures are refused or cleaned, and a cleaned picture is stable', () => {
  const whole = jpeg(segment(0xffe1, notes(6)), frame(32, 16), scan('11ff0022'));
  const other = png(header(32, 16), chunk('tEXt', Buffer.from(PLACE)), chunk('IDAT', Buffer.from('x')));
  fc.assert(
    fc.property(
      fc.constantFrom(whole, other),
      order,
      fc.uint8Array({ minLength: 8, maxLength: 8 }),
      (base, at, values) => {
        const bytes = Buffer.from(base);
        at.forEach((place, index) => (bytes[(place * 31 + index * 7) % bytes.length] = values[index] ?? 0));
        const image = readPicture(bytes);
        if (image) expect(readPicture(image.bytes)?.bytes.equals(image.bytes)).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});
