import { isProcedureName } from '../../core/contract/procedures';
import { TODOS, TODO_KINDS, type TodoKind } from '../../core/domain/todo';
import { syncKeys } from '../../src/features/vote/client/sync-keys';
import { callOrThrow } from '../../src/features/vote/client/api';
import { foundElectorate, prepareStageVote, rng, showStageVote } from '../../scripts/election/electorate';
import type { Elector } from '../../scripts/election/electorate';
import { castFor, closeStageVote, openBoxOf, openStageVote } from '../../scripts/election/hold-election';
import type { TodoDoc } from '../../server/store/collections';
import { CloudBase } from '../harness/admin-sdk';
import { createDistrict } from '../harness/district-fixture';
import { samplePicture, sendPicture } from '../harness/sample-picture';
import type { Team } from '../harness/team-fixture';
import { createTeam } from '../harness/team-fixture';
import type { TestServer } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';

jest.setTimeout(120_000);

let server: TestServer;
let team: Team;
/** The kinds that a call has added and removed, by procedure. */
const added = new Map<TodoKind, Set<string>>();
const removed = new Map<TodoKind, Set<string>>();

const listTodos = async (): Promise<ReadonlyMap<string, TodoKind>> =>
  new Map(
    ((await CloudBase.connect(server.cloud).list('todos')) as TodoDoc[]).map(({ _id, kind }) => [_id, kind]),
  );

const note = (table: Map<TodoKind, Set<string>>, kind: TodoKind, procedure: string): void =>
  void table.set(kind, new Set([...(table.get(kind) ?? []), procedure]));

/** Compares the stored todos before and after every call of the API. */
async function recordTodos(): Promise<void> {
  const { cloud } = server;
  const invoke = cloud.invoke.bind(cloud);
  let before = await listTodos();
  Object.assign(cloud, {
    invoke: async (...args: Parameters<typeof invoke>) => {
      const answer = await invoke(...args);
      const after = await listTodos();
      const { name } = (args[2] ?? {}) as { name?: string };
      for (const [id, kind] of after) if (!before.has(id)) note(added, kind, name ?? args[0]);
      for (const [id, kind] of before) if (!after.has(id)) note(removed, kind, name ?? args[0]);
      before = after;
      return answer;
    },
  });
}

beforeAll(async () => {
  server = await openTestServer('2026-03-10T02:00:00.000Z');
  await recordTodos();
  team = await createTeam(server, 'todo');
}, 120_000);
afterAll(() => server.close());

const on = (instant: string): void => server.cloud.clock.set(instant);
const kindsOf = async (role: keyof Team['clients'], client?: string): Promise<readonly string[]> => {
  const event = { name: 'today.open', input: { collectiveId: team.collectiveId }, client };
  const answer = (await server.send(team.clients[role].openid, event)) as {
    value: { todos: readonly { kind: string }[] };
  };
  return answer.value.todos.map(({ kind }) => kind);
};

test('the progress of a card is answered by partner, fan and owner', async () => {
  const { owner, partner, fan } = team.clients;
  const { cardId, nodeId } = team;
  const { nodes } = await owner.call('growthCard.open', { cardId });
  const report = { state: 'walking' as const, actualMonth: null, completion: 30, text: '看完一轮' };
  await owner.call('node.report', { nodeId, baseVersion: nodes[0]?.version ?? 0, ...report });
  await partner.call('node.advise', { nodeId, text: '做真题' });
  const { words } = await fan.call('node.support', { nodeId, text: '批假' });
  for (const { id: wordId } of words)
    await owner.call('node.echo', { nodeId, wordId, kind: 'done', text: '' });
});

test('a month is written, and frozen onto the wall, whose objections are answered and read', async () => {
  const { leader, owner, member } = team.clients;
  const { collectiveId } = team;
  await leader.call('rhythm.settle', {
    ...{ collectiveId, baseVersion: 0, remindDay: 25, freezeDay: null, order: 'name' as const },
  });
  const tick = () => server.cloud.invoke('clock', null, {});
  on('2026-03-27T02:00:00.000Z');
  await tick();
  expect(await kindsOf('owner')).toContain('writePost');
  const post = { nodeId: null, completion: 50, text: '本月进展', next: '', need: '', wallConsent: true };
  await owner.call('post.publish', { collectiveId, month: '2026-03', baseVersion: 0, ...post });
  on('2026-04-10T02:00:00.000Z');
  await tick();
  await tick();
  await leader.call('wall.freeze', { collectiveId, month: '2026-03' });
  const filed = { collectiveId, no: 1, kind: 'suggestion' as const, text: '字大一些' };
  const { objectionId } = await member.call('objection.file', filed);
  await leader.call('objection.answer', { collectiveId, objectionId, text: '好' });
  expect(await kindsOf('member')).toContain('readAnswer');
  // an answer is read by its own author only
  await owner.call('objection.note', { collectiveId, objectionIds: [objectionId] });
  expect(await kindsOf('member')).toContain('readAnswer');
  await member.call('objection.note', { collectiveId, objectionIds: [objectionId] });
  expect(await kindsOf('member')).not.toContain('readAnswer');
});

