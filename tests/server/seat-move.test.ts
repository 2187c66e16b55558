import {
  electorOf,
  foundElectorate,
  prepareStageVote,
  rng,
  showStageVote,
} from '../../scripts/election/electorate';
import type { Elector } from '../../scripts/election/electorate';
import { callOrThrow } from '../../src/features/vote/client/api';
import { syncKeys } from '../../src/features/vote/client/sync-keys';
import { CloudBase, storeOf } from '../harness/admin-sdk';
import type { OperatorAnswer } from '../../server/jobs/operator';
import { describeAnswer } from '../../scripts/change-leader';
import { createDistrict } from '../harness/district-fixture';
import { createTeam, rosterLine, sampleCard, type Team } from '../harness/team-fixture';
import { openTestServer, type TestClient, type TestServer } from '../harness/test-server';

jest.setTimeout(120_000);

const START = '2026-03-10T02:00:00.000Z';
let server: TestServer;
beforeAll(async () => {
  server = await openTestServer(START);
}, 60_000);
beforeEach(() => server.cloud.clock.set(START));
afterAll(() => server.close());

const days = (count: number): void =>
  server.cloud.clock.set(new Date(Date.parse(START) + count * 86_400_000).toISOString());
const tick = () => server.cloud.invoke('clock', null, {});
const SECRET = '只有我自己看过的心愿';
const BIRTH = '1998-01';

/** A team whose owner has an unsent draft; another account asks for the owner's line. */
async function attacked(tag: string) {
  const team = await createTeam(server, tag);
  const { collectiveId, cardId, clients, seats } = team;
  const { version } = await clients.owner.call('growthCard.open', { cardId });
  await clients.owner.call('growthCard.saveDraft', {
    ...{ cardId, baseVersion: version, content: sampleCard(SECRET) },
  });
  await clients.owner.call('nodeNote.save', {
    ...{ nodeId: team.nodeId, baseVersion: 0, wentWell: SECRET, gotStuck: '', nextTime: '' },
  });
  const { code } = await clients.leader.call('invitation.issue', { collectiveId, days: 30, uses: 9 });
  const other = server.client(`openid-${tag}-other`);
  const ask = () => other.call('join.ask', { code, name: '陈一诺', birth: BIRTH });
  const begin = async (witnessSeatId = seats.member) =>
    clients.leader.call('seatMove.begin', {
      ...{ collectiveId, joinId: (await ask()).joinId, seatId: seats.owner, witnessSeatId },
    });
  const eventsOf = async (client = clients.partner) =>
    (await client.call('seatMove.list', { collectiveId })).log.map(({ event }) => event);
  return { team, other, ask, begin, eventsOf, target: { collectiveId, seatId: seats.owner } };
}
const kinds = async (client: Team['clients']['leader']): Promise<readonly string[]> =>
  ((await client.call('today.open', {}))?.todos ?? []).map(({ kind }) => kind);

