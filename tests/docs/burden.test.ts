import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WALL_ORDERS } from '../../core/domain/wall-issue';
import { STORED_VERSION } from '../../server/store/migrations/list';
import { BURDEN_MESSAGES } from '../../src/messages/burden';

const ROOT = join(__dirname, '../..');
const sources = (folder: string, ending: RegExp): { path: string; text: string }[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && !name.includes('.test.'))
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(ROOT, folder, name), 'utf8') }));

test('docs/burden.md says the same as the page, line by line', () => {
  const rows = readFileSync(join(ROOT, 'docs/burden.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| [^-]/.test(line))
    .slice(1)
    .map((line) => {
      const [title, text] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      return { title, text };
    });
  expect(rows).toEqual(BURDEN_MESSAGES.passages);
});

/** Words of competition and control; they stand only where the product says that it does without. */
const WORDS = /排名|排行|名次|积分|打卡|签到|点赞|定位|步数|在线时长|倒数|冠军|末位|达标率/;
const DENIED = /[不没无非][^，。；、]{0,6}$|从不收集[^。]{0,40}$|有没有$|[不没][^。；]{0,8}、$/;

test.each([
  ...sources('core/labels', /\.ts$/),
  ...sources('src/messages', /\.ts$/).filter(({ path }) => !path.endsWith('/burden.ts')),
  ...sources('server/print', /\.ts$/),
  ...sources('server/features/document', /\.ts$/),
])('$path has no word of ranking, points, check-ins or location', ({ text }) => {
  const found = [...text.matchAll(new RegExp(WORDS, 'g'))].filter(
    ({ index }) => !DENIED.test(text.slice(Math.max(0, index - 45), index)),
  );
  expect(found.map(({ index }) => text.slice(index - 20, index + 10))).toEqual([]);
});

test('the check finds such a word where nothing denies it', () => {
  expect(WORDS.test('本月排名')).toBe(true);
  expect(DENIED.test('本月')).toBe(false);
  expect(DENIED.test('也不看')).toBe(true);
});

test.each([`docs/contract/stored-${STORED_VERSION}.json`, 'docs/contract/0.1.0.json'])(
  '%s has no field for ranks, points, likes, places or time spent',
  (path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    expect(text.length).toBeGreaterThan(10_000);
    const fields =
      /"(rank|ranking|score|scores|like|likes|streak|badge|checkIn|latitude|longitude|location|gps|onlineTime)"/g;
    expect(text.match(fields)).toBeNull();
  },
);

test('the wall has an order by name and one by lot, and no other', () => {
  expect(WALL_ORDERS).toEqual(['name', 'lot']);
});

test('the mini-program asks WeChat for no place, no steps and no address book', () => {
  const asking =
    /getLocation|chooseLocation|onLocationChange|startLocationUpdate|getWeRunData|scope\.userLocation/;
  const files = [
    ...sources('src', /\.tsx?$/),
    { path: '', text: readFileSync(join(ROOT, 'project.config.json'), 'utf8') },
  ];
  expect(files.filter(({ text }) => asking.test(text)).map(({ path }) => path)).toEqual([]);
});
