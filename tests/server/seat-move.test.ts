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
import { openTestServer, type TestServer } from '../harness/test-server';

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
