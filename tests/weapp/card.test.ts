import path from 'node:path';
import { openTestServer, type TestServer } from '../harness/test-server';
import { createTeam, sampleCard, type Team } from '../harness/team-fixture';
import { openMiniProgram, type MiniProgram } from './harness/open-mini-program';

const distDir = path.resolve(__dirname, '../../dist/weapp');
const opened: MiniProgram[] = [];
let server: TestServer;
let team: Team;

jest.setTimeout(180_000);

/** Opens the built mini-program in somebody's hand; every call goes through the genuine SDK. */
const phoneOf = (openid: string, storage = new Map<string, unknown>()): MiniProgram => {
  const phone = openMiniProgram({
    distDir,
    storage,
    callFunction: (_name, event) => server.send(openid, event),
  });
  opened.push(phone);
  return phone;
};

beforeAll(async () => {
  server = await openTestServer();
  team = await createTeam(server, 'weapp');
}, 180_000);

afterAll(async () => {
  opened.forEach((phone) => phone.close());
  await server.close();
});

test('a card is opened from 今日, typed, kept as a draft and found in the store', async () => {
  const phone = phoneOf(team.clients.member.openid);
  await phone.open('pages/today/index');
  await phone.tap('填写成长卡');
  expect(phone.currentRoute()).toBe('pages/card-edit/index');
  await phone.input('一句话，写给自己', '年底前能带好一个新人');
  await phone.tap('添加成长目标');
  await phone.input('目标名称', '独立受理个税咨询');
  await phone.waitUntilIdle();

  const saved = await team.clients.member.call('growthCard.open', { cardId: `${team.seats.member}.2026` });
  expect(saved.state).toBe('draft');
  expect(saved.draft?.wish).toBe('年底前能带好一个新人');
  expect(saved.draft?.goals.map((goal) => [goal.title, goal.nodes.length])).toEqual([
    ['独立受理个税咨询', 3],
  ]);
});

test('what is missing is named in place, and a complete card is handed in', async () => {
  const phone = phoneOf(team.clients.member.openid);
  const cardId = `${team.seats.member}.2026`;
  await phone.open('pages/card-edit/index', { cardId });
  await phone.tap('提交成长卡');
  expect(phone.text()).toContain('请写怎样算达成');
  await phone.input('怎样算达成', '连续两个月无差错');
  for (const number of [1, 2, 3]) await phone.input(`第 ${number} 步做什么`, `第 ${number} 步`);
  await phone.tap('提交成长卡');

  expect(phone.shownMessages).toContain('成长卡已提交');
  const card = await team.clients.member.call('growthCard.open', { cardId });
  expect(card.state).toBe('active');
  expect(card.nodes.map((node) => node.title).sort()).toEqual(['第 1 步', '第 2 步', '第 3 步']);
});

test('what was typed and could not be sent is there when the app is opened again', async () => {
  const storage = new Map<string, unknown>();
  const before = openMiniProgram({
    distDir,
    storage,
    callFunction: (_name, event) => {
      const { name } = event as { name: string };
      if (name !== 'growthCard.saveDraft') return server.send(team.clients.owner.openid, event);
      return Promise.resolve({ ok: false, code: 'busy' });
    },
  });
  const saved = before.open('pages/card-edit/index', { cardId: team.cardId });
  await saved;
  void before.input('一句话，写给自己', '没发出去的心愿');
  await new Promise((resolve) => setTimeout(resolve, 50));
  before.close();

  const after = phoneOf(team.clients.owner.openid, storage);
  await after.open('pages/card-edit/index', { cardId: team.cardId });
  expect(after.see('一句话，写给自己')?.attributes.value).toBe('没发出去的心愿');
});

