import type { CheckVerdict, PictureState } from './picture';
import { isSeenByOwner, applyCheckVerdict, applyLeaderDecision } from './picture';
import { isTooHuge, pictureProblem, readPictureHeader } from './picture-header';

test.each<[PictureState, CheckVerdict, PictureState | null]>([
  ['pending', 'pass', 'pass'],
  ['pending', 'review', 'review'],
  ['pending', 'risky', 'risky'],
  // A manual review was requested because the check result was late; the late result still applies.
  ['review', 'pass', 'pass'],
  ['review', 'review', null],
  ['review', 'risky', 'risky'],
  ['pass', 'pass', null],
  ['pass', 'review', null],
  ['pass', 'risky', 'risky'],
  ['risky', 'pass', null],
  ['removed', 'pass', null],
  ['uploading', 'pass', null],
])('a %s picture of which the check says «%s» becomes %s', (state, verdict, next) => {
  expect(applyCheckVerdict(state, verdict)).toBe(next);
});

test.each<[PictureState, boolean, PictureState | null]>([
  ['review', true, 'pass'],
  ['review', false, 'risky'],
  ['pass', false, 'risky'],
  ['pass', true, null],
  ['pending', true, null],
  ['risky', true, null],
])('a %s picture that the 号长 lets pass (%s) becomes %s', (state, pass, next) => {
  expect(applyLeaderDecision(state, pass)).toBe(next);
});

test('risky and removed pictures are hidden from their owner too', () => {
  expect(
    ['uploading', 'pending', 'pass', 'review', 'risky', 'removed'].filter((s) =>
      isSeenByOwner(s as PictureState),
    ),
  ).toEqual(['pending', 'pass', 'review']);
});

describe('the first bytes of a chosen file', () => {
  const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
  const jpeg = (size: string): Uint8Array =>
    bytes(`ffd8ffe1000478 78ffff c0000b08${size}010111`.replace(/ /g, ''));

  test('name HEIC photos', () => {
    for (const brand of ['heic', 'heix', 'mif1'])
      expect(pictureProblem(Uint8Array.from(Buffer.from(`\0\0\0\x1cftyp${brand}`)))).toBe('heic');
    expect(pictureProblem(bytes('474946383961'))).toBe('unreadable');
    expect(pictureProblem(new Uint8Array())).toBe('unreadable');
  });

  test('give the claimed size, which a device should not decode beyond that of a photo', () => {
    expect(readPictureHeader(jpeg('00100020'))).toEqual({ kind: 'jpg', size: { width: 32, height: 16 } });
    expect(isTooHuge(jpeg('ffffffff'))).toBe(true);
    // 200 million pixels, the largest camera of a phone.
    expect(isTooHuge(jpeg('2fd03fc0'))).toBe(false);
    expect(isTooHuge(bytes(`89504e470d0a1a0a0000000d494844520000ffff0000ffff`))).toBe(true);
    expect(isTooHuge(bytes('ffd8ffe1ffff00'))).toBe(false);
  });
});
