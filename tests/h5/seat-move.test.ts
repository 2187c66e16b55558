import fs from 'node:fs';
import { createDistrict } from '../harness/district-fixture';
import { createTeam, rosterLine, sampleCard, type Team } from '../harness/team-fixture';
import { openTestServer, type TestClient, type TestServer } from '../harness/test-server';
import { startBrowser, type Browser } from './harness/browser';
import type { OpenedPage } from './harness/open-page';
import { agree, asPerson, faultless, fill, press, sees } from './harness/actions';

jest.setTimeout(90_000);

const START = '2026-03-10T02:00:00.000Z';
let server: TestServer;
let browser: Browser;
let team: Team;

beforeAll(async () => {
  server = await openTestServer(START, 'dist/h5');
  team = await createTeam(server, 'h5-seat');
  browser = await startBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

const as = (who: TestClient | string, body: (phone: OpenedPage) => Promise<void>): Promise<void> => {
  const openid = typeof who === 'string' ? who : who.openid;
  return asPerson(
    { context: browser.context, url: server.cloud.url, story: 'seat-move' },
    { person: { openid, label: openid } },
    body,
  );
};

/** Presses a control whose name begins so: rows and cards add a note to their title. */
const open = async ({ front, waitUntilIdle }: OpenedPage, name: string): Promise<void> => {
  await front
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first()
    .click();
  await waitUntilIdle();
};

/** Looks at the page in the dark, in large type, and as it was again. */
const inOtherLooks = async (phone: OpenedPage, name: string): Promise<void> => {
  await phone.turn({ theme: 'dark', scale: 1.4 });
  await faultless(phone);
  await phone.shoot(`${name}-dark-large`, true);
  await phone.turn({});
};

test('with the old phone: two taps, the code, and two taps on the new one', async () => {
  const { owner, member } = team.clients;
  const { version } = await owner.call('growthCard.open', { cardId: team.cardId });
  await owner.call('growthCard.saveDraft', {
    ...{ cardId: team.cardId, baseVersion: version, content: sampleCard('草稿里的心愿') },
  });
  let code = '';
  await as(owner, async (phone) => {
    await phone.go('packages/team/pages/settings/index');
    await open(phone, '换手机、换微信号');
    await press(phone, '生成一次性的码');
    await sees(phone, '不要发给别人');
    await faultless(phone);
    await phone.shoot('seat-code');
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await press(phone, '复制这个码');
    code = await phone.page.evaluate(() => navigator.clipboard.readText());
  });
  await as('h5-seat-new', async (phone) => {
    await phone.go('pages/today/index');
    await press(phone, '输入邀请码');
    await fill(phone, '邀请码', code);
    await press(phone, '查看邀请');
    await sees(phone, '接过陈一诺的座位');
    await faultless(phone);
    await phone.shoot('seat-take');
    await press(phone, '接过来');
    await sees(phone, '您好，陈一诺');
    await phone.go(`pages/card-edit/index?cardId=${team.cardId}`);
    const values = await phone.front
      .locator('input, textarea')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
    expect(values).toContain('草稿里的心愿');
  });
  await as(owner, async (phone) => {
    await phone.go('pages/today/index');
    await sees(phone, '输入邀请码');
  });
  await as(member, async (phone) => {
    await phone.go('pages/team/index');
    await open(phone, '座位变动');
    await sees(phone, '把座位搬到了新的微信号');
    await faultless(phone);
  });
});

test('a code from a link can be exchanged for another one, whether it is good or used up', async () => {
  const { leader } = team.clients;
  const { collectiveId } = team;
  const { code: join } = await leader.call('invitation.issue', { collectiveId, days: 7, uses: 5 });
  await as('h5-seat-other', async (phone) => {
    await phone.go(`packages/team/pages/join/index?code=${join}`);
    await press(phone, '换一个邀请码');
    await fill(phone, '邀请码', join.toLowerCase());
    await press(phone, '查看邀请');
    await sees(phone, '换一个邀请码');
  });
  await as('h5-seat-other', async (phone) => {
    await phone.go('packages/team/pages/seat-take/index?code=23456789AB');
    await sees(phone, '邀请码');
    await faultless(phone);
    await phone.shoot('seat-take-other');
    await fill(phone, '邀请码', join);
    await press(phone, '查看这个码');
    await sees(phone, '换一个邀请码');
  });
});

test('without the old phone: the 号长 asks, a colleague witnesses, the old account stops it', async () => {
  const { leader, partner, member } = team.clients;
  const { collectiveId } = team;
  const { code } = await leader.call('invitation.issue', { collectiveId, days: 7, uses: 5 });
  await server.client('h5-seat-lost').call('join.ask', { code, name: '吴子涵', birth: '1995-09' });
  const begin = (): Promise<void> =>
    as(leader, async (phone) => {
      await phone.go(`packages/team/pages/joins/index?collectiveId=${collectiveId}`);
      await sees(phone, '但这一行是另一个微信号的');
      await faultless(phone);
      await phone.shoot('seat-held');
      await open(phone, '原来的微信号找不回了');
      await phone.page
        .getByRole('radio', { name: /^周文博/ })
        .or(phone.page.getByRole('button', { name: /^周文博/ }))
        .first()
        .click();
      await phone.waitUntilIdle();
      await sees(phone, '正在等证明和异议');
    });
  await begin();
  await as(partner, async (phone) => {
    await phone.go('pages/today/index');
    await open(phone, '请您证明：吴子涵换了微信号');
    await faultless(phone);
    await phone.shoot('seat-witness');
    await press(phone, '问过了，是本人');
    await sees(phone, '周文博已证明');
  });
  await as(member, async (phone) => {
    await phone.go('pages/today/index');
    await open(phone, '有人要接走您的座位');
    await faultless(phone);
    await phone.shoot('seat-object');
    await press(phone, '不是我，停下来');
    await agree(phone);
    await sees(phone, '原来的微信号提出异议');
    await faultless(phone);
    await phone.shoot('seat-log');
  });
});

test('without an objection the seat moves on the seventh day', async () => {
  const { leader, partner } = team.clients;
  const { collectiveId, seats } = team;
  const { joins } = await leader.call('roster.list', { collectiveId });
  await leader.call('seatMove.begin', {
    ...{ collectiveId, joinId: joins[0]?.joinId ?? '', seatId: seats.member, witnessSeatId: seats.partner },
  });
  await partner.call('seatMove.answer', { collectiveId, seatId: seats.member, agree: true });
  server.cloud.clock.set('2026-03-18T02:00:00.000Z');
  await server.cloud.invoke('clock', null, {});
  await as('h5-seat-lost', async (phone) => {
    await phone.go('pages/today/index');
    await sees(phone, '您好，吴子涵');
  });
});

/** Chooses a person in a list. */
const choose = async ({ page, waitUntilIdle }: OpenedPage, name: string): Promise<void> => {
  await page
    .getByRole('radio', { name: new RegExp(`^${name}`) })
    .first()
    .click();
  await waitUntilIdle();
};

test('members name who takes over from the 号长, who says that they are still there', async () => {
  const { leader, partner } = team.clients;
  await as(partner, async (phone) => {
    await phone.go('pages/team/index');
    await open(phone, '座位变动');
    await open(phone, '号长联系不上了');
    await faultless(phone);
    await phone.shoot('rescue-ask');
    await choose(phone, '陈一诺');
    await fill(phone, '缘由', '调走了，电话也打不通');
    await press(phone, '请这位同事接任');
    await sees(phone, '等本人同意');
    await faultless(phone);
    await phone.shoot('rescue-waiting');
  });
  await as('h5-seat-new', async (phone) => {
    await phone.go('pages/today/index');
    await open(phone, '号长赵明轩联系不上了');
    await faultless(phone);
    await phone.shoot('rescue-named');
    await press(phone, '我愿意接任');
    await sees(phone, '您已同意');
  });
  await as(leader, async (phone) => {
    await phone.go('pages/today/index');
    await open(phone, '有人请陈一诺接任号长');
    await faultless(phone);
    await phone.shoot('rescue-object');
    await press(phone, '我还在，停下来');
    await sees(phone, '您就是号长');
  });
});

test('the recommending body names who takes over; on the seventh day the member leads', async () => {
  const office = await createDistrict(server, 'h5-rescue');
  await office.addTeam(team);
  await as(office.clients.body, async (phone) => {
    await phone.go(`packages/district/pages/body/index?bodyId=${office.bodyId}`);
    await open(phone, '办税服务厅h5-seat');
    await choose(phone, '周文博');
    await fill(phone, '缘由', '原号长已调离');
    await faultless(phone);
    await phone.shoot('rescue-office');
    await press(phone, '请这位同事接任');
    await sees(phone, '等本人同意');
  });
  await as(team.clients.partner, async (phone) => {
    await phone.go('pages/today/index');
    await open(phone, '号长赵明轩联系不上了');
    await press(phone, '我愿意接任');
  });
  server.cloud.clock.set('2026-04-01T02:00:00.000Z');
  await server.cloud.invoke('clock', null, {});
  await as(team.clients.partner, async (phone) => {
    await phone.go('pages/team/index');
    await open(phone, '座位变动');
    await sees(phone, '接任了号长');
    await faultless(phone);
    await phone.shoot('rescue-log');
  });
});

test('somebody takes their own words along before leaving; the page of burdens is read', async () => {
  const { member } = team.clients;
  await as('h5-seat-lost', async (phone) => {
    await phone.go('packages/team/pages/settings/index');
    await faultless(phone);
    await phone.shoot('settings-take-along', true);
    await press(phone, '先带走我写的');
    await press(phone, '制作我写的');
    await sees(phone, '我写的.zip');
    await faultless(phone);
    await phone.shoot('take-along');
    await phone.go('packages/team/pages/burden/index');
    await sees(phone, '排名、排行榜');
    await faultless(phone);
    await phone.shoot('burden', true);
  });
  // Whoever has no seat reaches 我的 from the start screen.
  await as(member, async (phone) => {
    await phone.go('pages/today/index');
    await phone.page.getByRole('button', { name: '知道了', exact: true }).click();
    await phone.go('pages/team/index');
    await press(phone, '我的');
    await open(phone, '带走我写的');
    await sees(phone, '历年的都在');
  });
});

test('a 号长 dissolves the collective with a colleague in it, who is told, and takes it back', async () => {
  const alone = server.client('h5-seat-alone');
  const { collectiveId } = await alone.call('collective.create', {
    ...{ name: '试一试', unit: '某局', trade: '', cycle: { from: '2026-01', to: '2026-12' } },
    leader: { name: '独行', birth: '1990-01' },
  });
  const colleague = server.client('h5-seat-colleague');
  await alone.call('roster.import', { collectiveId, lines: [rosterLine('同行', '1999-01')] });
  const { code } = await alone.call('invitation.issue', { collectiveId, days: 7, uses: 5 });
  const { joinId } = await colleague.call('join.ask', { code, name: '同行', birth: '1999-01' });
  const { joins } = await alone.call('roster.list', { collectiveId });
  const seatId = joins[0]?.matchedSeatId ?? '';
  await alone.call('join.confirm', { collectiveId, joinId, seatId });
  const clock = () => server.cloud.invoke('clock', null, {});
  await as(alone, async (phone) => {
    await phone.go(`packages/team/pages/collective/index?collectiveId=${collectiveId}`);
    await press(phone, '解散集体');
    await sees(phone, '先导出全套材料');
    await faultless(phone);
    await phone.shoot('dissolve');
    await fill(phone, '照着写一遍：试一试', '试一试');
    await press(phone, '解散这个集体');
    await phone.shoot('dissolve-ask');
    await agree(phone);
    await clock();
  });
  await as(colleague, async (phone) => {
    await phone.go('pages/today/index');
    await sees(phone, '“试一试”已解散');
    await faultless(phone);
    await phone.shoot('dissolved-welcome');
    await phone.go('pages/team/index');
    await press(phone, '我的');
    await sees(phone, '您的座位会自己回来');
    await faultless(phone);
    await phone.shoot('dissolved-member', true);
    await inOtherLooks(phone, 'dissolved-member');
  });
  await as(alone, async (phone) => {
    await phone.go('pages/team/index');
    await press(phone, '我的');
    await sees(phone, '“试一试”已解散');
    await faultless(phone);
    await phone.shoot('dissolved');
    await press(phone, '恢复这个集体');
    await sees(phone, '独行');
    await clock();
  });
  await as(colleague, async (phone) => {
    await phone.go('pages/today/index');
    await sees(phone, '您好，同行');
  });
});

test('a growth card goes along to another collective by code, with the words of whoever agreed', async () => {
  const moving = await createTeam(server, 'h5-cards');
  const { owner, partner, fan } = moving.clients;
  const { nodeId } = moving;
  await partner.call('node.advise', { nodeId, text: '先做三套真题' });
  await fan.call('node.support', { nodeId, text: '考前给您批假' });
  await owner.call('quote.add', { nodeId, text: '慢就是快', wallConsent: false });
  let code = '';
  await as(owner, async (phone) => {
    await phone.go('packages/team/pages/settings/index');
    await open(phone, '转到另一个集体');
    await press(phone, '生成一次性的码');
    await sees(phone, '2 人还没回答');
    await faultless(phone);
    await phone.shoot('card-move-code', true);
    await inOtherLooks(phone, 'card-move-code');
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await press(phone, '复制这个码');
    code = await phone.page.evaluate(() => navigator.clipboard.readText());
  });
  for (const [client, answer] of [
    [partner, '愿意'],
    [fan, '不愿意'],
  ] as const)
    await as(client, async (phone) => {
      await phone.go('pages/today/index');
      await open(phone, '回答愿不愿意|陈一诺要转到另一个集体');
      await sees(phone, '愿意一起带过去吗');
      await faultless(phone);
      await phone.shoot('card-move-ask', true);
      await press(phone, answer);
      await sees(phone, `您回答了：${answer}`);
    });
  const head = server.client('h5-cards-head');
  const { collectiveId } = await head.call('collective.create', {
    ...{ name: '新的窗口', unit: '某局', trade: '', cycle: { from: '2026-01', to: '2026-12' } },
    leader: { name: '郑爽', birth: '1990-01' },
  });
  await head.call('roster.import', { collectiveId, lines: [rosterLine('陈一诺', '1998-01')] });
  const { code: join } = await head.call('invitation.issue', { collectiveId, days: 7, uses: 5 });
  const { joinId } = await owner.call('join.ask', { code: join, name: '陈一诺', birth: '1998-01' });
  const { joins } = await head.call('roster.list', { collectiveId });
  const seatId = joins[0]?.matchedSeatId ?? '';
  await head.call('join.confirm', { collectiveId, joinId, seatId });
  await as(owner, async (phone) => {
    await phone.go('packages/team/pages/settings/index');
    await open(phone, '新的窗口');
    await sees(phone, '您好，陈一诺');
    await phone.go('packages/card/pages/move/index');
    await open(phone, '带来我的成长计划卡');
    await fill(phone, '邀请码', code);
    await press(phone, '查看邀请');
    await sees(phone, '正在写的这张接着用');
    await sees(phone, '作者愿意带来的 1 条');
    await faultless(phone);
    await phone.shoot('card-move-preview', true);
    await inOtherLooks(phone, 'card-move-preview');
    await press(phone, '带过来');
    await sees(phone, '考取注册税务师');
    await open(phone, '带来的成长卡');
    await sees(phone, '办税服务厅h5-cards');
    await phone.front
      .getByRole('button', { name: /完成教材第一轮/ })
      .last()
      .click();
    await sees(phone, '先做三套真题');
    await faultless(phone);
    await phone.shoot('card-move-years', true);
    await inOtherLooks(phone, 'card-move-years');
    // The same code again says why it brings nothing.
    await phone.go(`packages/card/pages/move/index?code=${code}`);
    await sees(phone, '邀请码无效或已过期');
    await faultless(phone);
  });
});

test('the 号长 takes the collective as a file, restores it elsewhere, and a member claims the seat by code', async () => {
  const passphrase = '春天里的一个口令';
  const leader = 'h5-seat-restorer';
  const led = await Promise.all(
    Object.values(team.clients).map(async (client) => {
      const { seats } = await client.call('person.describe', {});
      return seats.some((seat) => seat.leader && seat.collectiveId === team.collectiveId) ? [client] : [];
    }),
  );
  const [founder = team.clients.leader] = led.flat();
  let buffer = Buffer.alloc(0);
  await as(founder, async (phone) => {
    await phone.go(`packages/team/pages/collective/index?collectiveId=${team.collectiveId}`);
    await sees(phone, '把整个集体备份成一个文件');
    await faultless(phone);
    await phone.shoot('collective-backup-row', true);
    await open(phone, '把整个集体备份成一个文件');
    await fill(phone, '定一个口令', '短');
    await sees(phone, '口令至少 10 个字');
    await fill(phone, '定一个口令', `${passphrase}二〇二六`);
    await fill(phone, '再输一遍口令', passphrase);
    await sees(phone, '两遍口令不一样');
    await fill(phone, '再输一遍口令', `${passphrase}二〇二六`);
    await phone.shoot('backup-form', true);
    await press(phone, '制作集体备份');
    await sees(phone, '.qcb');
    await faultless(phone);
    await phone.shoot('backup-ready', true);
    const saved = phone.page.waitForEvent('download');
    await phone.front.getByRole('button', { name: /^下载文件 .*\.qcb$/ }).click();
    buffer = fs.readFileSync(await (await saved).path());
  });
  await as(leader, async (phone) => {
    await phone.go('packages/team/pages/create/index');
    await open(phone, '从备份文件恢复');
    await fill(phone, '备份时定的口令', '不是这一个口令呀呀呀');
    const choose = async (): Promise<void> => {
      const [chooser] = await Promise.all([
        phone.page.waitForEvent('filechooser'),
        press(phone, '选文件，恢复'),
      ]);
      await chooser.setFiles({ name: 'backup.qcb', mimeType: 'application/octet-stream', buffer });
    };
    await choose();
    await sees(phone, '口令不对');
    await faultless(phone);
    await phone.shoot('restore-refused', true);
    await inOtherLooks(phone, 'restore-refused');
    await fill(phone, '备份时定的口令', `${passphrase}二〇二六`);
    await choose();
    await sees(phone, '1 人已加入');
    await phone.shoot('restored-team');
  });
  const restorer = server.client(leader);
  const { seats } = await restorer.call('person.describe', {});
  const { collectiveId = '' } = seats[0] ?? {};
  const { entries } = await restorer.call('roster.list', { collectiveId });
  const line = entries.find(({ claimable }) => claimable);
  let code = '';
  await as(leader, async (phone) => {
    await phone.go(`packages/team/pages/member/index?seatId=${line?.seatId}&collectiveId=${collectiveId}`);
    await press(phone, `给${line?.name}发认领码`);
    await sees(phone, '只能用一次');
    await faultless(phone);
    await phone.shoot('claim-code', true);
    await inOtherLooks(phone, 'claim-code');
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await press(phone, '复制认领码');
    code = await phone.page.evaluate(() => navigator.clipboard.readText());
  });
  await as('h5-seat-claimant', async (phone) => {
    await phone.go(`packages/team/pages/seat-take/index?code=${code}`);
    await sees(phone, '从备份恢复的座位');
    await faultless(phone);
    await phone.shoot('claim-take', true);
    await inOtherLooks(phone, 'claim-take');
    await press(phone, '接过来');
    await sees(phone, line?.name ?? '');
  });
});
