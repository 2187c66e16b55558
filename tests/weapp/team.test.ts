import fs from 'node:fs';
import path from 'node:path';
import { upload } from '../harness/sample-picture';
import { openTestServer, type TestServer } from '../harness/test-server';
import { createTeam } from '../harness/team-fixture';
import { openMiniProgram, type MiniProgram } from './harness/open-mini-program';

const ROOT = path.resolve(__dirname, '../..');
const TEAM = 'packages/team/pages';
const FIRST_SCREEN_BYTES = 60_000;
const TOUCH_BYTES = 4_000;

jest.setTimeout(180_000);

let server: TestServer;
const opened: MiniProgram[] = [];

const phoneOf = (openid: string): MiniProgram => {
  const phone = openMiniProgram({
    distDir: path.join(ROOT, 'dist/weapp'),
    callFunction: async (name, event) => (await server.cloud.invoke(name, openid, event)).body,
    uploadFile: (_path, cloudPath, picked = Buffer.alloc(0)) => upload(server, cloudPath, picked),
  });
  opened.push(phone);
  return phone;
};

const scrutineerRole = async (openid: string): Promise<string> =>
  (await server.client(openid).call('person.describe', {})).seats[0]?.collectiveId ?? '';

const sum = (bytes: readonly number[]): number => bytes.reduce((all, one) => all + one, 0);

beforeAll(async () => {
  server = await openTestServer();
}, 180_000);

afterAll(async () => {
  opened.forEach((phone) => phone.close());
  await server.close();
});

test('from nothing to a team: found it, bring the roster, invite, ask, confirm, be in', async () => {
  const leader = phoneOf('weapp-leader');
  await leader.open('pages/team/index');
  expect(leader.text()).toContain('还没有加入集体');
  await leader.tap('创建集体');
  await leader.input('集体名称', '急诊护理组');
  await leader.input('所在单位', '某区人民医院');
  await leader.input('您的姓名', '方宁');
  await leader.pick('出生年月', '1992-06');
  await leader.tap('创建集体');
  expect(leader.currentRoute()).toBe('pages/team/index');
  expect(leader.text()).toContain('急诊护理组');

  await leader.tap('导入花名册');
  await leader.tap('选文件');
  const bytes = fs.readFileSync(path.join(ROOT, 'tests/fixtures/rosters/01-plain.csv'));
  leader.phone.file = { name: '花名册.csv', base64: bytes.toString('base64') };
  await leader.tap('选花名册文件');
  expect(leader.text()).toContain('读到 14 人');
  await leader.tap('导入 14 人');
  await leader.tap('邀请同事加入');
  await leader.tap('生成邀请码');
  const { invitations } = await server
    .client('weapp-leader')
    .call('invitation.list', { collectiveId: await scrutineerRole('weapp-leader') });
  const code = invitations[0]?.code ?? '';
  expect(leader.text().replace(/\s/g, '')).toContain(code);

  const joiner = phoneOf('weapp-joiner');
  await joiner.open(`${TEAM}/join/index`, { scene: code });
  expect(joiner.text()).toContain('急诊护理组');
  await joiner.input('您的姓名', '吴一诺');
  await joiner.pick('出生年月', '1989-05');
  await joiner.tap('申请加入集体');
  expect(joiner.text()).toContain('等号长点一下确认');

  await leader.open('pages/team/index');
  await leader.tap('1 人等您确认，吴一诺，核对后点确认');
  expect(leader.text()).toContain('花名册里对上了');
  await leader.tap('确认吴一诺加入');
  expect(leader.shownMessages).toContain('吴一诺已加入');

  await joiner.tap('看看是否已确认');
  expect(joiner.currentRoute()).toBe('pages/card/index');
  expect(joiner.text()).toContain('吴一诺');
});

