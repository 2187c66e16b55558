import { FIRST_CLIENT } from '../../core/domain/client-version';
import type { InputOf, ProcedureName } from '../../core/contract/procedures';
import { isProcedureName } from '../../core/contract/procedures';
import { TODOS, TODO_KINDS, isLoss } from '../../core/domain/todo';
import type { TodoKind } from '../../core/domain/todo';
import { isNews } from '../../core/domain/news';
import { slotId } from '../../core/voting/box';
import { syncKeys } from '../../src/features/vote/client/sync-keys';
import { callOrThrow } from '../../src/features/vote/client/api';
import { showBoxKey } from '../../src/features/vote/client/open-box';
import {
  foundElectorate,
  keysOf,
  prepareStageVote,
  rng,
  showStageVote,
} from '../../scripts/election/electorate';
import type { Elector, Electorate } from '../../scripts/election/electorate';
import { castFor, closeStageVote, openBoxOf, openStageVote } from '../../scripts/election/hold-election';
import type { PersonDoc, TodoDoc } from '../../server/store/collections';
import { accountAddress, leaderOffice, officeAddress } from '../../server/store/ids';
import { CloudBase } from '../harness/admin-sdk';
import { createDistrict } from '../harness/district-fixture';
import { samplePicture } from '../samples/picture';
import { sendPicture } from '../harness/sample-picture';
import type { Team } from '../harness/team-fixture';
import { createTeam, rosterLine, sampleCard } from '../harness/team-fixture';
import type { TestServer } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';

jest.setTimeout(180_000);

/** Who is asked. */
const ADDRESSEES: Readonly<Record<TodoKind, readonly string[]>> = {
  advise: ['partner'],
  support: ['fan'],
  echo: ['owner'],
  answerBond: ['partner', 'member'],
  confirmJoin: ['leader'],
  acceptHandOver: ['leader', 'member'],
  handOverDeclined: ['leader'],
  openCycle: ['leader'],
  renewPairing: ['leader'],
  objectMove: ['account of member'],
  witnessMove: ['partner'],
  agreeWords: ['partner', 'fan'],
  objectRescue: ['leader'],
  answerRescue: ['owner', 'member'],
  readyPhone: ['voter6'],
  checkRoster: ['voter1', 'voter2', 'voter3', 'voter4', 'voter5', 'voter6'],
  showBoxKey: ['voter4', 'voter5', 'voter6'],
  castBallot: ['voter1', 'voter2', 'voter3', 'voter4', 'voter5', 'voter6'],
  openBox: ['voter5', 'voter6'],
  answerDispute: ['leader'],
  // the owner's report on a node is a post
  writePost: ['leader', 'member', 'partner'],
  freezeWall: ['leader'],
  answerObjection: ['leader'],
  readAnswer: ['member'],
  agreeHelp: ['member'],
  offerHelp: ['partner', 'member'],
  chooseHelper: ['owner'],
  finishHelp: ['partner'],
  echoHelp: ['owner'],
  replacePicture: ['owner'],
  judgePicture: ['leader'],
  reviewFile: ['body'],
  decideFile: ['district'],
  mendFile: ['leader'],
  readDecision: ['leader'],
  readNotice: ['leader of a bound team'],
  readMerge: ['account of body', 'account of other body'],
  readHolder: ['account of clerk'],
  officeLost: ['account of district'],
  seatLost: ['account of 新三', 'account of 新二'],
  seatMoved: ['account of member', 'account of phone'],
  bondEnded: ['account of partner', 'account of 新一'],
  dutyEnded: ['account of member', 'account of voter5'],
  mendSession: ['owner'],
  judgeIdea: ['fan', 'member'],
  concludeIdea: ['leader'],
  reviseIdea: ['owner'],
  revisitIdea: ['owner', 'leader'],
};

let server: TestServer;
let team: Team;
/** A collective whose cycle ends in May. */
let short = '';
const TEAM = '办税服务厅todo';
/** The addresses of todos, with the name of who they belong to. */
const names = new Map<string, string>();
/** Who was asked, by kind; which procedures removed the todo, by kind. */
const asked = new Map<TodoKind, Set<string>>();
const ended = new Map<TodoKind, Set<string>>();
/** Whom a todo was shown to. */
const shown = new Map<TodoKind, Set<string>>();

const note = (table: Map<TodoKind, Set<string>>, kind: TodoKind, entry: string): void =>
  void table.set(kind, new Set([...(table.get(kind) ?? []), entry]));
const noted = (table: Map<TodoKind, Set<string>>, kind: TodoKind): readonly string[] =>
  [...new Set([...(table.get(kind) ?? [])].map((entry) => names.get(entry) ?? entry))].sort();

