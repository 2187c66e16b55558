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
  ['a value is returned unchanged', [fine], { ok: true, value: null }, 1],
  [
    'a refusal is returned unchanged',
    [{ reached: true, answer: { ok: false, code: 'not-found' } }],
    { ok: false, code: 'not-found' },
    1,
  ],
  ['a call that fails to connect once is retried', [lost, fine], { ok: true, value: null }, 2],
  ['a call that fails to connect twice is retried again', [lost, lost, fine], { ok: true, value: null }, 3],
  [
    'after three failed attempts the call returns offline',
    [lost, lost, lost, fine],
    { ok: false, code: 'offline' },
    3,
  ],
  [
    'a crashed function returns internal and is not retried',
    [{ reached: true, answer: undefined }],
    { ok: false, code: 'internal' },
    1,
  ],
  [
    'a response of an unknown shape returns internal',
    [{ reached: true, answer: '<html>' }],
    { ok: false, code: 'internal' },
    1,
  ],
])('%s', async (_, given, expected, times) => {
  answers.splice(0, answers.length, ...given);
  await expect(call('today.open', {})).resolves.toEqual(expected);
  expect(sent).toHaveLength(times);
});

test('every attempt of one call sends the same request id, so a write is applied once', async () => {
  answers.splice(0, answers.length, lost, lost, fine);
  await call('today.open', {});
  const ids = new Set(sent.map((event) => event.requestId));
  expect(ids.size).toBe(1);
  expect([...ids][0]).toMatch(/^[0-9a-f]{32}$/);
});

test('two calls send different request ids unless the caller passes one', async () => {
  answers.splice(0, answers.length, fine, fine, fine);
  await call('today.open', {});
  await call('today.open', {});
  await call('today.open', {}, { requestId: 'given' });
  expect(new Set(sent.map((event) => event.requestId)).size).toBe(3);
  expect(sent[2]?.requestId).toBe('given');
});
