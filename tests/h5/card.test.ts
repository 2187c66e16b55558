import fs from 'node:fs';
import path from 'node:path';
import { openTestServer, type TestServer } from '../harness/test-server';
import { createTeam, sampleCard, type Team } from '../harness/team-fixture';
import { startBrowser, type Browser } from './harness/browser';
import { openPage, type OpenedPage } from './harness/open-page';
import { serveDist, type Served } from './harness/serve-dist';
import { agree, faultless, fill, press, sees } from './harness/actions';
import {
  documentedEffort,
  isHumanSpeed,
  noteSeconds,
  WALK_TIMEOUT_MS,
  startUser,
} from './harness/human-speed';

const ROOT = path.resolve(__dirname, '../..');

jest.setTimeout(WALK_TIMEOUT_MS);

let server: TestServer;
let served: Served;
let browser: Browser;
let team: Team;
/** The card the whole file tells about: the plain member's. */
let cardId = '';

beforeAll(async () => {
  server = await openTestServer();
  team = await createTeam(server, 'h5card');
  cardId = `${team.seats.member}.2026`;
  served = await serveDist(path.join(ROOT, 'dist/h5'), async (event, openid) =>
    server.send(openid === '' ? null : openid, event),
  );
  browser = await startBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
  await server?.close();
});

/** One person at a browser, at the given address. */
const as = async (
  openid: string,
  route: string,
  body: (phone: OpenedPage) => Promise<void>,
): Promise<void> => {
  const phone = await openPage(browser.context, served.url, { person: { openid, label: '试' }, later: true });
  phone.page.setDefaultTimeout(8_000);
  try {
    await phone.go(route);
    await body(phone);
    expect(phone.errors).toEqual([]);
  } catch (cause) {
    await phone.shoot(`failed-card-${openid}`);
    throw cause;
  } finally {
    await phone.close();
  }
};

const choose = async ({ front, waitUntilIdle }: OpenedPage, name: string): Promise<void> => {
  await front.getByRole('radio', { name, exact: true }).click();
  await waitUntilIdle();
};
const node = async () => {
  const card = await team.clients.member.call('growthCard.open', { cardId });
  const found = card.nodes[0];
  if (!found) throw new Error('the card has no node');
  return found;
};

const FIRST_CARD_SECONDS = 60;

test('a member with no card is led from 今日 to a submitted one, within a minute of typing', async () => {
  const effort = { taps: 0, fields: 0 };
  let seconds = 0;
  await as(team.clients.member.openid, 'pages/today/index', async (phone) => {
    await faultless(phone);
    const user = await startUser(phone);
    const tap = async (name: string): Promise<void> => {
      effort.taps += 1;
      await user.tap(phone.front.getByRole('button', { name, exact: true }).first());
      await phone.waitUntilIdle();
    };
    const type = async (label: string, text: string): Promise<void> => {
      effort.fields += 1;
      await user.type(phone.front.getByLabel(label, { exact: true }).first(), text);
    };
    await tap('填写成长卡');
    await type('一句话，写给自己', '年底前能带好一个新人');
    await tap('添加成长目标');
    await type('目标名称', '独立受理个税咨询');
    await tap('提交成长卡');
    await sees(phone, '请写怎样算达成');
    await type('怎样算达成', '连续两个月无差错');
    for (const number of [1, 2, 3]) await type(`第 ${number} 步做什么`, `小步 ${number}`);
    // Looking for faults takes time that nobody spends.
    if (!isHumanSpeed) await faultless(phone);
    await tap('提交成长卡');
    await phone.front.getByText('年底前能带好一个新人').waitFor();
    seconds = user.seconds();
  });
  noteSeconds('a first card', '今日', seconds);
  const documented = documentedEffort('a first card', '今日');
  expect(documented).toMatchObject(effort);
  expect(documented.seconds).toBeLessThanOrEqual(FIRST_CARD_SECONDS);
  expect((await team.clients.member.call('growthCard.open', { cardId })).state).toBe('active');
});

