import { openTestServer, type TestServer } from '../harness/test-server';
import { createTeam, type Team } from '../harness/team-fixture';
import { Driver } from './harness/driver';

let driver: Driver;
let server: TestServer;
let team: Team;
let innovationId = '';

jest.setTimeout(180_000);

beforeAll(async () => {
  server = await openTestServer('2026-01-15T02:00:00.000Z');
  driver = new Driver(server);
  team = await createTeam(server, 'walk');
  const { collectiveId, seats } = team;
  await team.clients.leader.call('reviewers.appoint', { collectiveId, seatIds: [seats.partner] });
}, 180_000);

afterAll(async () => {
  driver.close();
  await server.close();
});

const IDEAS = 'packages/ideas/pages';
const here = () => ({ collectiveId: team.collectiveId });
const PARTS = [
  ['名称', '申报表自动校验'],
  ['问题', '一份要人眼核对八分钟'],
  ['做法', '把最常错的十二条写成校验'],
  ['效果', '降到三分钟'],
  ['效益', '每月省 40 小时'],
] as const;

test('a proposal is typed, survives a killed app, and is handed in with one call', async () => {
  const storage = new Map<string, unknown>();
  const before = driver.of(team.clients.owner.openid, storage);
  await before.phone.open(`${IDEAS}/write/index`, here());
  expect(before.calls).toEqual(['innovation.prepare']);
  for (const [label, text] of PARTS) await before.phone.input(label, text);
  expect(before.phone.text()).toContain('还差：依据');
  before.phone.close();
  const { phone, calls } = driver.of(team.clients.owner.openid, storage);
  await phone.open(`${IDEAS}/write/index`, here());
  expect(phone.see('问题')?.attributes.value).toBe('一份要人眼核对八分钟');
  await phone.input('依据', '叫号系统导出');
  await phone.tap('提交这项创新');
  expect(phone.shownMessages).toContain('已提交，等评议人来看');
  expect(calls.filter((name) => name === 'innovation.save')).toHaveLength(1);
  const { proposals } = await team.clients.owner.call('innovation.list', here());
  innovationId = proposals[0]?.innovationId ?? '';
  expect(proposals.map(({ title, state }) => [title, state])).toEqual([['申报表自动校验', 'submitted']]);
});

test('two phones write on one draft: the second is told, keeps what it typed, and saves it on top', async () => {
  const { phone } = driver.of(team.clients.member.openid);
  await phone.open(`${IDEAS}/write/index`, here());
  // Nothing is written yet: there is nothing to delete.
  expect(phone.see('删掉草稿')).toBeUndefined();
  await phone.input('名称', '排队提醒');
  expect(phone.see('删掉草稿')).toBeDefined();
  await phone.tap('先存草稿');
  const { proposals } = await team.clients.member.call('innovation.list', here());
  const draftId = proposals.find(({ title }) => title === '排队提醒')?.innovationId ?? '';
  await phone.open(`${IDEAS}/write/index`, { ...here(), draftId });
  const { version, content } = await team.clients.member.call('innovation.prepare', {
    ...here(),
    innovationId: draftId,
  });
  await team.clients.member.call('innovation.save', {
    ...{ ...here(), innovationId: draftId, baseVersion: version, pictures: [], submit: false },
    content: {
      ...content,
      authorSeatIds: [...content.authorSeatIds],
      text: { ...content.text, title: '另一部手机写的' },
    },
  });
  await phone.input('问题', '这里打的一段长话');
  await phone.tap('先存草稿');
  expect(phone.text()).toContain('另一部手机刚存过');
  expect(phone.see('问题')?.attributes.value).toBe('这里打的一段长话');
  await phone.tap('先存草稿');
  const { content: saved } = await team.clients.member.call('innovation.prepare', {
    ...here(),
    innovationId: draftId,
  });
  expect([saved.text.title, saved.text.problem]).toEqual(['排队提醒', '这里打的一段长话']);
});

