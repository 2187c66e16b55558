import type { TestServer } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import type { Team } from '../harness/team-fixture';
import { createTeam, sampleCard } from '../harness/team-fixture';

let server: TestServer;
let team: Team;

beforeAll(async () => {
  server = await openTestServer();
  team = await createTeam(server, 'a');
}, 60_000);
afterAll(() => server.close());

test('a report adds todos for partner and fan, their words one for the owner, and the echo clears it', async () => {
  const { owner, partner, fan } = team.clients;
  const before = await owner.call('growthCard.open', { cardId: team.cardId });
  const node = before.nodes.find((n) => n.nodeId === team.nodeId);
  await owner.call('node.report', {
    nodeId: team.nodeId,
    baseVersion: node?.version ?? 0,
    state: 'reached',
    actualMonth: '2026-03',
    completion: 100,
    text: '第一轮教材已经看完，错题整理了两本。',
  });
  const partnerToday = await partner.call('today.open', {});
  expect(partnerToday?.todos.map((todo) => todo.kind)).toEqual(['advise']);
  expect((await fan.call('today.open', {}))?.todos.map((todo) => todo.kind)).toEqual(['support']);

  await partner.call('node.advise', { nodeId: team.nodeId, text: '先做近三年真题。' });
  const supported = await fan.call('node.support', { nodeId: team.nodeId, text: '考前两天批假。' });
  expect((await partner.call('today.open', {}))?.todos).toEqual([]);
  expect((await owner.call('today.open', {}))?.todos.map((todo) => todo.kind)).toEqual(['echo']);

  for (const word of supported.words)
    await owner.call('node.echo', { nodeId: team.nodeId, wordId: word.id, kind: 'done', text: '' });
  expect((await owner.call('today.open', {}))?.todos).toEqual([]);
  const after = await fan.call('growthCard.open', { cardId: team.cardId });
  expect(after.nodes[0]?.words.map((word) => [word.kind, word.echo?.kind])).toEqual([
    ['partner', 'done'],
    ['fan', 'done'],
  ]);
});

test('a write repeated under one request id happens once and gives the same answer', async () => {
  const { partner, owner } = team.clients;
  const input = { nodeId: team.nodeId, text: '重复发送只算一次。' };
  const first = await partner.call('node.advise', input, 'same-request-1');
  const second = await partner.call('node.advise', input, 'same-request-1');
  expect(second).toEqual(first);
  const card = await owner.call('growthCard.open', { cardId: team.cardId });
  const same = card.nodes[0]?.words.filter((word) => word.text === input.text);
  expect(same).toHaveLength(1);
  expect((await partner.refused('node.advise', { ...input, text: '另一句' }, 'same-request-1')).code).toBe(
    'request-reused',
  );
});

test('of two concurrent edits the second is refused with the first', async () => {
  const { owner } = team.clients;
  const { version } = await owner.call('growthCard.open', { cardId: team.cardId });
  await owner.call('growthCard.saveDraft', {
    cardId: team.cardId,
    baseVersion: version,
    content: sampleCard('甲'),
  });
  const refusal = await owner.refused('growthCard.saveDraft', {
    cardId: team.cardId,
    baseVersion: version,
    content: sampleCard('乙'),
  });
  expect(refusal.code).toBe('stale-version');
  expect(refusal.current).toMatchObject({ wish: '甲' });
});

test('a submitted card changes only with a reason, and every version remains readable', async () => {
  const { owner, leader } = team.clients;
  const { version } = await owner.call('growthCard.open', { cardId: team.cardId });
  expect(
    (
      await owner.refused('growthCard.submit', {
        cardId: team.cardId,
        baseVersion: version,
        content: sampleCard(),
      })
    ).code,
  ).toBe('reason-missing');
  await owner.call('growthCard.revise', {
    cardId: team.cardId,
    baseVersion: version,
    content: sampleCard('一次通过考试'),
    reason: '心愿写得更具体',
  });
  const { versions } = await leader.call('growthCard.versions', { cardId: team.cardId });
  expect(versions.map((v) => [v.revision, v.reason, v.content.wish])).toEqual([
    [2, '心愿写得更具体', '一次通过考试'],
    [1, '', '考取注册税务师'],
  ]);
});

test('home, card and timeline take at most four database operations', async () => {
  const { owner, leader, fan } = team.clients;
  for (const client of [owner, leader, fan]) {
    expect((await client.request('today.open', {})).operations).toBeLessThanOrEqual(4);
    expect((await client.request('growthCard.open', { cardId: team.cardId })).operations).toBeLessThanOrEqual(
      4,
    );
  }
});

test('a former member sees nothing, and their card is hidden from companions but not deleted', async () => {
  const other = await createTeam(server, 'leaving');
  const { leader, owner, partner } = other.clients;
  await leader.call('roster.retire', { collectiveId: other.collectiveId, seatId: other.seats.owner });
  expect(await owner.call('today.open', {})).toBeNull();
  expect((await owner.refused('growthCard.open', { cardId: other.cardId })).code).toBe('not-found');
  expect((await partner.refused('growthCard.open', { cardId: other.cardId })).code).toBe('not-found');
  expect((await partner.call('today.open', {}))?.accompanied).toEqual([]);
  await leader.call('roster.restore', { collectiveId: other.collectiveId, seatId: other.seats.owner });
  expect((await partner.call('growthCard.open', { cardId: other.cardId })).basics.name).toBe('陈一诺');
});

test('the leadership is transferred to another joined member together with its todos', async () => {
  const other = await createTeam(server, 'office');
  const { leader, member } = other.clients;
  const { code } = await leader.call('invitation.issue', {
    collectiveId: other.collectiveId,
    days: 1,
    uses: 1,
  });
  await server.client('openid-newcomer').call('join.ask', { code, name: '不在册', birth: '2000-01' });
  await leader.call('collective.handOver', { collectiveId: other.collectiveId, seatId: other.seats.member });
  await member.call('collective.acceptHandOver', { collectiveId: other.collectiveId });
  expect((await leader.call('today.open', {}))?.todos).toEqual([]);
  expect((await member.call('today.open', {}))?.todos.map((todo) => todo.kind)).toEqual(['confirmJoin']);
  expect(
    (await leader.refused('roster.import', { collectiveId: other.collectiveId, lines: [] as never })).code,
  ).toBe('bad-input');
  expect((await leader.refused('invitation.list', { collectiveId: other.collectiveId })).code).toBe(
    'not-allowed',
  );
});
