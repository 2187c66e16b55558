import type { TestServer } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import type { Team } from '../harness/team-fixture';
import { createTeam } from '../harness/team-fixture';

let server: TestServer;
let team: Team;

beforeAll(async () => {
  server = await openTestServer('2026-09-02T02:00:00.000Z');
  team = await createTeam(server, 'share');
  const { owner, partner } = team.clients;
  const { nodeId } = team;
  const report = {
    nodeId,
    baseVersion: 1,
    state: 'reached' as const,
    actualMonth: '2026-03',
    completion: 100,
  };
  await owner.call('node.report', { ...report, text: '第一轮读完了' });
  const advised = await partner.call('node.advise', { nodeId, text: '错题要回头看' });
  await owner.call('node.echo', { nodeId, wordId: advised.words[0]?.id ?? '', kind: 'done', text: '每周看' });
  await owner.call('quote.add', { nodeId, text: '慢慢来', wallConsent: true });
  await partner.call('quote.add', { nodeId, text: '师傅的话', wallConsent: true });
  await arrange(0);
}, 60_000);
afterAll(() => server.close());

async function arrange(baseVersion: number, drop: string[] = []) {
  const { cardId, clients } = team;
  const { items } = await clients.owner.call('showcase.prepare', { cardId });
  const keys = [...items.map(({ key }) => key), 'reflection'].filter((key) => !drop.includes(key));
  await clients.owner.call('showcase.arrange', { cardId, baseVersion, keys, reflection: '走慢一点也到了' });
}

const list = () => team.clients.owner.call('showcaseShare.list', { cardId: team.cardId });
const issue = async (name: 'none' | 'surname' | 'full' = 'surname', days = 7) =>
  team.clients.owner.call('showcaseShare.issue', {
    cardId: team.cardId,
    keys: (await list()).items.map(({ key }) => key),
    name,
    days,
  });
const stranger = () => server.client('openid-passer-by');
const look = (code: string) => stranger().call('showcaseShare.open', { code });

test('only the owner’s own texts can be shared, not advice or others’ quotes', async () => {
  const { items } = await list();
  expect(items.map(({ kind }) => kind)).toEqual(['before', 'node', 'quote', 'wish', 'reflection']);
  expect(JSON.stringify(items)).not.toMatch(/错题要回头看|师傅的话/);
});

test('anybody with the code sees the agreed items, masked, without a seat, in two operations', async () => {
  const { code } = await issue();
  const { result, operations } = await stranger().request('showcaseShare.open', { code });
  if (!result.ok || result.value.state !== 'live') throw new Error('not live');
  expect(result.value.name).toEqual({ style: 'surname', words: '陈' });
  expect(result.value.items.map(({ text }) => text)).toContain('走慢一点也到了');
  const serialised = JSON.stringify(result.value);
  for (const inner of ['陈一诺', team.nodeId, team.cardId, team.collectiveId, '办税服务厅'])
    expect(serialised).not.toContain(inner);
  // One further operation reads the caller.
  expect(operations).toBeLessThanOrEqual(3);
});

test.each([
  ['none', ''],
  ['full', '陈一诺'],
] as const)('with the name style %s the page shows “%s”', async (style, words) => {
  const { code } = await issue(style);
  expect(await look(code)).toMatchObject({ state: 'live', name: { style, words } });
});

test('an item taken off the page is removed from the shared card at once', async () => {
  const { code, keys } = await issue();
  const { version } = await team.clients.owner.call('showcase.prepare', { cardId: team.cardId });
  await arrange(version, ['wish']);
  const page = await look(code);
  expect(page.state === 'live' && page.items.some(({ kind }) => kind === 'wish')).toBe(false);
  const stale = { cardId: team.cardId, keys: [...keys], name: 'none' as const, days: 7 };
  expect((await team.clients.owner.refused('showcaseShare.issue', stale)).code).toBe('stale-version');
  await arrange(version + 1);
});

test('at most five cards are live; a revoked one reports it, shows nothing and no longer counts', async () => {
  while ((await list()).shares.filter(({ state }) => state === 'live').length < 5) await issue();
  const { shares, items } = await list();
  const input = { cardId: team.cardId, keys: [items[0]?.key ?? ''], name: 'none' as const, days: 7 };
  expect((await team.clients.owner.refused('showcaseShare.issue', input)).code).toBe('too-many');
  const code = shares[0]?.code ?? '';
  await team.clients.owner.call('showcaseShare.revoke', { cardId: team.cardId, code });
  expect(await look(code)).toEqual({ state: 'revoked' });
  await issue();
});

test('an unknown code is not found, and nobody can revoke somebody else’s card', async () => {
  expect((await stranger().refused('showcaseShare.open', { code: 'a'.repeat(24) })).code).toBe('not-found');
  const other = await createTeam(server, 'other');
  const code = (await list()).shares[0]?.code ?? '';
  const input = { cardId: other.cardId, code };
  expect((await other.clients.owner.refused('showcaseShare.revoke', input)).code).toBe('not-found');
});

test('a card expires after its days and reports it', async () => {
  const code = (await list()).shares.find(({ state }) => state === 'live')?.code ?? '';
  server.cloud.clock.set('2026-09-09T02:00:01.000Z');
  expect(await look(code)).toEqual({ state: 'expired' });
});

test('the page of a former member is not shown through a shared card', async () => {
  const { code } = await issue();
  await team.clients.leader.call('roster.retire', {
    collectiveId: team.collectiveId,
    seatId: team.seats.owner,
  });
  expect(await look(code)).toEqual({ state: 'revoked' });
});

test('nothing can be shared before the showcase opens', async () => {
  const early = await openTestServer('2026-03-10T02:00:00.000Z');
  try {
    const { clients, cardId } = await createTeam(early, 'early');
    expect((await clients.owner.refused('showcaseShare.list', { cardId })).code).toBe('showcase-closed');
  } finally {
    await early.close();
  }
});
