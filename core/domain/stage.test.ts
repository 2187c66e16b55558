import { countHelp, HELP_CHOICES, parseHelp, printHelp } from './help-choice';
import { figuresOf, medianStep } from './stage';

test.each([
  [[5, 0, 0], 0],
  [[1, 3, 1], 1],
  [[2, 2, 0], 1],
  [[3, 2, 0], 0],
  [[0, 1, 1], 2],
  [[0, 0, 0], null],
])('the middle of %j is step %j, the more careful of two', (counts, median) => {
  expect(medianStep(counts)).toBe(median);
});

test('不了解 is counted separately and does not affect the median', () => {
  const row = { 好: 3, 不了解: 9 };
  expect(figuresOf(row, ['好', '帮'], '不了解')).toEqual({ counts: [3, 0], unknown: 9, median: 0 });
});

test('choices round-trip in canonical form', () => {
  expect(printHelp(['time', 'practice'])).toBe('help:practice,time');
  expect(parseHelp('help:practice,time')).toEqual(['practice', 'time']);
  expect(printHelp([])).toBe('');
});

test.each([
  '他该多休息',
  'help:',
  'help:time,practice',
  'help:time,time',
  'help:lottery',
  `help:${HELP_CHOICES.join(',')}`,
])('the text %j is no list of ticks and reads as nothing', (text) => {
  expect(parseHelp(text)).toEqual([]);
});

test('choices are counted', () => {
  expect(countHelp(['help:time', 'help:practice,time', ''])).toEqual({ time: 2, practice: 1 });
});
