import { evenLines, linesOf, widthOf } from './text-lines';

describe('a line', () => {
  test.each([
    ['hanzi break anywhere', '一二三四五六七', 4, ['一二三四', '五六七']],
    ['no mark begins a line', '一二三四，五六', 4, ['一二三', '四，五六']],
    ['no opening mark ends a line', '一二三“四五”', 4, ['一二三', '“四五”']],
    ['Latin words and figures stay whole', '通过 CET6 考试', 4, ['通过', 'CET6', '考试']],
    ['its own breaks stay', '一\n二', 4, ['一', '二']],
    ['four-byte hanzi are one sign', '𠮷𠮷𠮷𠮷𠮷', 2, ['𠮷𠮷', '𠮷𠮷', '𠮷']],
    ['a word wider than a line is cut', 'aaaaaaaaaa', 3, ['aaaaa', 'aaaaa']],
    ['an empty text is no line', '', 4, []],
  ])('%s', (_rule, text, room, lines) => {
    expect(linesOf(text, room)).toEqual(lines);
  });

  test('is never wider than its room, whatever stands in it', () => {
    const text = '慢慢来，比较快（第2次）！abc-def 12345.6％……“好”，再来〇𠮷一次。';
    for (let room = 3; room < 20; room += 0.5)
      for (const line of linesOf(text, room)) expect(widthOf(line)).toBeLessThanOrEqual(room + 1e-9);
  });

  test('too many lines end with “…”, not with a mark before it', () => {
    expect(linesOf('一二三，四五六七八九十', 4, 2)).toEqual(['一二三，', '四五六…']);
    expect(linesOf('一二，三四', 4, 1)).toEqual(['一二…']);
  });
});

test('a slogan is spread evenly over as few lines as it needs', () => {
  expect(evenLines('一起把每一件小事做好', 8)).toEqual(['一起把每一', '件小事做好']);
  expect(evenLines('向前走', 8)).toEqual(['向前走']);
});