test('a first card begun from an example takes no typing but the wish, and asks what is missing', async () => {
  const ownCard = `${team.seats.partner}.2026`;
  await as(team.clients.partner.openid, `pages/card-edit/index?cardId=${ownCard}`, async (phone) => {
    await fill(phone, '一句话，写给自己', '让来办税的人少跑一趟');
    await press(phone, '添加成长目标');
    await fill(phone, '目标名称', '让老人少跑');
    await sees(phone, '接着想：怎么算做到了？');
    await fill(phone, '怎样算达成', '十位老人不用再来第二次');
    await sees(phone, '接着想：到什么时候？');
    await faultless(phone);
    await press(phone, '看看例子');
    await sees(phone, '本行业的例子');
    await faultless(phone);
    await press(phone, '借来改：学会看企业三张报表');
    // What was typed is not replaced without asking.
    await phone.page.locator('.ui-ask__no').click();
    await phone.waitUntilIdle();
    await press(phone, '借来改：学会看企业三张报表');
    await agree(phone);
    expect(await phone.front.getByLabel('怎样算达成').first().inputValue()).toContain('五户企业');
    await faultless(phone);
    await press(phone, '提交成长卡');
    await phone.front.getByText('让来办税的人少跑一趟').waitFor();
  });
  const card = await team.clients.partner.call('growthCard.open', { cardId: ownCard });
  expect(card.state).toBe('active');
  expect(card.content.goals[0]).toMatchObject({ title: '学会看企业三张报表', present: expect.any(String) });
  expect(card.content.goals[0]?.nodes.map(({ title }) => title)).toEqual([
    '学完资产负债表',
    '学完利润表和现金流量表',
    '自己看五户并请师傅核对',
  ]);
});

test('the 号长 adds an example of the collective, which a member then finds', async () => {
  const examples = `packages/card/pages/examples/index?collectiveId=${team.collectiveId}`;
  await as(team.clients.leader.openid, examples, async (phone) => {
    await sees(phone, '还没有自己的例子');
    await fill(phone, '目标名称', '值好征期的早班');
    await fill(phone, '怎样算达成', '一个征期早班不缺岗');
    await fill(phone, '一步一步', '跟班三次\n有人陪着值三次\n独立值满征期');
    await faultless(phone);
    await press(phone, '加入这个例子');
    await phone.front.getByRole('button', { name: '删掉：值好征期的早班' }).waitFor();
    await faultless(phone);
  });
  await as(team.clients.member.openid, `pages/card-edit/index?cardId=${cardId}`, async (phone) => {
    await press(phone, '看看例子');
    await sees(phone, '本集体的例子');
    await sees(phone, '值好征期的早班');
    await faultless(phone);
  });
});

test('the card shows its axis, drawn and in words, and asks a colleague to come along', async () => {
  await as(team.clients.member.openid, 'pages/card/index', async (phone) => {
    await sees(phone, '成长坐标轴');
    await faultless(phone);
    await press(phone, '用文字看');
    await sees(phone, '小步 1');
    await press(phone, '邀请与管理，成长伙伴');
    await press(phone, '邀请同事');
    await phone.front.getByRole('button', { name: '周文博', exact: false }).click();
    await choose(phone, '同事');
    await faultless(phone);
    await press(phone, '发出邀请');
    await sees(phone, '等待回应');
  });
});

test('who is asked answers with a promise', async () => {
  await as(team.clients.partner.openid, 'pages/today/index', async (phone) => {
    await press(phone, '回应邀请');
    await press(phone, '接受邀请');
    await sees(phone, '请写一句承诺');
    await fill(phone, '写一句承诺', '每周陪练一次');
    await faultless(phone);
    await press(phone, '接受邀请');
    await sees(phone, '“每周陪练一次”');
  });
});

test('an outside person comes by a code and becomes a fan', async () => {
  let code = '';
  await as(
    team.clients.member.openid,
    `packages/card/pages/invite-outside/index?cardId=${cardId}`,
    async (phone) => {
      await fill(phone, '对方姓名', '沈书记');
      await press(phone, '生成邀请码');
      const face = await phone.front.locator('.ui-code-display__code').textContent();
      code = (face ?? '').replace(/\s/g, '');
      await faultless(phone);
    },
  );
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{10}$/);
  await as('openid-h5card-outside', `packages/card/pages/claim/index?code=${code}`, async (phone) => {
    await fill(phone, '您的姓名', '沈书记');
    await fill(phone, '写一句承诺', '需要什么直接说');
    await faultless(phone);
    await press(phone, '接受邀请');
    await sees(phone, '“需要什么直接说”');
  });
});

