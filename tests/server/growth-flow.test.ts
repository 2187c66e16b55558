import { EXAMPLES_MAX } from '../../core/domain/goal-example';
import type { CardDoc } from '../../server/store/collections';
import { CloudBase } from '../harness/admin-sdk';
import { createDistrict } from '../harness/district-fixture';
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

describe('examples of goals', () => {
  const example = {
    ...{ kind: 'skill' as const, title: '独立值晚间窗口', present: '只值过白班', support: '请老同事陪两次' },
    ...{ measure: '独立值满十个晚班', months: 4, nodes: ['陪班两次', '有人在旁值五次', '独立值十次'] },
  };

  test('a member is shown those of the own trade, of another on request, and what was added for them', async () => {
    const { owner, leader } = team.clients;
    const { collectiveId } = team;
    const first = await owner.call('goalExample.list', { collectiveId, kind: 'skill' });
    expect(first.trade).toBe('tax');
    expect(first.trades.length).toBeGreaterThanOrEqual(12);
    expect(first.library.length).toBeGreaterThanOrEqual(3);
    expect([first.own, first.groups]).toEqual([[], []]);
    const other = await owner.call('goalExample.list', { collectiveId, kind: 'skill', trade: 'health' });
    expect(other.library.map(({ title }) => title)).not.toEqual(first.library.map(({ title }) => title));

    const { exampleId } = await leader.call('goalExample.add', { collectiveId, example });
    const { groups } = await owner.call('goalExample.list', { collectiveId, kind: 'skill' });
    expect(groups.map(({ orgId, examples }) => [orgId, examples])).toEqual([
      [collectiveId, [{ ...example, exampleId }]],
    ]);
    expect((await owner.call('goalExample.list', { collectiveId, kind: 'team' })).groups).toEqual([]);
    await leader.call('goalExample.remove', { collectiveId, exampleId });
    expect((await leader.refused('goalExample.remove', { collectiveId, exampleId })).code).toBe('not-found');
    expect((await owner.call('goalExample.list', { collectiveId, kind: 'skill' })).groups).toEqual([]);
  });

  test('what an office adds is listed in the collectives under it only', async () => {
    const office = await createDistrict(server, 'examples');
    const under = await createTeam(server, 'examples-under');
    await office.addTeam(under);
    const { district, body } = office.clients;
    await district.call('officeExample.add', { orgId: office.districtId, example });
    const mine = { ...example, title: '单位的例子' };
    const { exampleId } = await body.call('officeExample.add', { orgId: office.bodyId, example: mine });
    const titlesOf = async ({ collectiveId, clients }: Team) =>
      (await clients.member.call('goalExample.list', { collectiveId, kind: 'skill' })).groups.flatMap(
        ({ examples }) => examples.map(({ title }) => title),
      );
    expect(await titlesOf(under)).toEqual(['单位的例子', '独立值晚间窗口']);
    expect(await titlesOf(team)).toEqual([]);
    await body.call('officeExample.remove', { orgId: office.bodyId, exampleId });
    expect((await body.call('officeExample.added', { orgId: office.bodyId })).examples).toEqual([]);
    expect(await titlesOf(under)).toEqual(['独立值晚间窗口']);
  });

  test('the goals of the own last card come first, and nobody else sees them', async () => {
    const { owner, member } = team.clients;
    const { collectiveId, seats } = team;
    const content = sampleCard('去年的心愿');
    const cloud = CloudBase.connect(server.cloud);
    const cards = (await cloud.list('cards')) as CardDoc[];
    const card = cards.find(({ _id }) => _id === team.cardId);
    if (!card) throw new Error('the card is missing');
    const cycleOf = (label: string) => ({ label, from: `${label}-01`, to: `${label}-12` });
    const old = (label: string, title: string): CardDoc => ({
      ...card,
      _id: `${seats.owner}.${label}`,
      cycle: cycleOf(label),
      content: {
        ...content,
        goals: content.goals.map((goal) => ({ ...goal, title, due: `${label}-06-30` })),
      },
      viewers: [],
    });
    await cloud.add('cards', [old('2024', '前年的目标'), old('2025', '去年的目标')]);
    const ended = { endedAt: '2026-01-01T00:00:00.000Z', years: null, referenceDate: null };
    await cloud.revise('collectives', collectiveId, {
      cycles: ['2024', '2025'].map((label) => ({ ...cycleOf(label), ...ended })),
    });
    const { own } = await owner.call('goalExample.list', { collectiveId, kind: 'service' });
    expect(own.map(({ title, cycleLabel, months, kind }) => [title, cycleLabel, months, kind])).toEqual([
      ['去年的目标', '2025', 6, 'certificate'],
    ]);
    expect((await member.call('goalExample.list', { collectiveId, kind: 'service' })).own).toEqual([]);
  });

  test('a collective adds up to a limit, and a text that moderation refuses is not added', async () => {
    const { leader } = team.clients;
    const { collectiveId } = team;
    const refused = { ...example, measure: '赌博赢到钱' };
    expect((await leader.refused('goalExample.add', { collectiveId, example: refused })).code).toBe(
      'text-refused',
    );
    for (let count = 0; count < EXAMPLES_MAX; count += 1)
      await leader.call('goalExample.add', { collectiveId, example });
    expect((await leader.refused('goalExample.add', { collectiveId, example })).code).toBe('too-many');
  });
});

