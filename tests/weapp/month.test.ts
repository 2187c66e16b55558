import { openTestServer, type TestServer } from '../harness/test-server';
import { createTeam, type Team } from '../harness/team-fixture';
import { Driver } from './harness/driver';

let driver: Driver;
let server: TestServer;
let team: Team;

jest.setTimeout(180_000);

beforeAll(async () => {
  server = await openTestServer(undefined, undefined, { QINGCHENG_SCREEN: 'https://screen.example/' });
  driver = new Driver(server);
  team = await createTeam(server, 'month');
}, 180_000);

afterAll(async () => {
  driver.close();
  await server.close();
});

const WRITE = 'packages/wall/pages/write/index';
const query = () => ({ collectiveId: team.collectiveId });

test('a month is opened with one call and sent with one, in two taps besides the typing', async () => {
  const { phone, calls } = driver.of(team.clients.owner.openid);
  await phone.open(WRITE, query());
  expect(calls).toEqual(['post.open']);
  await phone.input('本月进展', '第一轮教材看完了。');
  await phone.tap('发布本月进展');
  await phone.tap('发布，同意上墙');
  expect(calls.slice(0, 2)).toEqual(['post.open', 'post.publish']);
  expect(phone.shownMessages).toContain('已发布，陪伴者会看到');
});

test('a month written without network survives a killed app, goes out later, and only once', async () => {
  const storage = new Map<string, unknown>();
  const { member } = team.clients;
  const before = driver.of(member.openid, storage);
  await before.phone.open(WRITE, query());
  before.cut(true);
  await before.phone.input('本月进展', '地铁里写的，没有信号。');
  await before.phone.tap('发布本月进展');
  await before.phone.tap('发布，不上墙');
  expect(before.phone.shownMessages).toContain('没有网络，已存在手机里，联网后自动发出');
  before.phone.close();

  const after = driver.of(member.openid, storage);
  await after.phone.open('pages/today/index');
  await after.phone.waitUntilIdle();
  expect(after.calls.filter((name) => name === 'post.publish')).toHaveLength(1);
  expect(after.phone.shownMessages).toContain('之前没发出去的进展已经发出');
  const { post } = await member.call('post.open', query());
  expect([post.text, post.version]).toEqual(['地铁里写的，没有信号。', 1]);
});

test('a tap on words that went out behind the page ends as published, and asks nobody to choose', async () => {
  const other = await createTeam(server, 'behind');
  const { collectiveId, clients } = other;
  const { phone, cut } = driver.of(clients.member.openid);
  await phone.open(WRITE, { collectiveId });
  await phone.input('本月进展', '信号回来之前写的。');
  cut(true);
  await phone.tap('发布本月进展');
  await phone.tap('发布，不上墙');
  cut(false);
  const { post } = await clients.member.call('post.open', { collectiveId });
  const waited = { collectiveId, month: post.month, baseVersion: 0, nodeId: post.nodeId, pictures: [] };
  await clients.member.call('post.publish', {
    ...{ ...waited, text: '信号回来之前写的。', next: '', need: '' },
    ...{ completion: post.completion, wallConsent: post.wallConsent },
  });
  await phone.tap('发布本月进展');
  expect(phone.text()).not.toContain('别处也改过这一篇');
  expect(phone.shownMessages.at(-1)).toContain('已发布');
  expect((await clients.member.call('post.open', { collectiveId })).post.version).toBe(1);
});

test('what was typed and not sent is there when the form is opened again', async () => {
  const storage = new Map<string, unknown>();
  const { partner } = team.clients;
  const before = driver.of(partner.openid, storage);
  await before.phone.open(WRITE, query());
  await before.phone.input('下一步', '请师傅看一遍');
  before.phone.close();
  const after = driver.of(partner.openid, storage);
  await after.phone.open(WRITE, query());
  expect(after.phone.see('下一步')?.attributes.value).toBe('请师傅看一遍');
});