describe('the 号长 alone cannot give a seat to another account', () => {
  test.each(['retired and restored', 'left and restored', 'still held'])('a seat that is %s', async (how) => {
    const { team, other, ask, target } = await attacked(`take-${how.replaceAll(' ', '-')}`);
    const { leader, owner } = team.clients;
    if (how.startsWith('retired')) await leader.call('roster.retire', target);
    if (how.startsWith('left')) await owner.call('person.leave', target);
    if (how.endsWith('restored')) await leader.call('roster.restore', target);
    const { joinId } = await ask();
    const { joins } = await leader.call('roster.list', { collectiveId: target.collectiveId });
    expect(joins).toMatchObject([{ joinId, matchedSeatId: null, heldSeatId: target.seatId }]);
    const refusal = await leader.refused('join.confirm', { ...target, joinId });
    expect(refusal.code).toBe(how === 'still held' ? 'seat-taken' : 'seat-of-another');
    const many = { collectiveId: target.collectiveId, joins: [{ joinId, seatId: target.seatId }] };
    expect(await leader.call('join.confirmMany', many)).toEqual({ confirmed: [], skipped: [joinId] });
    expect(await other.call('today.open', {})).toBeNull();
  });

  test('the line may be rewritten to the name of another account', async () => {
    const { team, other, target } = await attacked('rewritten');
    const { leader } = team.clients;
    await leader.call('roster.retire', target);
    await leader.call('roster.restore', target);
    const { entries } = await leader.call('roster.list', { collectiveId: target.collectiveId });
    const { version } = entries.find(({ seatId }) => seatId === target.seatId) ?? { version: 0 };
    const line = rosterLine('郑爽', '1991-01');
    await leader.call('roster.revise', { ...target, baseVersion: version, line });
    const { code } = await leader.call('invitation.issue', {
      ...{ collectiveId: target.collectiveId, days: 7, uses: 5 },
    });
    const { joinId } = await other.call('join.ask', { code, name: '郑爽', birth: '1991-01' });
    expect((await leader.refused('join.confirm', { ...target, joinId })).code).toBe('seat-of-another');
  });

  test('its person comes back with everything', async () => {
    const { team, target } = await attacked('back');
    const { leader, owner } = team.clients;
    await leader.call('roster.retire', target);
    await leader.call('roster.restore', target);
    const { code } = await leader.call('invitation.issue', {
      ...{ collectiveId: target.collectiveId, days: 7, uses: 5 },
    });
    const { joinId } = await owner.call('join.ask', { code, name: '陈一诺', birth: BIRTH });
    await leader.call('join.confirm', { ...target, joinId });
    expect((await owner.call('growthCard.open', { cardId: team.cardId })).draft?.wish).toBe(SECRET);
  });

  test('its person comes back while another account waits for it: the move ends', async () => {
    const { team, begin, eventsOf, target } = await attacked('back-first');
    const { leader, owner, partner } = team.clients;
    await leader.call('roster.retire', target);
    await leader.call('roster.restore', target);
    await begin();
    const { entries } = await leader.call('roster.list', { collectiveId: target.collectiveId });
    const { version } = entries.find(({ seatId }) => seatId === target.seatId) ?? { version: 0 };
    await leader.call('roster.revise', {
      ...target,
      baseVersion: version,
      line: rosterLine('陈一诺诺', BIRTH),
    });
    const { moves } = await partner.call('seatMove.list', { collectiveId: target.collectiveId });
    expect(moves).toMatchObject([{ seatId: target.seatId, name: '陈一诺诺' }]);
    const { code } = await leader.call('invitation.issue', {
      ...{ collectiveId: target.collectiveId, days: 7, uses: 5 },
    });
    const { joinId } = await owner.call('join.ask', { code, name: '陈一诺诺', birth: BIRTH });
    await leader.call('join.confirm', { ...target, joinId });
    const after = await partner.call('seatMove.list', { collectiveId: target.collectiveId });
    expect(after.moves).toEqual([]);
    expect(await eventsOf()).toContain('moveCancelled');
    const { joins } = await leader.call('roster.list', { collectiveId: target.collectiveId });
    expect(joins).toMatchObject([{ name: '陈一诺' }]);
    expect(joins[0]).not.toHaveProperty('moveSeatId');
    expect(await kinds(owner)).not.toContain('objectMove');
  });

  test('a seat that was vacated before the release is given back to its own account only', async () => {
    const { team, ask, target } = await attacked('older');
    const { leader, owner } = team.clients;
    await leader.call('roster.retire', target);
    await leader.call('roster.restore', target);
    const store = storeOf(server.cloud);
    const seat = await store.get('seats', target.seatId);
    if (!seat?.holder) throw new Error('the seat does not say who held it');
    const { holder: _holder, ...old } = seat;
    await store.transact(
      (tx) => tx.put('seats', old),
      () => true,
    );
    const { joinId } = await ask();
    expect((await leader.refused('join.confirm', { ...target, joinId })).code).toBe('seat-of-another');
    const { code } = await leader.call('invitation.issue', {
      ...{ collectiveId: target.collectiveId, days: 7, uses: 5 },
    });
    const again = { code, name: '陈一诺', birth: BIRTH };
    const back = await owner.call('join.ask', again);
    expect(await owner.call('join.ask', again)).toEqual(back);
    await leader.call('join.confirm', { ...target, joinId: back.joinId });
    expect((await owner.call('growthCard.open', { cardId: team.cardId })).draft?.wish).toBe(SECRET);
  });

  test('an old confirmation is not undone', async () => {
    const { team, target } = await attacked('undo-late');
    const { leader } = team.clients;
    const { confirmed = [] } = await leader.call('roster.list', { collectiveId: target.collectiveId });
    const member = confirmed.find(({ seatId }) => seatId === team.seats.member);
    days(15);
    const undo = { collectiveId: target.collectiveId, joinId: member?.joinId ?? '' };
    expect((await leader.refused('join.undo', undo)).code).toBe('join-decided');
  });
});

