import { openTestServer, type TestServer } from '../harness/test-server';
import { createTeam, type Team } from '../harness/team-fixture';
import { openDemoClients, type DemoClients } from './demo-clients';
import { Driver } from './harness/driver';

let driver: Driver;
let server: TestServer;
let demo: DemoClients;
let team: Team;

jest.setTimeout(180_000);

beforeAll(async () => {
  server = await openTestServer();
  driver = new Driver(server);
  team = await createTeam(server, 'dossier');
  demo = await openDemoClients();
}, 180_000);

afterAll(async () => {
  driver.close();
  await demo.close();
  await server.close();
});

const PAGES = 'packages/review/pages';
const query = () => ({ collectiveId: team.collectiveId });

test('the file opens with one call and offers the first thing that is lacking', async () => {
  const { phone, calls } = driver.of(team.clients.leader.openid);
  await phone.open(`${PAGES}/dossier/index`, query());
  expect(new Set(calls)).toEqual(new Set(['dossier.open']));
  for (const words of ['五份材料，齐了 0 份', '报备登记表', '事迹材料', '还缺什么'])
    expect(phone.text()).toContain(words);
  expect(phone.consoleErrors).toEqual([]);
});

test('what is typed on a form survives a dead network and is saved once', async () => {
  const { phone, calls, cut } = driver.of(team.clients.leader.openid);
  await phone.open(`${PAGES}/form/index`, { ...query(), paper: 'registration' });
  expect(calls).toEqual(['dossier.form']);
  await phone.input('集体地址', '春晖路12号');
  cut(true);
  await phone.tap('保存填写');
  expect(phone.text()).toContain('网络');
  cut(false);
  await phone.tap('保存填写');
  const form = await team.clients.leader.call('dossier.form', { ...query(), paper: 'registration' });
  const fields = form.sections.flatMap((section) => section.fields);
  expect(fields.find(({ key }) => key === 'address')?.value).toBe('春晖路12号');
  expect(form.version).toBe(1);
});

test('an item of the self-assessment takes evidence from the record by a tap', async () => {
  const { phone } = driver.of(team.clients.leader.openid);
  await phone.open(`${PAGES}/form/index`, { ...query(), paper: 'selfAssessment' });
  await phone.tap('成员人人有目标，填写青年成长计划卡');
  await phone.input('自评分（0 到 10）', '9');
  await phone.tap('选 成长计划卡（1 人已提交）');
  await phone.tap('保存这一项');
  const form = await team.clients.leader.call('dossier.form', { ...query(), paper: 'selfAssessment' });
  expect(form.items.find(({ id }) => id === 'cards')?.answer).toMatchObject({
    points: 9,
    links: [{ kind: 'cards' }],
  });
});

test('the 事迹材料 takes a fact of the record and counts as Word does', async () => {
  const { phone } = driver.of(team.clients.leader.openid);
  await phone.open(`${PAGES}/deeds/index`, query());
  await phone.tap('从记录里挑一句，写进“集体概况”');
  await phone.tap('加进来 办税服务厅dossier隶属某区税务局，现有成员4人。');
  expect(phone.text()).toContain('正文 21 字');
  await phone.tap('保存这一稿');
  const { saved } = await team.clients.member.call('deedsText.read', query());
  expect(saved?.count).toBe(21);
});

test('a member reads the 事迹材料 and cannot write it', async () => {
  const { phone } = driver.of(team.clients.member.openid);
  await phone.open(`${PAGES}/deeds/index`, query());
  expect(phone.text()).toContain('现有成员4人');
  expect(phone.text()).not.toContain('保存这一稿');
});

