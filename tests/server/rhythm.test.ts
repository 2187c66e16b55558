import type { TestServer } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import type { Team } from '../harness/team-fixture';
import { createTeam } from '../harness/team-fixture';

// The first tick after a jump processes every team of this file.
jest.setTimeout(60_000);

let server: TestServer;
let teams = 0;

beforeAll(async () => {
  server = await openTestServer();
}, 60_000);
afterAll(() => server.close());

const on = (instant: string): void => server.cloud.clock.set(instant);

/** Creates a team that freezes on the 3rd of the following month and reminds on the 25th. */
async function teamOn(instant: string, freezeDay: number | null = 3): Promise<Team> {
  on(instant);
  const team = await createTeam(server, `rhythm${++teams}`);
  await team.clients.leader.call('rhythm.settle', {
    collectiveId: team.collectiveId,
    baseVersion: 0,
    remindDay: 25,
    freezeDay,
    order: 'name',
  });
  return team;
}

const tick = async (): Promise<{ jobs: number; letters: number }> =>
  (await server.cloud.invoke('clock', null, {})).body as { jobs: number; letters: number };

const write = (team: Team, role: 'owner' | 'member' | 'partner', month: string) =>
  team.clients[role].call('post.publish', {
    collectiveId: team.collectiveId,
    month,
    baseVersion: 0,
    nodeId: null,
    completion: 50,
    text: `${month} 的进展`,
    next: '',
    need: '',
    wallConsent: true,
  });

const remindersTo = (openid: string): number =>
  server.cloud.openApi.calls.filter(
    (call) => call.api === 'subscribeMessage.send' && call.data['touser'] === openid,
  ).length;

test('only the 号长 sees who requested help, who is stalled and who has not written', async () => {
  const team = await teamOn('2026-06-10T02:00:00.000Z', null);
  const { leader, member, partner } = team.clients;
  const { collectiveId } = team;
  await partner.call('post.publish', {
    collectiveId,
    month: '2026-06',
    baseVersion: 0,
    nodeId: null,
    completion: 25,
    text: '在学',
    next: '',
    need: '想借一套真题',
    wallConsent: true,
  });
  await member.call('help.open', {
    collectiveId,
    forSeatId: null,
    nodeId: null,
    what: '周三代一下班',
    due: '',
  });
  const view = await leader.call('rhythm.open', { collectiveId });
  expect(view.needs.map(({ name, reason, about }) => [name, reason, about])).toEqual([
    ['吴子涵', 'noHelper', '周三代一下班'],
    ['周文博', 'asked', '想借一套真题'],
    ['陈一诺', 'stalled', '完成教材第一轮'],
  ]);
  expect(view.unwritten.map((one) => one.name)).toEqual(['赵明轩', '陈一诺', '吴子涵']);
  expect((await member.refused('rhythm.open', { collectiveId })).code).toBe('not-allowed');
});

test('over a year every month is reminded once and frozen once, whatever runs the timer skips or repeats', async () => {
  const team = await teamOn('2026-01-05T02:00:00.000Z');
  const { owner, member, leader } = team.clients;
  for (let month = 1; month <= 12; month++) {
    const name = `2026-${String(month).padStart(2, '0')}`;
    on(`${name}-20T02:00:00.000Z`);
    await write(team, 'owner', name);
    // The timer does not run for days in every third month, and runs twice in the others.
    on(`${name}-27T02:00:00.000Z`);
    if (month % 3 !== 0) await Promise.all([tick(), tick()]);
    await tick();
    const todos = (await member.call('today.open', {}))?.todos ?? [];
    expect(todos.filter((todo) => todo.kind === 'writePost').map((todo) => todo.title)).toContain(name);
    expect((await owner.call('today.open', {}))?.todos.filter((todo) => todo.kind === 'writePost')).toEqual(
      [],
    );
  }
  on('2027-01-20T02:00:00.000Z');
  await tick();
  await tick();
  const wall = await leader.call('wall.open', { collectiveId: team.collectiveId });
  expect(wall.issues.map((issue) => issue.no)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect(new Set(wall.issues.map((issue) => issue.month)).size).toBe(12);
  expect((await tick()).jobs).toBe(0);
});

test('two months offline are caught up in order: both issues are frozen, and no outdated reminder is sent', async () => {
  const team = await teamOn('2027-03-05T02:00:00.000Z');
  const { leader, member } = team.clients;
  await write(team, 'owner', '2027-03');
  on('2027-04-06T02:00:00.000Z');
  await write(team, 'owner', '2027-04');
  on('2027-05-10T02:00:00.000Z');
  await tick();
  const wall = await leader.call('wall.open', { collectiveId: team.collectiveId });
  expect(wall.issues).toEqual([
    { no: 2, month: '2027-04' },
    { no: 1, month: '2027-03' },
  ]);
  expect((await member.call('today.open', {}))?.todos).toEqual([]);
});

test('where the team freezes by hand, the 号长 gets one todo until the freeze', async () => {
  const team = await teamOn('2027-05-15T02:00:00.000Z', null);
  const { leader } = team.clients;
  await write(team, 'owner', '2027-05');
  on('2027-06-01T02:00:00.000Z');
  await tick();
  await tick();
  // The cycle has ended by then, which is another matter.
  const kinds = async () => (await leader.call('today.open', {}))?.todos.map((todo) => todo.kind);
  expect(await kinds()).toEqual(['freezeWall', 'openCycle']);
  await leader.call('wall.freeze', { collectiveId: team.collectiveId, month: '2027-05' });
  expect(await kinds()).toEqual(['openCycle']);
});

test('a message needs a consent of its recipient and uses it up; the error 43101 clears the consents', async () => {
  const team = await teamOn('2027-07-05T02:00:00.000Z', null);
  const { member, owner, partner } = team.clients;
  await member.call('subscribe.record', { accepted: ['remind'] });
  server.cloud.openApi.grant(member.openid, 'local-template-remind');
  // The partner's consents were used up elsewhere: WeChat returns 43101.
  await partner.call('subscribe.record', { accepted: ['remind'] });
  await partner.call('subscribe.record', { accepted: ['remind'] });
  on('2027-07-26T02:00:00.000Z');
  await tick();
  await tick();
  expect([member, owner, partner].map((client) => remindersTo(client.openid))).toEqual([1, 0, 1]);
  on('2027-08-26T02:00:00.000Z');
  await tick();
  expect([member, owner, partner].map((client) => remindersTo(client.openid))).toEqual([1, 0, 1]);
});

test('partners who consented get one message per post, however often it is edited', async () => {
  const team = await teamOn('2027-09-05T02:00:00.000Z', null);
  const { owner, partner } = team.clients;
  for (let consents = 0; consents < 2; consents++) {
    await partner.call('subscribe.record', { accepted: ['told'] });
    server.cloud.openApi.grant(partner.openid, 'local-template-told');
  }
  const input = {
    collectiveId: team.collectiveId,
    month: '2027-09',
    nodeId: team.nodeId,
    completion: 50,
    text: '看完一半',
    next: '',
    need: '',
    wallConsent: false,
  };
  await owner.call('post.publish', { ...input, baseVersion: 0 });
  await tick();
  await owner.call('post.publish', { ...input, baseVersion: 1, text: '看完大半' });
  await tick();
  expect(remindersTo(partner.openid)).toBe(1);
});

test('a user who calls the clock function changes nothing', async () => {
  const answer = await server.cloud.invoke('clock', 'openid-anybody', {});
  expect(answer.body).toEqual({ ok: false, code: 'not-allowed' });
});