describe('with a code of the old account', () => {
  test('the seat moves with drafts and leadership, once, and the log tells everybody', async () => {
    const { team, other, eventsOf, target } = await attacked('code');
    const { owner, leader } = team.clients;
    const { code } = await owner.call('seatMove.issueCode', target);
    expect(await other.call('code.inspect', { code })).toMatchObject({ kind: 'seat', name: '陈一诺' });
    await other.call('seatMove.take', { code });
    expect((await other.call('growthCard.open', { cardId: team.cardId })).draft?.wish).toBe(SECRET);
    expect((await other.call('nodeNote.open', { nodeId: team.nodeId })).wentWell).toBe(SECRET);
    expect(await owner.call('today.open', {})).toBeNull();
    expect(await eventsOf()).toEqual(['movedByCode']);
    const third = server.client('openid-code-third');
    expect((await third.refused('seatMove.take', { code })).code).toBe('invitation-invalid');
    const own = { collectiveId: target.collectiveId, seatId: team.seats.leader };
    const second = await leader.call('seatMove.issueCode', own);
    expect((await other.refused('seatMove.take', { code: second.code })).code).toBe('already-seated');
    const lead = server.client('openid-code-lead');
    await lead.call('seatMove.take', { code: second.code });
    expect(await lead.call('invitation.list', { collectiveId: target.collectiveId })).toBeDefined();
    expect((await leader.refused('invitation.list', { collectiveId: target.collectiveId })).code).toBe(
      'not-found',
    );
  });

  test('a code is void after half an hour, after another one, and after the seat was vacated', async () => {
    const { team, other, target } = await attacked('void');
    const { owner, leader } = team.clients;
    const first = await owner.call('seatMove.issueCode', target);
    const second = await owner.call('seatMove.issueCode', target);
    expect((await other.refused('seatMove.take', { code: first.code })).code).toBe('invitation-invalid');
    server.cloud.clock.set('2026-03-10T02:31:00.000Z');
    expect((await other.refused('seatMove.take', { code: second.code })).code).toBe('invitation-invalid');
    expect(await other.call('code.inspect', { code: second.code })).toEqual({ kind: 'unknown' });
    await tick();
    expect(await CloudBase.connect(server.cloud).list('seatCodes')).toEqual([]);
    const third = await owner.call('seatMove.issueCode', target);
    await leader.call('roster.retire', target);
    expect((await other.refused('seatMove.take', { code: third.code })).code).toBe('invitation-invalid');
  });

  test('nobody issues a code for the seat of somebody else', async () => {
    const { team, target } = await attacked('foreign-code');
    for (const role of ['leader', 'member', 'fan'] as const)
      expect((await team.clients[role].refused('seatMove.issueCode', target)).code).toBe('not-found');
  });
});

describe('when the old account is lost', () => {
  test('the seat moves after seven days and a witness, without the words that only its person read', async () => {
    const { team, other, begin, eventsOf, target } = await attacked('lost');
    const { owner, member } = team.clients;
    await begin();
    expect(await kinds(owner)).toContain('objectMove');
    expect(await kinds(member)).toContain('witnessMove');
    days(8);
    await tick();
    expect(await other.call('today.open', {})).toBeNull();
    await member.call('seatMove.answer', { ...target, agree: true });
    await tick();
    expect(await other.call('today.open', {})).toMatchObject({ seat: { seatId: target.seatId } });
    const card = await other.call('growthCard.open', { cardId: team.cardId });
    expect([card.draft, card.content.wish]).toEqual([null, '考取注册税务师']);
    expect(await other.call('nodeNote.open', { nodeId: team.nodeId })).toMatchObject({
      version: 0,
      wentWell: '',
    });
    expect(await owner.call('today.open', {})).toBeNull();
    const { todos } = await owner.call('person.describe', {});
    expect(todos.map(({ kind }) => kind)).toEqual(['seatMoved']);
    expect(await eventsOf()).toEqual(['movedByWitness', 'moveWitnessed', 'moveAsked']);
    const { joins } = await team.clients.leader.call('roster.list', { collectiveId: target.collectiveId });
    expect(joins).toEqual([]);
  });

  test('not before the seventh day, however early the witness agrees', async () => {
    const { team, other, begin, target } = await attacked('early');
    const { dueAt } = await begin();
    await team.clients.member.call('seatMove.answer', { ...target, agree: true });
    server.cloud.clock.set(new Date(Date.parse(dueAt) - 1000).toISOString());
    await tick();
    expect(await other.call('today.open', {})).toBeNull();
    server.cloud.clock.set(dueAt);
    await tick();
    expect(await other.call('today.open', {})).not.toBeNull();
  });

  test.each(['held', 'taken from the roster'])(
    'an objection stops it, also of an account that is %s',
    async (how) => {
      const { team, other, begin, eventsOf, target } = await attacked(`object-${how.length}`);
      const { owner, leader, member } = team.clients;
      if (how !== 'held') {
        await leader.call('roster.retire', target);
        await leader.call('roster.restore', target);
      }
      await begin();
      await member.call('seatMove.answer', { ...target, agree: true });
      const { todos } = await owner.call('person.describe', {});
      expect(todos.map(({ kind }) => kind).filter((kind) => kind !== 'seatLost')).toEqual(['objectMove']);
      const { moves } = await owner.call('seatMove.mine', {});
      expect(moves).toMatchObject([{ seatId: target.seatId, name: '陈一诺', agreed: true }]);
      for (const client of [other, leader, member])
        expect((await client.refused('seatMove.object', { seatId: target.seatId })).code).toBe('move-gone');
      await owner.call('seatMove.object', { seatId: target.seatId });
      days(30);
      await tick();
      expect(await other.call('today.open', {})).toBeNull();
      expect((await eventsOf())[0]).toBe('moveObjected');
    },
  );

  test('the witness is a member who is neither the 号长 nor the seat itself, and may decline', async () => {
    const { team, other, begin, ask, eventsOf, target } = await attacked('witness');
    const { leader, member, partner } = team.clients;
    const { joinId } = await ask();
    for (const role of ['leader', 'owner', 'fan'] as const) {
      const input = { ...target, joinId, witnessSeatId: team.seats[role] };
      expect((await leader.refused('seatMove.begin', input)).code).toBe('witness-unfit');
    }
    await begin();
    for (const client of [leader, partner])
      expect((await client.refused('seatMove.answer', { ...target, agree: true })).code).toBe('move-gone');
    await member.call('seatMove.answer', { ...target, agree: false });
    days(8);
    await tick();
    expect(await other.call('today.open', {})).toBeNull();
    expect(await eventsOf()).toEqual(['moveDeclined', 'moveAsked']);
  });

  test('the 号长 withdraws it, also by declining the request', async () => {
    const { team, begin, ask, eventsOf, target } = await attacked('withdrawn');
    const { leader, owner } = team.clients;
    await begin();
    await leader.call('seatMove.cancel', target);
    await begin();
    const { joinId } = await ask();
    await leader.call('join.decline', { collectiveId: target.collectiveId, joinId });
    expect((await owner.call('seatMove.mine', {})).moves).toEqual([]);
    expect(await kinds(owner)).not.toContain('objectMove');
    expect((await eventsOf()).filter((event) => event === 'moveCancelled')).toHaveLength(2);
  });

  test('the seat of the 号长 does not move this way', async () => {
    const { team, target } = await attacked('leader-seat');
    const { collectiveId } = target;
    const { code } = await team.clients.leader.call('invitation.issue', { collectiveId, days: 7, uses: 5 });
    const { joinId } = await server
      .client('openid-leader-seat-x')
      .call('join.ask', { code, name: '赵明轩', birth: '1990-01' });
    const input = { collectiveId, joinId, seatId: team.seats.leader, witnessSeatId: team.seats.member };
    expect((await team.clients.leader.refused('seatMove.begin', input)).code).toBe('leader-must-stay');
  });
});

