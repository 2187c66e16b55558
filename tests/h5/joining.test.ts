import { CloudBase } from '../harness/admin-sdk';
import { createDistrict, type DistrictFixture } from '../harness/district-fixture';
import { createTeam, rosterLine, type Team } from '../harness/team-fixture';
import { openTestServer, type TestClient, type TestServer } from '../harness/test-server';
import { startBrowser, type Browser } from './harness/browser';
import { checkLayout } from './harness/check-layout';
import { openPage, type OpenedPage } from './harness/open-page';
import { agree, asPerson, faultless, fill, press, sees } from './harness/actions';

const TEAM = 'packages/team/pages';

jest.setTimeout(60_000);

let server: TestServer;
let browser: Browser;
let team: Team;
let district: DistrictFixture;
let code = '';

beforeAll(async () => {
  server = await openTestServer('2026-03-10T02:00:00.000Z', 'dist/h5');
  team = await createTeam(server, 'h5-joining');
  district = await createDistrict(server, 'h5-joining');
  ({ code } = await team.clients.leader.call('invitation.issue', {
    ...{ collectiveId: team.collectiveId, days: 7, uses: 50 },
  }));
  browser = await startBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

const as = (who: TestClient | string, body: (phone: OpenedPage) => Promise<void>): Promise<void> => {
  const openid = typeof who === 'string' ? who : who.openid;
  return asPerson(
    { context: browser.context, url: server.cloud.url, story: 'joining' },
    { person: { openid, label: openid } },
    body,
  );
};
const paste = async (phone: OpenedPage, text: string): Promise<void> => {
  await fill(phone, '邀请码', text);
  await press(phone, '查看邀请');
};
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replace(/ /g, '\u3000');
const rosterOf = () => team.clients.leader.call('roster.list', { collectiveId: team.collectiveId });

describe('one field takes every code', () => {
  test('the message that the 号长 copies says where to go, and pasted whole it leads to the request', async () => {
    let message = '';
    await as(team.clients.leader, async (phone) => {
      await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await phone.go(`${TEAM}/invite/index?collectiveId=${team.collectiveId}`);
      await faultless(phone);
      await press(phone, '复制邀请文字');
      message = await phone.page.evaluate(() => navigator.clipboard.readText());
    });
    expect(message).toContain('小程序“青程”');
    expect(message).toContain('输入邀请码');
    await as('h5-joining-guest', async (phone) => {
      await phone.go('pages/today/index');
      await press(phone, '输入邀请码');
      await faultless(phone);
      await phone.shoot('joining-code');
      // As it arrives from another phone: full width, lower case, without the link.
      await paste(phone, wide((message.split('\n或直接打开')[0] ?? '').toLowerCase()));
      await sees(phone, '办税服务厅h5-joining');
      await sees(phone, '申请加入集体');
    });
  });

  test('the code of a fan, of a body, of a district and of an operator each leads to its own page', async () => {
    const { leader, owner } = team.clients;
    const operator = 'operator-code-h5-joining-two';
    await CloudBase.connect(server.cloud).add('serverSecrets', [
      { _id: `districtCode.${operator}`, secret: '' },
    ]);
    const fan = await owner.call('bond.inviteOutside', {
      ...{ cardId: team.cardId, name: '王师傅', as: { kind: 'fan', role: 'other' } },
    });
    const uses = { days: 7, uses: 5 };
    const body = await district.clients.body.call('office.invite', { orgId: district.bodyId, ...uses });
    const office = await district.clients.district.call('office.invite', {
      orgId: district.districtId,
      ...uses,
    });
    await as(leader, async (phone) => {
      for (const [found, route] of [
        [fan.code, 'packages/card/pages/claim/index'],
        [body.code, 'packages/review/pages/flow/index'],
        [office.code, 'packages/district/pages/found/index'],
        [operator, 'packages/district/pages/found/index'],
      ] as const) {
        await phone.go(`${TEAM}/join/index`);
        await paste(phone, `您好，请收下：${found}，谢谢`);
        expect(phone.page.url()).toContain(route);
        await faultless(phone);
      }
    });
  });

  test('a wrong code of an operator is found before the form', async () => {
    await as('h5-joining-operator', async (phone) => {
      await phone.go('packages/district/pages/found/index');
      await fill(phone, '邀请码', 'operator-code-that-nobody-issued');
      await press(phone, '核对邀请码');
      await sees(phone, '邀请码无效或已过期');
      expect(await phone.front.getByLabel('您的姓名').count()).toBe(0);
      await faultless(phone);
    });
  });

  test('a text without a code says what a code looks like', async () => {
    await as('h5-joining-guest', async (phone) => {
      await phone.go(`${TEAM}/join/index`);
      await paste(phone, '号长让我填邀请码');
      await sees(phone, '没有找到邀请码');
    });
  });
});

describe('applying', () => {
  const APPLICANT = 'h5-joining-applicant';

  test('leaves a trace at once, and a rejection says so and offers to apply again', async () => {
    const { collectiveId, clients } = team;
    await as(APPLICANT, async (phone) => {
      await phone.go('pages/today/index');
      await press(phone, '输入邀请码');
      await paste(phone, code);
      await fill(phone, '您的姓名', '郑爽');
      await fill(phone, '出生年月', '1996-02');
      await press(phone, '申请加入集体');
      await sees(phone, '等号长点一下确认');
      await faultless(phone);
      await phone.page.goBack();
      await phone.waitUntilIdle();
      await sees(phone, '我的申请');
      await sees(phone, '等待中');
      const { joins } = await rosterOf();
      await clients.leader.call('join.decline', { collectiveId, joinId: joins[0]?.joinId ?? '' });
      await phone.go('pages/today/index');
      await sees(phone, '未通过');
      await faultless(phone);
      await phone.front
        .getByRole('button', { name: /未通过|办税服务厅h5-joining/ })
        .first()
        .click();
      await phone.waitUntilIdle();
      await sees(phone, '号长没有通过这次申请');
      await phone.shoot('joining-declined');
      await press(phone, '再申请一次');
      expect(await phone.front.getByLabel('您的姓名').inputValue()).toBe('郑爽');
      await fill(phone, '出生年月', '1996-03');
      await press(phone, '申请加入集体');
      await sees(phone, '等号长点一下确认');
    });
  });

  test('a near miss is shown beside the person with both values before the line is added', async () => {
    const { collectiveId, clients } = team;
    await clients.leader.call('roster.import', { collectiveId, lines: [rosterLine('郑爽', '1996-05')] });
    await as(clients.leader, async (phone) => {
      await phone.go(`${TEAM}/joins/index?collectiveId=${collectiveId}`);
      await sees(phone, '同名，出生年月不同');
      await sees(phone, '1996年3月');
      await sees(phone, '1996年5月');
      await faultless(phone);
      await phone.shoot('joining-near');
      await press(phone, '是同一人，确认加入，郑爽');
      await sees(phone, '刚确认的');
    });
    expect((await rosterOf()).entries.filter(({ name }) => name === '郑爽')).toMatchObject([
      { joined: true },
    ]);
  });

  test('all clear matches are confirmed with one tap, and a wrong one is undone', async () => {
    const { collectiveId, clients } = team;
    const people = ['冯一', '褚二', '卫三'].map((name, index) => ({ name, birth: `1996-0${index + 1}` }));
    const lines = people.map(({ name, birth }) => rosterLine(name, birth));
    await clients.leader.call('roster.import', { collectiveId, lines });
    for (const [index, person] of people.entries())
      await server.client(`h5-joining-${index}`).call('join.ask', { code, ...person });
    await as(clients.leader, async (phone) => {
      await phone.go(`${TEAM}/joins/index?collectiveId=${collectiveId}`);
      await press(phone, '确认对上的 3 人');
      await sees(phone, '现在没有等待确认的人');
      await faultless(phone);
      await phone.shoot('joining-confirmed');
      await press(phone, '撤销，褚二');
      await agree(phone);
      await sees(phone, '姓名和出生年月都对上，但确认撤销过');
    });
    const { entries, joins } = await rosterOf();
    expect(entries.filter(({ name }) => /冯一|褚二|卫三/.test(name)).map(({ joined }) => joined)).toEqual([
      ...[true, false, true],
    ]);
    expect(joins.map(({ name }) => name)).toEqual(['褚二']);
  });
});

describe('the roster', () => {
  test('the preview shows every column, merges the 号长’s own row, and updates known people after the difference', async () => {
    const { collectiveId, clients } = team;
    await as(clients.leader, async (phone) => {
      await phone.go(`${TEAM}/roster-import/index?collectiveId=${collectiveId}`);
      await fill(
        phone,
        '从表格里复制，粘贴到这里',
        [
          '第一办税服务厅花名册',
          '姓名\t出生年月\t岗位\t志愿者编号\t手机号',
          '赵明轩\t1990-02\t值班长\t\t13980115713',
          '陈一诺\t1998-01\t\t500187654321\t',
          '沈新\t1999-04\t导税岗\t500187650000\t13980115714',
          '合计\t3人\t\t\t',
        ].join('\n'),
      );
      await press(phone, '看看读到了什么');
      await sees(phone, '表里共 6 行 = 读懂 3 + 要看 0 + 表头 2 + 没当作人 1');
      await sees(phone, '手机号 13980115714');
      await sees(phone, '志愿者编号：空 → 500187654321');
      await sees(phone, '赵明轩（号长本人？）');
      await faultless(phone);
      await phone.shoot('joining-preview', true);
      await press(phone, '导入 1 人，更新 2 人');
      await sees(phone, '1 人已进花名册，2 人的资料已更新');
    });
    const { entries } = await rosterOf();
    expect(entries.filter(({ name }) => name === '赵明轩')).toMatchObject([
      { leader: true, post: '值班长', private: { birth: '1990-02', phone: '13980115713' } },
    ]);
  });

  test('a row that was not taken for a person can be taken after all', async () => {
    const { collectiveId, clients } = team;
    await as(clients.leader, async (phone) => {
      await phone.go(`${TEAM}/roster-import/index?collectiveId=${collectiveId}`);
      await fill(phone, '从表格里复制，粘贴到这里', '姓名\t出生年月\n温小暖\t1999-05\n综合窗口\t\n');
      await press(phone, '看看读到了什么');
      await phone.front.getByRole('button', { name: /没当作人的 1 行/ }).click();
      await press(phone, '其实是一条，第 3 行');
      await sees(phone, '1 行要看一下');
      await faultless(phone);
    });
  });

  test('volunteer numbers and nationality of all are filled in one list with one save', async () => {
    const { collectiveId, clients } = team;
    const blank = (await rosterOf()).entries.filter(
      ({ kind, private: details }) => kind === 'member' && !(details?.volunteerNo && details.nationality),
    );
    expect(blank.length).toBeGreaterThanOrEqual(8);
    let taps = 0;
    let fields = 0;
    await as(clients.leader, async (phone) => {
      await phone.go(`packages/review/pages/eligibility/index?collectiveId=${collectiveId}`);
      await phone.front
        .getByRole('button', { name: /请核对国籍信息/ })
        .first()
        .click();
      await phone.waitUntilIdle();
      expect(phone.page.url()).toContain(`${TEAM}/numbers/index`);
      await faultless(phone);
      await phone.front.getByRole('button', { name: /都填成中国$/ }).click();
      taps += 1;
      for (const [index, { name, private: details }] of blank.entries()) {
        if (details?.volunteerNo) continue;
        await fill(phone, `志愿者编号，${name}`, `50018000${String(index).padStart(4, '0')}`);
        fields += 1;
      }
      await phone.shoot('joining-numbers');
      await phone.front.getByRole('button', { name: /^保存 \d+ 人的改动$/ }).click();
      taps += 1;
      await phone.waitUntilIdle();
    });
    expect([taps, fields <= blank.length]).toEqual([2, true]);
    const { entries } = await rosterOf();
    expect(
      entries.filter(({ kind, private: details }) => kind === 'member' && details?.nationality !== '中国'),
    ).toEqual([]);
  });

  test('the 号长 opens a member’s card from the roster', async () => {
    await as(team.clients.leader, async (phone) => {
      await phone.go(`${TEAM}/member/index?collectiveId=${team.collectiveId}&seatId=${team.seats.owner}`);
      await press(phone, '看这位的成长卡');
      await sees(phone, '考取注册税务师');
      expect(phone.page.url()).toContain(team.cardId);
    });
  });
});

test('the code of an outside fan is shown again, and the fan does not retype the name', async () => {
  const { cardId, clients } = team;
  const invited = await clients.owner.call('bond.inviteOutside', {
    ...{ cardId, name: '刘芳', as: { kind: 'fan', role: 'partySecretary' } },
  });
  await as(clients.owner, async (phone) => {
    await phone.go(`packages/card/pages/companions/index?cardId=${cardId}`);
    await press(phone, '再看邀请码，刘芳');
    const shown = await phone.front.getByRole('img', { name: /^邀请码/ }).getAttribute('aria-label');
    expect((shown ?? '').replace(/[^2-9A-Z]/g, '')).toBe(invited.code);
    await faultless(phone);
    await phone.shoot('joining-outside-code');
  });
  await as('h5-joining-fan', async (phone) => {
    await phone.go(`${TEAM}/join/index`);
    await paste(phone, invited.code);
    expect(await phone.front.getByLabel('您的姓名').inputValue()).toBe('刘芳');
    await fill(phone, '写一句承诺', '全力支持');
    await faultless(phone);
    await press(phone, '接受邀请');
    await sees(phone, '考取注册税务师');
  });
});

describe('the leadership', () => {
  test('is accepted by the new 号长 and announced to everybody', async () => {
    const { collectiveId, clients } = team;
    await as(clients.leader, async (phone) => {
      await phone.go(`${TEAM}/hand-over/index?collectiveId=${collectiveId}`);
      await phone.front.getByRole('radio', { name: /吴子涵/ }).click();
      await press(phone, '移交给吴子涵');
      await agree(phone);
      await sees(phone, '在那之前您仍是号长');
      await faultless(phone);
    });
    await as(clients.member, async (phone) => {
      await phone.go('pages/today/index');
      await sees(phone, '赵明轩请您接任号长');
      await press(phone, '回应移交');
      await faultless(phone);
      await phone.shoot('joining-offer');
      await press(phone, '接任号长');
      await sees(phone, '号长 吴子涵');
    });
    await as(clients.owner, async (phone) => {
      await phone.go('pages/today/index');
      await sees(phone, '吴子涵现在是号长');
      await faultless(phone);
      await phone.shoot('joining-announced');
    });
  });

  test('of a 号长 who is alone ends with the collective, after its name was typed once more', async () => {
    const alone = server.client('h5-joining-alone');
    const { collectiveId } = await alone.call('collective.create', {
      ...{ name: '试一试', unit: '某局', trade: '' },
      cycle: { from: '2026-01', to: '2026-12' },
      leader: { name: '独行', birth: '1990-01' },
    });
    await as(alone, async (phone) => {
      await phone.go(`${TEAM}/collective/index?collectiveId=${collectiveId}`);
      await press(phone, '解散集体');
      await sees(phone, '到期全部删除');
      await faultless(phone);
      await phone.shoot('joining-dissolve');
      await fill(phone, '照着写一遍：试一试', '试一试');
      await press(phone, '解散这个集体');
      await sees(phone, '先看看示例集体');
    });
    expect(await alone.call('today.open', {})).toBeNull();
  });
});

describe('names of 50 characters', () => {
  const HAN = `阿卜杜热合曼${'买买提'.repeat(13)}·艾力江`.padEnd(50, '江').slice(0, 50);
  const LATIN = 'Abdurahman'.repeat(5);
  let named: Team;

  beforeAll(async () => {
    named = await createTeam(server, 'h5-names');
    const { collectiveId, seats, clients } = named;
    const { entries } = await clients.leader.call('roster.list', { collectiveId });
    for (const [seatId, name, birth] of [
      [seats.owner, HAN, '1998-01'],
      [seats.partner, LATIN, '1993-05'],
      [seats.leader, `${HAN.slice(0, 49)}汗`, '1990-01'],
    ] as const) {
      const { version = 0 } = entries.find((one) => one.seatId === seatId) ?? {};
      await clients.leader.call('roster.revise', {
        ...{ collectiveId, seatId, baseVersion: version, line: rosterLine(name, birth) },
      });
    }
    await clients.partner.call('node.advise', { nodeId: named.nodeId, text: '先做近三年真题。' });
  }, 30_000);

  test('hold on every screen, on a narrow phone in large type', async () => {
    const [width, scale] = [320, 1.4];
    const { collectiveId, cardId, nodeId, clients, seats } = named;
    const pages = [
      'pages/today/index',
      'pages/card/index',
      'pages/team/index',
      `${TEAM}/collective/index?collectiveId=${collectiveId}`,
      `${TEAM}/member/index?collectiveId=${collectiveId}&seatId=${seats.owner}`,
      `${TEAM}/seats/index?collectiveId=${collectiveId}`,
      `packages/card/pages/companions/index?cardId=${cardId}`,
      `packages/card/pages/view/index?cardId=${cardId}`,
      `pages/node/index?cardId=${cardId}&nodeId=${nodeId}`,
      `packages/wall/pages/help/index?collectiveId=${collectiveId}`,
      `packages/service/pages/session/index?collectiveId=${collectiveId}`,
      `packages/vote/pages/room/index?collectiveId=${collectiveId}`,
    ];
    for (const who of ['leader', 'owner'] as const) {
      const phone = await openPage(browser.context, server.cloud.url, {
        ...{ width, scale, later: true, person: { openid: clients[who].openid, label: who } },
      });
      for (const page of pages) {
        await phone.go(page);
        expect([page, who, ...(await checkLayout(phone.page))]).toEqual([page, who]);
      }
      await phone.close();
    }
  });
});

describe('closing an account', () => {
  test('is asked for and taken back in two taps each, and the page says what goes and what stays', async () => {
    await as(team.clients.partner, async (phone) => {
      await phone.go(`${TEAM}/settings/index?collectiveId=${team.collectiveId}`);
      await phone.front.getByRole('button', { name: /^注销账号/ }).click();
      await phone.waitUntilIdle();
      await sees(phone, '彻底删除');
      await sees(phone, '改不了的');
      await faultless(phone);
      await phone.shoot('close-account', true);
      await press(phone, '申请注销');
      await agree(phone);
      await sees(phone, '之前改了主意');
      await faultless(phone);
      await press(phone, '撤回注销');
      await phone.front.getByText('之前改了主意').waitFor({ state: 'detached' });
      await phone.turn({ theme: 'dark', scale: 1.4 });
      await faultless(phone);
      await phone.shoot('close-account-dark', true);
    });
    expect(await team.clients.partner.call('person.describe', {})).not.toHaveProperty('closesAt');
  });

  test('a 号长 is told to hand over first', async () => {
    const { clients } = await createTeam(server, 'h5-close');
    await as(clients.leader, async (phone) => {
      await phone.go(`${TEAM}/close-account/index`);
      await sees(phone, '要先移交号长');
      expect(await phone.front.getByRole('button', { name: '申请注销' }).count()).toBe(0);
    });
  });
});