test('the reviewer is asked on 今日 and led to the proposal; the 号长 concludes in words and adopts it', async () => {
  const reviewer = driver.of(team.clients.partner.openid);
  await reviewer.phone.open('pages/today/index');
  expect(reviewer.phone.text()).toContain('评议陈一诺的五小');
  await reviewer.phone.open(`${IDEAS}/proposal/index`, { innovationId });
  await reviewer.phone.tap('写评议');
  expect(reviewer.phone.text()).toContain('四个方面，各写一句');
  const word = { level: 'clear' as const, words: '好用' };
  await team.clients.partner.call('innovation.judge', {
    innovationId,
    weighed: { novelty: word, use: word, effect: word, spread: word },
    outcome: 'recommended',
  });
  const { phone } = driver.of(team.clients.leader.openid);
  await phone.open(`${IDEAS}/proposal/index`, { innovationId });
  await phone.tap('定评议结论');
  await phone.tap('推荐');
  await phone.input('一段话说明', '数据有出处，全厅用。');
  await phone.tap('公布结论');
  expect(phone.shownMessages).toContain('结论已公布');
  await phone.tap('记为已采用');
  await phone.input('用在哪里', '全厅申报窗口');
  await phone.tap('记下采用');
  const view = await team.clients.leader.call('innovation.open', { innovationId });
  expect([view.state, view.conclusion?.words]).toEqual(['adopted', '数据有出处，全厅用。']);
});

test('weeks later the look back is overdue, is asked for, and is done from the proposal', async () => {
  server.cloud.clock.set('2026-03-05T02:00:00.000Z');
  const list = driver.of(team.clients.leader.openid);
  await list.phone.open(`${IDEAS}/list/index`, here());
  expect(list.calls).toEqual(['innovation.list']);
  expect(list.phone.text()).toContain('采用 1 个月了');
  expect(list.phone.text()).toContain('已逾期');
  const { phone } = driver.of(team.clients.owner.openid);
  await phone.open('pages/today/index');
  expect(phone.text()).toContain('回头看看还在用吗');
  await phone.open(`${IDEAS}/proposal/index`, { innovationId });
  await phone.tap('写回访，采用后 1 个月');
  await phone.tap('一直在用');
  await phone.input('实测效果', '平均 2.8 分钟，叫号系统导出');
  await phone.tap('交出回访');
  expect(phone.shownMessages).toContain('回访已记下');
  expect((await team.clients.member.call('innovation.list', here())).due).toEqual([]);
});

test('the hub and the eligibility page each cost one call, and a member’s page names nobody', async () => {
  const hub = driver.of(team.clients.leader.openid);
  await hub.phone.open('packages/review/pages/hub/index', here());
  expect(hub.calls).toEqual(['eligibility.open']);
  expect(hub.phone.text()).toContain('2026 年1 项，还需 2 项');
  const page = driver.of(team.clients.leader.openid);
  await page.phone.open('packages/review/pages/eligibility/index', here());
  expect(page.calls).toEqual(['eligibility.open']);
  expect(page.phone.text()).toContain('还缺的');
  await page.phone.tap('条款和依据：注册志愿者');
  expect(page.phone.text()).toContain('集体成员需全部成为注册志愿者');
  expect(page.phone.text()).toContain('吴子涵');
  const member = driver.of(team.clients.member.openid);
  await member.phone.open('packages/review/pages/eligibility/index', here());
  await member.phone.tap('条款和依据：注册志愿者');
  expect(member.phone.text()).not.toContain('陈一诺');
  expect(member.phone.text()).not.toContain('往前看');
});

test('two phones change one contest: the second is told, keeps what it typed, and saves it on top', async () => {
  const plan = {
    ...{ kind: 'service' as const, title: '快一点', from: '2026-03-01', until: '2026-06-30' },
    teams: [
      { id: 't1', name: '前台组' },
      { id: 't2', name: '后台组' },
    ],
    measures: [{ id: 'm1', name: '当场办结率', unit: '%', direction: 'atLeast' as const, basis: '叫号系统' }],
    goals: ['t1', 't2'].map((teamId) => ({ teamId, measureId: 'm1', target: 95 })),
  };
  const waitUntilIdle = (contestId: string | null, baseVersion: number, title: string) =>
    team.clients.leader.call('contest.settle', {
      ...here(),
      ...{ contestId, baseVersion, plan: { ...plan, title } },
    });
  const contestNow = async () => (await team.clients.leader.call('contest.list', here())).contests[0];
  const { contestId } = await waitUntilIdle(null, 0, '快一点');
  const { phone } = driver.of(team.clients.leader.openid);
  await phone.open(`${IDEAS}/contest-write/index`, { ...here(), contestId });
  await waitUntilIdle(contestId, (await contestNow())?.version ?? 0, '另一部手机改的');
  await phone.input('竞赛名称', '这里改的');
  await phone.tap('保存竞赛');
  expect(phone.text()).toContain('另一部手机刚存过');
  expect(phone.see('竞赛名称')?.attributes.value).toBe('这里改的');
  await phone.tap('保存竞赛');
  expect((await contestNow())?.title).toBe('这里改的');
});