test('the voting keys of a moved seat are void and everybody in the running vote sees why', async () => {
  const electorate = await foundElectorate(server.cloud, 6, { tag: 'moved-seat' });
  const { collectiveId, electors, seatIds } = electorate;
  const roundId = await prepareStageVote(electorate, { kMin: 3 });
  const [leader, , mover] = electors as [Elector, Elector, Elector];
  const seatId = seatIds[2] ?? '';
  await callOrThrow(leader.call, 'vote.readOut', { roundId });
  const shown = async () =>
    Promise.all([0, 1, 4].map(async (i) => (await showStageVote(electors[i] as Elector, roundId)).moved));
  expect(await shown()).toEqual([[], [], []]);
  const { code } = await callOrThrow(mover.call, 'seatMove.issueCode', { collectiveId, seatId });
  const phone = electorOf(server.cloud, 'openid-moved-seat-phone', mover.name);
  await callOrThrow(phone.call, 'seatMove.take', { code });
  expect(await shown()).toEqual([[mover.name], [mover.name], [mover.name]]);
  expect((await callOrThrow(phone.call, 'voteKeys.show', { collectiveId })).registration).toBeNull();
  await syncKeys(phone.call, phone.storage, collectiveId, rng);
  expect(await shown()).toEqual([[mover.name], [mover.name], [mover.name]]);
  expect(await mover.call('vote.show', { roundId })).toMatchObject({ ok: false, code: 'not-found' });
});

