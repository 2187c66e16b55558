import path from 'node:path';
import type { Locator } from 'playwright-core';
import { openTestServer, type TestServer } from '../harness/test-server';
import { createTeam, type Team } from '../harness/team-fixture';
import { startBrowser, type Browser } from './harness/browser';
import { openPage, type OpenedPage } from './harness/open-page';
import { serveDist, type Served } from './harness/serve-dist';
import { faultless, press, sees } from './harness/actions';
import {
  documentedEffort,
  isHumanSpeed,
  noteSeconds,
  WALK_TIMEOUT_MS,
  startUser,
  type SimulatedUser,
} from './harness/human-speed';

const ROOT = path.resolve(__dirname, '../..');

jest.setTimeout(WALK_TIMEOUT_MS);

let server: TestServer;
let served: Served;
let browser: Browser;
let teams = 0;

beforeAll(async () => {
  server = await openTestServer();
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

/** What a person did on the way: taps, fields typed into, seconds on the clock. */
interface Effort {
  taps: number;
  fields: number;
  seconds: number;
}

interface Hand {
  readonly phone: OpenedPage;
  readonly effort: Effort;
  /** Taps what is labelled, by touch. */
  readonly tap: (name: string | RegExp, role?: 'button' | 'radio' | 'tab' | 'switch') => Promise<void>;
  readonly type: (label: string, text: string) => Promise<void>;
  /** Taps what has no place of its own in front: a question, the way back. */
  readonly touch: (on: Locator) => Promise<void>;
}

const as = async (openid: string, route: string, body: (hand: Hand) => Promise<void>): Promise<Effort> => {
  const phone = await openPage(browser.context, served.url, { person: { openid, label: '试' }, later: true });
  phone.page.setDefaultTimeout(8_000);
  let user: SimulatedUser | undefined;
  const effort = { taps: 0, fields: 0, seconds: 0 };
  const touch: Hand['touch'] = async (on) => {
    effort.taps += 1;
    await user?.tap(on);
    await phone.waitUntilIdle();
  };
  const tap: Hand['tap'] = (name, role = 'button') =>
    touch(phone.front.getByRole(role, { name, exact: true }).first());
  const type: Hand['type'] = async (label, text) => {
    effort.fields += 1;
    await user?.type(phone.front.getByLabel(label, { exact: true }).first(), text);
  };
  try {
    await phone.go(route);
    user = await startUser(phone);
    await body({ phone, effort, tap, type, touch });
    effort.seconds = user.seconds();
    expect(phone.errors).toEqual([]);
  } catch (cause) {
    await phone.shoot(`failed-month-${openid}`);
    throw cause;
  } finally {
    await phone.close();
  }
  return effort;
};

const freshTeam = async (): Promise<Team> => {
  server.cloud.clock.set('2026-03-10T02:00:00.000Z');
  return createTeam(server, `h5month${++teams}`);
};

/** Writes and publishes on the opened form, and agrees to the wall. */
const writeMonth = async ({ phone, tap, type }: Hand): Promise<void> => {
  await type('本月进展', SENTENCE);
  expect(await phone.front.getByRole('switch').count()).toBe(0);
  await tap('发布本月进展');
  await sees(phone, '这些话上公示墙吗？');
  await tap('发布，同意上墙');
};

const SENTENCE = '教材第一轮读完了。';
const LEADER_MONTH = "a 号长's month: open, remind, preview, freeze";

const countsOf = ({ taps, fields }: Effort) => ({ taps, fields });

const ENTRIES: readonly (readonly [
  entry: string,
  route: (team: Team) => string,
  open: (hand: Hand, team: Team) => Promise<void>,
])[] = [
  ['the button of 今日', () => 'pages/today/index', ({ tap }) => tap('写本月进展')],
  ['the chip of 今日', () => 'pages/today/index', ({ tap }) => tap('写进展')],
  ['the task of 今日', () => 'pages/today/index', ({ tap }) => tap(/^写进展：完成教材第一轮/)],
  ['成长卡', () => 'pages/card/index', ({ tap }) => tap('写本月进展')],
  [
    'the page of a node',
    (team) => `pages/node/index?cardId=${team.cardId}&nodeId=${team.nodeId}`,
    ({ tap }) => tap('写本月进展'),
  ],
  ['公示墙', (team) => `pages/wall/index?collectiveId=${team.collectiveId}`, ({ tap }) => tap('写本月进展')],
];

test.each(ENTRIES)(
  'the month is written through %s with at most 7 taps and 3 fields, and counts everywhere at once',
  async (entry, route, open) => {
    const team = await freshTeam();
    const effort = await as(team.clients.owner.openid, route(team), async (hand) => {
      await open(hand, team);
      await writeMonth(hand);
      // Back where the person came from, the button has changed.
      await hand.phone.front
        .getByRole('button', { name: '写本月进展', exact: true })
        .waitFor({ state: 'hidden' });
    });
    expect(effort.taps).toBeLessThanOrEqual(7);
    expect(effort.fields).toBeLessThanOrEqual(3);
    noteSeconds("a member's month", entry, effort.seconds);
    expect(documentedEffort("a member's month", entry)).toMatchObject(countsOf(effort));
    const { collectiveId, nodeId, cardId } = team;
    const rhythm = await team.clients.leader.call('rhythm.open', { collectiveId });
    expect(rhythm.unwritten.map(({ name }) => name)).not.toContain('陈一诺');
    const preview = await team.clients.leader.call('wall.preview', { collectiveId });
    expect(preview.within.map(({ name }) => name)).toEqual(['陈一诺']);
    const { nodes } = await team.clients.owner.call('growthCard.open', { cardId });
    expect(nodes.find((node) => node.nodeId === nodeId)?.progress?.text).toBe(SENTENCE);
  },
);

test('after publishing, the task, the chip and the big button of 今日 change at once', async () => {
  const team = await freshTeam();
  await as(team.clients.owner.openid, 'pages/today/index', async (hand) => {
    const { phone, tap } = hand;
    await sees(phone, '写进展：完成教材第一轮');
    await tap('写本月进展');
    await writeMonth(hand);
    await sees(phone, '本月进展已发布。');
    for (const gone of ['写本月进展', '写进展'])
      expect(await phone.front.getByRole('button', { name: gone, exact: true }).count()).toBe(0);
    expect(await phone.front.getByText('写进展：完成教材第一轮').count()).toBe(0);
    await faultless(phone);
    await tap('改本月进展');
    await sees(phone, '3月10日已发布，定稿前还能改');
  });
});

test('the wall is asked about once, with the words, above the fold; what was said stays until its owner changes it', async () => {
  const team = await freshTeam();
  const { collectiveId } = team;
  const form = `packages/wall/pages/write/index?collectiveId=${collectiveId}`;
  const consent = async () => (await team.clients.owner.call('post.open', { collectiveId })).post.wallConsent;
  await as(team.clients.owner.openid, form, async ({ phone, tap, type }) => {
    await type('本月进展', '这一句要上墙吗。');
    await tap('发布本月进展');
    const dialog = phone.front.getByRole('dialog');
    await dialog.getByText('这一句要上墙吗。').waitFor();
    for (const answer of ['发布，同意上墙', '发布，不上墙']) {
      const box = await dialog.getByRole('button', { name: answer, exact: true }).boundingBox();
      expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
    }
    await faultless(phone);
    await tap('发布，不上墙');
  });
  expect(await consent()).toBe(false);
  await as(team.clients.owner.openid, form, async ({ phone, tap }) => {
    const row = phone.front.getByRole('switch', { name: '同意上公示墙' });
    expect((await row.boundingBox())?.y ?? 9999).toBeLessThan(600);
    await tap('同意上公示墙', 'switch');
    await tap('更新本月进展');
  });
  expect(await consent()).toBe(true);
  await as(team.clients.owner.openid, form, async ({ tap, type }) => {
    await type('本月进展', '换了一句。');
    await tap('更新本月进展');
  });
  expect(await consent()).toBe(true);
  server.cloud.clock.set('2026-04-02T02:00:00.000Z');
  expect(await consent()).toBe(false);
});

test('what somebody waits for is never behind 还有 N 件, old months are one line at the end', async () => {
  const team = await freshTeam();
  const { owner, partner, member } = team.clients;
  const { collectiveId } = team;
  server.cloud.clock.set('2026-04-12T02:00:00.000Z');
  for (const [client, text] of [
    [partner, '先抄一遍公式'],
    [member, ''],
  ] as const)
    if (text) await client.call('node.advise', { nodeId: team.nodeId, text });
  for (const what of ['第一件', '第二件', '第三件']) {
    const { taskId } = await owner.call('help.open', {
      ...{ collectiveId, forSeatId: null, nodeId: null, what, due: '' },
    });
    await member.call('help.offer', { collectiveId, taskId, note: '' });
  }
  await as(owner.openid, 'pages/today/index', async ({ phone }) => {
    const titles = await phone.front.locator('.ui-task-card__title').allTextContents();
    expect(titles[0]).toBe('写进展：完成教材第一轮');
    expect(titles.filter((title) => title === '吴子涵愿意帮您')).toHaveLength(3);
    expect(titles).toContain('回应周文博的话');
    expect(titles).not.toContain('补写 3月的进展');
    await press(phone, '还有 1 件');
    const all = await phone.front.locator('.ui-task-card__title').allTextContents();
    expect(all.at(-1)).toBe('补写 3月的进展');
    await faultless(phone);
    await phone.shoot('month-today-waiting');
  });
});

test('earlier words of a node are read on its page, and the help wanted by the partner, not by the fan', async () => {
  const team = await freshTeam();
  const { owner, partner, fan } = team.clients;
  const publish = (month: string, text: string, need: string) =>
    owner.call('post.publish', {
      ...{ collectiveId: team.collectiveId, month, baseVersion: 0, nodeId: team.nodeId, completion: 30 },
      ...{ text, need, next: '', wallConsent: false, pictures: [] },
    });
  await publish('2026-03', '三月写的话。', '');
  server.cloud.clock.set('2026-04-10T02:00:00.000Z');
  await publish('2026-04', '四月写的话。', '想找人陪练');
  const page = `pages/node/index?cardId=${team.cardId}&nodeId=${team.nodeId}`;
  await as(fan.openid, page, async ({ phone, tap }) => {
    await sees(phone, '四月写的话。');
    expect(await phone.front.getByText('想找人陪练').count()).toBe(0);
    await tap(/^之前写的/);
    await sees(phone, '三月写的话。');
    await faultless(phone);
    await phone.shoot('month-node-history', true);
  });
  await as(partner.openid, page, async ({ phone }) => sees(phone, '想找人陪练'));
});

test('the 号长 opens, reminds, previews and freezes a month in at most 12 taps, and sees the words before that', async () => {
  const team = await freshTeam();
  const { owner, leader } = team.clients;
  const { collectiveId } = team;
  await owner.call('post.publish', {
    ...{ collectiveId, month: '2026-03', baseVersion: 0, nodeId: team.nodeId, completion: 30 },
    ...{ text: '学完了前三章。', need: '', next: '做真题', wallConsent: true, pictures: [] },
  });
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const effort = await as(leader.openid, 'pages/today/index', async ({ phone, tap, touch }) => {
    await tap('看公示墙');
    await tap(/^月度节奏/);
    await tap('复制提醒');
    await touch(phone.front.getByRole('button', { name: '返回' }).first());
    await tap('预览公示');
    await sees(phone, '学完了前三章。');
    await sees(phone, '下一步：做真题');
    if (!isHumanSpeed) {
      await faultless(phone);
      await phone.shoot('month-preview', true);
    }
    await tap('定稿3月公示');
    await touch(phone.page.getByRole('dialog').getByRole('button', { name: '定稿上墙', exact: true }));
    await sees(phone, '公示第 1 期');
    // The month is frozen: nothing is left to preview.
    await phone.front.getByRole('button', { name: '预览公示', exact: true }).waitFor({ state: 'hidden' });
  });
  expect(effort.taps).toBeLessThanOrEqual(12);
  noteSeconds(LEADER_MONTH, '今日', effort.seconds);
  expect(documentedEffort(LEADER_MONTH, '今日')).toMatchObject(countsOf(effort));
  await as(owner.openid, 'pages/today/index', async ({ phone }) => {
    await sees(phone, '本月进展已经定稿上墙。');
    for (const gone of ['写本月进展', '写进展', '改本月进展'])
      expect(await phone.front.getByRole('button', { name: gone, exact: true }).count()).toBe(0);
    for (const route of ['pages/card/index', `pages/wall/index?collectiveId=${collectiveId}`]) {
      await phone.go(route);
      await phone.front.locator('.ui-screen').first().waitFor();
      for (const gone of ['写本月进展', '改本月进展'])
        expect(await phone.front.getByRole('button', { name: gone, exact: true }).count()).toBe(0);
    }
  });
});

test('an empty preview says that it is empty and offers nothing to freeze', async () => {
  const team = await freshTeam();
  const route = `packages/wall/pages/preview/index?collectiveId=${team.collectiveId}`;
  await as(team.clients.leader.openid, route, async ({ phone }) => {
    await sees(phone, '3月还没有人写进展，现在没有可以定稿的内容。');
    expect(await phone.front.getByRole('button', { name: /^定稿/ }).count()).toBe(0);
    await faultless(phone);
  });
});

test('a post that went out by itself is shown as published, and the form does not ask again', async () => {
  const team = await freshTeam();
  const { collectiveId } = team;
  const form = `packages/wall/pages/write/index?collectiveId=${collectiveId}`;
  await as(team.clients.owner.openid, form, async ({ phone, tap, type }) => {
    await type('本月进展', '地铁里写的。');
    await phone.page.context().setOffline(true);
    try {
      await tap('发布本月进展');
      await phone.front.getByRole('button', { name: '发布，不上墙', exact: true }).click();
      await sees(phone, '有一篇进展还没发出，联网后自动发出');
    } finally {
      await phone.page.context().setOffline(false);
    }
    await sees(phone, '3月10日已发布，定稿前还能改');
    await sees(phone, '更新本月进展');
    // The browser reports the failed requests.
    (phone.errors as string[]).length = 0;
  });
  const { post } = await team.clients.owner.call('post.open', { collectiveId });
  expect([post.text, post.version]).toEqual(['地铁里写的。', 1]);
});

test('after offering help the button gives way to a note, and help given is found again', async () => {
  const team = await freshTeam();
  const { owner, partner } = team.clients;
  const { collectiveId } = team;
  const { taskId } = await owner.call('help.open', {
    ...{ collectiveId, forSeatId: null, nodeId: null, what: '陪我过一遍第三章', due: '' },
  });
  const page = `packages/wall/pages/help/index?collectiveId=${collectiveId}`;
  await as(partner.openid, page, async ({ phone, tap }) => {
    await tap('我来帮');
    await phone.front.getByRole('dialog').getByRole('button', { name: '我来帮', exact: true }).click();
    await sees(phone, '您说了愿意帮，等对方回话');
    expect(await phone.front.getByRole('button', { name: '我来帮', exact: true }).count()).toBe(0);
    await faultless(phone);
  });
  await owner.call('help.choose', { collectiveId, taskId, seatId: team.seats.partner, due: '' });
  await partner.call('help.finish', { collectiveId, taskId, result: '过完了' });
  await owner.call('help.echo', { collectiveId, taskId, text: '心里有底了' });
  await as(partner.openid, 'pages/today/index', async ({ phone, tap }) => {
    await tap(/^陈一诺给您写了回音/);
    await tap(/^我帮过的忙/);
    await sees(phone, '心里有底了');
    await faultless(phone);
    await phone.page.goBack();
    await phone.waitUntilIdle();
    await phone.front.getByText('陈一诺给您写了回音').waitFor({ state: 'hidden' });
  });
});

test('a version of the card says what it changed', async () => {
  const team = await freshTeam();
  const { owner } = team.clients;
  const card = await owner.call('growthCard.open', { cardId: team.cardId });
  const content = {
    wish: '独立带好一个新人',
    goals: card.content.goals.map((goal) => ({
      ...goal,
      nodes: goal.nodes.map((node, at) => (at === 1 ? { ...node, month: '2026-07' } : node)),
    })),
  };
  await owner.call('growthCard.revise', {
    ...{ cardId: team.cardId, baseVersion: card.version, content, reason: '换了岗位' },
  });
  await as(
    owner.openid,
    `packages/card/pages/versions/index?cardId=${team.cardId}`,
    async ({ phone, tap }) => {
      await tap(/^第 2 版/);
      await sees(phone, '心愿：考取注册税务师 → 独立带好一个新人');
      await sees(phone, '节点：6月 完成真题 → 7月 完成真题');
      await faultless(phone);
      await phone.shoot('month-versions');
    },
  );
});

test.each([320, 390])('the dotted line of the axis meets all three circles on %i px', async (width) => {
  const team = await freshTeam();
  const { openid } = team.clients.owner;
  const phone = await openPage(browser.context, served.url, {
    width,
    person: { openid, label: '试' },
    later: true,
  });
  await phone.go('pages/card/index');
  await phone.front.locator('.ui-axis__node').nth(2).waitFor();
  const misses = await phone.front.locator('.ui-axis').evaluate((axis) => {
    const path = axis.querySelector('.ui-axis__path');
    if (!path) throw new Error('no path');
    const mask = decodeURIComponent(window.getComputedStyle(path).webkitMaskImage);
    const box = path.getBoundingClientRect();
    const [, columns, height] = /viewBox='0 0 ([\d.]+) ([\d.]+)'/.exec(mask) ?? [];
    if (!mask.includes("preserveAspectRatio='none'")) throw new Error('the drawing is not stretched');
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    line.setAttribute('d', /<path d='([^']+)'/.exec(mask)?.[1] ?? '');
    const scale = { x: box.width / Number(columns), y: box.height / Number(height) };
    const points = Array.from({ length: 2001 }, (_, at) =>
      line.getPointAtLength((line.getTotalLength() * at) / 2000),
    );
    return [...axis.querySelectorAll('.ui-axis__node')].map((node) => {
      const circle = node.getBoundingClientRect();
      const x = circle.left + circle.width / 2;
      const y = circle.top + circle.height / 2;
      return Math.min(
        ...points.map((point) =>
          Math.hypot(box.left + point.x * scale.x - x, box.top + point.y * scale.y - y),
        ),
      );
    });
  });
  expect(misses).toHaveLength(3);
  for (const miss of misses) expect(miss).toBeLessThan(2);
  await phone.shoot(`month-axis-${width}`);
  await phone.close();
});
