import type { House } from '../harness-house';
import { openHouse } from '../harness-house';
import type { Team } from '../harness-team';
import { foundTeam } from '../harness-team';

let house: House;
let team: Team;

beforeAll(async () => {
  house = await openHouse('2026-06-10T02:00:00.000Z');
  team = await foundTeam(house, 'help');
}, 60_000);
afterAll(() => house.close());

const kinds = async (role: keyof Team['phones']): Promise<string[]> =>
  ((await team.phones[role].does('today.open', {}))?.todos ?? []).map((todo) => todo.kind);

test('a stalled node becomes a task: offered, taken, finished, and closed only by the helped person’s 回音', async () => {
  const { owner, member, partner, leader } = team.phones;
  const { collectiveId, seats } = team;
  const before = await owner.does('help.list', { collectiveId });
  expect(before.stalled.map((point) => point.title)).toEqual(['完成教材第一轮']);
  const { taskId } = await owner.does('help.open', {
    collectiveId,
    forSeatId: null,
    nodeId: team.nodeId,
    what: '想有人陪着过一遍第三章',
    due: '2026-06-30',
  });
  const task = { collectiveId, taskId };
  expect((await owner.does('help.list', { collectiveId })).stalled).toEqual([]);
  await leader.does('help.suggest', { ...task, seatId: seats.partner });
  expect(await kinds('partner')).toEqual(['offerHelp']);
  await partner.does('help.offer', { ...task, note: '周四晚上可以' });
  await member.does('help.offer', { ...task, note: '' });
  expect([await kinds('partner'), await kinds('owner')]).toEqual([[], ['chooseHelper']]);
  expect((await member.refused('help.choose', { ...task, seatId: seats.member, due: '' })).code).toBe(
    'not-found',
  );
  await owner.does('help.choose', { ...task, seatId: seats.partner, due: '' });
  expect((await member.refused('help.offer', { ...task, note: '' })).code).toBe('help-moved-on');
  await partner.does('help.finish', { ...task, result: '一起过了两遍' });
  expect(await kinds('owner')).toEqual(['echoHelp']);
  expect((await partner.refused('help.echo', { ...task, text: '代你说了' })).code).toBe('not-found');
  await owner.does('help.echo', { ...task, text: '第三章通了，谢谢文博。' });
  expect([await kinds('owner'), await kinds('partner')]).toEqual([[], []]);
  expect((await owner.does('help.list', { collectiveId })).tasks).toEqual([]);
});

test('the 号长 asks for a hand for somebody else, who alone closes the circle; nobody else may ask in their name', async () => {
  const { owner, member, leader } = team.phones;
  const { collectiveId, seats } = team;
  const ask = { collectiveId, forSeatId: seats.owner, nodeId: null, what: '周三下午想有人替班', due: '' };
  expect((await member.refused('help.open', ask)).code).toBe('not-found');
  const { taskId } = await leader.does('help.open', ask);
  const [opened] = (await owner.does('help.list', { collectiveId })).tasks;
  expect(opened).toMatchObject({ taskId, forName: '陈一诺', source: 'leader', mine: true });
  const task = { collectiveId, taskId };
  expect((await leader.refused('help.suggest', { ...task, seatId: seats.owner })).code).toBe('not-found');
  expect((await member.refused('help.suggest', { ...task, seatId: seats.member })).code).toBe('not-allowed');
  await leader.does('help.suggest', { ...task, seatId: seats.member });
  await leader.does('help.suggest', { ...task, seatId: seats.member });
  expect(await kinds('member')).toEqual(['offerHelp']);
  await member.does('help.offer', { ...task, note: '' });
  expect(await kinds('member')).toEqual([]);
  await leader.does('help.close', task);
});

test('a word of 加油 is moderated, reaches one person and is counted by nobody', async () => {
  const { member, owner, leader } = team.phones;
  const { collectiveId, seats } = team;
  expect(
    (await member.refused('cheer.send', { collectiveId, seatId: seats.owner, text: '一起赌博' })).code,
  ).toBe('text-refused');
  await member.does('cheer.send', { collectiveId, seatId: seats.owner, text: '稳住，慢慢来' });
  expect((await owner.does('help.list', { collectiveId })).cheers.map((cheer) => cheer.text)).toEqual([
    '稳住，慢慢来',
  ]);
  expect((await leader.does('help.list', { collectiveId })).cheers).toEqual([]);
});

test('the platform’s text check is asked once a text, and never for somebody who may not write it', async () => {
  const { member } = team.phones;
  const { collectiveId, seats } = team;
  const checks = (): number =>
    house.cloud.openApi.calls.filter(({ api }) => api.endsWith('msgSecCheck')).length;
  const cheer = { collectiveId, seatId: seats.owner, text: '明天见' };
  const before = checks();
  const sent = await member.does('cheer.send', cheer, 'cheer-once-and-again');
  expect(await member.does('cheer.send', cheer, 'cheer-once-and-again')).toEqual(sent);
  expect(checks() - before).toBe(1);
  expect((await house.phone('openid-nobody').refused('cheer.send', cheer)).code).toBe('not-found');
  const other = { ...cheer, text: '换一句' };
  expect((await member.refused('cheer.send', other, 'cheer-once-and-again')).code).toBe('request-reused');
  const wish = { cardId: team.cardId, word: '点亮' };
  expect((await member.refused('sprint.light', wish)).code).toBe('not-allowed');
  expect(checks() - before).toBe(1);
});

test('a sprint begins within thirty days of the wish, keeps its small steps and is lit when reached', async () => {
  const { owner, partner } = team.phones;
  const { cardId } = team;
  const steps = [
    { id: 's1', text: '真题三套' },
    { id: 's2', text: '整理错题' },
  ];
  expect((await owner.refused('sprint.set', { cardId, due: '2026-08-01', steps })).code).toBe(
    'sprint-too-early',
  );
  await owner.does('sprint.set', { cardId, due: '2026-07-05', steps });
  await owner.does('sprint.tick', { cardId, stepId: 's1', done: true });
  await owner.does('sprint.set', {
    cardId,
    due: '2026-07-06',
    steps: [...steps, { id: 's3', text: '早睡' }],
  });
  await owner.does('sprint.light', { cardId, word: '考过了！' });
  const { sprint, own } = await partner.does('sprint.open', { cardId });
  expect(own).toBe(false);
  expect(sprint?.steps.map((step) => step.doneAt !== null)).toEqual([true, false, false]);
  expect(sprint?.litAt).not.toBeNull();
});