test('the 号长 previews, freezes, and the wall shows who agreed', async () => {
  const { phone } = driver.of(team.clients.leader.openid);
  await phone.open('packages/wall/pages/preview/index', query());
  expect(phone.text()).toContain('陈一诺');
  await phone.tap('定稿3月公示');
  expect(phone.shownMessages).toContain('公示第 1 期已上墙');
  const reader = driver.of(team.clients.fan.openid);
  await reader.phone.open('pages/wall/index', query());
  expect(reader.phone.text()).toContain('第一轮教材看完了。');
  expect(reader.phone.text()).not.toContain('地铁里写的');
});

test('a picture is chosen, made small, sent at once and goes out with the month; one that fails can be sent again', async () => {
  server.cloud.clock.set('2026-03-12T02:00:00.000Z');
  const { owner } = await createTeam(server, 'camera').then((made) => {
    team = made;
    return made.clients;
  });
  const { phone, calls, cut } = driver.of(owner.openid);
  phone.phone.album = ['wxfile://one.jpg'];
  await phone.open(WRITE, query());
  await phone.tap('添加图片');
  await phone.waitUntilIdle();
  expect(calls).toEqual([
    'post.open',
    'picture.prepare',
    'upload wxfile://small//one.jpg',
    'picture.deliver',
  ]);
  expect(phone.text()).toContain('检查中，先只有您看得到');
  cut(true);
  await phone.tap('添加图片，还能放 2 张');
  await phone.waitUntilIdle();
  expect(phone.text()).toContain('网络没有连上');
  cut(false);
  await phone.tap('重传第 2 张图片');
  await phone.waitUntilIdle();
  await phone.tap('移除第 1 张图片');
  await phone.input('本月进展', '有图为证。');
  await phone.tap('发布本月进展');
  await phone.tap('发布，同意上墙');
  expect(phone.consoleErrors).toEqual([]);
  const { post } = await owner.call('post.open', query());
  expect(post.pictures).toHaveLength(1);
});

test('whether messages may come is asked at the tap that sends, never at opening, and what was agreed is noted', async () => {
  const { member } = team.clients;
  const { phone, calls } = driver.of(member.openid);
  phone.phone.subscribes = true;
  await phone.open(WRITE, query());
  expect(phone.shownMessages).not.toContain('requestSubscribeMessage');
  await phone.input('本月进展', '这一篇发出时才问。');
  await phone.tap('发布本月进展');
  await phone.tap('发布，不上墙');
  await phone.waitUntilIdle();
  expect(phone.shownMessages.filter((one) => one === 'requestSubscribeMessage')).toHaveLength(1);
  expect(calls).toContain('subscribe.record');
  const accepted = await member.call('subscribe.record', { accepted: [] });
  expect(accepted.left).toEqual({ told: 1, remind: 1, help: 1, file: 0 });
});

test('a request for a hand is taken down only after the question that names it', async () => {
  const { collectiveId, clients } = await createTeam(server, 'hand');
  await clients.member.call('help.open', {
    ...{ collectiveId, forSeatId: null, nodeId: null, due: '' },
    what: '缺一双手录台账',
  });
  const { phone } = driver.of(clients.member.openid);
  const open = async () => (await clients.member.call('help.list', { collectiveId })).tasks.length;
  await phone.open('packages/wall/pages/help/index', { collectiveId });
  phone.phone.agrees = false;
  await phone.tap('撤下这件事');
  expect(phone.shownMessages.at(-1)).toContain('缺一双手录台账');
  expect(await open()).toBe(1);
  phone.phone.agrees = true;
  await phone.tap('撤下这件事');
  expect(await open()).toBe(0);
});

test('a link to the big screen is copied with the address where the deployment put the page', async () => {
  const storage = new Map<string, unknown>();
  const { phone } = driver.of(team.clients.leader.openid, storage);
  await phone.open('packages/wall/pages/rhythm/index', query());
  await phone.input('放在哪块屏', '大厅电视');
  await phone.tap('发一个大屏链接');
  await phone.tap('复制链接');
  expect(storage.get('clipboard')).toMatch(
    /^https:\/\/screen\.example\/#\/packages\/wall\/pages\/screen\/index\?link=[\w-]{24}$/,
  );
});
