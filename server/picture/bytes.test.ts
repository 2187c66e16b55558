import { somePicture } from '../../tests/harness-picture';
import { readPicture } from './bytes';

/** Exif notes as a phone writes them: which side is up, and a made-up place. */
const notes = (turned: number): Buffer =>
  Buffer.concat([
    Buffer.from('Exif\0\0', 'latin1'),
    Buffer.from(`49492a00080000000100120103000100000${turned.toString(16)}000000`.padEnd(52, '0'), 'hex'),
    Buffer.from('GPS 30.5728N 104.0668E'),
  ]);

test('where a picture was taken does not leave the phone with it', () => {
  const sound = readPicture(somePicture('pass', notes(1)));
  expect(sound).toMatchObject({ kind: 'jpg', width: 32, height: 16 });
  expect(sound?.bytes.toString('latin1')).not.toContain('GPS');
});

test('which side is up stays, and stays readable', () => {
  const given = somePicture(
    'pass',
    Buffer.concat([
      Buffer.from('Exif\0\0', 'latin1'),
      Buffer.from('49492a0008000000010012010300010000000600000000000000', 'hex'),
      Buffer.from('GPS'),
    ]),
  );
  const sound = readPicture(given);
  expect(sound).toMatchObject({ width: 16, height: 32 });
  const again = readPicture(sound?.bytes ?? Buffer.alloc(0));
  expect(again).toMatchObject({ width: 16, height: 32 });
  expect(sound?.bytes.toString('latin1')).not.toContain('GPS');
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a text', Buffer.from('GIF89a and more and more and more')],
  ['a picture cut short', somePicture().subarray(0, 34)],
  ['a PNG without a size', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(40)])],
])('%s is no picture', (_what, bytes) => {
  expect(readPicture(bytes)).toBeNull();
});
