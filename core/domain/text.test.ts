import fc from 'fast-check';
import {
  cleanLine,
  cleanName,
  cleanText,
  hasHiddenCharacters,
  isName,
  readText,
  toHalfWidth,
  visibleLength,
} from './text';

test.each([
  ['a zero-width space', '张\u200b三', '张三'],
  ['a byte order mark', '\ufeff张三', '张三'],
  ['a right-to-left override', 'abc\u202edef', 'abcdef'],
  ['an isolate', '\u2066张三\u2069', '张三'],
  ['a bell', '张\u0007三', '张三'],
  ['a null', '张\u0000三', '张三'],
  ['a soft hyphen', '张\u00ad三', '张三'],
  ['a tag character', '张\u{e0041}三', '张三'],
  ['a lone surrogate', '张\ud842三', '张三'],
  ['a joiner between hanzi', '张\u200d三', '张三'],
])('%s is hidden: refused where a person types, taken out where a file is read', (_what, raw, cleaned) => {
  expect(hasHiddenCharacters(raw)).toBe(true);
  expect(readText(raw, 20)).toEqual({ ok: false, fault: 'textHidden' });
  expect(cleanText(raw)).toBe(cleaned);
});

test.each([
  ['a rare four-byte hanzi', '𠮷田', 2],
  ['a hanzi with a variation selector', '葛\u{e0100}', 2],
  ['a family of joined pictures', '👨‍👩‍👧', 5],
  ['a skin tone before a joiner', '👩🏽‍💻', 4],
  ['two lines', '第一行\n第二行', 7],
  ['〇 and ·', '〇·', 2],
])('%s survives whole', (_what, text, length) => {
  expect(readText(text, 20)).toEqual({ ok: true, value: text });
  expect(visibleLength(text)).toBe(length);
});

test.each([
  ['e\u0301', 'é'],
  ['  两头有空\u3000', '两头有空'],
  ['一\r\n二\r三', '一\n二\n三'],
  ['甲\t乙', '甲 乙'],
])('%j is cleaned to %j', (raw, cleaned) => expect(cleanText(raw)).toBe(cleaned));

test('length is counted in code points after normalisation, and oversized input is rejected early', () => {
  expect(readText('𠮷'.repeat(60), 60).ok).toBe(true);
  expect(readText('𠮷'.repeat(61), 60)).toEqual({ ok: false, fault: 'textTooLong' });
  expect(readText('x'.repeat(1_000_000), 60)).toEqual({ ok: false, fault: 'textTooLong' });
  expect(readText(' \u3000 ', 60)).toEqual({ ok: false, fault: 'textEmpty' });
});

test('full-width letters, digits and signs become half-width, hanzi are unchanged', () => {
  expect(toHalfWidth('１９９５年３月ＡＢ（）：　。')).toBe('1995年3月AB(): 。');
});

test.each([
  ['张 三', '张三'],
  ['张　三', '张三'],
  [' 欧 阳 娜 ', '欧阳娜'],
  ['阿卜杜拉•买买提', '阿卜杜拉·买买提'],
  ['阿卜杜拉.买买提', '阿卜杜拉·买买提'],
  ['阿卜杜拉 · 买买提', '阿卜杜拉·买买提'],
  ...[...'•‧․∙⋅・･．··᛫⸱⸳ꞏ●◦▪.。｡﹒'].map((dot) => [`阿卜来提${dot}买买提`, '阿卜来提·买买提']),
  ['阿卜来提 • 买买提', '阿卜来提·买买提'],
  ['阿卜来提 . 买买提', '阿卜来提·买买提'],
  ['吴〇', '吴〇'],
  ['𠮷 田', '𠮷田'],
  ['John  Smith', 'John Smith'],
  ['Ｊｏｈｎ　Ｓｍｉｔｈ', 'John Smith'],
])('the name %j is read as %j', (raw, name) => {
  expect(cleanName(raw)).toBe(name);
  expect(isName(name)).toBe(true);
});

test.each(['', '张3', '13912345678', '/', '-', '张三(借调)', '张三、李四', '名'.repeat(51)])(
  '%j is no name',
  (text) => {
    expect(isName(text)).toBe(false);
  },
);

test('normalisation is idempotent and removes all invisible characters', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (raw) => {
      const once = cleanText(raw);
      expect(cleanText(once)).toBe(once);
      expect(hasHiddenCharacters(once)).toBe(false);
      expect(cleanLine(raw)).not.toContain('\n');
    }),
  ));
