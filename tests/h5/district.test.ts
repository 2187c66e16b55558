import { createDistrict, submitAndForward, type DistrictFixture } from '../harness/district-fixture';
import { openTestServer, type TestServer } from '../harness/test-server';
import { createTeam, type Team } from '../harness/team-fixture';
import { startBrowser, type Browser } from './harness/browser';
import type { OpenedPage } from './harness/open-page';
import { agree, asPerson, faultless, fill, press, sees } from './harness/actions';

const DISTRICT = 'packages/district/pages';

jest.setTimeout(60_000);

let server: TestServer;
let districtFixture: DistrictFixture;
let team: Team;
let browser: Browser;

beforeAll(async () => {
  server = await openTestServer('2026-06-10T02:00:00.000Z', 'dist/h5');
  districtFixture = await createDistrict(server, 'h5');
  team = await createTeam(server, 'h5-district');
  await districtFixture.addTeam(team);
  const line = { unit: '某区税务局', level: 'district', year: '2019', bodyName: '' } as const;
  const lines = ['办税服务厅', '纳税服务热线'].map((name) => ({ ...line, name }));
  await districtFixture.clients.district.call('title.import', {
    districtId: districtFixture.districtId,
    lines,
  });
  browser = await startBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** One officer at a browser. */
const as = (
  role: keyof DistrictFixture['clients'],
  body: (phone: OpenedPage) => Promise<void>,
): Promise<void> =>
  asPerson(
    { context: browser.context, url: server.cloud.url, story: 'district' },
    { person: { openid: districtFixture.clients[role].openid, label: role } },
    body,
  );

test('a wrong link is mended on the title’s page, and what was changed stands below it', async () => {
  await as('district', async (phone) => {
    await phone.go(`${DISTRICT}/console/index?districtId=${districtFixture.districtId}`);
    await sees(phone, '2 个称号集体，已走到 0 个');
    await faultless(phone);
    await press(phone, '纳税服务热线，某区税务局，还没走到');
    await fill(phone, '按集体名称查找', '办税');
    await phone.front.getByText('办税服务厅h5-district', { exact: true }).click();
    await agree(phone);
    await press(phone, '解除对应');
    await fill(phone, '更改的理由', '名称相近，对应错了');
    await faultless(phone);
    await phone.front.getByRole('button', { name: '解除对应', exact: true }).last().click();
    await agree(phone);
    await sees(phone, '解除对应：办税服务厅h5-district');
    await press(phone, '更正名单');
    await phone.front.getByLabel('推荐单位', { exact: true }).selectOption({ label: '某区税务局团委h5' });
    await press(phone, '保存更正');
    await agree(phone);
    await sees(phone, '推荐单位：某区税务局团委h5');
    await faultless(phone);
  });
});

test('the body finds the file on its 今日 and returns it with reasons; the district decides what comes again', async () => {
  const { leader } = team.clients;
  const { collectiveId } = team;
  const asked = { collectiveId, exceptionReason: '' };
  await leader.call('application.submit', { ...asked, baseVersion: 0 });
  await as('body', async (phone) => {
    await phone.go('pages/today/index');
    await sees(phone, '办税服务厅h5-district等您初评');
    await faultless(phone);
    await phone.front.getByText('办税服务厅h5-district等您初评').click();
    await phone.waitUntilIdle();
    await press(phone, '写下意见');
    await phone.front.getByRole('radio', { name: '退回补充' }).click();
    await fill(phone, '退回理由', '请补 2026 年的活动记录');
    await faultless(phone);
    await press(phone, '签署：退回补充');
    await agree(phone);
    await sees(phone, '推荐单位 · 退回补充');
    // What was returned stays to be read and printed.
    await phone.front.getByRole('button', { name: '制作这一版材料' }).waitFor();
    await faultless(phone);
  });
  // The version that was returned is not submitted again by a slip.
  await asPerson(
    { context: browser.context, url: server.cloud.url, story: 'district' },
    { person: { openid: leader.openid, label: 'leader' } },
    async (phone) => {
      await phone.go(`packages/review/pages/flow/index?collectiveId=${collectiveId}`);
      await press(phone, '重新提交材料');
      await phone.page.getByText('材料和上次退回的一样，还要提交吗？').waitFor();
      await phone.page.getByRole('button', { name: '先去改', exact: true }).click();
    },
  );
  const applicationId = `${collectiveId}.2026`;
  await submitAndForward(team, districtFixture, 2);
  await as('clerk', async (phone) => {
    await phone.go(`${DISTRICT}/console/index?districtId=${districtFixture.districtId}`);
    await phone.front.getByText('办税服务厅h5-district', { exact: true }).first().click();
    await phone.waitUntilIdle();
    await press(phone, '作出决定');
    await sees(phone, '还差：决定');
    await phone.front.getByRole('radio', { name: '认定', exact: true }).click();
    await fill(phone, '决定的说明', '记录齐全，同意认定。');
    await faultless(phone);
    await press(phone, '签署：认定');
    await agree(phone);
    await sees(phone, '区级 · 认定');
    expect(await phone.front.getByRole('button', { name: '作出决定' }).count()).toBe(0);
  });
  const { file } = await districtFixture.clients.clerk.call('application.show', { applicationId });
  expect(file.state).toBe('recognised');
});

test('a second new application against the quota says so, asks for the reason, and the body reads it', async () => {
  const second = await createTeam(server, 'h5-second');
  await districtFixture.addTeam(second);
  const { collectiveId, clients } = second;
  await asPerson(
    { context: browser.context, url: server.cloud.url, story: 'district' },
    { person: { openid: clients.leader.openid, label: 'second' } },
    async (phone) => {
      await phone.go(`packages/review/pages/flow/index?collectiveId=${collectiveId}`);
      await sees(phone, '推荐单位本年度的新申报名额已用完');
      await sees(phone, '还差：例外的理由');
      await faultless(phone);
      await phone.shoot('district-quota', true);
      await fill(phone, '例外的理由', '本年度新设的窗口，业务量全区最大。');
      await press(phone, '提交材料');
      await agree(phone);
      await sees(phone, '材料在推荐单位，等初评。');
    },
  );
  await as('body', async (phone) => {
    await phone.go('pages/today/index');
    await phone.front.getByText('办税服务厅h5-second等您初评').click();
    await phone.waitUntilIdle();
    await sees(phone, '名额例外的理由：本年度新设的窗口，业务量全区最大。');
    await faultless(phone);
  });
});

test('each row of a list of titles is read, corrected, taken or left out before anything is written', async () => {
  const list = [
    '序号\t集体名称\t所在单位\t级别\t命名年度',
    '一\t区级青年文明号',
    '1\t急诊青年集体\t区医院\t三星级\t第20届',
    '2\t收费站\t高速公司\t行业级\t前年',
    '3\t旧窗口\t区医院\t区级\t2018',
  ].join('\n');
  await as('district', async (phone) => {
    await phone.go(`${DISTRICT}/title-import/index?districtId=${districtFixture.districtId}`);
    await fill(phone, '粘贴在这里', list);
    await press(phone, '预览名单');
    await sees(phone, '表里共 5 行 = 读懂 2 + 要看 1 + 表头 1 + 没当作集体 1');
    await sees(phone, '第 3 行 · 区医院 · 区级三星级 · 第 20 届');
    await faultless(phone);
    await press(phone, '没当作集体的 2 行，表头、小标题、合计和说明');
    await sees(phone, '一 区级青年文明号：看起来是小标题');
    await fill(phone, '命名年度', '2020');
    await press(phone, '改好了，第 4 行');
    await sees(phone, '已改 · 第 4 行 · 高速公司 · 行业级 · 2020');
    await press(phone, '不导入，第 5 行，旧窗口');
    await press(phone, '其实是一条，第 2 行');
    await press(phone, '这行不导入，第 2 行');
    await faultless(phone);
    await press(phone, '写入 2 个');
  });
  const { lines } = await districtFixture.clients.district.call('district.titles', {
    districtId: districtFixture.districtId,
    filter: {},
  });
  expect(lines.map(({ name, level, scope, star, session }) => [name, scope ?? level, star, session])).toEqual(
    expect.arrayContaining([
      ['急诊青年集体', 'district', 3, 20],
      ['收费站', 'industry', undefined, undefined],
    ]),
  );
  expect(lines.map(({ name }) => name)).not.toContain('旧窗口');
});

test('a title is renamed, merged into another and taken from the list, each with a reason that stays', async () => {
  const { districtId } = districtFixture;
  const openTitle = async (phone: OpenedPage, name: string): Promise<void> => {
    await phone.go(`${DISTRICT}/console/index?districtId=${districtId}`);
    await phone.front
      .getByRole('button', { name: new RegExp(`^${name}，`) })
      .first()
      .click();
    await phone.waitUntilIdle();
    await press(phone, '改名、合并或移除');
  };
  await as('district', async (phone) => {
    await openTitle(phone, '收费站');
    await fill(phone, '新的集体名称', '西收费站');
    await fill(phone, '更改的理由', '单位改名');
    for (const look of [
      { width: 320, theme: 'dark', scale: 1.4 },
      { width: 390, theme: 'light', scale: 1 },
    ] as const) {
      await phone.turn(look);
      await faultless(phone);
      await phone.shoot(`title-rename-${look.theme}`);
    }
    await press(phone, '保存新名称');
    await sees(phone, '单位改名');
    await sees(phone, '西收费站');

    await openTitle(phone, '急诊青年集体');
    await phone.front.getByRole('radio', { name: '并入另一条', exact: true }).click();
    await fill(phone, '并入哪一条，写名称开头几个字', '西收');
    await phone.front.getByRole('radio', { name: /^西收费站/ }).click();
    await fill(phone, '更改的理由', '两站合一');
    await faultless(phone);
    await press(phone, '合并');
    await agree(phone);
    await sees(phone, '两站合一');

    await openTitle(phone, '西收费站');
    await phone.front.getByRole('radio', { name: '移除', exact: true }).click();
    await fill(phone, '更改的理由', '不再设立');
    await faultless(phone);
    await press(phone, '移除');
    await agree(phone);
    await sees(phone, '已从名单移除：不再设立');
    await faultless(phone);
  });
  const { district } = districtFixture.clients;
  const { lines } = await district.call('district.titles', { districtId, filter: {} });
  const names = lines.filter(({ removed }) => !removed).map(({ name }) => name);
  expect(names).not.toEqual(expect.arrayContaining(['西收费站']));
  expect(names).not.toEqual(expect.arrayContaining(['急诊青年集体']));
});

const LOOKS = [
  ['dark', { theme: 'dark', scale: 1, width: 390 }],
  ['large', { theme: 'light', scale: 1.4, width: 320 }],
  ['wide', { theme: 'light', scale: 1, width: 1280 }],
] as const;

test('the district writes a notice from an example, sees its effect, publishes it, and the 号长 reads it', async () => {
  const { districtId } = districtFixture;
  const { collectiveId, clients } = team;
  await as('district', async (phone) => {
    await phone.go(`${DISTRICT}/notice/index?orgId=${districtId}`);
    await press(phone, '示例：要求较少的条件');
    await fill(phone, '标题', '{years}年度青年文明号通知');
    await press(phone, '青年比例，必须达到');
    await fill(phone, '不超过几周岁', '400');
    await sees(phone, '请填 14—100 之间的整数');
    await sees(phone, '第 2 条“青年比例”的“不超过几周岁”：太大');
    await faultless(phone);
    await fill(phone, '不超过几周岁', '40');
    await sees(phone, '不超过几周岁：35 → 40');
    await press(phone, '按今天的记录算');
    // The team, and the collective that took a title of the list by code.
    await sees(phone, '2 个集体中');
    await faultless(phone);
    await press(phone, '称号，和通常的一样');
    await phone.front.getByRole('switch', { name: '写明称号' }).click();
    await fill(phone, '有效几年，0 是长期', '3');
    await sees(phone, '区级，长期有效，可以认定、整改、撤销 → 区级，有效 3 年');
    await faultless(phone);
    await press(phone, '报备登记表，和通常的一样');
    await phone.front.getByLabel('曾获荣誉').selectOption({ label: '必填' });
    await sees(phone, '报备登记表的曾获荣誉：可以不填 → 必填');
    await faultless(phone);
    for (const [name, look] of LOOKS) {
      await phone.turn(look);
      await faultless(phone);
      await phone.shoot(`notice-editor-${name}`, true);
    }
    await phone.turn({ theme: 'light', scale: 1, width: 390 });
    await press(phone, '保存');
    await press(phone, '发布');
    await agree(phone);
    await sees(phone, '现在是第 1 版');
    await faultless(phone);
  });
  await server.cloud.invoke('clock', null, {});
  await asPerson(
    { context: browser.context, url: server.cloud.url, story: 'district' },
    { person: { openid: clients.leader.openid, label: 'leader' } },
    async (phone) => {
      await phone.go('pages/today/index');
      await sees(phone, '某区团区委h5发布了通知');
      await phone.go(`${DISTRICT}/notice/index?collectiveId=${collectiveId}`);
      await sees(phone, '结对青少年之家');
      await sees(phone, '不再要求');
      await sees(phone, '区级，有效 3 年');
      await faultless(phone);
      await phone.shoot('notice-reading', true);
      await press(phone, '知道了');
      await phone.go(`packages/review/pages/eligibility/index?collectiveId=${collectiveId}`);
      await sees(phone, '通知原文');
      await faultless(phone);
      await phone.go(`packages/review/pages/standing/index?collectiveId=${collectiveId}`);
      await sees(phone, '不用选');
    },
  );
});