describe('what the owner of a node notes for themselves', () => {
  const note = { wentWell: '早到半小时。', gotStuck: '', nextTime: '先听完' };
  const open = () => team.clients.owner.call('nodeNote.open', { nodeId: team.nodeId });

  test('is stored once, changed on its version, and removed when it is empty', async () => {
    const { owner } = team.clients;
    const { nodeId } = team;
    const stored = CloudBase.connect(server.cloud);
    expect(await open()).toMatchObject({ nodeId, version: 0, wentWell: '', gotStuck: '', nextTime: '' });
    const first = await owner.call('nodeNote.save', { nodeId, baseVersion: 0, ...note });
    // The same again, as after a lost answer, changes nothing.
    expect(await owner.call('nodeNote.save', { nodeId, baseVersion: 0, ...note })).toEqual(first);
    expect(await open()).toEqual(first);
    expect(await stored.list('nodeNotes')).toEqual([
      expect.objectContaining({ _id: nodeId, seatId: team.seats.owner, version: 1, ...note }),
    ]);
    const refusal = await owner.refused('nodeNote.save', { nodeId, baseVersion: 0, ...note, gotStuck: '词' });
    expect([refusal.code, refusal.current]).toEqual(['stale-version', first]);
    expect(await open()).toEqual(first);
    await owner.call('nodeNote.save', { nodeId, baseVersion: 1, ...note, gotStuck: '词' });
    expect(await open()).toMatchObject({ version: 2, gotStuck: '词' });
    await owner.call('nodeNote.save', {
      ...{ nodeId, baseVersion: 2, wentWell: ' ', gotStuck: '', nextTime: '' },
    });
    expect(await stored.list('nodeNotes')).toEqual([]);
    expect(await open()).toMatchObject({ version: 0, wentWell: '' });
  });

  test('is read in at most four operations', async () => {
    const { operations } = await team.clients.owner.request('nodeNote.open', { nodeId: team.nodeId });
    expect(operations).toBeLessThanOrEqual(4);
  });

  test.each([
    [500, true],
    [501, false],
  ])('of %i characters is accepted: %s', async (length, accepted) => {
    const text = { ...note, nextTime: '字'.repeat(length) };
    const { version } = await open();
    const { result } = await team.clients.owner.request('nodeNote.save', {
      ...{ nodeId: team.nodeId, baseVersion: version, ...text },
    });
    expect(result.ok).toBe(accepted);
    expect((await open()).nextTime.length).toBe(accepted ? length : 500);
  });

  test.each(['leader', 'partner', 'fan', 'member'] as const)('is closed to the %s', async (role) => {
    const { nodeId } = team;
    const client = team.clients[role];
    const refusals = [
      await client.refused('nodeNote.open', { nodeId }),
      await client.refused('nodeNote.save', { nodeId, baseVersion: 0, ...note }),
    ];
    expect(refusals.map(({ code }) => code)).toEqual(['not-allowed', 'not-allowed']);
  });
});
