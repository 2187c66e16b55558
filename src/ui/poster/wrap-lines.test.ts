import { balanceLines, wrapLines, textWidth } from './wrap-lines';

describe('a line', () => {
  test.each([
    ['hanzi break anywhere', '一二三四五六七', 4, ['一二三四', '五六七']],
    ['no line starts with a punctuation mark', '一二三四，五六', 4, ['一二三', '四，五六']],
    ['no line ends with an opening mark', '一二三“四五”', 4, ['一二三', '“四五”']],
    ['Latin words and numbers are not split', '通过 CET6 考试', 4, ['通过', 'CET6', '考试']],
    ['line breaks are preserved', '一\n二', 4, ['一', '二']],
    ['a four-byte hanzi is one character', '𠮷𠮷𠮷𠮷𠮷', 2, ['𠮷𠮷', '𠮷𠮷', '𠮷']],
    ['a word wider than a line is cut', 'aaaaaaaaaa', 3, ['aaaaa', 'aaaaa']],
    ['an empty text has no lines', '', 4, []],
  ])('%s', (_rule, text, maxWidth, lines) => {
    expect(wrapLines(text, maxWidth)).toEqual(lines);
  });

  test('is never wider than the maximum', () => {
    const text = '慢慢来，比较快（第2次）！abc-def 12345.6％……“好”，再来〇𠮷一次。';
    for (let maxWidth = 3; maxWidth < 20; maxWidth += 0.5)
      for (const line of wrapLines(text, maxWidth))
        expect(textWidth(line)).toBeLessThanOrEqual(maxWidth + 1e-9);
  });

  test('too many lines end with “…” without a preceding mark', () => {
    expect(wrapLines('一二三，四五六七八九十', 4, 2)).toEqual(['一二三，', '四五六…']);
    expect(wrapLines('一二，三四', 4, 1)).toEqual(['一二…']);
  });
});

test('balances a slogan over the fewest lines', () => {
  expect(balanceLines('一起把每一件小事做好', 8)).toEqual(['一起把每一', '件小事做好']);
  expect(balanceLines('向前走', 8)).toEqual(['向前走']);
});
