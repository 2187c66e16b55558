import { REFUSAL_MESSAGES, formatRefusal } from './refusals';

test('every refusal message is a complete sentence', () => {
  for (const message of Object.values(REFUSAL_MESSAGES)) expect(message).toMatch(/[。？]$/);
});

test.each([
  ['missing', '有一项还空着，请填好后再试。'],
  ['too-long', '有一项太长了，请删短后再试。'],
  ['one-line', '有一项只能写一行，请去掉换行后再试。'],
  ['unseen-signs', '有一项里有看不见的符号，请重新打一遍再试。'],
  ['not-a-phone', '电话号码没有填对，请核对后再试。'],
  ['ends-before-it-begins', '结束日期早于开始日期，请改好后再试。'],
  ['something-new', REFUSAL_MESSAGES['bad-input']],
])('an input problem %s has its own message', (problem, message) => {
  expect(formatRefusal({ ok: false, code: 'bad-input', fields: [{ path: 'name', problem }] })).toBe(message);
});

test('field details are used for bad-input only', () => {
  expect(formatRefusal({ ok: false, code: 'busy', fields: [{ path: 'name', problem: 'too-long' }] })).toBe(
    REFUSAL_MESSAGES.busy,
  );
});