test('nobody is asked for help any more once a helper is chosen or the matter is closed', async () => {
  const { leader, owner, partner, member } = team.clients;
  const { collectiveId, seats } = team;
  const open = { collectiveId, forSeatId: null, nodeId: null, what: '带我看一遍', due: '' };
  const { taskId } = await owner.call('help.open', open);
  const task = { collectiveId, taskId };
  for (const seatId of [seats.partner, seats.member]) await leader.call('help.suggest', { ...task, seatId });
  await partner.call('help.offer', { ...task, note: '' });
  expect(await kindsOf('member')).toContain('offerHelp');
  await owner.call('help.choose', { ...task, seatId: seats.partner, due: '' });
  expect(await kindsOf('member')).not.toContain('offerHelp');
  await partner.call('help.finish', { ...task, result: '看了' });
  await owner.call('help.echo', { ...task, text: '谢谢' });
  const second = { collectiveId, taskId: (await owner.call('help.open', open)).taskId };
  await leader.call('help.suggest', { ...second, seatId: seats.member });
  expect(await kindsOf('member')).toContain('offerHelp');
  const seen = await member.call('help.list', { collectiveId });
  expect(JSON.stringify(seen)).not.toContain('suggested');
  await leader.call('help.close', second);
  expect(await kindsOf('member')).not.toContain('offerHelp');
});

test('a note goes to clients that know it, and only its reader dismisses it', async () => {
  const { partner, member } = team.clients;
  expect([await kindsOf('partner'), await kindsOf('partner', '0.1.0')].flat()).not.toContain('note');
  expect(await kindsOf('partner', '0.2.0')).toContain('note');
  const todoId = [...(await listTodos())].find(([, kind]) => kind === 'note')?.[0] ?? '';
  expect((await member.refused('todo.dismiss', { todoId })).code).toBe('not-found');
  await partner.call('todo.dismiss', { todoId });
  expect(await kindsOf('partner', '0.2.0')).not.toContain('note');
});

test('only notes are dismissed; a task ends by the act it asks for', async () => {
  const { leader, owner } = team.clients;
  const { collectiveId } = team;
  const { code } = await leader.call('invitation.issue', { collectiveId, days: 7, uses: 2 });
  const stranger = server.client('openid-todo-stranger');
  const { joinId } = await stranger.call('join.ask', { code, name: '新来的', birth: '2000-01' });
  const todoId = [...(await listTodos())].find(([, kind]) => kind === 'confirmJoin')?.[0] ?? '';
  expect((await leader.refused('todo.dismiss', { todoId })).code).toBe('not-found');
  expect(await kindsOf('leader')).toContain('confirmJoin');
  await leader.call('join.decline', { collectiveId, joinId });
  expect(await kindsOf('leader')).not.toContain('confirmJoin');
  expect(await kindsOf('owner')).not.toContain('confirmJoin');
  expect((await owner.refused('todo.dismiss', { todoId })).code).toBe('not-found');
});

test('pictures that did not pass are replaced or judged', async () => {
  const { leader, owner } = team.clients;
  const { collectiveId } = team;
  const risky = await sendPicture(server, owner, collectiveId, samplePicture('risky'));
  const unsure = await sendPicture(server, owner, collectiveId, samplePicture('review'));
  await server.cloud.idle();
  await owner.call('today.open', {});
  await owner.call('picture.remove', { collectiveId, pictureId: risky });
  await leader.call('picture.judge', { collectiveId, pictureId: unsure, pass: true });
});

test('an application goes from desk to desk', async () => {
  const { leader } = team.clients;
  const { collectiveId } = team;
  const office = await createDistrict(server, 'todo');
  const { body, district } = office.clients;
  await office.addTeam(team);
  const submit = (baseVersion: number) =>
    leader.call('application.submit', { collectiveId, baseVersion, exceptionReason: '' });
  const first = await submit(0);
  const { applicationId } = first;
  const back = await body.call('application.sendBack', {
    ...{ applicationId, baseVersion: first.version, reasons: '请补协议' },
  });
  const again = await submit(back.version);
  const passed = await body.call('application.forward', {
    ...{ applicationId, baseVersion: again.version, opinion: '同意推荐' },
  });
  const decision = { decision: 'recognise' as const, text: '同意认定', deadline: '' };
  await district.call('application.decide', { applicationId, baseVersion: passed.version, ...decision });
  await leader.call('application.note', { collectiveId });
});

