import fs from 'node:fs';
import path from 'node:path';
import { createTeam } from '../harness/team-fixture';
import { upload } from '../harness/sample-picture';
import { openTestServer, type TestServer } from '../harness/test-server';
import { startBrowser, type Browser } from './harness/browser';
import { openPage, type OpenedPage } from './harness/open-page';
import { serveDist, type Served } from './harness/serve-dist';
import { faultless, sees } from './harness/actions';

const ROOT = path.resolve(__dirname, '../..');
const ROSTERS = path.join(ROOT, 'tests/fixtures/rosters');
const LEADER = { openid: 'h5-team-leader', label: '赵明轩' };
const JOINER = { openid: 'h5-team-joiner', label: '水文博' };
const TEAM = 'packages/team/pages';

jest.setTimeout(60_000);

let server: TestServer;
let served: Served;
let browser: Browser;
let code = '';

beforeAll(async () => {
  server = await openTestServer();
  served = await serveDist(
    path.join(ROOT, 'dist/h5'),
    async (event, openid, name) => (await server.cloud.invoke(name, openid || null, event)).body,
    (to, bytes) => upload(server, to, bytes),
  );
  browser = await startBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await served.close();
  await server.close();
});

/** One person at a browser; the others' pages are closed, since a browser remembers one person at a time. */
const as = async (person: typeof LEADER, body: (phone: OpenedPage) => Promise<void>): Promise<void> => {
  const phone = await openPage(browser.context, served.url, { person, later: true });
  phone.page.setDefaultTimeout(15_000);
  try {
    await body(phone);
    expect(phone.errors).toEqual([]);
  } catch (cause) {
    await phone.shoot(`failed-team-${person.openid}`);
    throw cause;
  } finally {
    await phone.close();
  }
};

const NO_BOX = { x: 0, y: 0, width: 0, height: 0 };

const press = async ({ front, waitUntilIdle }: OpenedPage, name: string): Promise<void> => {
  await front.getByRole('button', { name, exact: true }).click();
  await waitUntilIdle();
};
const agree = async ({ page, waitUntilIdle }: OpenedPage, name: string): Promise<void> => {
  // A question stands in the middle of the screen.
  const { x, y, width, height } = (await page.getByRole('dialog').boundingBox()) ?? NO_BOX;
  const screen = page.viewportSize() ?? NO_BOX;
  expect([x + width / 2 - screen.width / 2, y + height / 2 - screen.height / 2].map(Math.round)).toEqual([
    0, 0,
  ]);
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  await waitUntilIdle();
};
const fill = ({ front }: OpenedPage, label: string, value: string, nth = 0): Promise<void> =>
  front.getByLabel(label, { exact: true }).nth(nth).fill(value);

test('a 号长 founds a collective on one screen and lands on it', async () => {
  await as(LEADER, async (phone) => {
    await phone.go(`${TEAM}/create/index`);
    await fill(phone, '集体名称', '第一办税服务厅');
    await fill(phone, '所在单位', '某区税务局');
    await fill(phone, '您的姓名', LEADER.label);
    await fill(phone, '出生年月', '1991-04');
    await faultless(phone);
    await press(phone, '创建集体');
    await sees(phone, '第一办税服务厅');
    await sees(phone, '1 人 · 1 人已加入');
    await faultless(phone);
  });
});

test('a pasted table shows each fault where it stands; a mended row is taken, the rest is left out, all at once', async () => {
  await as(LEADER, async (phone) => {
    await phone.go(`${TEAM}/roster-import/index`);
    const table = fs.readFileSync(path.join(ROSTERS, '03-pasted-with-errors.txt'), 'utf8');
    await fill(phone, '从表格里复制，粘贴到这里', table);
    await press(phone, '看看读到了什么');
    await sees(phone, '读到 5 人');
    await sees(phone, '4 行要看一下');
    await sees(phone, '出生年月写的是“1995-13”：月份要在 1 到 12 之间，请核对。');
    await sees(phone, '没有姓名，请补上。');
    await faultless(phone);
    // Rows 5, 6 and 7 in the order of the sheet; the last repeats somebody above.
    await fill(phone, '出生年月', '1995-12', 1);
    await press(phone, '改好了，第 6 行');
    await fill(phone, '出生年月', '1999', 1);
    await press(phone, '改好了，第 7 行');
    await sees(phone, '只有年份，请补上月份');
    await press(phone, '这行不导入，第 5 行');
    await press(phone, '这行不导入，第 7 行');
    await press(phone, '这行不导入，第 10 行');
    await press(phone, '导入 6 人');
    await sees(phone, '6 人已进花名册');
    await faultless(phone);
  });
});