describe('a 号长 whom nobody reaches', () => {
  const reason = '调走了，微信也联系不上';
  const logOf = async ({ clients, collectiveId }: Team) =>
    (await clients.partner.call('seatMove.list', { collectiveId })).log;
  const leads = async ({ clients, collectiveId }: Team) =>
    (await clients.partner.call('collective.describe', { collectiveId })).leaderName;
  /** A team whose members named the owner; the owner and one more agreed, which are two thirds of three. */
  async function named(tag: string) {
    const team = await createTeam(server, tag);
    const { collectiveId, clients, seats } = team;
    const { dueAt } = await clients.partner.call('rescue.begin', {
      collectiveId,
      seatId: seats.owner,
      reason,
    });
    return { team, collectiveId, clients, seats, dueAt };
  }

  test('is replaced by two thirds of the members after seven days, and stays a member', async () => {
    const { team, collectiveId, clients, dueAt } = await named('rescue-members');
    const { leader, owner, member, partner, fan } = clients;
    expect(await kinds(leader)).toContain('objectRescue');
    expect(await kinds(owner)).toContain('answerRescue');
    expect((await fan.refused('rescue.show', { collectiveId })).code).toBe('not-allowed');
    expect(
      (await member.refused('rescue.begin', { collectiveId, seatId: team.seats.member, reason })).code,
    ).toBe('rescue-running');
    days(8);
    await tick();
    expect(await leads(team)).toBe('赵明轩');
    await owner.call('rescue.answer', { collectiveId, agree: true });
    expect(await partner.call('rescue.show', { collectiveId })).toMatchObject({
      ...{ own: true, answer: true },
      pending: { accepted: true, supporters: 2, needed: 2, side: 'members', by: '周文博', reason, dueAt },
    });
    await tick();
    expect(await leads(team)).toBe('陈一诺');
    expect((await logOf(team)).slice(0, 2)).toMatchObject([
      { event: 'rescued', name: '陈一诺', by: '周文博', reason },
      { event: 'rescueAsked', name: '陈一诺', by: '周文博', reason },
    ]);
    expect((await leader.call('today.open', {}))?.seat.leader).toBe(false);
    expect(await kinds(leader)).not.toContain('objectRescue');
    expect(await kinds(member)).not.toContain('answerRescue');
    // The new 号长 has the rights of the office at once.
    await owner.call('invitation.issue', { collectiveId, days: 7, uses: 1 });
    expect((await leader.refused('invitation.issue', { collectiveId, days: 7, uses: 1 })).code).toBe(
      'not-allowed',
    );
  });

  test('not before the seventh day, nor with less support, nor without the named member', async () => {
    const { team, collectiveId, clients, dueAt } = await named('rescue-early');
    await clients.member.call('rescue.answer', { collectiveId, agree: true });
    server.cloud.clock.set(dueAt);
    await tick();
    expect(await leads(team)).toBe('赵明轩');
    await clients.member.call('rescue.answer', { collectiveId, agree: false });
    server.cloud.clock.set(new Date(Date.parse(dueAt) - 1000).toISOString());
    await clients.owner.call('rescue.answer', { collectiveId, agree: true });
    await tick();
    expect(await leads(team)).toBe('赵明轩');
    // Whoever supported it and left does not count.
    await clients.partner.call('person.leave', { collectiveId, seatId: team.seats.partner });
    server.cloud.clock.set(dueAt);
    await tick();
    const { log } = await clients.member.call('seatMove.list', { collectiveId });
    expect([
      log[0]?.event,
      (await clients.member.call('collective.describe', { collectiveId })).leaderName,
    ]).toEqual(['rescueLapsed', '赵明轩']);
  });

  test('stops it with an objection, however late', async () => {
    const { team, collectiveId, clients, dueAt } = await named('rescue-object');
    await clients.owner.call('rescue.answer', { collectiveId, agree: true });
    server.cloud.clock.set(dueAt);
    for (const role of ['owner', 'member'] as const)
      expect((await clients[role].refused('rescue.object', { collectiveId })).code).toBe('not-allowed');
    await clients.leader.call('rescue.object', { collectiveId });
    days(30);
    await tick();
    expect(await leads(team)).toBe('赵明轩');
    expect((await logOf(team))[0]).toMatchObject({ event: 'rescueObjected', by: '赵明轩' });
    expect((await clients.leader.refused('rescue.object', { collectiveId })).code).toBe('rescue-gone');
  });

  test('lapses after thirty days without support', async () => {
    const { team, collectiveId, clients } = await named('rescue-lapse');
    days(31);
    await tick();
    expect((await logOf(team))[0]?.event).toBe('rescueLapsed');
    expect((await clients.partner.call('rescue.show', { collectiveId })).pending).toBeNull();
    expect(await kinds(clients.leader)).not.toContain('objectRescue');
  });

  test.each(['body', 'district'] as const)(
    'is replaced by its %s, with a named member who agrees',
    async (side) => {
      const office = await createDistrict(server, `rescue-${side}`);
      const { team, collectiveId, clients, seats } = await named(`rescue-by-${side}`);
      await office.addTeam(team);
      const orgId = side === 'body' ? office.bodyId : office.districtId;
      const target = { orgId, collectiveId };
      const officer = office.clients[side];
      const stranger = await createTeam(server, `rescue-not-of-${side}`);
      const foreign = { orgId, collectiveId: stranger.collectiveId };
      expect((await officer.refused('officeRescue.show', foreign)).code).toBe('not-found');
      const naming = { seatId: seats.member, reason };
      expect((await officer.refused('officeRescue.begin', { ...foreign, ...naming })).code).toBe('not-found');
      const { candidates, pending } = await officer.call('officeRescue.show', target);
      expect(candidates.map(({ name }) => name)).toEqual(['陈一诺', '周文博', '吴子涵']);
      expect(pending?.side).toBe('members');
      for (const seatId of [seats.leader, seats.fan])
        expect((await officer.refused('officeRescue.begin', { ...target, seatId, reason })).code).toBe(
          'seat-taken',
        );
      // What members asked for ends.
      await officer.call('officeRescue.begin', { ...target, ...naming });
      expect((await officer.refused('officeRescue.begin', { ...target, ...naming })).code).toBe(
        'rescue-running',
      );
      expect(await kinds(clients.owner)).not.toContain('answerRescue');
      expect((await clients.owner.refused('rescue.answer', { collectiveId, agree: true })).code).toBe(
        'rescue-gone',
      );
      days(9);
      await tick();
      expect(await leads(team)).toBe('赵明轩');
      await clients.member.call('rescue.answer', { collectiveId, agree: true });
      await tick();
      expect(await leads(team)).toBe('吴子涵');
    },
  );

  test('is replaced by the operator, who lists the members first; the members read why', async () => {
    const team = await createTeam(server, 'rescue-operator');
    const { collectiveId, seats, clients } = team;
    const ask = async (operator: object, openid: string | null = null) =>
      (await server.cloud.invoke('clock', openid, { operator })).body as OperatorAnswer;
    const listed = await ask({ collective: '办税服务厅rescue-operator' });
    expect(listed).toMatchObject({ collectives: [{ collectiveId, leaderName: '赵明轩' }], changedTo: null });
    expect(listed.members.map(({ seatId }) => seatId)).toEqual([seats.owner, seats.partner, seats.member]);
    const change = { collective: collectiveId, leader: { seatId: seats.member, reason } };
    expect(await ask(change, clients.member.openid)).toEqual({ ok: false, code: 'not-allowed' });
    const refused = { ...change, leader: { seatId: seats.fan, reason } };
    expect(describeAnswer(refused, await ask(refused))).toContain('不能当号长');
    expect(await leads(team)).toBe('赵明轩');
    const changed = await ask(change);
    expect(describeAnswer(change, changed)).toContain('号长已由赵明轩换成吴子涵');
    expect(await leads(team)).toBe('吴子涵');
    expect((await logOf(team))[0]).toMatchObject({ event: 'rescuedByOperator', name: '吴子涵', reason });
  });
});

