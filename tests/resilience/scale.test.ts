import type { TestServer } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import { addOtherCollectives } from '../harness/other-collectives';
import type { Team } from '../harness/team-fixture';
import { createTeam } from '../harness/team-fixture';
import { LONG_ROUNDS } from '../harness/long-rounds';

/** A tenth of the documented figure (`LONG_ROUNDS=1`: whole); equal counts with fewer documents prove the same. */
const OTHERS = LONG_ROUNDS ? 100_000 : 10_000;
let server: TestServer;
let team: Team;

beforeAll(async () => {
  server = await openTestServer();
  team = await createTeam(server, 'scale');
}, 60_000);
afterAll(() => server.close());

/** The cost of the three main screens: operations and scanned documents. */
async function costs() {
  const { leader, owner, fan } = team.clients;
  const asked = [
    await owner.request('today.open', {}),
    await leader.request('today.open', {}),
    await fan.request('today.open', {}),
    await owner.request('growthCard.open', { cardId: team.cardId }),
    await leader.request('roster.list', { collectiveId: team.collectiveId }),
  ];
  return asked.map(({ result, operations, scanned }) => ({ ok: result.ok, operations, scanned }));
}

test(`${OTHERS} other collectives change neither the operations nor the scanned documents`, async () => {
  const alone = await costs();
  await addOtherCollectives(server.cloud, OTHERS);
  expect(await costs()).toEqual(alone);
  // The 号长's read of the roster is logged by one write more.
  const most = [4, 4, 4, 4, 5];
  expect(alone.map(({ ok, operations }, at) => ok && operations <= (most[at] ?? 0))).toEqual(
    most.map(() => true),
  );
}, 240_000);