test('somebody who is not on the roster is added and confirmed in one step, after a question', async () => {
  const { clients, collectiveId } = await createTeam(server, 'add');
  const { code } = await clients.leader.call('invitation.issue', { collectiveId, days: 3, uses: 5 });
  await server.client('weapp-newcomer').call('join.ask', { code, name: '新来的', birth: '2001-02' });
  const leader = phoneOf(clients.leader.openid);
  await leader.open(`${TEAM}/joins/index`, { collectiveId });
  expect(leader.text()).toContain('花名册里没有对上');
  leader.phone.agrees = false;
  await leader.tap('加进花名册并确认，新来的');
  expect((await clients.leader.call('roster.list', { collectiveId })).joins).toHaveLength(1);
  leader.phone.agrees = true;
  await leader.tap('加进花名册并确认，新来的');
  const { entries, joins } = await clients.leader.call('roster.list', { collectiveId });
  expect(joins).toEqual([]);
  expect(entries.find(({ name }) => name === '新来的')?.joined).toBe(true);
});

test('a declined person is told on their own screen, and may ask again', async () => {
  const { clients, collectiveId } = await createTeam(server, 'decline');
  const { code } = await clients.leader.call('invitation.issue', { collectiveId, days: 3, uses: 5 });
  const joiner = phoneOf('weapp-declined');
  await joiner.open(`${TEAM}/join/index`, { code });
  await joiner.input('您的姓名', '写错名');
  await joiner.pick('出生年月', '1999-09');
  await joiner.tap('申请加入集体');
  const leader = phoneOf(clients.leader.openid);
  await leader.open(`${TEAM}/joins/index`, { collectiveId });
  await leader.tap('不通过，写错名');
  await joiner.tap('看看是否已确认');
  expect(joiner.text()).toContain('号长没有通过这次申请');
  await joiner.open('pages/team/index');
  expect(joiner.text()).toContain('未通过');
});

test.each(['7K3QX9MPH', '7K3QX 9MPHO'])('the code %s cannot be one, and nothing is asked', async (typed) => {
  const phone = phoneOf('weapp-typing');
  await phone.open(`${TEAM}/join/index`);
  await phone.input('邀请码', typed);
  await phone.tap('查看邀请');
  expect(phone.text()).toContain('输入邀请码');
  expect(phone.text()).not.toContain('申请加入集体');
});

test('a code that is worn out says what to do and stays on the screen', async () => {
  const phone = phoneOf('weapp-worn');
  await phone.open(`${TEAM}/join/index`, { code: '2222222222' });
  expect(phone.text()).toContain('邀请码无效或已过期，请向邀请您的人要一个新的。');
  expect(phone.see('邀请码')?.attributes.value).toBe('2222222222');
});

test('leaving takes two taps, hides the place, and leads back to the beginning', async () => {
  const { clients } = await createTeam(server, 'leave');
  const member = phoneOf(clients.member.openid);
  await member.open('pages/today/index');
  await member.open(`${TEAM}/settings/index`);
  member.phone.agrees = true;
  await member.tap('退出这个集体');
  expect(member.shownMessages.some((words) => words.includes('退出“办税服务厅leave”？'))).toBe(true);
  expect(await clients.member.call('today.open', {})).toBeNull();
  expect(member.currentRoute()).toBe('pages/today/index');
});