test('a disputed session is corrected', async () => {
  const { leader, owner } = team.clients;
  const { collectiveId, seats } = team;
  const house = { name: '春晖', address: '春晖路', contactName: '李老师', contactPhone: '13800000000' };
  const term = { from: '2026-02-01', until: '2026-12-31' };
  const { houseId } = await leader.call('house.add', { collectiveId, house, ...term });
  const session = {
    ...{ collectiveId, houseId, place: '', on: '2026-04-01', theme: '小课堂', kind: 'lawTalk' as const },
    ...{ attendeeSeatIds: [seats.owner], externalNo: '' },
  };
  const { sessionId } = await owner.call('session.record', session);
  const { token } = await owner.call('session.link', { collectiveId, sessionId });
  const contact = server.client('openid-todo-contact');
  await contact.call('session.dispute', { token, baseVersion: 1, by: '李老师', word: '没有来' });
  await owner.call('session.revise', { ...session, on: '2026-04-02', sessionId, baseVersion: 2 });
});

test('an innovation is judged, returned, concluded and revisited', async () => {
  const { leader, owner, fan } = team.clients;
  const { collectiveId, seats } = team;
  await leader.call('reviewers.appoint', { collectiveId, seatIds: [seats.fan] });
  const content = {
    kind: 'renewal' as const,
    text: { title: '校验', problem: '慢', method: '校验', effect: '快', benefit: '省', basis: '导出' },
    benefitKind: 'economic' as const,
    authorSeatIds: [seats.owner],
  };
  const save = { collectiveId, content, submit: true };
  const { innovationId } = await owner.call('innovation.save', {
    ...save,
    innovationId: null,
    baseVersion: 0,
  });
  await fan.call('innovation.sendBack', { innovationId, reason: '请写清依据' });
  const { version } = await owner.call('innovation.open', { innovationId });
  await owner.call('innovation.save', { ...save, innovationId, baseVersion: version });
  const one = { level: 'clear' as const, words: '好用' };
  const weighed = { novelty: one, use: one, effect: one, spread: one };
  await fan.call('innovation.judge', { innovationId, weighed, outcome: 'recommended' });
  await leader.call('innovation.conclude', { innovationId, outcome: 'recommended', words: '好' });
  await leader.call('innovation.adopt', { innovationId, on: '2026-04-10', where: '全厅' });
  on('2026-05-12T02:00:00.000Z');
  const visit = { use: 'inUse' as const, effect: '快', spread: '', on: '2026-05-11' };
  await owner.call('innovation.revisit', { innovationId, months: 1, ...visit });
});

test('a vote asks each of its people in turn', async () => {
  const electorate = await foundElectorate(server.cloud, 6, { unregistered: 1 });
  const at = (i: number): Elector => electorate.electors[i] as Elector;
  const { collectiveId } = electorate;
  const draft = await prepareStageVote(electorate, { kMin: 3 });
  await syncKeys(at(5).call, at(5).storage, collectiveId, rng);
  await callOrThrow(at(0).call, 'vote.giveUp', { roundId: draft, reason: 'withdrawn' });
  const roundId = await openStageVote(electorate, { kMin: 3 });
  const receipts = [];
  for (let i = 0; i < 6; i++) receipts.push(await castFor(at(i), collectiveId, roundId));
  await closeStageVote(server.cloud, electorate, roundId);
  await openBoxOf(electorate, roundId);
  const { seq, hash, sig } = receipts[1]?.ack ?? { seq: 0, hash: '', sig: '' };
  const filed = await at(1).call('dispute.file', { roundId, kind: 'cell', seq, hash, sig });
  expect(filed.ok).toBe(true);
  await callOrThrow(at(0).call, 'dispute.answer', { roundId, answer: 'stand', reason: '核对过了' });
  expect((await showStageVote(at(0), roundId)).disputes).toHaveLength(1);
});

test('every act that ends a todo is a procedure', () => {
  for (const kind of TODO_KINDS)
    for (const act of TODOS[kind].endedBy)
      expect([kind, act, isProcedureName(act)]).toEqual([kind, act, true]);
});

test.each(TODO_KINDS)('%s was asked above, and removed by an act that the table names', (kind) => {
  expect([...(added.get(kind) ?? [])]).not.toEqual([]);
  const acts = [...(removed.get(kind) ?? [])];
  expect(acts).not.toEqual([]);
  expect(acts.filter((act) => !(TODOS[kind].endedBy as readonly string[]).includes(act))).toEqual([]);
});