test('progress, advice, support and the echo to them meet in one record', async () => {
  const { nodeId } = await node();
  const page = `pages/node/index?cardId=${cardId}&nodeId=${nodeId}`;
  await as(team.clients.member.openid, page, async (phone) => {
    await press(phone, '写本月进展');
    await fill(phone, '本月进展', '跟师傅受理了二十笔');
    await choose(phone, '小半程');
    await faultless(phone);
    await press(phone, '发布本月进展');
    await faultless(phone);
    await press(phone, '发布，同意上墙');
    await sees(phone, '按自己的计划：小半程');
  });
  await as(team.clients.partner.openid, page, async (phone) => {
    await fill(phone, '建议和意见', '把错例记下来');
    await press(phone, '送出建议');
    await sees(phone, '把错例记下来');
  });
  await as('openid-h5card-outside', page, async (phone) => {
    await fill(phone, '支持和帮助', '资料室随时来');
    await press(phone, '送出支持');
    await press(phone, '写微语录');
    await fill(phone, '微语录', '慢一点没关系');
    await press(phone, '留下这句话');
    await sees(phone, '慢一点没关系');
  });
  await as(team.clients.member.openid, page, async (phone) => {
    await press(phone, '写回音：周文博');
    await faultless(phone);
    await choose(phone, '已落实');
    await press(phone, '送出回音');
    await sees(phone, '已落实');
    await press(phone, '改本月进展');
    await choose(phone, '走完了');
    await press(phone, '更新本月进展');
    await sees(phone, '完成');
  });
  const written = await node();
  expect(written.state).toBe('reached');
  expect(written.words.map((word) => [word.kind, word.echo?.kind])).toEqual([
    ['partner', 'done'],
    ['fan', undefined],
  ]);
});

test('what one notes for oneself stays there, and a sentence of it goes into the month by one tap', async () => {
  const { nodeId } = await node();
  const page = `pages/node/index?cardId=${cardId}&nodeId=${nodeId}`;
  const row = (phone: OpenedPage) => phone.front.getByRole('button', { name: /^只给自己看/ });
  await as(team.clients.member.openid, page, async (phone) => {
    await row(phone).click();
    await phone.waitUntilIdle();
    await faultless(phone);
    await fill(phone, '哪里顺', '开口更自然了。同事也这么说。');
    await press(phone, '存下');
    await phone.page.getByText('存下了').first().waitFor();
    // What is typed and not saved is still there after the page was left.
    await fill(phone, '哪里卡', '说错了两次');
    await phone.restart(page);
    await row(phone).click();
    await sees(phone, '带一句进这个月的公示');
    expect(await phone.front.getByLabel('哪里卡', { exact: true }).inputValue()).toBe('说错了两次');
    await faultless(phone);
    await press(phone, '开口更自然了。');
    const written = await phone.front.getByLabel('本月进展', { exact: true }).inputValue();
    expect(written).toBe('跟师傅受理了二十笔\n开口更自然了。');
    await press(phone, '更新本月进展');
    await sees(phone, '带一句进这个月的公示');
  });
  const { collectiveId } = team;
  const { post } = await team.clients.member.call('post.open', { collectiveId });
  expect(post.text).toBe('跟师傅受理了二十笔\n开口更自然了。');
  const note = await team.clients.member.call('nodeNote.open', { nodeId });
  expect([note.wentWell, note.gotStuck]).toEqual(['开口更自然了。同事也这么说。', '']);
  for (const { openid } of [team.clients.partner, team.clients.leader])
    await as(openid, page, async (phone) => {
      await sees(phone, '成员进度说明');
      expect(await row(phone).count()).toBe(0);
    });
});

