import type { House } from '../harness-house';
import { openHouse } from '../harness-house';
import type { Team } from '../harness-team';
import { foundTeam } from '../harness-team';

let house: House;
let team: Team;

beforeAll(async () => {
  house = await openHouse('2026-09-02T02:00:00.000Z');
  team = await foundTeam(house, 'share');
  const { owner, partner } = team.phones;
  const { nodeId } = team;
  const report = {
    nodeId,
    baseVersion: 1,
    state: 'reached' as const,
    actualMonth: '2026-03',
    completion: 100,
  };
  await owner.does('node.report', { ...report, text: '第一轮读完了' });
  const advised = await partner.does('node.advise', { nodeId, text: '错题要回头看' });
  await owner.does('node.echo', { nodeId, wordId: advised.words[0]?.id ?? '', kind: 'done', text: '每周看' });
  await owner.does('quote.add', { nodeId, text: '慢慢来', wallConsent: true });
  await partner.does('quote.add', { nodeId, text: '师傅的话', wallConsent: true });
  await arrange(0);
}, 60_000);
afterAll(() => house.close());

async function arrange(baseVersion: number, drop: string[] = []) {
  const { cardId, phones } = team;
  const { items } = await phones.owner.does('showcase.prepare', { cardId });
  const keys = [...items.map(({ key }) => key), 'reflection'].filter((key) => !drop.includes(key));
  await phones.owner.does('showcase.arrange', { cardId, baseVersion, keys, reflection: '走慢一点也到了' });
}

const list = () => team.phones.owner.does('showcaseShare.list', { cardId: team.cardId });
const issue = async (name: 'none' | 'surname' | 'full' = 'surname', days = 7) =>
  team.phones.owner.does('showcaseShare.issue', {
    cardId: team.cardId,
    keys: (await list()).items.map(({ key }) => key),
    name,
    days,
  });
const stranger = () => house.phone('openid-passer-by');
const look = (code: string) => stranger().does('showcaseShare.open', { code });

test('only the owner’s own words can be shared; advice and others’ quotes stay inside', async () => {
  const { items } = await list();
  expect(items.map(({ kind }) => kind)).toEqual(['before', 'node', 'quote', 'wish', 'reflection']);
  expect(JSON.stringify(items)).not.toMatch(/错题要回头看|师傅的话/);
});

test('anybody with the code sees what was agreed to, masked, without a seat, in two operations', async () => {
  const { code } = await issue();
  const { result, operations } = await stranger().ask('showcaseShare.open', { code });
  if (!result.ok || result.value.state !== 'live') throw new Error('not live');
  expect(result.value.name).toEqual({ style: 'surname', words: '陈' });
  expect(result.value.items.map(({ text }) => text)).toContain('走慢一点也到了');
  const said = JSON.stringify(result.value);
  for (const inner of ['陈一诺', team.nodeId, team.cardId, team.collectiveId, '办税服务厅'])
    expect(said).not.toContain(inner);
  // One more reads who calls.
  expect(operations).toBeLessThanOrEqual(3);
});

test.each([
  ['none', ''],
  ['full', '陈一诺'],
] as const)('named %s the page says “%s”', async (style, words) => {
  const { code } = await issue(style);
  expect(await look(code)).toMatchObject({ state: 'live', name: { style, words } });
});

test('what its owner takes off the page is gone from the shared card at once', async () => {
  const { code, keys } = await issue();
  const { version } = await team.phones.owner.does('showcase.prepare', { cardId: team.cardId });
  await arrange(version, ['wish']);
  const page = await look(code);
  expect(page.state === 'live' && page.items.some(({ kind }) => kind === 'wish')).toBe(false);
  const stale = { cardId: team.cardId, keys: [...keys], name: 'none' as const, days: 7 };
  expect((await team.phones.owner.refused('showcaseShare.issue', stale)).code).toBe('stale-version');
  await arrange(version + 1);
});

test('at most five cards live at a time; a revoked one says so, shows nothing and makes room', async () => {
  while ((await list()).shares.filter(({ state }) => state === 'live').length < 5) await issue();
  const { shares, items } = await list();
  const input = { cardId: team.cardId, keys: [items[0]?.key ?? ''], name: 'none' as const, days: 7 };
  expect((await team.phones.owner.refused('showcaseShare.issue', input)).code).toBe('too-many');
  const code = shares[0]?.code ?? '';
  await team.phones.owner.does('showcaseShare.revoke', { cardId: team.cardId, code });
  expect(await look(code)).toEqual({ state: 'revoked' });
  await issue();
});

test('a code nobody gave out is not found; nobody takes back somebody else’s card', async () => {
  expect((await stranger().refused('showcaseShare.open', { code: 'a'.repeat(24) })).code).toBe('not-found');
  const other = await foundTeam(house, 'other');
  const code = (await list()).shares[0]?.code ?? '';
  const input = { cardId: other.cardId, code };
  expect((await other.phones.owner.refused('showcaseShare.revoke', input)).code).toBe('not-found');
});

test('a card ends with its days and says that it is over', async () => {
  const code = (await list()).shares.find(({ state }) => state === 'live')?.code ?? '';
  house.cloud.clock.set('2026-09-09T02:00:01.000Z');
  expect(await look(code)).toEqual({ state: 'expired' });
});

test('the page of somebody who left is not shown outside either', async () => {
  const { code } = await issue();
  await team.phones.leader.does('roster.retire', {
    collectiveId: team.collectiveId,
    seatId: team.seats.owner,
  });
  expect(await look(code)).toEqual({ state: 'revoked' });
});

test('before the doors open nothing can be shared', async () => {
  const early = await openHouse('2026-03-10T02:00:00.000Z');
  try {
    const { phones, cardId } = await foundTeam(early, 'early');
    expect((await phones.owner.refused('showcaseShare.list', { cardId })).code).toBe('showcase-closed');
  } finally {
    await early.close();
  }
});