test('a roster of 200 stays light: twenty at a time, found by name, and typing sends less than 4 kB', async () => {
  const { clients, collectiveId } = await createTeam(server, 'crowd');
  const lines = Array.from({ length: 190 }, (_, index) => ({
    name: `同事${String.fromCodePoint(0x4e00 + index)}`,
    birth: `19${String(70 + (index % 30))}-0${String(1 + (index % 9))}`,
    gender: '' as const,
    politics: '群众',
    post: '综合窗口',
    joinedPost: '2020-07',
    volunteerNo: '500100000000',
    nationality: '',
    phone: '13800000000',
  }));
  await clients.leader.call('roster.import', { collectiveId, lines });
  const leader = phoneOf(clients.leader.openid);
  await leader.open('pages/team/index');
  expect(leader.text()).toContain('1–20 / 共 194');
  expect(leader.nodes()).toBeLessThan(1000);
  expect(sum(leader.setDataBytes())).toBeLessThanOrEqual(FIRST_SCREEN_BYTES);
  await leader.tap('下一页');
  expect(leader.text()).toContain('21–40 / 共 194');
  leader.clearSetData();
  await leader.input('按姓名找', '同事丁');
  expect(leader.text()).toContain('同事丁');
  expect(sum(leader.setDataBytes())).toBeLessThanOrEqual(TOUCH_BYTES);
  expect(leader.consoleErrors).toEqual([]);
});

test('what was pasted and decided is still there after the app was closed, and gone once it is written', async () => {
  const { clients, collectiveId } = await createTeam(server, 'kept');
  const storage = new Map<string, unknown>();
  const open = (): MiniProgram => {
    const phone = openMiniProgram({
      distDir: path.join(ROOT, 'dist/weapp'),
      storage,
      callFunction: (_name, event) => server.send(clients.leader.openid, event),
    });
    opened.push(phone);
    return phone;
  };
  const first = open();
  await first.open(`${TEAM}/roster-import/index`, { collectiveId });
  await first.input('从表格里复制，粘贴到这里', '今天天气不错');
  await first.tap('看看读到了什么');
  expect(first.text()).toContain('没有认出表格');
  const again = open();
  await again.open(`${TEAM}/roster-import/index`, { collectiveId });
  expect(again.see('从表格里复制，粘贴到这里')?.attributes.value).toBe('今天天气不错');

  await again.input('从表格里复制，粘贴到这里', '姓名\t出生年月\n水文博\t不详\n窦子涵\t1997-05');
  await again.tap('看看读到了什么');
  await again.tap('这行不导入，第 2 行');
  const third = open();
  await third.open(`${TEAM}/roster-import/index`, { collectiveId });
  expect(third.text()).toContain('接着上次没导完的名单');
  expect(third.text()).not.toContain('这些行要改一下');
  await third.tap('导入 1 人');
  expect(third.text()).toContain('1 人已进花名册');
  const last = open();
  await last.open(`${TEAM}/roster-import/index`, { collectiveId });
  expect(last.text()).toContain('导入名单');
});

test('the 号长 makes the backup of the collective with a passphrase typed twice', async () => {
  const { clients, collectiveId } = await createTeam(server, 'weapp-backup');
  const leader = phoneOf(clients.leader.openid);
  await leader.open(`${TEAM}/collective/index`, { collectiveId });
  await leader.tap('把整个集体备份成一个文件');
  expect(leader.currentRoute()).toBe('packages/showcase/pages/backup/index');
  await leader.input('定一个口令', '春天里的一个很长很长的口令');
  await leader.input('再输一遍口令', '春天里的一个很长很长的口令');
  await leader.tap('制作集体备份');
  expect(leader.text()).toContain('.qcb');
  expect(leader.consoleErrors).toEqual([]);
});

test('who was taken off the roster reads it on 今日, without a seat, and not again', async () => {
  const { clients, collectiveId, seats } = await createTeam(server, 'lost');
  await clients.leader.call('roster.retire', { collectiveId, seatId: seats.member });
  const phone = phoneOf(clients.member.openid);
  await phone.open('pages/today/index');
  expect(phone.text()).toContain('赵明轩把您移出了集体');
  await phone.tap('赵明轩把您移出了集体，“办税服务厅lost”，弄错了请直接找对方');
  expect(phone.currentRoute()).toBe(`${TEAM}/settings/index`);
  await phone.back();
  expect(phone.currentRoute()).toBe('pages/today/index');
  expect(phone.text()).not.toContain('移出了集体');
  expect(phone.consoleErrors).toEqual([]);
});