test('a node ahead goes into the calendar, and one of the past does not', async () => {
  const { nodes } = await team.clients.owner.call('growthCard.open', { cardId: team.cardId });
  const last = nodes.find(({ plannedMonth }) => plannedMonth === '2026-11');
  await as(team.clients.owner.openid, 'pages/today/index', async (phone) => {
    const route = `pages/node/index?cardId=${team.cardId}&nodeId=${last?.nodeId ?? ''}`;
    await phone.page.clock.setFixedTime('2026-03-10T02:00:00.000Z');
    await phone.go(route);
    await faultless(phone);
    const started = phone.page.waitForEvent('download');
    await press(phone, '放进日历：成长节点：参加考试');
    const file = await started;
    expect(file.suggestedFilename()).toBe('成长节点：参加考试.ics');
    const text = fs.readFileSync(await file.path(), 'utf8');
    expect(text).toContain('DTSTART:20261130T010000Z');
    await phone.page.getByText('日历文件已下载').first().waitFor();
    await phone.page.clock.setFixedTime('2026-12-10T02:00:00.000Z');
    await phone.restart(route);
    await sees(phone, '参加考试');
    expect(await phone.front.getByRole('button', { name: /^放进日历/ }).count()).toBe(0);
  });
});

test('two devices edit one card: the second is shown the difference and chooses part by part', async () => {
  const owner = team.clients.owner;
  const before = await owner.call('growthCard.open', { cardId: team.cardId });
  await as(owner.openid, `pages/card-edit/index?cardId=${team.cardId}`, async (phone) => {
    const elsewhere = sampleCard('别处写的心愿');
    await owner.call('growthCard.saveDraft', {
      cardId: team.cardId,
      baseVersion: before.version,
      content: { ...elsewhere, goals: elsewhere.goals.map((goal) => ({ ...goal, title: '别处写的目标' })) },
    });
    await fill(phone, '一句话，写给自己', '手机上写的心愿');
    await sees(phone, '两处都改过这张卡');
    await faultless(phone);
    // Leaving without a choice keeps both.
    await phone.front.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
    await phone.front.getByRole('dialog').waitFor({ state: 'detached' });
    await phone.go(`pages/card-edit/index?cardId=${team.cardId}`);
    await sees(phone, '两处都改过这张卡');
    await phone.front
      .getByRole('radiogroup', { name: '别处写的目标' })
      .or(phone.front.getByRole('radiogroup', { name: '通过涉税服务实务' }))
      .getByRole('radio', { name: /别处保存的/ })
      .click();
    await press(phone, '保存选好的内容');
    await sees(phone, '草稿已保存');
  });
  const { draft } = await owner.call('growthCard.open', { cardId: team.cardId });
  expect([draft?.wish, draft?.goals[0]?.title]).toEqual(['手机上写的心愿', '别处写的目标']);
});

test('a submitted card changes only with a reason, and every version stays readable', async () => {
  await as(team.clients.owner.openid, `pages/card-edit/index?cardId=${team.cardId}`, async (phone) => {
    await press(phone, '提交修订');
    const submitAndForward = phone.front.getByRole('dialog').getByRole('button', { name: '提交修订' });
    await submitAndForward.click();
    await sees(phone, '请写一句修订理由');
    await fill(phone, '修订理由', '转岗后调整');
    await submitAndForward.click();
    await phone.front.getByText('第 2 版').waitFor();
  });
  await as(
    team.clients.owner.openid,
    `packages/card/pages/versions/index?cardId=${team.cardId}`,
    async (phone) => {
      await sees(phone, '修订理由：转岗后调整');
      await faultless(phone);
    },
  );
});

test('ending a tie is asked twice and keeps what was written', async () => {
  await as(
    team.clients.member.openid,
    `packages/card/pages/companions/index?cardId=${cardId}`,
    async (phone) => {
      await press(phone, '结束结对，周文博');
      await phone.page.getByRole('dialog').getByRole('button', { name: '结束', exact: true }).click();
      await sees(phone, '结束的结对');
    },
  );
  expect((await node()).words.map((word) => word.text)).toContain('把错例记下来');
});
