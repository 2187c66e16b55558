import { instantOfDay, printIcs } from './calendar-event';

const event = {
  title: '节点：完成教材第一轮；带书, 带笔',
  at: instantOfDay('2026-03-31'),
  note: `第一行\n${'很长的说明'.repeat(20)}`,
};

test('a day reminds at nine in China, as an instant of iCalendar', () => {
  const text = printIcs(event, '2026-03-10T02:00:00.000Z');
  expect(text).toContain('\r\nDTSTART:20260331T010000Z\r\n');
  expect(text).toContain('\r\nDTSTAMP:20260310T020000Z\r\n');
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n.*END:VCALENDAR\r\n$/s);
});

test('lines have at most 75 bytes, and unfolded say the whole text with its signs escaped', () => {
  const text = printIcs(event, '2026-03-10T02:00:00.000Z');
  const lines = text.split('\r\n');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  const unfolded = text.replace(/\r\n /g, '');
  expect(unfolded).toContain(`DESCRIPTION:第一行\\n${'很长的说明'.repeat(20)}\r\n`);
  expect(unfolded).toContain('SUMMARY:节点：完成教材第一轮；带书\\, 带笔\r\n');
});
