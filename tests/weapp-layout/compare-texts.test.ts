import { compareTexts } from './harness/compare-texts';
import type { TextBox } from './harness/text-boxes';

const box = (text: string, y: number, change: Partial<TextBox> = {}): TextBox => ({
  text,
  part: 'ui-screen__body',
  x: 16,
  y,
  width: 100,
  height: 20,
  lines: 1,
  size: 15,
  weight: 400,
  colour: 'rgb(0, 0, 0)',
  behindPicker: false,
  ...change,
});

test('two equal lists of texts have no difference', () => {
  const texts = [box('今日', 10), box('成长卡', 40)];
  expect(compareTexts(texts, texts)).toEqual({ differences: [], unmatched: [], matched: 2 });
});

test.each<[string, Partial<TextBox>, string]>([
  ['a smaller type', { size: 14 }, 'type size 14, in the browser 15'],
  ['another weight', { weight: 600 }, 'weight 600, in the browser 400'],
  ['another colour', { colour: 'rgb(9, 9, 9)' }, 'colour rgb(9, 9, 9), in the browser rgb(0, 0, 0)'],
  ['another number of lines', { lines: 2 }, 'lines 2, in the browser 1'],
  ['another place in the row', { x: 20 }, 'x 20, in the browser 16'],
  ['another distance to what stands above', { y: 48 }, 'gap above 18, in the browser 10'],
])('the comparison finds %s', (_, change, expected) => {
  const mini = [box('今日', 10), box('成长卡', 40, change)];
  const web = [box('今日', 10), box('成长卡', 40)];
  expect(compareTexts(mini, web).differences).toEqual([`「成长卡」 ${expected}`]);
});

test('the comparison names what only one client shows, and goes on behind it', () => {
  const found = compareTexts(
    [box('今日', 10), box('分享', 40), box('我的集体', 70)],
    [box('今日', 10), box('我的集体', 40)],
  );
  expect(found).toEqual({ differences: [], unmatched: ['only in the mini-program: 「分享」'], matched: 2 });
});
