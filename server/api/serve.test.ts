import type { CallDeps } from './serve';
import { serve } from './serve';

/** Dependencies of a call that must be refused before it reads anything. */
const deps = (oldestClient?: string): CallDeps => ({
  openid: 'somebody',
  store: new Proxy({} as CallDeps['store'], {
    get: () => () => {
      throw new Error('read');
    },
  }),
  now: '2026-03-10T02:00:00.000Z',
  random: (bytes) => new Uint8Array(bytes),
  moderate: async () => true,
  pictures: {} as CallDeps['pictures'],
  log: () => undefined,
  ...(oldestClient === undefined ? {} : { oldestClient }),
});

const call = (client: unknown, oldest?: string) =>
  serve({ name: 'person.describe', input: {}, ...(client === undefined ? {} : { client }) }, deps(oldest));

test.each<[unknown, string]>([
  ['0.2.0', '0.3.0'],
  ['0.9.0', '0.10.0'],
])(
  'a client %p is refused where the oldest served is %s, and told which one that is',
  async (client, oldest) => {
    expect(await call(client, oldest)).toEqual({ ok: false, code: 'client-outdated', current: { oldest } });
  },
);

test.each<[unknown, string | undefined]>([
  ['0.3.0', '0.3.0'],
  ['1.0.0', '0.3.0'],
  [undefined, undefined],
  ['0.1.0', undefined],
])('a client %p is served where the oldest served is %p', async (client, oldest) => {
  expect(await call(client, oldest)).toMatchObject({ code: 'internal' });
});

// Clients before 0.2.0 send no version; their sentence for `unknown-procedure` asks for the update as well.
test.each([undefined, 'anything', '0.1.0'])(
  'a client %p that does not know the code of an outdated client is told of the update by one that it knows',
  async (client) => {
    const answer = { ok: false, code: 'unknown-procedure', current: { oldest: '0.2.0' } };
    expect(await call(client, '0.2.0')).toEqual(answer);
  },
);

test('an outdated client is told so even when it calls a procedure that is gone', async () => {
  const answer = await serve({ name: 'card.gone', input: {}, client: '0.2.0' }, deps('0.3.0'));
  expect(answer).toMatchObject({ code: 'client-outdated' });
});
