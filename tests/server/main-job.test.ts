import type { House } from '../harness-house';
import { openHouse } from '../harness-house';
import type { Team } from '../harness-team';
import { foundTeam, someCard } from '../harness-team';

let house: House;
let team: Team;

beforeAll(async () => {
  house = await openHouse();
  team = await foundTeam(house, 'a');
}, 60_000);
afterAll(() => house.close());

test('a report asks partner and fan, their words ask the owner, the echo clears it all', async () => {
  const { owner, partner, fan } = team.phones;
  const before = await owner.does('growthCard.open', { cardId: team.cardId });
  const node = before.nodes.find((n) => n.nodeId === team.nodeId);
  await owner.does('node.report', {
    nodeId: team.nodeId,
    baseVersion: node?.version ?? 0,
    state: 'reached',
    actualMonth: '2026-03',
    completion: 100,
    text: '第一轮教材已经看完，错题整理了两本。',
  });
  const partnerToday = await partner.does('today.open', {});
  expect(partnerToday?.todos.map((todo) => todo.kind)).toEqual(['advise']);
  expect((await fan.does('today.open', {}))?.todos.map((todo) => todo.kind)).toEqual(['support']);

  await partner.does('node.advise', { nodeId: team.nodeId, text: '先做近三年真题。' });
  const supported = await fan.does('node.support', { nodeId: team.nodeId, text: '考前两天批假。' });
  expect((await partner.does('today.open', {}))?.todos).toEqual([]);
  expect((await owner.does('today.open', {}))?.todos.map((todo) => todo.kind)).toEqual(['echo']);

  for (const word of supported.words)
    await owner.does('node.echo', { nodeId: team.nodeId, wordId: word.id, kind: 'done', text: '' });
  expect((await owner.does('today.open', {}))?.todos).toEqual([]);
  const after = await fan.does('growthCard.open', { cardId: team.cardId });
  expect(after.nodes[0]?.words.map((word) => [word.kind, word.echo?.kind])).toEqual([
    ['partner', 'done'],
    ['fan', 'done'],
  ]);
});

test('a write sent twice under one request id happens once and answers the same', async () => {
  const { partner, owner } = team.phones;
  const input = { nodeId: team.nodeId, text: '重复发送只算一次。' };
  const first = await partner.does('node.advise', input, 'same-request-1');
  const second = await partner.does('node.advise', input, 'same-request-1');
  expect(second).toEqual(first);
  const card = await owner.does('growthCard.open', { cardId: team.cardId });
  const same = card.nodes[0]?.words.filter((word) => word.text === input.text);
  expect(same).toHaveLength(1);
  expect((await partner.refused('node.advise', { ...input, text: '另一句' }, 'same-request-1')).code).toBe(
    'request-reused',
  );
});

test('of two devices that edit at once the second is shown what the first wrote', async () => {
  const { owner } = team.phones;
  const { version } = await owner.does('growthCard.open', { cardId: team.cardId });
  await owner.does('growthCard.saveDraft', {
    cardId: team.cardId,
    baseVersion: version,
    content: someCard('甲'),
  });
  const refusal = await owner.refused('growthCard.saveDraft', {
    cardId: team.cardId,
    baseVersion: version,
    content: someCard('乙'),
  });
  expect(refusal.code).toBe('stale-version');
  expect(refusal.current).toMatchObject({ wish: '甲' });
});

test('a submitted card changes only with a reason, and every version stays readable', async () => {
  const { owner, leader } = team.phones;
  const { version } = await owner.does('growthCard.open', { cardId: team.cardId });
  expect(
    (
      await owner.refused('growthCard.submit', {
        cardId: team.cardId,
        baseVersion: version,
        content: someCard(),
      })
    ).code,
  ).toBe('reason-missing');
  await owner.does('growthCard.revise', {
    cardId: team.cardId,
    baseVersion: version,
    content: someCard('一次通过考试'),
    reason: '心愿写得更具体',
  });
  const { versions } = await leader.does('growthCard.versions', { cardId: team.cardId });
  expect(versions.map((v) => [v.revision, v.reason, v.content.wish])).toEqual([
    [2, '心愿写得更具体', '一次通过考试'],
    [1, '', '考取注册税务师'],
  ]);
});

test('home, card and timeline cost at most four database operations', async () => {
  const { owner, leader, fan } = team.phones;
  for (const phone of [owner, leader, fan]) {
    expect((await phone.ask('today.open', {})).operations).toBeLessThanOrEqual(4);
    expect((await phone.ask('growthCard.open', { cardId: team.cardId })).operations).toBeLessThanOrEqual(4);
  }
});

test('somebody who left sees nothing any more, and their card is hidden from companions but kept', async () => {
  const other = await foundTeam(house, 'leaving');
  const { leader, owner, partner } = other.phones;
  await leader.does('roster.retire', { collectiveId: other.collectiveId, seatId: other.seats.owner });
  expect(await owner.does('today.open', {})).toBeNull();
  expect((await owner.refused('growthCard.open', { cardId: other.cardId })).code).toBe('not-found');
  expect((await partner.refused('growthCard.open', { cardId: other.cardId })).code).toBe('not-found');
  expect((await partner.does('today.open', {}))?.accompanied).toEqual([]);
  await leader.does('roster.restore', { collectiveId: other.collectiveId, seatId: other.seats.owner });
  expect((await partner.does('growthCard.open', { cardId: other.cardId })).basics.name).toBe('陈一诺');
});

test('the office of 号长 goes to another joined member and its todos go along', async () => {
  const other = await foundTeam(house, 'office');
  const { leader, member } = other.phones;
  const { code } = await leader.does('invitation.issue', {
    collectiveId: other.collectiveId,
    days: 1,
    uses: 1,
  });
  await house.phone('openid-newcomer').does('join.ask', { code, name: '不在册', birth: '2000-01' });
  await leader.does('collective.handOver', { collectiveId: other.collectiveId, seatId: other.seats.member });
  expect((await leader.does('today.open', {}))?.todos).toEqual([]);
  expect((await member.does('today.open', {}))?.todos.map((todo) => todo.kind)).toEqual(['confirmJoin']);
  expect(
    (await leader.refused('roster.import', { collectiveId: other.collectiveId, lines: [] as never })).code,
  ).toBe('bad-input');
  expect((await leader.refused('invitation.list', { collectiveId: other.collectiveId })).code).toBe(
    'not-allowed',
  );
});