test('a fact of the 事迹材料 leads to the record it stands on, and back to the list it was picked from', async () => {
  const { call } = demo;
  const phone = demo.phoneOf('linxiao');
  const { value } = (await call('linxiao', 'today.open', {})) as Home;
  const { collectiveId } = value.collective;
  // 今日 tells the tabs which collective they are of.
  await phone.open('pages/today/index');
  await phone.open(`${PAGES}/deeds/index`, { collectiveId });
  // While the showcase is closed there is no page of it to look at.
  await call('linxiao', 'showcase.unveil', { collectiveId, open: false });
  await phone.tap('从记录里挑一句，写进“人才效益”');
  await phone.tap('下一页');
  await phone.tap('下一页');
  expect(phone.text()).toContain('吴子涵说“慢一点没关系，写下来就不会停”。');
  expect(phone.see('打开本人同意的展出：吴子涵说“慢一点没关系，写下来就不会停”。')).toBeUndefined();
  await phone.tap('关闭');
  await call('linxiao', 'showcase.unveil', { collectiveId, open: true });
  for (const [chapter, record, shownMessages, route, shown] of LEADS) {
    await phone.tap(`从记录里挑一句，写进“${chapter}”`);
    const { facts } = (
      (await call('linxiao', 'deedsText.facts', { collectiveId, section: SECTION_OF[chapter] })) as Facts
    ).value;
    const { text } = facts.find((fact) => fact.text.includes(shownMessages)) ?? { text: shownMessages };
    const shows = (): boolean => phone.text().includes(text);
    for (let page = 1; page < LISTED_PAGES && !shows(); page++) await phone.tap('下一页');
    expect([shownMessages, shows()]).toEqual([shownMessages, true]);
    await phone.tap(`打开${record}：${text}`);
    expect([shownMessages, phone.currentRoute()]).toEqual([shownMessages, route]);
    expect(phone.text()).toContain(shown);
    // A tab has nothing behind it; it is the last of the table.
    if (route.startsWith('pages/wall')) break;
    await phone.back();
    expect(phone.text()).toContain(text);
    await phone.tap('关闭');
  }
  expect(phone.consoleErrors).toEqual([]);
});

/** More pages than the facts of a section fill in the demo. */
const LISTED_PAGES = 30;

const SECTION_OF = { 集体概况: 'profile', 人才效益: 'talent', 经济效益: 'economy', 社会效益: 'society' };

interface Home {
  readonly value: { readonly collective: { readonly collectiveId: string } };
}

interface Facts {
  readonly value: { readonly facts: readonly { readonly text: string }[] };
}

/** Chapter, record, words of the fact, where it leads, words seen there. */
const LEADS: readonly (readonly [keyof typeof SECTION_OF, string, string, string, string])[] = [
  ['集体概况', '集体档案', '隶属', 'packages/team/pages/collective/index', '集体名称'],
  ['经济效益', '五小创新', '手语导税卡', 'packages/ideas/pages/proposal/index', '手语导税卡'],
  ['经济效益', '五小创新', '创新作品3项', 'packages/ideas/pages/list/index', '手语导税卡'],
  ['经济效益', '达标竞赛', '一次就办好', 'packages/ideas/pages/contests/index', '一次就办好'],
  ['社会效益', '结对协议', '春晖社区青少年之家结对', 'packages/service/pages/house/index', '李老师'],
  ['社会效益', '志愿服务', '手语小课堂第一课', 'packages/service/pages/session/index', '手语小课堂第一课'],
  ['社会效益', '志愿服务', '志愿服务2场', 'packages/service/pages/home/index', '手语小课堂第一课'],
  ['社会效益', '关爱', '圆梦行动', 'packages/service/pages/care/index', '社区结对学生'],
  ['社会效益', '公益活动', '给环卫工人送热茶', 'packages/service/pages/care/index', '给环卫工人送热茶'],
  ['人才效益', '成长卡', '只会‘你好’', 'packages/card/pages/view/index', '吴子涵'],
  ['人才效益', '节点记录', '独立接待第一次', 'pages/node/index', '独立接待第一次'],
  ['人才效益', '本人同意的展出', '慢一点没关系', 'packages/showcase/pages/person/index', '吴子涵的初心'],
  ['人才效益', '公示期次', '公示第8期', 'pages/wall/index', '第 8 期'],
];