test('a workbook is read from its file, and people known already are marked and not written twice', async () => {
  await as(LEADER, async (phone) => {
    await phone.go(`${TEAM}/roster-import/index`);
    await phone.front.getByRole('radio', { name: '选文件' }).click();
    const chooser = phone.page.waitForEvent('filechooser');
    await phone.front.getByRole('button', { name: '选花名册文件' }).click();
    await (await chooser).setFiles(path.join(ROSTERS, '02-office.xlsx'));
    await sees(phone, '读到 18 人');
    await press(phone, '导入 18 人');
    await sees(phone, '18 人已进花名册');
    await phone.go(`${TEAM}/roster-import/index`);
    await phone.front.getByRole('radio', { name: '选文件' }).click();
    const again = phone.page.waitForEvent('filechooser');
    await phone.front.getByRole('button', { name: '选花名册文件' }).click();
    await (await again).setFiles(path.join(ROSTERS, '02-office.xlsx'));
    await sees(phone, '18 人已在册，不会重复导入');
    await sees(phone, '没有要导入的人');
    // A file of another kind, and one that is no table.
    await press(phone, '换一份名单');
    const other = phone.page.waitForEvent('filechooser');
    await phone.front.getByRole('button', { name: '选花名册文件' }).click();
    await (await other).setFiles(path.join(ROOT, 'tests/fixtures/tables/roster.xls'));
    await sees(phone, '读到 6 人');
    await sees(phone, '旧表');
    // Any cell is mended in place; a sheet is left, a column is what it is said to be.
    await press(phone, '改，第 4 行，李四');
    await press(phone, '其余各栏');
    await fill(phone, '岗位', '档案岗');
    await fill(phone, '出生年月', '1996');
    await press(phone, '改好了，第 4 行');
    await sees(phone, '只有年份，请补上月份');
    await fill(phone, '出生年月', '1996-05');
    await press(phone, '改好了，第 4 行');
    await sees(phone, '改过 · 花名册 · 1996年5月 · 档案岗');
    await press(phone, '3 张工作表，哪张读、哪列是什么，读得不对时，在这里改');
    await faultless(phone);
    await phone.shoot('roster-import-columns');
    await phone.front
      .getByRole('radiogroup', { name: '工作表“旧表”，2 行' })
      .getByRole('radio', { name: '不读' })
      .click();
    await press(phone, '按这样重新读');
    await sees(phone, '读到 5 人');
    await sees(phone, '改过 · 花名册 · 1996年5月 · 档案岗');
    await press(phone, '换一份名单');
    const none = phone.page.waitForEvent('filechooser');
    await phone.front.getByRole('button', { name: '选花名册文件' }).click();
    await (await none).setFiles({ name: '花名册.xlsx', mimeType: '', buffer: Buffer.from('%PDF-1.7') });
    await sees(phone, '请在 WPS 或 Excel 里打开，另存为 .xlsx 再试');
    await faultless(phone);
  });
});

test('an invitation is issued with days and uses, shown large, and its text is ready for the group', async () => {
  await as(LEADER, async (phone) => {
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await phone.go(`${TEAM}/invite/index`);
    await phone.front.getByRole('radio', { name: '3 天' }).click();
    await press(phone, '生成邀请码');
    const face = await phone.front.getByRole('img', { name: /^邀请码/ }).getAttribute('aria-label');
    code = (face ?? '').replace(/[^2-9A-Z]/g, '');
    expect(code).toHaveLength(10);
    await faultless(phone);
    await phone.front.getByRole('button', { name: '复制邀请文字' }).click();
    await phone.page.getByText('已复制').waitFor();
    expect(await phone.page.evaluate(() => navigator.clipboard.readText())).toContain(code.slice(0, 5));
  });
});

test('a colleague sees whose invitation it is, asks with name and birth month, and is told what happens next', async () => {
  await as(JOINER, async (phone) => {
    await phone.go(`${TEAM}/join/index?code=${code}`);
    await sees(phone, '第一办税服务厅');
    await fill(phone, '您的姓名', '柏明轩');
    await fill(phone, '出生年月', '1995-12');
    await faultless(phone);
    await press(phone, '申请加入集体');
    await sees(phone, '等号长点一下确认');
    await faultless(phone);
    await press(phone, '看看是否已确认');
    await sees(phone, '等号长点一下确认');
  });
});

test('the 号长 sees who waits, matched to the roster, and confirms with one tap', async () => {
  await as(LEADER, async (phone) => {
    await phone.go('pages/team/index');
    await phone.front.getByRole('button', { name: /1 人等您确认/ }).click();
    await phone.waitUntilIdle();
    await sees(phone, '花名册里对上了');
    await faultless(phone);
    await press(phone, '确认柏明轩加入');
    await sees(phone, '现在没有等待确认的人');
  });
});

test('whoever was confirmed is a member: sees names and posts, and no private part', async () => {
  await as(JOINER, async (phone) => {
    await phone.go('pages/team/index');
    await sees(phone, '25 人 · 2 人已加入');
    expect(await phone.front.textContent()).not.toContain('1995');
    expect(await phone.front.getByRole('button', { name: '邀请同事加入' }).count()).toBe(0);
    await phone.go(`${TEAM}/settings/index`);
    await phone.front.getByRole('button', { name: /我在花名册里的资料/ }).click();
    await sees(phone, '1995年12月');
    await faultless(phone);
  });
});