test('a month’s progress goes from the node page to the partner’s todo', async () => {
  const phone = phoneOf(team.clients.owner.openid);
  await phone.open('pages/node/index', { cardId: team.cardId, nodeId: team.nodeId });
  await phone.tap('写本月进展');
  await phone.tap('大半程');
  await phone.input('本月进展', '教材第一轮还剩两章');
  await phone.tap('发布本月进展');
  await phone.tap('发布，不上墙');
  expect(phone.shownMessages).toContain('已发布，陪伴者会看到');
  await phone.open('pages/node/index', { cardId: team.cardId, nodeId: team.nodeId });
  expect(phone.text()).toContain('按自己的计划：大半程');

  const home = await team.clients.partner.call('today.open', {});
  expect(home?.todos.map((todo) => [todo.kind, todo.nodeId])).toContainEqual(['advise', team.nodeId]);
});

test('a partner who opens 今日 is asked for advice, gives it, and the owner answers it', async () => {
  const partner = phoneOf(team.clients.partner.openid);
  await partner.open('pages/today/index');
  await partner.tap('给陈一诺提建议，写了“完成教材第一轮”的进展');
  await partner.input('建议和意见', '先把公式抄一遍');
  await partner.tap('送出建议');
  expect(partner.shownMessages).toContain('建议已送出');

  const owner = phoneOf(team.clients.owner.openid);
  await owner.open('pages/node/index', { cardId: team.cardId, nodeId: team.nodeId });
  await owner.tap('写回音：周文博');
  await owner.tap('已落实');
  await owner.input('想说的话', '今晚就抄');
  await owner.tap('送出回音');
  expect(owner.text()).toContain('今晚就抄');
  const home = await team.clients.owner.call('today.open', {});
  expect(home?.todos.filter((todo) => todo.kind === 'echo')).toEqual([]);
});

test("WeChat's back closes an open sheet before it leaves the page", async () => {
  const fan = phoneOf(team.clients.fan.openid);
  await fan.open('pages/node/index', { cardId: team.cardId, nodeId: team.nodeId });
  await fan.tap('写微语录');
  expect(fan.see('留下这句话')).toBeDefined();
  await fan.back();
  expect(fan.see('留下这句话')).toBeUndefined();
  expect(fan.currentRoute()).toContain('pages/node/index');
});

test('a quote is pinned to the node, and only its author decides about the wall', async () => {
  const fan = phoneOf(team.clients.fan.openid);
  await fan.open('pages/node/index', { cardId: team.cardId, nodeId: team.nodeId });
  await fan.tap('写微语录');
  await fan.input('微语录', '一步一步，都算数');
  await fan.tap('同意上公示墙');
  await fan.tap('留下这句话');
  expect(fan.text()).toContain('一步一步，都算数');

  const owner = phoneOf(team.clients.owner.openid);
  await owner.open('pages/node/index', { cardId: team.cardId, nodeId: team.nodeId });
  expect(owner.see('管理这句微语录')).toBeUndefined();
  await owner.tap('珍藏这句微语录');
  const card = await team.clients.owner.call('growthCard.open', { cardId: team.cardId });
  const node = card.nodes.find((one) => one.nodeId === team.nodeId);
  expect(node?.quotes.map((quote) => [quote.favourite, quote.wallConsent])).toEqual([[true, true]]);
});

test('a submission whose answer was lost is not asked for twice', async () => {
  const { leader } = team.clients;
  const cardId = `${team.seats.leader}.2026`;
  await leader.call('growthCard.saveDraft', { cardId, baseVersion: 0, content: sampleCard('带好这个厅') });
  let lost = 0;
  const phone = openMiniProgram({
    distDir,
    callFunction: async (_name, event) => {
      const answer = await server.send(leader.openid, event);
      if ((event as { name: string }).name !== 'growthCard.submit' || lost > 0) return answer;
      lost += 1;
      return { ok: false, code: 'internal' };
    },
  });
  opened.push(phone);
  await phone.open('pages/card-edit/index', { cardId });
  await phone.tap('提交成长卡');
  expect(phone.currentRoute()).toBe('pages/card-edit/index');
  await phone.tap('提交成长卡');
  expect(phone.shownMessages).toContain('成长卡已提交');
  expect((await leader.call('growthCard.open', { cardId })).revision).toBe(1);
});

test('no page of the card says undefined or uses what WeChat lacks', () => {
  for (const phone of opened) expect(phone.consoleErrors).toEqual([]);
});