type AskDoc = TodoDoc & { readonly kind: TodoKind };
const listTodos = async (): Promise<ReadonlyMap<string, AskDoc>> => {
  const docs = (await CloudBase.connect(server.cloud).list('todos')) as TodoDoc[];
  return new Map(docs.flatMap((doc) => (isNews(doc.kind) ? [] : [[doc._id, doc as AskDoc]])));
};

const addressesOf = ({ _id, seats, offices = [] }: PersonDoc): readonly string[] => [
  accountAddress(_id),
  ...seats.map(({ seatId }) => seatId),
  ...seats.filter(({ leader }) => leader).map(({ collectiveId }) => leaderOffice(collectiveId)),
  ...offices.map(({ kind, orgId }) => officeAddress(kind, orgId)),
];

/**
 * Compares the stored todos before and after every call of the API. A new todo is opened by everybody once: those it is
 * addressed to see it on 今日, or on their desk, and nobody else does.
 */
async function recordTodos(): Promise<void> {
  const { cloud } = server;
  const invoke = cloud.invoke.bind(cloud);
  let before = await listTodos();
  const unseen = new Map<string, AskDoc>();
  const look = async ({ _id, kind, collectiveId, to }: AskDoc): Promise<void> => {
    for (const person of (await CloudBase.connect(cloud).list('people')) as PersonDoc[]) {
      const inside = person.seats.some((seat) => seat.collectiveId === collectiveId);
      const event = inside
        ? { name: 'today.open', input: { collectiveId }, client: '0.2.0' }
        : { name: 'person.describe', input: {}, client: '0.2.0' };
      const { body } = await invoke('api', person._id, event);
      const { todos } = (body as { value: { todos: readonly { todoId: string }[] } }).value;
      const sees = todos.some(({ todoId }) => todoId === _id);
      expect([kind, person._id, sees]).toEqual([kind, person._id, addressesOf(person).includes(to)]);
      if (sees) note(shown, kind, to);
    }
  };
  Object.assign(cloud, {
    invoke: async (...args: Parameters<typeof invoke>) => {
      const answer = await invoke(...args);
      const after = await listTodos();
      const { name } = (args[2] ?? {}) as { name?: string };
      for (const [id, doc] of after) if (!before.has(id)) unseen.set(id, doc);
      for (const [id, { kind, at }] of before)
        if (!after.has(id)) {
          note(ended, kind, name ?? args[0]);
          // A todo of a later day may end before it is shown.
          if (at > cloud.clock.now().toISOString()) unseen.delete(id);
        }
      before = after;
      const now = cloud.clock.now().toISOString();
      for (const [id, doc] of unseen) {
        if (doc.at > now || !after.has(id)) continue;
        unseen.delete(id);
        note(asked, doc.kind, doc.to);
        if (!shown.get(doc.kind)?.has(doc.to)) await look(doc);
      }
      return answer;
    },
  });
}

/** What an account lost is told to it, whether it has a seat or not, until it is read. */
async function readLosses(client: {
  openid: string;
  call: Team['clients']['leader']['call'];
}): Promise<unknown[]> {
  const { todos } = await client.call('person.describe', {});
  const losses = todos.filter(({ kind }) => isLoss(kind));
  for (const { todoId } of losses) {
    await team.clients.fan.call('person.note', { todoId });
    await client.call('person.note', { todoId });
  }
  const left = await client.call('person.describe', {});
  expect(left.todos.filter(({ kind }) => isLoss(kind))).toEqual([]);
  return losses.map(({ kind, name, title }) => [kind, name, title]);
}

const nameTeam = ({ seats, collectiveId }: Team): void => {
  for (const [role, seatId] of Object.entries(seats)) names.set(seatId, role);
  names.set(leaderOffice(collectiveId), 'leader');
};

beforeAll(async () => {
  server = await openTestServer('2026-03-10T02:00:00.000Z');
  team = await createTeam(server, 'todo');
  nameTeam(team);
  const founded = await team.clients.leader.call('collective.create', {
    ...{ name: '短周期', unit: '某局', trade: '', cycle: { from: '2026-01', to: '2026-05' } },
    leader: { name: '赵明轩', birth: '1990-01' },
  });
  short = founded.collectiveId;
  names.set(leaderOffice(short), 'leader');
  names.set(founded.seatId, 'leader');
  await recordTodos();
}, 120_000);
afterAll(() => server.close());

