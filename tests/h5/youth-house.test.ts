import path from 'node:path';
import { openTestServer, type TestServer } from '../harness/test-server';
import { createTeam, type Team } from '../harness/team-fixture';
import { startBrowser, type Browser } from './harness/browser';
import { openPage, type OpenedPage } from './harness/open-page';
import { serveDist, type Served } from './harness/serve-dist';
import { faultless, fill, sees } from './harness/actions';

const ROOT = path.resolve(__dirname, '../..');
const SERVICE = 'packages/service/pages';
const CONTACT = { openid: 'h5-youth-contact', label: '李老师' };

jest.setTimeout(60_000);

let server: TestServer;
let team: Team;
let served: Served;
let browser: Browser;

beforeAll(async () => {
  server = await openTestServer('2026-06-10T02:00:00.000Z');
  team = await createTeam(server, 'h5-youth');
  served = await serveDist(path.join(ROOT, 'dist/h5'), async (event, openid) =>
    server.send(openid === '' ? null : openid, event),
  );
  browser = await startBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await served.close();
  await server.close();
});

/** One person at a browser; a browser remembers one person at a time. */
const as = async (
  person: { openid: string; label: string },
  body: (phone: OpenedPage) => Promise<void>,
): Promise<void> => {
  const phone = await openPage(browser.context, served.url, { person, later: true });
  phone.page.setDefaultTimeout(15_000);
  try {
    await body(phone);
    expect(phone.errors).toEqual([]);
  } catch (cause) {
    await phone.shoot(`failed-youth-${person.openid}`);
    throw cause;
  } finally {
    await phone.close();
  }
};
const leader = () => ({ openid: team.clients.leader.openid, label: '赵明轩' });
const owner = () => ({ openid: team.clients.owner.openid, label: '陈一诺' });
const at = (page: string, query: Record<string, string> = {}) =>
  `${SERVICE}/${page}/index?${new URLSearchParams({ collectiveId: team.collectiveId, ...query }).toString()}`;

const press = async ({ front, waitUntilIdle }: OpenedPage, name: string): Promise<void> => {
  await front.getByRole('button', { name, exact: true }).click();
  await waitUntilIdle();
};

test('the 号长 enters a house with its agreement, and notes the day it was signed', async () => {
  await as(leader(), async (phone) => {
    await phone.go(at('home'));
    await sees(phone, '先结对一所青少年之家');
    await faultless(phone);
    await press(phone, '登记一所');
    await fill(phone, '名称', '春晖社区青少年之家');
    await fill(phone, '地址', '春晖路 12 号');
    await fill(phone, '联系人', '李老师');
    await fill(phone, '联系电话', 'abc');
    await sees(phone, '请填 11 位手机号');
    await fill(phone, '联系电话', '138 0000 1234');
    await fill(phone, '协议开始日期', '2026-03-01');
    await fill(phone, '协议结束日期', '2026-02-28');
    await sees(phone, '结束日期早于开始日期');
    await faultless(phone);
    await fill(phone, '协议结束日期', '2026-12-31');
    await press(phone, '登记并结对');
    await sees(phone, '还没有登记签订日期');
    await faultless(phone);
    await press(phone, '登记签订日期');
    await fill(phone, '签订日期', '2026-03-02');
    await faultless(phone);
    await press(phone, '登记');
    await sees(phone, '2026年3月2日签订');
  });
});

test('a member records a session, its house confirms it by the link, and the meter moves', async () => {
  let link = '';
  await as(owner(), async (phone) => {
    await phone.go(at('home'));
    await sees(phone, '0 / 4 场');
    await press(phone, '记一场活动');
    await fill(phone, '日期', '2026-05-20');
    await fill(phone, '主题', '税法小课堂');
    await phone.front.getByLabel('类型', { exact: true }).selectOption({ label: '法治宣讲' });
    await phone.front.getByRole('button', { name: '参加的人，点这里勾选' }).click();
    await phone.front.getByRole('checkbox', { name: '吴子涵' }).click();
    await phone.front.getByRole('checkbox', { name: '陈一诺' }).click();
    await faultless(phone);
    await press(phone, '选好了，2 人');
    await faultless(phone);
    await press(phone, '记下这场活动');
    await sees(phone, '请把确认链接发给青少年之家的联系人');
    await phone.page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (text: string) => void Object.assign(window, { copied: text }) },
      });
    });
    await press(phone, '生成确认链接');
    await faultless(phone);
    await press(phone, '复制确认链接');
    const copied = await phone.page.evaluate(() => (window as unknown as { copied: string }).copied);
    link = /#\/?(\S+token=[\w-]{24})/.exec(copied)?.[1] ?? '';
    expect(link).toContain(`${SERVICE}/confirm/index`);
    // Somebody of the collective opens it too, and may only look.
    await phone.go(link);
    await sees(phone, '您是这个集体的人，只能看');
    expect(await phone.front.getByRole('button', { name: '确认来过' }).count()).toBe(0);
  });
  await as(CONTACT, async (phone) => {
    await phone.go(link);
    await sees(phone, '2 人（');
    expect(await phone.front.innerText()).not.toContain('陈一诺');
    await faultless(phone);
    await fill(phone, '您怎么称呼', '李老师');
    await press(phone, '有出入，说一句');
    await faultless(phone);
    await press(phone, '关闭');
    await press(phone, '确认来过');
    await sees(phone, '已经确认过了');
    await faultless(phone);
  });
  await as(owner(), async (phone) => {
    await phone.go(at('home'));
    await sees(phone, '1 / 4 场');
    await faultless(phone);
  });
});

test('who was helped stands on the helper’s screen and not on a colleague’s', async () => {
  await as(owner(), async (phone) => {
    await phone.go(at('care'));
    await press(phone, '记一次关爱');
    await fill(phone, '首字母，或“张某”', '张辉');
    await sees(phone, '只写 2–4 个字母');
    await fill(phone, '首字母，或“张某”', 'zh');
    await fill(phone, '与集体的关系', '社区结对学生');
    await phone.front.getByLabel('怎么帮的', { exact: true }).selectOption({ label: '功课辅导' });
    await faultless(phone);
    await press(phone, '记下这次关爱');
    await sees(phone, 'ZH · 社区结对学生');
    await faultless(phone);
  });
  await as({ openid: team.clients.member.openid, label: '吴子涵' }, async (phone) => {
    await phone.go(at('care'));
    await sees(phone, '有 1 名');
    expect(await phone.front.innerText()).not.toContain('ZH');
  });
});

test('a member enters their own volunteer number; the 号长 sees whose is missing', async () => {
  await as(owner(), async (phone) => {
    await phone.go(at('volunteers'));
    await fill(phone, '我的志愿者编号', '500101000102');
    await press(phone, '保存编号');
    await faultless(phone);
  });
  await as(leader(), async (phone) => {
    await phone.go(at('volunteers'));
    await sees(phone, '还有 3 位没有编号');
    expect(await phone.front.innerText()).not.toContain('陈一诺');
    await faultless(phone);
  });
});
