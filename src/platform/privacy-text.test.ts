import fs from 'node:fs';
import path from 'node:path';

const SRC = path.join(__dirname, '..');
const REVIEW = path.join(SRC, '../docs/review.md');

/** What WeChat disables unless the privacy text declares it; how each is named in the code. */
const DECLARED: Readonly<Record<string, RegExp>> = {
  chooseMessageFile: /\bTaro\.chooseMessageFile\b/,
  chooseMedia: /\bTaro\.chooseMedia\b/,
  chooseImage: /\bTaro\.chooseImage\b/,
  setClipboardData: /\bTaro\.setClipboardData\b/,
  getClipboardData: /\bTaro\.getClipboardData\b/,
  saveImageToPhotosAlbum: /\bTaro\.saveImageToPhotosAlbum\b/,
  chooseAvatar: /openType="chooseAvatar"/,
  nickname: /(kind|type)="nickname"/,
  getLocation: /\bTaro\.(getLocation|chooseLocation|getFuzzyLocation)\b/,
  getUserProfile: /\bTaro\.getUser(Profile|Info)\b/,
  chooseContact: /\bTaro\.(chooseContact|addPhoneContact)\b/,
  getPhoneNumber: /openType="getPhoneNumber"/,
  record: /\bTaro\.(getRecorderManager|startRecord)\b/,
  camera: /<Camera\b/,
  scanCode: /\bTaro\.scanCode\b/,
  getWeRunData: /\bTaro\.getWeRunData\b/,
};

/** Never asked for, whatever it may be good for; the nickname for docs/decisions/real-names.md. */
const NEVER = [
  'nickname',
  'getLocation',
  'getUserProfile',
  'chooseContact',
  'getPhoneNumber',
  'record',
  'getWeRunData',
];

const sources = ['platform', 'ui', 'features']
  .flatMap((room) =>
    fs
      .readdirSync(path.join(SRC, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.(test|h5)\./.test(file))
      .map((file) => fs.readFileSync(path.join(SRC, room, file), 'utf8')),
  )
  .join('\n');

const used = Object.entries(DECLARED)
  .filter(([, pattern]) => pattern.test(sources))
  .map(([name]) => name)
  .sort();

/** The names in the first column of the table 「用到的隐私接口」. */
const declared = [...fs.readFileSync(REVIEW, 'utf8').matchAll(/^\| `(\w+)` \|/gm)]
  .map((row) => row[1] ?? '')
  .sort();

test('the privacy text declares every private interface the phone uses, and no other', () => {
  expect(declared).toEqual(used);
});

test('nothing is asked of the phone that must never be asked', () => {
  expect(used.filter((name) => NEVER.includes(name))).toEqual([]);
});
