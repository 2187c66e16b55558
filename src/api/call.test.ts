import type { CloudEvent, Delivery } from '@/platform/delivery';
import { call } from './call';

const sent: CloudEvent[] = [];
const answers: Delivery[] = [];

jest.mock('@/platform/cloud', () => ({
  invoke: async (event: CloudEvent): Promise<Delivery> => {
    sent.push(event);
    return answers.shift() ?? { reached: false };
  },
}));
jest.mock('@/platform/random', () => ({
  randomBytes: async (length: number) => Uint8Array.from({ length }, (_, index) => sent.length * 16 + index),
}));

const lost: Delivery = { reached: false };
const fine: Delivery = { reached: true, answer: { ok: true, value: null } };

beforeEach(() => {
  sent.splice(0);
  jest.useFakeTimers({ advanceTimers: true });
});

afterEach(() => jest.useRealTimers());

test.each<[string, Delivery[], object, number]>([
  ['an answer is handed on', [fine], { ok: true, value: null }, 1],
  [
    'a refusal is handed on',
    [{ reached: true, answer: { ok: false, code: 'not-found' } }],
    { ok: false, code: 'not-found' },
    1,
  ],
  ['what was lost once is sent again', [lost, fine], { ok: true, value: null }, 2],
  ['what was lost twice is sent a third time', [lost, lost, fine], { ok: true, value: null }, 3],
  ['what is lost three times is offline', [lost, lost, lost, fine], { ok: false, code: 'offline' }, 3],
  [
    'a function that broke down is internal, and not asked again',
    [{ reached: true, answer: undefined }],
    { ok: false, code: 'internal' },
    1,
  ],
  [
    'an answer of another shape is internal',
    [{ reached: true, answer: '<html>' }],
    { ok: false, code: 'internal' },
    1,
  ],
])('%s', async (_, given, expected, times) => {
  answers.splice(0, answers.length, ...given);
  await expect(call('today.open', {})).resolves.toEqual(expected);
  expect(sent).toHaveLength(times);
});

test('every attempt of one call carries the same request id, so that a write happens once', async () => {
  answers.splice(0, answers.length, lost, lost, fine);
  await call('today.open', {});
  const ids = new Set(sent.map((event) => event.requestId));
  expect(ids.size).toBe(1);
  expect([...ids][0]).toMatch(/^[0-9a-f]{32}$/);
});

test('two calls carry two request ids, unless the caller keeps one', async () => {
  answers.splice(0, answers.length, fine, fine, fine);
  await call('today.open', {});
  await call('today.open', {});
  await call('today.open', {}, { requestId: 'kept' });
  expect(new Set(sent.map((event) => event.requestId)).size).toBe(3);
  expect(sent[2]?.requestId).toBe('kept');
});
