import fs from 'node:fs';
import path from 'node:path';

const SRC = path.join(__dirname, '..');
const REVIEW = path.join(SRC, '../docs/review.md');

/** Interfaces that WeChat disables unless the privacy text declares them, and how the code uses each. */
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
  addPhoneCalendar: /\bTaro\.addPhoneCalendar\b/,
  scanCode: /\bTaro\.scanCode\b/,
  getWeRunData: /\bTaro\.getWeRunData\b/,
};

/** Interfaces that must never be used; for the nickname see docs/decisions/real-names.md. */
const FORBIDDEN = [
  'nickname',
  'getLocation',
  'getUserProfile',
  'chooseContact',
  'getPhoneNumber',
  'record',
  'getWeRunData',
];

const sources = ['platform', 'ui', 'features']
  .flatMap((folder) =>
    fs
      .readdirSync(path.join(SRC, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.(test|h5)\./.test(file))
      .map((file) => fs.readFileSync(path.join(SRC, folder, file), 'utf8')),
  )
  .join('\n');

const used = Object.entries(DECLARED)
  .filter(([, pattern]) => pattern.test(sources))
  .map(([name]) => name)
  .sort();

/** The names in the first column of the table 「用到的隐私接口」. */
const declared = [...fs.readFileSync(REVIEW, 'utf8').matchAll(/^\| `(\w+)`\s*\|/gm)]
  .map((row) => row[1] ?? '')
  .sort();

test('the privacy text declares exactly the private interfaces in use', () => {
  expect(declared).toEqual(used);
});

test('no forbidden interface is used', () => {
  expect(used.filter((name) => FORBIDDEN.includes(name))).toEqual([]);
});
