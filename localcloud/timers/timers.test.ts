import { openRoom, type Room } from '../testing/room';

let room: Room;
const fired = async (): Promise<unknown> =>
  (await room.run(
    `return (await db.collection('ticks').get()).data.map((one) => [one.event.TriggerName, one.event.Time, one.who])`,
  )) as unknown;

beforeAll(async () => {
  room = await openRoom([{ name: 'ticks', indexes: [] }], {
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
afterAll(() => room.close());

test('a timer fires when the clock passes its time in UTC+8, as nobody, once for a jump over many', async () => {
  room.cloud.clock.advance(59_000);
  await room.cloud.settled();
  expect(await fired()).toEqual([]);
  room.cloud.clock.set('2026-05-31T16:00:00.000Z');
  await room.cloud.settled();
  expect(await fired()).toEqual([['monthly', '2026-05-31T16:00:00.000Z', null]]);
  room.cloud.clock.set('2026-08-31T16:00:00.000Z');
  await room.cloud.settled();
  expect(await fired()).toHaveLength(2);
  await room.cloud.fireTimer('ticker', 'monthly');
  expect(await fired()).toHaveLength(3);
});
