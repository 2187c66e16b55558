import path from 'node:path';
import { openTestServer, type TestServer } from '../harness/test-server';
import { createTeam, type Team } from '../harness/team-fixture';
import { startBrowser, type Browser } from './harness/browser';
import type { OpenedPage } from './harness/open-page';
import { serveDist, type Served } from './harness/serve-dist';
import { asPerson, faultless, fill, press, sees } from './harness/actions';

const ROOT = path.resolve(__dirname, '../..');
const IDEAS = 'packages/ideas/pages';
const REVIEW = 'packages/review/pages';

jest.setTimeout(90_000);

let server: TestServer;
let team: Team;
let served: Served;
let browser: Browser;
let here = '';

beforeAll(async () => {
  server = await openTestServer('2026-06-10T02:00:00.000Z');
  team = await createTeam(server, 'h5ideas');
  here = `?collectiveId=${team.collectiveId}`;
  const { seats, collectiveId } = team;
  await team.clients.leader.call('reviewers.appoint', { collectiveId, seatIds: [seats.partner] });
  served = await serveDist(path.join(ROOT, 'dist/h5'), async (event, openid) =>
    server.send(openid === '' ? null : openid, event),
  );
  browser = await startBrowser();
}, 90_000);

afterAll(async () => {
  await browser.close();
  await served.close();
  await server.close();
});

/** One person at a browser, on a narrow phone with large type. */
const as = (role: keyof Team['clients'], body: (phone: OpenedPage) => Promise<void>): Promise<void> =>
  asPerson(
    { context: browser.context, url: served.url, story: 'ideas' },
    { person: { openid: team.clients[role].openid, label: role }, width: 320, scale: 1.4 },
    body,
  );

test('the 号长 settles what the roster does not say, sees the rules change, and looks ahead to a day', async () => {
  await as('leader', async (phone) => {
    await phone.go(`${REVIEW}/eligibility/index${here}`);
    await sees(phone, '先核对几项集体情况');
    await faultless(phone);
    await phone.go(`${REVIEW}/standing/index${here}`);
    await phone.front.getByRole('switch', { name: '赵明轩' }).first().click();
    await phone.front.getByRole('radio', { name: '不在名册里' }).click();
    await fill(phone, '姓名', '孙主任');
    await phone.front.getByRole('radio', { name: '是', exact: true }).click();
    await phone.front.getByRole('radio', { name: '过生日即超' }).click();
    await sees(phone, '算到 2026年6月1日 为止');
    await faultless(phone);
    await press(phone, '保存集体情况');
    const view = await team.clients.leader.call('eligibility.open', { collectiveId: team.collectiveId });
    const stateOf = (rule: string) => view.findings.find((one) => one.rule === rule)?.state;
    expect([view.reading, stateOf('E3'), stateOf('E5')]).toEqual(['pastBirthday', 'holds', 'holds']);
    await phone.go(`${REVIEW}/eligibility/index${here}`);
    await fill(phone, '到哪一天', '2026-12-31');
    await sees(phone, '2026 年志愿服务 4 场');
    await press(phone, '条款和依据：注册志愿者');
    await faultless(phone);
  });
});

test('a reviewer gives each criterion a word and a sentence, and the work is public once it is concluded', async () => {
  const { innovationId } = await team.clients.owner.call('innovation.save', {
    collectiveId: team.collectiveId,
    innovationId: null,
    baseVersion: 0,
    content: {
      kind: 'design',
      text: { title: '导税卡', problem: '问', method: '法', effect: '效', benefit: '益', basis: '据' },
      benefitKind: 'other',
      authorSeatIds: [team.seats.owner],
    },
    submit: true,
  });
  await as('partner', async (phone) => {
    await phone.go(`${IDEAS}/list/index${here}`);
    await sees(phone, '请您评议：导税卡');
    await faultless(phone);
    await phone.go(`${IDEAS}/proposal/index?innovationId=${innovationId}`);
    await press(phone, '写评议');
    for (const [criterion, request] of [
      ['创新性', '新在哪里'],
      ['实用性', '好用在哪里，谁在用'],
      ['效果', '省了什么、好了什么'],
      ['推广前景', '别处能不能用'],
    ] as const) {
      const group = phone.front.getByRole('radiogroup', { name: criterion });
      await group.getByRole('radio', { name: '明显', exact: true }).click();
      await fill(phone, request, '一句话');
    }
    await phone.front
      .getByRole('radiogroup', { name: '您的意见' })
      .getByRole('radio', { name: '推荐', exact: true })
      .click();
    await faultless(phone);
    await press(phone, '交出评议');
    await sees(phone, '改我的评议');
    await faultless(phone);
  });
  await team.clients.leader.call('innovation.conclude', {
    innovationId,
    outcome: 'recommended',
    words: '好用',
  });
  await as('member', async (phone) => {
    await phone.go(`${IDEAS}/list/index${here}`);
    await sees(phone, '成果公示');
    await sees(phone, '陈一诺·导税卡');
    await faultless(phone);
  });
});

test('a contest between teams is planned, refused with a person’s name, and filled with a result', async () => {
  await as('leader', async (phone) => {
    await phone.go(`${IDEAS}/contest-write/index${here}`);
    await fill(phone, '竞赛名称', '一次办结');
    await fill(phone, '班组 1', '陈一诺');
    await fill(phone, '指标名称', '一次办结率');
    await fill(phone, '数据从哪里来', '叫号系统');
    await fill(phone, '陈一诺：一次办结率', '98');
    await faultless(phone);
    await press(phone, '保存竞赛');
    await sees(phone, '竞赛只比班组');
    await fill(phone, '班组 1', '前台组');
    // An end before the start is said at the field and at the button.
    const end = phone.front.getByLabel('到哪天', { exact: true }).first();
    const until = await end.inputValue();
    await end.fill('2026-01-01');
    await sees(phone, '结束日期不能早于开始日期');
    await sees(phone, '还差：到哪天');
    await faultless(phone);
    await end.fill(until);
    await press(phone, '保存竞赛');
    await phone.go(`${IDEAS}/contests/index${here}`);
    await press(phone, '填前台组的结果');
    await fill(phone, '一次办结率', '98.5');
    await press(phone, '记下结果');
    await sees(phone, '达标');
    await faultless(phone);
  });
});
