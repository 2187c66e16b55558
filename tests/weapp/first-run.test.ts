import path from 'node:path';
import { openTestServer, type TestServer } from '../harness/test-server';
import { createTeam, rosterLine } from '../harness/team-fixture';
import { openMiniProgram, type MiniProgram } from './harness/open-mini-program';

const distDir = path.resolve(__dirname, '../../dist/weapp');
/** From opening a share card to the waiting screen, and from the 号长's word to one's own card. */
const TAPS = { request: 1, enter: 1 };
/** Every call is a moment at a counter on a bad network. */
const CALLS = { request: 2, enter: 4 };

jest.setTimeout(180_000);

let server: TestServer;
const opened: MiniProgram[] = [];

beforeAll(async () => {
  server = await openTestServer();
}, 180_000);
afterAll(async () => {
  opened.forEach((phone) => phone.close());
  await server.close();
});

/** A phone that counts what its owner taps and what it asks of the server. */
const countedPhone = (openid: string) => {
  const counts = { taps: 0, calls: [] as string[] };
  const phone = openMiniProgram({
    distDir,
    callFunction: (_name, event) => {
      counts.calls.push((event as { name: string }).name);
      return server.send(openid, event);
    },
  });
  opened.push(phone);
  const tap = async (words: string): Promise<void> => {
    counts.taps += 1;
    await phone.tap(words);
  };
  const restart = (): void => {
    counts.taps = 0;
    counts.calls = [];
  };
  return { phone, counts, tap, restart };
};

test('a name is cut where it is too long, counted in whole signs; what else is wrong with it is said, and the rest stays', async () => {
  const { clients, collectiveId } = await createTeam(server, 'first-names');
  const { code } = await clients.leader.call('invitation.issue', { collectiveId, days: 3, uses: 5 });
  const { phone, tap } = countedPhone('newcomer-names');
  await phone.open('packages/team/pages/join/index', { code });
  await phone.pick('出生年月', '2001-02');
  await phone.input('您的姓名', '长'.repeat(1000));
  expect(phone.text()).toContain('50/50');
  await phone.input('您的姓名', '𠮷'.repeat(1000));
  expect(phone.see('您的姓名')?.attributes.value).toBe('𠮷'.repeat(50));
  await phone.input('您的姓名', '新\u200b来的');
  await tap('申请加入集体');
  expect(phone.text()).toContain('看不见的符号');
  await phone.input('您的姓名', '新来的');
  await tap('申请加入集体');
  expect(phone.text()).toContain('等号长点一下确认');
});

test.each(['code', 'scene'])(
  'who opens an invitation by its %s is at the waiting screen after one tap, and on the card after one more',
  async (brought) => {
    const { clients, collectiveId } = await createTeam(server, `first-${brought}`);
    await clients.leader.call('roster.import', { collectiveId, lines: [rosterLine('新来的', '2001-02')] });
    const { code } = await clients.leader.call('invitation.issue', { collectiveId, days: 3, uses: 5 });
    const { phone, counts, tap, restart } = countedPhone(`newcomer-${brought}`);

    await phone.open('packages/team/pages/join/index', { [brought]: code });
    // The code came with the way in: nobody types it.
    expect(phone.see('查看邀请')).toBeUndefined();
    await phone.input('您的姓名', '新来的');
    await phone.pick('出生年月', '2001-02');
    await tap('申请加入集体');
    expect(phone.text()).toContain('等号长点一下确认');
    expect(counts.taps).toBeLessThanOrEqual(TAPS.request);
    expect(counts.calls).toEqual(['code.inspect', 'join.ask']);
    expect(counts.calls.length).toBeLessThanOrEqual(CALLS.request);

    const { joins } = await clients.leader.call('roster.list', { collectiveId });
    const join = joins.find(({ name }) => name === '新来的');
    await clients.leader.call('join.confirm', {
      collectiveId,
      joinId: join?.joinId ?? '',
      seatId: join?.matchedSeatId ?? '',
    });

    restart();
    await tap('看看是否已确认');
    expect(phone.currentRoute()).toBe('pages/card/index');
    expect(phone.text()).toContain('新来的');
    expect(phone.see('填写成长卡')).toBeDefined();
    expect(counts.taps).toBeLessThanOrEqual(TAPS.enter);
    expect(counts.calls.length).toBeLessThanOrEqual(CALLS.enter);
  },
);

test('a name that was typed is still there when the invitation is opened again', async () => {
  const { clients, collectiveId } = await createTeam(server, 'first-kept');
  const { code } = await clients.leader.call('invitation.issue', { collectiveId, days: 3, uses: 5 });
  const { phone } = countedPhone('newcomer-kept');
  await phone.open('packages/team/pages/join/index', { code });
  await phone.input('您的姓名', '孟小北');
  await phone.open('packages/team/pages/join/index', { code });
  expect(phone.see('您的姓名')?.attributes.value).toBe('孟小北');
});

test('a guest looks at the example without a call, a seat or anything kept, and is led to a code', async () => {
  const { phone, counts, tap } = countedPhone('guest');
  await phone.open('pages/today/index');
  await tap('先看看示例集体，不用加入，看看成长卡和公示是什么样子');
  expect(phone.currentRoute()).toBe('packages/example/pages/team/index');
  counts.calls.splice(0);
  const stored = JSON.stringify([...phone.storage]);
  for (const [part, name, words] of [
    ['card', '成长卡', '成长坐标轴'],
    ['wall', '公示墙', '公示第 31 期'],
    ['years', '历年', '弄清每一张表该怎么填'],
    ['today', '今日', '现在可以做的'],
  ] as const) {
    await tap(name);
    expect(phone.see(`#example-${part}`)?.attributes.class ?? '').not.toContain('away');
    expect(phone.text()).toContain(words);
    expect(phone.text()).toContain('示例');
  }
  expect(counts.calls).toEqual([]);
  expect(JSON.stringify([...phone.storage])).toBe(stored);
  expect(phone.share('moments')).toMatchObject({ title: expect.stringContaining('示例') });
  expect(phone.share('chat')).toMatchObject({ path: '/packages/example/pages/team/index' });
  await tap('输入邀请码');
  expect(phone.currentRoute()).toBe('packages/team/pages/join/index');
});
