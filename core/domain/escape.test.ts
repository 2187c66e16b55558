import { cellText, distinctNames, fileName, markupText, paperText } from './escape';

test.each([
  ['a formula', '=HYPERLINK("http://x","看")', '\'=HYPERLINK("http://x","看")'],
  ['a plus', '+86 13800000000', "'+86 13800000000"],
  ['a minus', '-1+1', "'-1+1"],
  ['an at', '@SUM(A1)', "'@SUM(A1)"],
  ['a leading tab', '\t=1', "'=1"],
  ['a harmless word after a tab', '\t张三', "'张三"],
  ['a leading carriage return', '\r=1', "'=1"],
  ['a full-width equals sign', '＝1+1', "'＝1+1"],
  ['a formula behind spaces', '  =1', "'=1"],
  ['a formula behind an ideographic space', '　=1', "'=1"],
  ['a formula behind an unseen mark', '\u200b=1', "'=1"],
  ['a formula behind a direction override', '\u202e=1', "'=1"],
  ['a sign in the middle', '三=3', '三=3'],
  ['nothing', '', ''],
])('a cell takes %s as plain text', (_what, raw, safe) => {
  expect(cellText(raw)).toBe(safe);
});

test.each([
  ['〇', '〇', '〇'],
  ['a four-byte hanzi', '𠮷野𡈽', '𠮷野𡈽'],
  ['a minority name', '阿卜杜拉·买买提', '阿卜杜拉·买买提'],
  ['an emoji family', '👨‍👩‍👧', '👨‍👩‍👧'],
  ['a null', 'a\u0000b', 'ab'],
  ['a vertical tab', 'a\u000bb', 'ab'],
  ['a right-to-left override', 'a\u202ecod.exe', 'acod.exe'],
  ['a lone surrogate', 'a\ud800b', 'ab'],
  ['U+FFFF, which XML forbids', 'a\uffffb', 'ab'],
  ['windows line ends', 'a\r\nb', 'a\nb'],
])('a paper keeps what can be read and drops what cannot: %s', (_what, raw, safe) => {
  expect(paperText(raw)).toBe(safe);
});

test('markup is escaped', () => {
  expect(markupText(`<w:p>&"'</w:p>`)).toBe('&lt;w:p&gt;&amp;&quot;&apos;&lt;/w:p&gt;');
});

test.each([
  ['slashes and stars', 'a/b\\c:*?"<>|', 'a_b_c_______'],
  ['a path upwards', '../../etc/passwd', '_.._etc_passwd'],
  ['a name Windows keeps for itself', 'CON', '_CON'],
  ['nothing at all', '\u200b', '_'],
  ['trailing dots and spaces', '张三. .', '张三'],
  ['a very long name', '长'.repeat(90), '长'.repeat(60)],
  ['a rare name', '𠮷·〇', '𠮷·〇'],
])('a file can bear %s', (_what, raw, safe) => {
  expect(fileName(raw)).toBe(safe);
});

test('people with equal names get distinct files', () => {
  expect(distinctNames(['张三', '李四', '张三', '张三', 'Ann', 'ann'])).toEqual([
    '张三',
    '李四',
    '张三 2',
    '张三 3',
    'Ann',
    'ann 2',
  ]);
});
