import { openTestServer, type TestServer } from '../harness/test-server';
import { sendPicture } from '../harness/sample-picture';
import { createTeam, type Team } from '../harness/team-fixture';
import { Driver } from './harness/driver';

const PAGES = 'packages/showcase/pages';
const STEP = '2026年3月，陈一诺走到了节点“完成教材第一轮”，自述“第一轮读完了”。';
const WORD = '走慢一点，也到了。';
let driver: Driver;
let server: TestServer;
let team: Team;

jest.setTimeout(180_000);

/** Two months on the wall, the first with a picture, and a node reached. */
beforeAll(async () => {
  server = await openTestServer();
  driver = new Driver(server);
  team = await createTeam(server, 'walk');
  const { collectiveId, nodeId, clients } = team;
  const report = { nodeId, baseVersion: 1, state: 'reached' as const, actualMonth: '2026-03' };
  await clients.owner.call('node.report', { ...report, completion: 100, text: '第一轮读完了' });
  for (const [month, day] of [
    ['2026-03', '2026-03-10'],
    ['2026-04', '2026-04-10'],
  ] as const) {
    server.cloud.clock.set(`${day}T02:00:00.000Z`);
    const pictures = month === '2026-03' ? [await sendPicture(server, clients.owner, collectiveId)] : [];
    await clients.owner.call('post.publish', {
      // The report on the node has opened March already.
      ...{
        collectiveId,
        month,
        baseVersion: month === '2026-03' ? 1 : 0,
        nodeId: null,
        completion: 50,
        pictures,
      },
      ...{ text: `这是${month}的进展`, next: '', need: '', wallConsent: true },
    });
    await server.cloud.idle();
    await clients.leader.call('wall.freeze', { collectiveId, month });
  }
  await clients.leader.call('showcase.unveil', { collectiveId, open: true });
}, 180_000);

afterAll(async () => {
  driver.close();
  await server.close();
});

const kindsShown = async (): Promise<string[]> => {
  const { items } = await team.clients.member.call('showcase.open', { cardId: team.cardId });
  return items.map(({ kind }) => kind);
};

test('a member walks from the hall to their own page, writes a word, agrees to a picture, and others see just that', async () => {
  const { phone, calls } = driver.of(team.clients.owner.openid);
  await phone.open(`${PAGES}/hall/index`, { collectiveId: team.collectiveId });
  expect(phone.text()).toContain('还没有人选好展出的内容');
  await phone.tap('挑选我的展出内容');
  expect(phone.currentRoute()).toBe(`${PAGES}/arrange/index`);
  expect(phone.text()).toContain('选了 0 条');
  await phone.input('一句自己的话', WORD);
  await phone.tap('第 1 张图片，3月');
  await phone.tap('看看别人眼里的样子');
  expect(phone.text()).toContain('别人看到的是这样');
  await phone.tap('确认展出内容');
  expect(phone.shownMessages).toContain('已确认，展出 2 条');
  expect(calls.filter((name) => name === 'showcase.arrange')).toHaveLength(1);
  expect(await kindsShown()).toEqual(['picture', 'reflection']);
  const seen = driver.of(team.clients.member.openid).phone;
  await seen.open(`${PAGES}/person/index`, { cardId: team.cardId });
  expect(seen.text()).toContain(WORD);
  expect(seen.text()).not.toContain('考取注册税务师');
  expect(seen.see('.ui-pictures__image')?.attributes.src).toMatch(/^http/);
  expect([...phone.consoleErrors, ...seen.consoleErrors]).toEqual([]);
});

test('consent is taken back as it was given, and a dead network loses nothing of what was chosen', async () => {
  const { phone, cut } = driver.of(team.clients.owner.openid);
  await phone.open(`${PAGES}/arrange/index`, { cardId: team.cardId });
  expect(phone.text()).toContain('选了 2 条');
  await phone.tap('第 1 张图片，3月');
  await phone.tap('完成教材第一轮');
  await phone.tap('看看别人眼里的样子');
  cut(true);
  await phone.tap('确认展出内容');
  expect(phone.text()).toContain('网络');
  expect(await kindsShown()).toEqual(['picture', 'reflection']);
  cut(false);
  await phone.tap('确认展出内容');
  expect(await kindsShown()).toEqual(['node', 'reflection']);
});