test('somebody marked as left is hidden and comes back with one tap', async () => {
  await as(LEADER, async (phone) => {
    await phone.go('pages/team/index');
    await phone.front.getByLabel('按姓名找').fill('戚子涵');
    await phone.front.getByRole('button', { name: /^戚子涵/ }).click();
    await phone.waitUntilIdle();
    await faultless(phone);
    await press(phone, '标记为已离开');
    await agree(phone, '标记离开');
    await sees(phone, '什么都没有删除');
    await press(phone, '恢复到花名册');
    await sees(phone, '还没有加入');
  });
});

test('a line that somebody else changed meanwhile is shown beside one’s own, and the person chooses', async () => {
  const other = server.client(LEADER.openid);
  const { seats } = await other.call('person.describe', {});
  const collectiveId = seats[0]?.collectiveId ?? '';
  await as(LEADER, async (phone) => {
    await phone.go('pages/team/index');
    await phone.front.getByLabel('按姓名找').fill('章一诺');
    await phone.front.getByRole('button', { name: /^章一诺/ }).click();
    await phone.waitUntilIdle();
    await fill(phone, '岗位', '导税岗');
    const { entries } = await other.call('roster.list', { collectiveId });
    const line = entries.find(({ name }) => name === '章一诺');
    if (!line?.private) throw new Error('章一诺 is not on the roster');
    await other.call('roster.revise', {
      collectiveId,
      seatId: line.seatId,
      baseVersion: line.version,
      line: { name: line.name, post: '值班长', ...line.private },
    });
    await press(phone, '保存这一行');
    await sees(phone, '有人刚改过这一行');
    await phone.front.getByRole('radio', { name: /值班长/ }).click();
    await faultless(phone);
    await press(phone, '保存这一行');
    await sees(phone, '还没有加入');
  });
  const { entries } = await other.call('roster.list', { collectiveId });
  expect(entries.find(({ name }) => name === '章一诺')?.post).toBe('值班长');
});

test('a member is asked to take over after a question that names them, and the 号长 stays until they accept', async () => {
  await as(LEADER, async (phone) => {
    await phone.go(`${TEAM}/hand-over/index`);
    await phone.front.getByRole('radio', { name: /柏明轩/ }).click();
    await faultless(phone);
    await press(phone, '移交给柏明轩');
    await agree(phone, '移交');
    await sees(phone, '在那之前您仍是号长');
  });
});

test('the 号长 opens the next cycle; goals are carried over by taps, a partner answers by one, 历年 stays readable', async () => {
  const team = await createTeam(server, 'h5-years');
  const { collectiveId } = team;
  const person = (role: 'leader' | 'owner' | 'partner', label: string) => ({
    openid: team.clients[role].openid,
    label,
  });
  const tick = () => server.cloud.invoke('clock', null, {});
  for (const month of ['05', '07', '09', '11']) {
    server.cloud.clock.set(`2026-${month}-28T02:00:00.000Z`);
    await tick();
  }
  await as(person('leader', '赵明轩'), async (phone) => {
    await phone.go('pages/today/index');
    await phone.front.getByRole('button', { name: /^开启下一个周期/ }).click();
    await phone.waitUntilIdle();
    await sees(phone, '2026年1月—12月');
    await faultless(phone);
    await press(phone, '开启下一个周期');
    await agree(phone, '开启');
    await sees(phone, '2027年1月起自动换到新周期');
    await faultless(phone);
  });
  server.cloud.clock.set('2027-01-04T02:00:00.000Z');
  await tick();
  const cardId = `${team.seats.owner}.2027`;
  await as(person('owner', '陈一诺'), async (phone) => {
    await phone.go(`pages/card-edit/index?cardId=${cardId}`);
    await sees(phone, '上一周期的目标，怎么安排？');
    await sees(phone, '还有三个节点没走完');
    await faultless(phone);
    await press(phone, '开始新的成长卡');
    await sees(phone, '通过涉税服务实务');
    await press(phone, '提交成长卡');
    await sees(phone, '考取注册税务师');
    await phone.go(`${TEAM}/cycles/index?collectiveId=${collectiveId}`);
    await phone.front.getByRole('button', { name: /^2026年1月—12月/ }).click();
    await sees(phone, '我的成长卡');
    await faultless(phone);
    await phone.front.getByRole('button', { name: /^我的成长卡/ }).click();
    await sees(phone, '只能看');
    await faultless(phone);
    await phone.go(`packages/card/pages/years/index?cardId=${cardId}`);
    await sees(phone, '上一周期的目标：带走');
    await faultless(phone);
  });
  await as(person('partner', '周文博'), async (phone) => {
    await phone.go('pages/today/index');
    await phone.front.getByRole('button', { name: /请您做陪伴者/ }).click();
    await phone.waitUntilIdle();
    expect(await phone.front.getByLabel('写一句承诺').inputValue()).toBe('每周陪练一次');
    await press(phone, '接受邀请');
  });
  const card = await team.clients.owner.call('growthCard.open', { cardId });
  expect(card.content.goals[0]?.nodes.map(({ month }) => month)).toEqual(['2027-03', '2027-06', '2027-11']);
  expect(card.bonds.map(({ kind, state }) => [kind, state])).toEqual([
    ['partner', 'accepted'],
    ['fan', 'invited'],
  ]);
});
