/** @jest-environment jsdom */
import { saveCurrentCollective } from './current-collective';
import { monthAct } from './own-month';

type Home = Parameters<typeof saveCurrentCollective>[0];

const frozenHome = {
  collective: { collectiveId: 'c' },
  own: { cardId: 'k' },
  post: { progress: 'frozen', late: null },
} as unknown as Home;

afterEach(() => jest.useRealTimers());

test('a frozen month can no longer be changed, the month after it can', () => {
  jest.useFakeTimers({ now: new Date('2026-06-10T02:00:00.000Z') });
  saveCurrentCollective(frozenHome);
  expect([monthAct(false), monthAct(true)]).toEqual(['write', null]);
  jest.setSystemTime(new Date('2026-07-01T02:00:00.000Z'));
  expect(monthAct(true)).toBe('change');
});