test('the 号长 opens the paper, takes a fact, edits, and saves one version that stands in the store', async () => {
  const { phone, calls, cut } = driver.of(team.clients.leader.openid);
  const { collectiveId } = team;
  await phone.open('packages/review/pages/paper/index', { collectiveId });
  expect(calls).toEqual(['paper.open']);
  expect(phone.text()).toContain('这是按记录整理的底稿');
  await phone.input('成效', '大家都往前走了一步。');
  await phone.tap('从记录里挑一句，写进“成效”');
  await phone.tap(`加进来 ${STEP}`);
  expect(phone.text()).toContain('已经在文中');
  await phone.tap('关闭');
  cut(true);
  await phone.tap('保存这一稿');
  expect(phone.text()).toContain('网络');
  cut(false);
  await phone.tap('保存这一稿');
  expect(phone.shownMessages).toContain('已保存为第 1 稿');
  const { version, text } = await team.clients.leader.call('paper.open', { collectiveId });
  expect([version, text?.effect]).toEqual([1, `大家都往前走了一步。\n${STEP}`]);
  expect(phone.consoleErrors).toEqual([]);
});

test('a fact leads to the record it stands on, and back to the list it was picked from', async () => {
  const { phone } = driver.of(team.clients.leader.openid);
  const { collectiveId } = team;
  // 今日 tells the tabs which collective they are of.
  await phone.open('pages/today/index');
  await phone.open('packages/review/pages/paper/index', { collectiveId });
  await phone.tap('从记录里挑一句，写进“成效”');
  await phone.tap(`打开节点记录：${STEP}`);
  expect(phone.currentRoute()).toBe('pages/node/index');
  expect(phone.text()).toContain('完成教材第一轮');
  await phone.back();
  await phone.tap(`打开本人同意的展出：${STEP}`);
  expect(phone.currentRoute()).toBe(`${PAGES}/person/index`);
  expect(phone.text()).toContain('陈一诺的初心');
  await phone.back();
  await phone.tap('关闭');
  await phone.tap('从记录里挑一句，写进“做法”');
  const { facts } = await team.clients.leader.call('paper.open', { collectiveId });
  const issue = (asked: number): string => facts.find(({ no }) => no === asked)?.text ?? '';
  await phone.tap(`打开公示期次：${issue(1)}`);
  expect(phone.currentRoute()).toBe('pages/wall/index');
  expect(phone.text()).toContain('这是2026-03的进展');
  expect(phone.text()).not.toContain('这是2026-04的进展');
  // The tab stays; asked again it shows the other one.
  await phone.open('packages/review/pages/paper/index', { collectiveId });
  await phone.tap('从记录里挑一句，写进“做法”');
  await phone.tap(`打开公示期次：${issue(2)}`);
  expect(phone.text()).toContain('这是2026-04的进展');
  expect(phone.consoleErrors).toEqual([]);
});

test('a page takes nine pictures: the tenth says why it waits, and comes when another goes', async () => {
  const full = await createTeam(server, 'full');
  const { collectiveId, cardId, clients } = full;
  for (const month of ['2026-04', '2026-05', '2026-06', '2026-07']) {
    server.cloud.clock.set(`${month}-11T02:00:00.000Z`);
    const pictures: string[] = [];
    while (pictures.length < 3) pictures.push(await sendPicture(server, clients.owner, collectiveId));
    await clients.owner.call('post.publish', {
      // The report on the node has opened March already.
      ...{
        collectiveId,
        month,
        baseVersion: month === '2026-03' ? 1 : 0,
        nodeId: null,
        completion: 50,
        pictures,
      },
      ...{ text: '走了一步', next: '', need: '', wallConsent: false },
    });
  }
  await server.cloud.idle();
  const { phone } = driver.of(clients.owner.openid);
  await phone.open(`${PAGES}/arrange/index`, { cardId });
  await phone.tap('全部选上');
  expect(phone.text()).toContain('一页最多展出 9 张');
  await phone.tap('第 10 张图片，7月');
  await phone.tap('第 1 张图片，4月');
  expect(phone.text()).not.toContain('一页最多展出 9 张');
  await phone.tap('第 12 张图片，7月');
  await phone.tap('看看别人眼里的样子');
  await phone.tap('确认展出内容');
  const { items } = await clients.owner.call('showcase.prepare', { cardId });
  const all = items.filter(({ kind }) => kind === 'picture').map(({ key }) => key);
  await clients.leader.call('showcase.unveil', { collectiveId, open: true });
  const shown = (await clients.member.call('showcase.open', { cardId })).items;
  expect(shown.filter(({ kind }) => kind === 'picture').map(({ key }) => key)).toEqual([
    ...all.slice(1, 9),
    all[11],
  ]);
  // A call that asks for all twelve shows nine all the same.
  const { version } = await clients.owner.call('showcase.prepare', { cardId });
  const asked = { cardId, baseVersion: version, keys: all, reflection: '' };
  expect((await clients.owner.call('showcase.arrange', asked)).shown).toBe(9);
});
