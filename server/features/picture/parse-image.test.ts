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
