import { openFixture, type CloudFixture } from '../testing/cloud-fixture';

let fixture: CloudFixture;
const fired = async (): Promise<unknown> =>
  (await fixture.run(
    `return (await db.collection('ticks').get()).data.map((one) => [one.event.TriggerName, one.event.Time, one.who])`,
  )) as unknown;

beforeAll(async () => {
  fixture = await openFixture([{ name: 'ticks', indexes: [] }], {
    now: '2026-05-31T15:59:00.000Z',
    timers: true,
    environment: {
      collections: [{ name: 'ticks', indexes: [] }],
      functions: [
        { name: 'probe', timeoutSeconds: 10, memoryMb: 128, permissions: [], triggers: [] },
        {
          name: 'ticker',
          timeoutSeconds: 10,
          memoryMb: 128,
          permissions: [],
          triggers: [{ name: 'monthly', config: '0 0 0 1 * * *' }],
        },
      ],
    },
  });
});
afterAll(() => fixture.close());

test('a timer fires without a person when the clock passes its time in UTC+8, once for a jump over several due times', async () => {
  fixture.cloud.clock.advance(59_000);
  await fixture.cloud.idle();
  expect(await fired()).toEqual([]);
  fixture.cloud.clock.set('2026-05-31T16:00:00.000Z');
  await fixture.cloud.idle();
  expect(await fired()).toEqual([['monthly', '2026-05-31T16:00:00.000Z', null]]);
  fixture.cloud.clock.set('2026-08-31T16:00:00.000Z');
  await fixture.cloud.idle();
  expect(await fired()).toHaveLength(2);
  await fixture.cloud.fireTimer('ticker', 'monthly');
  expect(await fired()).toHaveLength(3);
});