const on = (instant: string): void => server.cloud.clock.set(instant);
const kindsOf = async (role: keyof Team['clients'], client = '0.2.0'): Promise<readonly string[]> => {
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

test('an invitation to accompany is accepted, declined or taken back', async () => {
  const { owner, partner, member } = team.clients;
  const { cardId, seats } = team;
  const as = { kind: 'partner' as const, role: 'colleague' as const };
  const invite = async (seatId: string) => (await owner.call('bond.invite', { cardId, seatId, as })).bondId;
  await member.call('bond.decline', { cardId, bondId: await invite(seats.member) });
  await owner.call('bond.part', { cardId, bondId: await invite(seats.member) });
  const { bonds } = await owner.call('growthCard.open', { cardId });
  const first = bonds.find(({ seatId }) => seatId === seats.partner)?.id ?? '';
  names.set(accountAddress(partner.openid), 'account of partner');
  await owner.call('bond.part', { cardId, bondId: first });
  expect(await readLosses(partner)).toEqual([['bondEnded', '陈一诺', TEAM]]);
  await partner.call('bond.accept', { cardId, bondId: await invite(seats.partner), promise: '每周陪练' });
});

test('the leadership is offered, declined, offered to the same member again and accepted', async () => {
  const { leader, member } = team.clients;
  const { collectiveId, seats } = team;
  const offer = () => leader.call('collective.handOver', { collectiveId, seatId: seats.member });
  await offer();
  await leader.call('collective.cancelHandOver', { collectiveId });
  await offer();
  await member.call('collective.declineHandOver', { collectiveId });
  await leader.call('collective.cancelHandOver', { collectiveId });
  await offer();
  await member.call('collective.declineHandOver', { collectiveId });
  await offer();
  await member.call('collective.acceptHandOver', { collectiveId });
  await member.call('collective.handOver', { collectiveId, seatId: seats.leader });
  await leader.call('collective.acceptHandOver', { collectiveId });
});

test('a seat is asked for by another account: its own account objects, a colleague witnesses', async () => {
  const { leader, member, partner } = team.clients;
  const { collectiveId, seats } = team;
  names.set(accountAddress(member.openid), 'account of member');
  const target = { collectiveId, seatId: seats.member };
  const { code } = await leader.call('invitation.issue', { collectiveId, days: 7, uses: 4 });
  const phone = server.client('openid-todo-phone');
  const ask = () => phone.call('join.ask', { code, name: '吴子涵', birth: '1995-09' });
  const begin = async () => {
    const { joinId } = await ask();
    await leader.call('seatMove.begin', { ...target, joinId, witnessSeatId: seats.partner });
    return joinId;
  };
  await begin();
  await partner.call('seatMove.answer', { ...target, agree: true });
  await member.call('seatMove.object', { seatId: seats.member });
  await begin();
  await member.call('seatMove.object', { seatId: seats.member });
  await begin();
  await partner.call('seatMove.answer', { ...target, agree: false });
  await begin();
  await leader.call('seatMove.cancel', target);
  await leader.call('join.decline', { collectiveId, joinId: await begin() });
  await begin();
  await phone.call('seatMove.take', await codeOf(member, target));
  names.set(accountAddress(phone.openid), 'account of phone');
  expect(await readLosses(member)).toEqual([['seatMoved', '', TEAM]]);
  await member.call('seatMove.take', await codeOf(phone, target));
  expect(await readLosses(phone)).toEqual([['seatMoved', '', TEAM]]);
});

test('whoever wrote on a card is asked before its owner takes it to another collective', async () => {
  const { owner } = team.clients;
  const { seats } = team;
  const issue = () => owner.call('cardMove.issueCode', { seatId: seats.owner });
  await issue();
  await owner.call('cardMove.revokeCode', { seatId: seats.owner });
  const { code } = await issue();
  await team.clients.partner.call('cardMove.answer', { seatId: seats.owner, agree: true });
  const { leader } = team.clients;
  const collectiveId = short;
  const { code: invitation } = await leader.call('invitation.issue', { collectiveId, days: 7, uses: 1 });
  await leader.call('roster.import', { collectiveId, lines: [rosterLine('陈一诺', '1998-02')] });
  const { joinId } = await owner.call('join.ask', { code: invitation, name: '陈一诺', birth: '1998-02' });
  const { joins } = await leader.call('roster.list', { collectiveId });
  const seatId = joins[0]?.matchedSeatId ?? '';
  await leader.call('join.confirm', { collectiveId, joinId, seatId });
  await owner.call('cardMove.take', { collectiveId, code });
  await owner.call('person.leave', { collectiveId, seatId });
});

test('others want somebody else to lead: the 号长 objects, members answer, an office names somebody', async () => {
  const { leader, owner, member, partner } = team.clients;
  const { collectiveId, seats } = team;
  const office = await createDistrict(server, 'todo-rescue');
  const { body } = office.clients;
  await office.addTeam(team);
  const seat = { seatId: seats.member, reason: '联系不上' };
  const begin = () => partner.call('rescue.begin', { collectiveId, ...seat });
  await begin();
  await owner.call('rescue.answer', { collectiveId, agree: true });
  await leader.call('rescue.object', { collectiveId });
  await begin();
  await member.call('rescue.answer', { collectiveId, agree: false });
  await begin();
  await partner.call('rescue.withdraw', { collectiveId });
  await begin();
  const named = { orgId: office.bodyId, collectiveId };
  await body.call('officeRescue.begin', { ...named, ...seat });
  await body.call('officeRescue.withdraw', named);
  await begin();
  await leader.call('collective.handOver', { collectiveId, seatId: seats.member });
  await member.call('collective.acceptHandOver', { collectiveId });
  await member.call('collective.handOver', { collectiveId, seatId: seats.leader });
  await leader.call('collective.acceptHandOver', { collectiveId });
  await leader.call('body.quit', { collectiveId });
});

const codeOf = async (client: Team['clients']['leader'], seat: { collectiveId: string; seatId: string }) => ({
  code: (await client.call('seatMove.issueCode', seat)).code,
});

test('a month is written, and frozen onto the wall, whose objections are answered and read', async () => {
  const { leader, owner, member } = team.clients;
  const { collectiveId } = team;
  await leader.call('rhythm.settle', {
    ...{ collectiveId, baseVersion: 0, remindDay: 25, freezeDay: null, order: 'name' as const },
  });
  const tick = () => server.cloud.invoke('clock', null, {});
  for (const at of [1, 2, 3])
    await leader.call('house.add', {
      ...{ collectiveId: short, from: '2025-05-11', until: '2026-05-10' },
      house: { name: `第${at}所`, address: '社区', contactName: '王老师', contactPhone: '13800000000' },
    });
  on('2026-03-27T02:00:00.000Z');
  await tick();
  expect(await kindsOf('member')).toContain('writePost');
  const post = { nodeId: null, completion: 50, text: '本月进展', next: '', need: '', wallConsent: true };
  await member.call('post.publish', { collectiveId, month: '2026-03', baseVersion: 0, ...post });
  on('2026-04-10T02:00:00.000Z');
  await tick();
  await tick();
  await leader.call('wall.freeze', { collectiveId, month: '2026-03' });
  const filed = { collectiveId, no: 1, kind: 'suggestion' as const, text: '字大一些' };
  const { objectionId } = await member.call('objection.file', filed);
  await leader.call('objection.answer', { collectiveId, objectionId, text: '好' });
  expect(await kindsOf('member')).toContain('readAnswer');
  const todoId = `readAnswer.${objectionId}.${team.seats.member}`;
  // An answer is read by its own author only.
  expect((await owner.refused('todo.dismiss', { collectiveId, todoId })).code).toBe('not-found');
  await member.call('todo.dismiss', { collectiveId, todoId });
  expect(await kindsOf('member')).not.toContain('readAnswer');
});

test('two months before the end of a cycle the 号长 is asked to open the next one', async () => {
  const { leader } = team.clients;
  const begun = { collectiveId: short, cycle: { from: '2026-06', to: '2026-12' }, baseVersion: 1 };
  expect([...(await listTodos()).values()].some(({ kind }) => kind === 'openCycle')).toBe(true);
  await leader.call('cycle.begin', begun);
  expect([...(await listTodos()).values()].some(({ kind }) => kind === 'openCycle')).toBe(false);
});

test('an agreement that ends soon is renewed, ended, or over because the house closes', async () => {
  const { leader } = team.clients;
  const collectiveId = short;
  const open = async () => [...(await listTodos()).values()].filter(({ kind }) => kind === 'renewPairing');
  expect((await open()).map(({ title }) => title)).toEqual(Array(3).fill('2026-05-10'));
  const { houses } = await leader.call('house.list', { collectiveId });
  const [one, other, third] = houses;
  const pairing = other?.pairings[0];
  if (!one || !pairing || !third) throw new Error('three houses were added');
  const term = { from: '2026-05-11', until: '2027-05-10' };
  await leader.call('pairing.renew', { collectiveId, houseId: one.houseId, ...term });
  await leader.call('pairing.end', {
    ...{ collectiveId, pairingId: pairing.pairingId, baseVersion: pairing.version, on: '2026-05-10' },
  });
  await leader.call('house.close', {
    ...{ collectiveId, houseId: third.houseId, baseVersion: third.version, on: '2026-04-30' },
  });
  expect(await open()).toEqual([]);
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
  await partner.call('help.offer', { ...second, note: '' });
  await leader.call('help.close', second);
  expect(await kindsOf('member')).not.toContain('offerHelp');
  const third = { collectiveId, taskId: (await owner.call('help.open', open)).taskId };
  await partner.call('help.offer', { ...third, note: '' });
  await owner.call('help.choose', { ...third, seatId: seats.partner, due: '' });
  await leader.call('help.close', third);
  const fourth = { collectiveId, taskId: (await owner.call('help.open', open)).taskId };
  await partner.call('help.offer', { ...fourth, note: '' });
  await owner.call('help.choose', { ...fourth, seatId: seats.partner, due: '' });
  await owner.call('help.echo', { ...fourth, text: '已经会了' });
});

test('help for a colleague is agreed to or declined; older clients are not asked', async () => {
  const { leader, member } = team.clients;
  const { collectiveId, seats } = team;
  const open = { collectiveId, forSeatId: seats.member, nodeId: null, what: '替班', due: '' };
  const first = await leader.call('help.open', open);
  expect(await kindsOf('member')).toContain('agreeHelp');
  expect(await kindsOf('member', FIRST_CLIENT)).not.toContain('agreeHelp');
  await member.call('help.agree', { collectiveId, ...first });
  await member.call('help.close', { collectiveId, ...(await leader.call('help.open', open)) });
});

test('a todo that asks for something is not dismissed: it ends by the act it asks for', async () => {
  const { leader, owner } = team.clients;
  const { collectiveId } = team;
  const { code } = await leader.call('invitation.issue', { collectiveId, days: 7, uses: 5 });
  const stranger = server.client('openid-todo-stranger');
  const { joinId } = await stranger.call('join.ask', { code, name: '新来的', birth: '2000-01' });
  const todoId = [...(await listTodos()).values()].find(({ kind }) => kind === 'confirmJoin')?._id ?? '';
  expect((await leader.refused('todo.dismiss', { collectiveId, todoId })).code).toBe('not-found');
  expect(await kindsOf('leader')).toContain('confirmJoin');
  await leader.call('join.decline', { collectiveId, joinId });
  expect(await kindsOf('leader')).not.toContain('confirmJoin');
  expect(await kindsOf('owner')).not.toContain('confirmJoin');
  expect(await owner.call('todo.dismiss', { collectiveId, todoId })).toEqual({ todoId });
  const again = await stranger.call('join.ask', { code, name: '新来的', birth: '2000-01' });
  expect(await kindsOf('leader')).toContain('confirmJoin');
  await stranger.call('join.withdraw', { joinId: again.joinId });
  expect(await kindsOf('leader')).not.toContain('confirmJoin');
  await leader.call('roster.import', {
    ...{ collectiveId, lines: ['一', '二', '三'].map((name) => rosterLine(`新${name}`, '2000-02')) },
  });
  for (const name of ['新一', '新二', '新三'])
    await server.client(`openid-todo-${name}`).call('join.ask', { code, name, birth: '2000-02' });
  const { joins } = await leader.call('roster.list', { collectiveId });
  const [one, ...others] = joins.map((join) => ({ joinId: join.joinId, seatId: join.matchedSeatId ?? '' }));
  if (!one || others.length !== 2) throw new Error('three people asked');
  await leader.call('join.confirm', { collectiveId, ...one });
  await leader.call('join.confirmMany', { collectiveId, joins: others });
});

test('whoever loses a seat reads it, and so does the partner of somebody who left', async () => {
  const { leader } = team.clients;
  const { collectiveId } = team;
  const [one, other, third] = ['新一', '新二', '新三'].map((name) => server.client(`openid-todo-${name}`));
  const { entries } = await leader.call('roster.list', { collectiveId });
  const seatOf = (wanted: string): string => entries.find(({ name }) => name === wanted)?.seatId ?? '';
  if (!one || !other || !third) throw new Error('three people joined');
  for (const client of [one, other, third])
    names.set(accountAddress(client.openid), `account of ${client.openid.slice(-2)}`);
  names.set(seatOf('新一'), 'member');
  const cardId = `${seatOf('新二')}.2026`;
  await other.call('growthCard.submit', { cardId, baseVersion: 0, content: sampleCard('学会一件事') });
  const as = { kind: 'partner' as const, role: 'colleague' as const };
  const { bondId } = await other.call('bond.invite', { cardId, seatId: seatOf('新一'), as });
  await one.call('bond.accept', { cardId, bondId, promise: '我来帮您' });
  await leader.call('roster.retire', { collectiveId, seatId: seatOf('新二') });
  expect(await readLosses(one)).toEqual([['bondEnded', '新二', TEAM]]);
  expect(await readLosses(other)).toEqual([['seatLost', '赵明轩', TEAM]]);
  const { confirmed = [] } = await leader.call('roster.list', { collectiveId });
  const joinId = confirmed.find(({ name }) => name === '新三')?.joinId ?? '';
  await leader.call('join.undo', { collectiveId, joinId });
  expect(await readLosses(third)).toEqual([['seatLost', '赵明轩', TEAM]]);
  await leader.call('join.decline', { collectiveId, joinId });
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
  const other = await sendPicture(server, owner, collectiveId, samplePicture('review'));
  await server.cloud.idle();
  await owner.call('today.open', {});
  await owner.call('picture.remove', { collectiveId, pictureId: other });
});

test('an application goes from desk to desk', async () => {
  const { leader } = team.clients;
  const { collectiveId } = team;
  const office = await createDistrict(server, 'todo');
  const { body, district } = office.clients;
  names.set(officeAddress('body', office.bodyId), 'body');
  names.set(officeAddress('district', office.districtId), 'district');
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
  const decide = (baseVersion: number, decision: 'recognise' | 'rectify' | 'revoke', deadline = '') =>
    district.call('application.decide', { applicationId, baseVersion, decision, text: '请补', deadline });
  const rectify = await decide(passed.version, 'rectify', '2026-05-01');
  const third = await submit(rectify.version);
  const recalled = await leader.call('application.recall', { collectiveId, baseVersion: third.version });
  const fourth = await submit(recalled.version);
  const forwarded = await body.call('application.forward', {
    ...{ applicationId, baseVersion: fourth.version, opinion: '同意推荐' },
  });
  await decide(forwarded.version, 'recognise');
  await leader.call('application.note', { collectiveId });
});

test('an application that is not rectified is decided without another submission', async () => {
  const second = await createTeam(server, 'todo-second');
  nameTeam(second);
  const office = await createDistrict(server, 'todo-second');
  const { body, district } = office.clients;
  names.set(officeAddress('body', office.bodyId), 'body');
  names.set(officeAddress('district', office.districtId), 'district');
  await office.addTeam(second);
  const { collectiveId } = second;
  const { leader } = second.clients;
  const { applicationId, version } = await leader.call('application.submit', {
    ...{ collectiveId, baseVersion: 0, exceptionReason: '' },
  });
  const passed = await body.call('application.forward', {
    ...{ applicationId, baseVersion: version, opinion: '同意推荐' },
  });
  const decide = (baseVersion: number, decision: 'rectify' | 'revoke', deadline: string) =>
    district.call('application.decide', { applicationId, baseVersion, decision, text: '请补', deadline });
  const rectify = await decide(passed.version, 'rectify', '2026-05-01');
  on('2026-05-03T02:00:00.000Z');
  await decide(rectify.version, 'revoke', '');
  const todoId = `readDecision.${applicationId}.${leaderOffice(collectiveId)}`;
  await leader.call('todo.dismiss', { collectiveId, todoId });
});

test('the 号长 of every collective of an office reads the notice that it published', async () => {
  const office = await createDistrict(server, 'todo-notice');
  const { district } = office.clients;
  const leader = server.client('openid-todo-notice-leader');
  const { collectiveId } = await leader.call('collective.create', {
    ...{ name: '受通知约束的班组', unit: '某区税务局', trade: '税务' },
    ...{ cycle: { from: '2026-01', to: '2026-12' }, leader: { name: '孟一', birth: '1990-01' } },
  });
  names.set(leaderOffice(collectiveId), 'leader of a bound team');
  await office.addTeam({ collectiveId, clients: { leader } });
  const orgId = office.districtId;
  const { examples } = await district.call('officeNotice.open', { orgId });
  const content = { ...examples[0]!.content, place: '某区' };
  await district.call('officeNotice.save', { orgId, n: 1, baseVersion: 0, content });
  await district.call('officeNotice.publish', { orgId, n: 1, baseVersion: 1 });
  await server.cloud.invoke('clock', null, {});
  const { todos } = (await leader.call('today.open', { collectiveId })) ?? { todos: [] };
  expect(todos.map(({ kind, name }) => [kind, name])).toContainEqual(['readNotice', '某区团区委todo-notice']);
  await leader.call('notice.note', { collectiveId, noticeId: orgId, version: 1 });
});

test('officers read that bodies were merged, and who holds their office now', async () => {
  const office = await createDistrict(server, 'todo-merge');
  const { body, district, clerk } = office.clients;
  const { districtId, bodyId } = office;
  const other = server.client('openid-todo-other-body');
  names.set(accountAddress(body.openid), 'account of body');
  names.set(accountAddress(other.openid), 'account of other body');
  names.set(accountAddress(clerk.openid), 'account of clerk');
  const { code } = await district.call('office.invite', { orgId: districtId, days: 7, uses: 1 });
  const founded = await other.call('body.found', { code, name: '街道团工委', personName: '苏然' });
  await district.call('body.merge', { districtId, bodyId: founded.bodyId, intoBodyId: bodyId });
  for (const client of [body, other]) {
    const { todos } = await client.call('person.describe', {});
    expect(todos.map(({ kind, name, orgId }) => [kind, name, orgId])).toEqual([
      ['readMerge', '街道团工委', bodyId],
    ]);
    await client.call('office.note', { orgId: bodyId });
    expect((await client.call('person.describe', {})).todos).toEqual([]);
  }
  const { officers } = await district.call('office.open', { orgId: districtId });
  const officerId = officers.find(({ holder }) => !holder)?.officerId ?? '';
  await district.call('office.handOver', { orgId: districtId, officerId });
  expect((await district.call('person.describe', {})).todos).toEqual([]);
  await clerk.call('office.note', { orgId: districtId });
  names.set(accountAddress(district.openid), 'account of district');
  const former = (await clerk.call('office.open', { orgId: districtId })).officers.find(
    ({ holder }) => !holder,
  );
  await clerk.call('office.dismiss', { orgId: districtId, officerId: former?.officerId ?? '' });
  const { personName } = (await clerk.call('person.describe', {})).offices[0] ?? {};
  expect(await readLosses(district)).toEqual([['officeLost', personName, expect.stringContaining('团')]]);
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
  const dispute = (baseVersion: number) =>
    contact.call('session.dispute', { token, baseVersion, by: '李老师', word: '没有来' });
  await dispute(1);
  await owner.call('session.revise', { ...session, on: '2026-04-02', sessionId, baseVersion: 2 });
  await dispute(3);
  await contact.call('session.confirm', { token, baseVersion: 4, by: '李老师' });
  const second = await owner.call('session.record', session);
  const link = await owner.call('session.link', { collectiveId, sessionId: second.sessionId });
  await contact.call('session.dispute', { token: link.token, baseVersion: 1, by: '李老师', word: '没有来' });
  await owner.call('session.withdraw', { collectiveId, sessionId: second.sessionId });
});

test('an innovation is judged, returned, concluded and revisited', async () => {
  const { leader, owner, fan } = team.clients;
  const { collectiveId, seats } = team;
  const appoint = (...seatIds: string[]) => leader.call('reviewers.appoint', { collectiveId, seatIds });
  await appoint(seats.fan, seats.member);
  const content = {
    kind: 'renewal' as const,
    text: { title: '校验', problem: '慢', method: '校验', effect: '快', benefit: '省', basis: '导出' },
    benefitKind: 'economic' as const,
    authorSeatIds: [seats.owner],
  };
  const save = { collectiveId, content, submit: true };
  const first = { innovationId: null, baseVersion: 0 };
  const { innovationId } = await owner.call('innovation.save', { ...save, ...first });
  await fan.call('innovation.sendBack', { innovationId, reason: '请写清依据' });
  const { version } = await owner.call('innovation.open', { innovationId });
  await owner.call('innovation.save', { ...save, innovationId, baseVersion: version });
  const one = { level: 'clear' as const, words: '好用' };
  const weighed = { novelty: one, use: one, effect: one, spread: one };
  const judgement = { weighed, outcome: 'recommended' as const };
  await fan.call('innovation.judge', { innovationId, ...judgement });
  await appoint(seats.fan);
  expect(await kindsOf('member')).not.toContain('judgeIdea');
  expect(await readLosses(team.clients.member)).toEqual([['dutyEnded', '赵明轩', '']]);
  await appoint(seats.fan, seats.member);
  await leader.call('innovation.conclude', { innovationId, outcome: 'recommended', words: '好' });
  await leader.call('innovation.adopt', { innovationId, on: '2026-05-03', where: '全厅' });
  const second = await owner.call('innovation.save', { ...save, ...first });
  await fan.call('innovation.judge', { innovationId: second.innovationId, ...judgement });
  await leader.call('innovation.conclude', {
    ...{ innovationId: second.innovationId, outcome: 'recommended', words: '好' },
  });
  const third = await owner.call('innovation.save', { ...save, ...first });
  await fan.call('innovation.judge', { innovationId: third.innovationId, ...judgement });
  await fan.call('innovation.sendBack', { innovationId: third.innovationId, reason: '再想想' });
  await owner.call('innovation.discard', { innovationId: third.innovationId });
  on('2026-06-28T02:00:00.000Z');
  expect([await kindsOf('owner'), await kindsOf('leader')]).toEqual([
    expect.arrayContaining(['revisitIdea']),
    expect.arrayContaining(['revisitIdea']),
  ]);
  const visit = { use: 'inUse' as const, effect: '快', spread: '', on: '2026-06-11' };
  await owner.call('innovation.revisit', { innovationId, months: 1, ...visit });
  expect(await kindsOf('leader')).not.toContain('revisitIdea');
});

describe('a vote', () => {
  let electorate: Electorate;
  const at = (i: number): Elector => electorate.electors[i] as Elector;
  const leader = <N extends ProcedureName>(name: N, input: InputOf<N>) =>
    callOrThrow(at(0).call, name, input);

  beforeAll(async () => {
    electorate = await foundElectorate(server.cloud, 6, { unregistered: 1 });
    electorate.seatIds.forEach((seatId, i) => names.set(seatId, `voter${i + 1}`));
    names.set(leaderOffice(electorate.collectiveId), 'leader');
  }, 60_000);

  test('asks for keys, and asks nobody any more once the roster is read anew or the vote is given up', async () => {
    const { collectiveId, seatIds } = electorate;
    const roundId = await prepareStageVote(electorate, { kMin: 3 });
    await syncKeys(at(5).call, at(5).storage, collectiveId, rng);
    await leader('vote.readOut', { roundId });
    const scrutineers: [string, string] = [seatIds[5] ?? '', seatIds[3] ?? ''];
    names.set(accountAddress(at(4).openid), 'account of voter5');
    await leader('vote.redraft', { roundId, scrutineers });
    await leader('vote.readOut', { roundId });
    await leader('vote.giveUp', { roundId, reason: 'withdrawn' });
  });

  test('asks for roster, box keys and ballots; each is asked no more after the act, the opening or the end', async () => {
    const { collectiveId } = electorate;
    const roundId = await prepareStageVote(electorate, { kMin: 3 });
    await leader('vote.readOut', { roundId });
    await callOrThrow(at(1).call, 'vote.endorse', { roundId });
    for (const elector of [at(5), at(4)]) {
      const given = { call: elector.call, storage: elector.storage, random: rng };
      await showBoxKey(given, await showStageVote(elector, roundId), keysOf(elector, collectiveId));
    }
    await leader('vote.open', { roundId });
    await castFor(at(1), collectiveId, roundId);
    await leader('vote.giveUp', { roundId, reason: 'withdrawn' });
  });

  /** Leads a vote to the frozen list, in which the envelope of the third voter is missing; the last does not vote. */
  const freezeWithDispute = async (): Promise<string> => {
    const { collectiveId } = electorate;
    const roundId = await openStageVote(electorate, { kMin: 3 });
    const receipts = [];
    for (let i = 0; i < 5; i++) receipts.push(await castFor(at(i), collectiveId, roundId));
    const { voteId } = await showStageVote(at(0), roundId);
    await CloudBase.connect(server.cloud).remove('slots', slotId(voteId ?? '', 3));
    await closeStageVote(server.cloud, electorate, roundId);
    await leader('vote.advance', { roundId });
    const { seq, hash, sig } = receipts[2]?.ack ?? { seq: 0, hash: '', sig: '' };
    await callOrThrow(at(2).call, 'dispute.file', { roundId, kind: 'envelope', seq, hash, sig });
    return roundId;
  };

  test('that is held again after a dispute, or given up during one, asks neither scrutineers nor 号长 any more', async () => {
    const repeated = await freezeWithDispute();
    await leader('dispute.answer', { roundId: repeated, answer: 'rerun', reason: '少了一张' });
    const ended = await freezeWithDispute();
    await leader('vote.giveUp', { roundId: ended, reason: 'disputed' });
    const open = [...(await listTodos()).values()].filter(({ to }) => names.get(to) !== undefined);
    expect(open.filter(({ kind }) => TODOS[kind].page === 'vote')).toEqual([]);
  });

  test('asks the scrutineers to open the box, one after the other', async () => {
    const { collectiveId } = electorate;
    const roundId = await openStageVote(electorate, { kMin: 3 });
    for (let i = 0; i < 6; i++) await castFor(at(i), collectiveId, roundId);
    await closeStageVote(server.cloud, electorate, roundId);
    await leader('vote.advance', { roundId });
    await openBoxOf(electorate, roundId);
  });
});

describe.each(TODO_KINDS)('%s', (kind) => {
  test('was shown to those whom it asks, and to nobody else', () => {
    expect(noted(asked, kind)).toEqual([...ADDRESSEES[kind]].sort());
    expect(noted(shown, kind)).toEqual([...ADDRESSEES[kind]].sort());
  });

  test('was ended by each act that the table names, and by no other', () => {
    const acts = TODOS[kind].endedBy;
    expect(acts.filter((act) => !isProcedureName(act))).toEqual([]);
    expect(noted(ended, kind)).toEqual([...acts].sort());
  });
});
