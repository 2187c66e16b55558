import type { TestServer } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import type { Team } from '../harness/team-fixture';
import { createTeam } from '../harness/team-fixture';

let server: TestServer;
let team: Team;

beforeAll(async () => {
  server = await openTestServer('2026-06-10T02:00:00.000Z');
  team = await createTeam(server, 'help');
}, 60_000);
afterAll(() => server.close());

const kinds = async (role: keyof Team['clients']): Promise<string[]> =>
  ((await team.clients[role].call('today.open', {}))?.todos ?? []).map((todo) => todo.kind);

test('a stalled node becomes a help task that is offered, taken, finished, and closed only by the helped person’s 回音', async () => {
  const { owner, member, partner, leader } = team.clients;
  const { collectiveId, seats } = team;
  const before = await owner.call('help.list', { collectiveId });
  expect(before.stalled.map((point) => point.title)).toEqual(['完成教材第一轮']);
  const { taskId } = await owner.call('help.open', {
    collectiveId,
    forSeatId: null,
    nodeId: team.nodeId,
    what: '想有人陪着过一遍第三章',
    due: '2026-06-30',
  });
  const task = { collectiveId, taskId };
  expect((await owner.call('help.list', { collectiveId })).stalled).toEqual([]);
  await leader.call('help.suggest', { ...task, seatId: seats.partner });
  expect(await kinds('partner')).toEqual(['offerHelp']);
  await partner.call('help.offer', { ...task, note: '周四晚上可以' });
  await member.call('help.offer', { ...task, note: '' });
  expect([await kinds('partner'), await kinds('owner')]).toEqual([[], ['chooseHelper']]);
  expect((await member.refused('help.choose', { ...task, seatId: seats.member, due: '' })).code).toBe(
    'not-found',
  );
  await owner.call('help.choose', { ...task, seatId: seats.partner, due: '' });
  expect((await member.refused('help.offer', { ...task, note: '' })).code).toBe('help-moved-on');
  await partner.call('help.finish', { ...task, result: '一起过了两遍' });
  expect(await kinds('owner')).toEqual(['echoHelp']);
  expect((await partner.refused('help.echo', { ...task, text: '代你说了' })).code).toBe('not-found');
  await owner.call('help.echo', { ...task, text: '第三章通了，谢谢文博。' });
  expect([await kinds('owner'), await kinds('partner')]).toEqual([[], []]);
  expect((await owner.call('help.list', { collectiveId })).tasks).toEqual([]);
});

test('help that the 号长 requests for a colleague is shown to others only after the colleague agreed, with who asked', async () => {
  const { owner, member, leader } = team.clients;
  const { collectiveId, seats } = team;
  const request = { collectiveId, forSeatId: seats.owner, nodeId: null, what: '周三下午想有人替班', due: '' };
  expect((await member.refused('help.open', request)).code).toBe('not-found');
  const { taskId } = await leader.call('help.open', request);
  const [opened] = (await owner.call('help.list', { collectiveId })).tasks;
  expect(opened).toMatchObject({ taskId, forName: '陈一诺', source: 'leader', mine: true });
  const task = { collectiveId, taskId };
  // Asked first: nobody else sees it, offers help or is asked for help before the colleague agrees.
  expect(opened).toMatchObject({ pending: true, askedBy: '赵明轩' });
  expect(await kinds('owner')).toEqual(['agreeHelp']);
  expect((await member.call('help.list', { collectiveId })).tasks).toEqual([]);
  expect((await member.refused('help.offer', { ...task, note: '' })).code).toBe('help-moved-on');
  expect((await leader.refused('help.suggest', { ...task, seatId: seats.member })).code).toBe(
    'help-moved-on',
  );
  expect((await leader.refused('help.agree', task)).code).toBe('not-found');
  await owner.call('help.agree', task);
  expect(await kinds('owner')).toEqual([]);
  const [agreed] = (await member.call('help.list', { collectiveId })).tasks;
  expect(agreed).toMatchObject({ taskId, askedBy: '赵明轩' });
  expect(agreed?.pending).toBeUndefined();
  expect((await owner.refused('help.agree', task)).code).toBe('help-moved-on');
  expect((await leader.refused('help.suggest', { ...task, seatId: seats.owner })).code).toBe('not-found');
  expect((await member.refused('help.suggest', { ...task, seatId: seats.member })).code).toBe('not-allowed');
  await leader.call('help.suggest', { ...task, seatId: seats.member });
  await leader.call('help.suggest', { ...task, seatId: seats.member });
  expect(await kinds('member')).toEqual(['offerHelp']);
  await member.call('help.offer', { ...task, note: '' });
  expect(await kinds('member')).toEqual([]);
  await leader.call('help.close', task);
  // Declined: it disappears for everybody.
  const other = await leader.call('help.open', request);
  await owner.call('help.close', { collectiveId, taskId: other.taskId });
  expect(await kinds('owner')).toEqual([]);
  expect((await leader.call('help.list', { collectiveId })).tasks).toEqual([]);
});

