import type { House } from '../harness-house';
import { openHouse } from '../harness-house';
import { fillWithOthers } from '../harness-others';
import type { Team } from '../harness-team';
import { foundTeam } from '../harness-team';

const OTHERS = 100_000;
let house: House;
let team: Team;

beforeAll(async () => {
  house = await openHouse();
  team = await foundTeam(house, 'scale');
}, 60_000);
afterAll(() => house.close());

/** What the three screens of the main job cost, and how many documents were looked at. */
async function costs() {
  const { leader, owner, fan } = team.phones;
  const asked = [
    await owner.ask('today.open', {}),
    await leader.ask('today.open', {}),
    await fan.ask('today.open', {}),
    await owner.ask('growthCard.open', { cardId: team.cardId }),
    await leader.ask('roster.list', { collectiveId: team.collectiveId }),
  ];
  return asked.map(({ result, operations, scanned }) => ({ ok: result.ok, operations, scanned }));
}

test('100 000 other collectives change neither the operations nor the documents looked at', async () => {
  const alone = await costs();
  await fillWithOthers(house.cloud, OTHERS);
  expect(await costs()).toEqual(alone);
  expect(alone.every(({ ok, operations }) => ok && operations <= 4)).toBe(true);
}, 240_000);