describe('growth cards to another collective by a code', () => {
  /** A second collective whose roster has the name of the owner; `client` joins there. */
  async function destination(tag: string, client: TestClient, cycle = { from: '2026-01', to: '2026-12' }) {
    const leader = server.client(`openid-${tag}-head`);
    const { collectiveId } = await leader.call('collective.create', {
      ...{ name: `新集体${tag}`, unit: '某局', trade: '', cycle },
      leader: { name: '郑爽', birth: '1990-01' },
    });
    await leader.call('roster.import', { collectiveId, lines: [rosterLine('陈一诺', BIRTH)] });
    const { code } = await leader.call('invitation.issue', { collectiveId, days: 7, uses: 5 });
    const { joinId } = await client.call('join.ask', { code, name: '陈一诺', birth: BIRTH });
    const { joins } = await leader.call('roster.list', { collectiveId });
    const seatId = joins[0]?.matchedSeatId ?? '';
    await leader.call('join.confirm', { collectiveId, joinId, seatId });
    return { leader, collectiveId, seatId, cardId: `${seatId}.${cycle.from.slice(0, 4)}` };
  }

  /** A card with a report, advice, support and quotes of three people. */
  async function written(tag: string) {
    const team = await createTeam(server, tag);
    const { clients, nodeId, cardId, seats } = team;
    const { owner, partner, fan } = clients;
    const { nodes } = await owner.call('growthCard.open', { cardId });
    await owner.call('node.report', {
      ...{ nodeId, baseVersion: nodes[0]?.version ?? 0, state: 'reached' },
      ...{ actualMonth: '2026-03', completion: 100, text: '教材看完了' },
    });
    await partner.call('node.advise', { nodeId, text: '师傅的建议' });
    await fan.call('node.support', { nodeId, text: '书记的支持' });
    await owner.call('quote.add', { nodeId, text: '自己的微语录', wallConsent: true });
    await partner.call('quote.add', { nodeId, text: '师傅的微语录', wallConsent: false });
    const issue = () => owner.call('cardMove.issueCode', { seatId: seats.owner });
    return { ...team, owner, partner, fan, issue };
  }

  test('the open card goes on, what was submitted is read, words of others only where they agreed', async () => {
    const { owner, partner, fan, seats, cardId, issue, collectiveId, clients } = await written('bring');
    expect((await owner.call('cardMove.mine', {})).seats).toMatchObject([
      { seatId: seats.owner, left: false, cards: 1, code: null },
    ]);
    expect(await issue()).toMatchObject({ asked: 2, expiresAt: expect.stringMatching(/^2026-03-13T02:00/) });
    expect(await kinds(partner)).toContain('agreeWords');
    expect((await fan.call('cardMove.mine', {})).asks).toMatchObject([{ name: '陈一诺', agree: null }]);
    const answer = (client: TestClient, agree: boolean) =>
      client.call('cardMove.answer', { seatId: seats.owner, agree });
    await answer(partner, true);
    await answer(fan, true);
    await answer(fan, false);
    expect((await clients.member.refused('cardMove.answer', { seatId: seats.owner, agree: true })).code).toBe(
      'move-gone',
    );
    expect(await kinds(partner)).not.toContain('agreeWords');
    // A new code keeps the answers, and the older one is void.
    const { code: void1 } = await issue();
    const { code } = await issue();
    const there = await destination('bring', owner);
    expect(await owner.call('code.inspect', { code })).toMatchObject({ kind: 'card', name: '陈一诺' });
    const input = { collectiveId: there.collectiveId, code };
    const seen = await owner.call('cardMove.preview', input);
    expect(seen).toMatchObject({ open: 'active', words: 3, agreedWords: 2 });
    expect(seen.cards).toMatchObject([{ from: '2026-01', nodes: 3, quotes: 1 }]);
    const refused = await owner.refused('cardMove.take', { ...input, code: void1 });
    expect(refused.code).toBe('invitation-invalid');

    const taken = await owner.call('cardMove.take', input, 'one-request');
    expect(taken).toEqual({ cardId: there.cardId, open: 'active', cards: 1 });
    expect(await owner.call('cardMove.take', input, 'one-request')).toEqual(taken);
    expect((await owner.refused('cardMove.take', input)).code).toBe('invitation-invalid');
    const card = await owner.call('growthCard.open', { cardId: there.cardId });
    expect(card).toMatchObject({ state: 'active', revision: 1, brought: true, bonds: [] });
    expect(card.content).toEqual(sampleCard());
    expect(card.nodes[0]).toMatchObject({
      ...{ state: 'reached', actualMonth: '2026-03', words: [] },
      progress: { text: '教材看完了' },
      quotes: [{ text: '自己的微语录', seatId: there.seatId, wallConsent: false }],
    });
    const { years, brought } = await owner.call('growthCard.years', { cardId: there.cardId });
    expect(years).toHaveLength(1);
    expect(brought).toMatchObject([
      { collectiveName: '办税服务厅bring', content: { wish: '考取注册税务师' }, cycle: { label: '2026' } },
    ]);
    const [first] = brought?.[0]?.nodes ?? [];
    expect(first?.quotes.map(({ text }) => text)).toEqual(['自己的微语录']);
    expect(first?.words.map(({ name, text }) => [name, text])).toEqual([
      ['周文博', '师傅的建议'],
      ['周文博', '师傅的微语录'],
    ]);
    expect(JSON.stringify(brought)).not.toContain('书记的支持');
    // The 号长 reads it as any year; both logs name it, without content.
    const forLeader = await there.leader.call('growthCard.years', { cardId: there.cardId });
    expect(forLeader.brought).toEqual(brought);
    const logOf = async (client: TestClient, of: string) =>
      (await client.call('seatMove.list', { collectiveId: of })).log;
    expect((await logOf(partner, collectiveId)).map(({ event }) => event)).toContain('cardTaken');
    const log = await logOf(there.leader, there.collectiveId);
    expect(log.map(({ event }) => event)).toContain('cardBrought');
    expect(JSON.stringify(log)).not.toContain('注册税务师');
    // The collective that was left keeps its own.
    expect((await owner.call('growthCard.open', { cardId })).nodes[0]?.words).toHaveLength(2);
    // The next code brings the rest again onto the same record, and leaves the card that was begun here.
    const again = { collectiveId: there.collectiveId, code: (await issue()).code };
    expect(await owner.call('cardMove.preview', again)).toMatchObject({ open: 'begun' });
    expect(await owner.call('cardMove.take', again)).toMatchObject({ open: 'begun', cards: 1 });
    expect((await owner.call('growthCard.years', { cardId: there.cardId })).brought).toHaveLength(1);
  });

  test('after leaving, under another account and into another cycle: unfinished goals become a draft', async () => {
    const { owner, seats, cardId, collectiveId, issue } = await written('bring-left');
    await owner.call('person.leave', { collectiveId, seatId: seats.owner });
    expect((await owner.call('cardMove.mine', {})).seats).toMatchObject([{ left: true, cards: 1 }]);
    const { code } = await issue();
    const phone = server.client('openid-bring-left-phone');
    const there = await destination('bring-left', phone, { from: '2026-07', to: '2027-06' });
    const input = { collectiveId: there.collectiveId, code };
    expect(await phone.call('cardMove.take', input)).toMatchObject({ open: 'draft', cards: 1 });
    const card = await phone.call('growthCard.open', { cardId: there.cardId });
    expect(card).toMatchObject({ state: 'draft', nodes: [], content: { goals: [] } });
    expect(card.draft?.goals[0]?.nodes).toMatchObject([{ month: '2026-11' }, { month: '2026-11' }]);
    expect((await there.leader.call('growthCard.open', { cardId: there.cardId })).draft).toBeNull();
    await phone.call('growthCard.submit', {
      ...{ cardId: there.cardId, baseVersion: card.version, content: card.draft ?? sampleCard() },
    });
    // What somebody brought goes on with them, without what others wrote for this collective.
    const next = await destination('bring-next', phone);
    const { code: onward } = await phone.call('cardMove.issueCode', { seatId: there.seatId });
    const moved = await phone.call('cardMove.take', { collectiveId: next.collectiveId, code: onward });
    expect(moved).toMatchObject({ cards: 2 });
    const { brought = [] } = await phone.call('growthCard.years', { cardId: next.cardId });
    expect(brought.map(({ collectiveName }) => collectiveName)).toEqual([
      '新集体bring-left',
      '办税服务厅bring-left',
    ]);
    expect(cardId).not.toBe('');
  });

  test('is refused for a code that is used, over, revoked, of another kind or of somebody else', async () => {
    const { owner, partner, clients, seats, issue, collectiveId } = await written('bring-no');
    const there = await destination('bring-no', owner);
    const codeOf = async (code: string, client = owner) =>
      (await client.refused('cardMove.take', { collectiveId: there.collectiveId, code })).code;
    // Nobody issues or revokes one for somebody else, not even the 号长.
    for (const client of [clients.leader, partner]) {
      expect((await client.refused('cardMove.issueCode', { seatId: seats.owner })).code).toBe('not-found');
      expect((await client.refused('cardMove.revokeCode', { seatId: seats.owner })).code).toBe('move-gone');
    }
    const { code } = await issue();
    const home = await owner.refused('cardMove.take', { collectiveId, code });
    expect(home.code).toBe('already-seated');
    expect(await codeOf(code, there.leader)).toBe('card-of-another');
    expect(await codeOf(code, partner)).toBe('not-found');
    // It moves no seat, and the code of a seat brings no card.
    expect((await there.leader.refused('seatMove.take', { code })).code).toBe('invitation-invalid');
    const seat = await owner.call('seatMove.issueCode', { collectiveId, seatId: seats.owner });
    expect(await codeOf(seat.code)).toBe('invitation-invalid');
    await owner.call('cardMove.revokeCode', { seatId: seats.owner });
    expect(await codeOf(code)).toBe('invitation-invalid');
    const { code: second } = await issue();
    days(3.1);
    expect(await codeOf(second)).toBe('invitation-invalid');
    expect(await kinds(partner)).toContain('agreeWords');
    await tick();
    expect(await kinds(partner)).not.toContain('agreeWords');
    // A seat that moved to another account takes its right to the cards along.
    const { code: third } = await issue();
    const phone = server.client('openid-bring-no-phone');
    const moving = await owner.call('seatMove.issueCode', { collectiveId, seatId: seats.owner });
    await phone.call('seatMove.take', { code: moving.code });
    expect(await codeOf(third)).toBe('invitation-invalid');
    expect((await owner.refused('cardMove.issueCode', { seatId: seats.owner })).code).toBe('not-found');
  });

  test('one code brings cards once, however many claim it at once; guessing is limited', async () => {
    const { owner, issue } = await written('bring-race');
    const [first, second] = [await destination('race-a', owner), await destination('race-b', owner)];
    const { code } = await issue();
    const claims = await Promise.all(
      [first, second, first, second].map(({ collectiveId }) =>
        owner.request('cardMove.take', { collectiveId, code }),
      ),
    );
    expect(claims.filter(({ result }) => result.ok)).toHaveLength(1);
    // Two codes of one moment: revoking leaves none.
    const both = await Promise.all([issue(), issue()]);
    const { seats } = await owner.call('cardMove.mine', {});
    const home = seats.find(({ code: standing }) => standing !== null);
    await owner.call('cardMove.revokeCode', { seatId: home?.seatId ?? '' });
    for (const { code: void1 } of both) {
      const input = { collectiveId: second.collectiveId, code: void1 };
      expect((await owner.refused('cardMove.take', input)).code).toBe('invitation-invalid');
    }
    const guesser = first.leader;
    for (let attempt = 0; attempt < 20; attempt += 1)
      await guesser.refused('cardMove.preview', {
        collectiveId: first.collectiveId,
        code: `22222222${attempt + 10}`,
      });
    const { code: good } = await issue();
    for (const [name, input] of [
      ['cardMove.take', { collectiveId: first.collectiveId, code: good }],
      ['cardMove.preview', { collectiveId: first.collectiveId, code: good }],
      ['seatMove.take', { code: good }],
      ['code.inspect', { code: good }],
      ['join.ask', { code: good, name: '郑爽', birth: '1990-01' }],
    ] as const)
      expect((await guesser.refused(name, input as never)).code).toBe('too-many-attempts');
    server.cloud.clock.set('2026-03-10T03:01:00.000Z');
    expect((await guesser.refused('seatMove.take', { code: good })).code).toBe('invitation-invalid');
  });
});