test('a 加油 text is moderated, shown to one person and not counted', async () => {
  const { member, owner, leader } = team.clients;
  const { collectiveId, seats } = team;
  expect(
    (await member.refused('cheer.send', { collectiveId, seatId: seats.owner, text: '一起赌博' })).code,
  ).toBe('text-refused');
  await member.call('cheer.send', { collectiveId, seatId: seats.owner, text: '稳住，慢慢来' });
  expect((await owner.call('help.list', { collectiveId })).cheers.map((cheer) => cheer.text)).toEqual([
    '稳住，慢慢来',
  ]);
  expect((await leader.call('help.list', { collectiveId })).cheers).toEqual([]);
});

test('a text is moderated once, and not at all for a caller without permission', async () => {
  const { member } = team.clients;
  const { collectiveId, seats } = team;
  const checks = (): number =>
    server.cloud.openApi.calls.filter(({ api }) => api.endsWith('msgSecCheck')).length;
  const cheer = { collectiveId, seatId: seats.owner, text: '明天见' };
  const before = checks();
  const sent = await member.call('cheer.send', cheer, 'cheer-once-and-again');
  expect(await member.call('cheer.send', cheer, 'cheer-once-and-again')).toEqual(sent);
  expect(checks() - before).toBe(1);
  expect((await server.client('openid-nobody').refused('cheer.send', cheer)).code).toBe('not-found');
  const other = { ...cheer, text: '换一句' };
  expect((await member.refused('cheer.send', other, 'cheer-once-and-again')).code).toBe('request-reused');
  const wish = { cardId: team.cardId, word: '点亮' };
  expect((await member.refused('sprint.light', wish)).code).toBe('not-allowed');
  expect(checks() - before).toBe(1);
});

test('a sprint starts within thirty days of the wish, stores its steps and is lit when reached', async () => {
  const { owner, partner } = team.clients;
  const { cardId } = team;
  const steps = [
    { id: 's1', text: '真题三套' },
    { id: 's2', text: '整理错题' },
  ];
  expect((await owner.refused('sprint.set', { cardId, due: '2026-08-01', steps })).code).toBe(
    'sprint-too-early',
  );
  await owner.call('sprint.set', { cardId, due: '2026-07-05', steps });
  await owner.call('sprint.tick', { cardId, stepId: 's1', done: true });
  await owner.call('sprint.set', {
    cardId,
    due: '2026-07-06',
    steps: [...steps, { id: 's3', text: '早睡' }],
  });
  await owner.call('sprint.light', { cardId, word: '考过了！' });
  const { sprint, own } = await partner.call('sprint.open', { cardId });
  expect(own).toBe(false);
  expect(sprint?.steps.map((step) => step.doneAt !== null)).toEqual([true, false, false]);
  expect(sprint?.litAt).not.toBeNull();
});

test('nobody is asked for help any more once a helper is chosen or the matter is closed', async () => {
  const { leader, owner, partner, member } = team.clients;
  const { collectiveId, seats } = team;
  const kinds = async () => ((await member.call('today.open', {}))?.todos ?? []).map(({ kind }) => kind);
  const open = { collectiveId, forSeatId: null, nodeId: null, what: '带我看一遍', due: '' };
  const task = { collectiveId, taskId: (await owner.call('help.open', open)).taskId };
  for (const seatId of [seats.partner, seats.member]) await leader.call('help.suggest', { ...task, seatId });
  await partner.call('help.offer', { ...task, note: '' });
  expect(await kinds()).toContain('offerHelp');
  await owner.call('help.choose', { ...task, seatId: seats.partner, due: '' });
  expect(await kinds()).not.toContain('offerHelp');
  const second = { collectiveId, taskId: (await owner.call('help.open', open)).taskId };
  await leader.call('help.suggest', { ...second, seatId: seats.member });
  expect(await kinds()).toContain('offerHelp');
  expect(JSON.stringify(await member.call('help.list', { collectiveId }))).not.toContain('suggested');
  await leader.call('help.close', second);
  expect(await kinds()).not.toContain('offerHelp');
});
