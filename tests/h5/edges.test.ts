import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startDemoServer, type DemoServer } from '../../scripts/demo-server';
import { fetchDemoIds, type DemoIds } from '../../scripts/screens';
import { createDistrict, type DistrictFixture } from '../harness/district-fixture';
import { sendPicture } from '../harness/sample-picture';
import { createTeam, type Team } from '../harness/team-fixture';
import { openTestServer, type TestServer } from '../harness/test-server';
import { asPerson, press, sees } from './harness/actions';
import { startBrowser, type Browser } from './harness/browser';
import { openPage, type OpenedPage } from './harness/open-page';

// What people met at the edges of several features; each test is one line of an edge walk.

jest.setTimeout(120_000);

const TITLES = 45;
const HEAP_MB_MAX = 6;
const NODES_MAX = 3000;
const OPENED = 60;

let server: TestServer;
let demo: DemoServer;
let ids: DemoIds;
let team: Team;
let district: DistrictFixture;
let browser: Browser;

beforeAll(async () => {
  [server, demo] = await Promise.all([
    openTestServer('2026-06-10T02:00:00.000Z', 'dist/h5'),
    startDemoServer(),
  ]);
  ids = await fetchDemoIds(demo.call);
  team = await createTeam(server, 'h5-edges');
  district = await createDistrict(server, 'h5-edges');
  const line = { unit: '某单位', level: 'district', year: '2019', bodyName: '' } as const;
  await district.clients.district.call('title.import', {
    districtId: district.districtId,
    lines: Array.from({ length: TITLES }, (_, at) => ({ ...line, name: `第${at + 101}班组` })),
  });
  browser = await startBrowser();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
  await server?.close();
});

const as = (openid: string, body: (phone: OpenedPage) => Promise<void>, url = server.cloud.url) =>
  asPerson({ context: browser.context, url, story: 'edges' }, { person: { openid, label: '试' } }, body);

const onDemo = (person: string, body: (phone: OpenedPage) => Promise<void>) =>
  as(`demo-${person}`, body, demo.url);

const titlesOf = ({ front }: OpenedPage): Promise<string[]> =>
  front.locator('.ui-list-row__title').allTextContents();

test('partners see on the card that the wish came true', async () => {
  const { owner, partner } = team.clients;
  const { cardId } = team;
  await owner.call('sprint.set', { cardId, due: '2026-07-05', steps: [{ id: 's1', text: '真题三套' }] });
  await owner.call('sprint.light', { cardId, word: '' });
  await as(partner.openid, async (phone) => {
    await phone.go(`packages/card/pages/view/index?cardId=${cardId}`);
    await sees(phone, '心愿 · 6月10日点亮');
    expect(await phone.front.locator('.ui-wish-line--lit').count()).toBe(1);
    await phone.shoot('edges/lit');
  });
});

test('whoever is marked as left is told, and lands on a page that works', async () => {
  const { leader, member } = team.clients;
  const { collectiveId, seats } = team;
  await as(member.openid, async (phone) => {
    await phone.go('pages/today/index');
    await leader.call('roster.retire', { collectiveId, seatId: seats.member });
    for (const tab of ['公示墙', '成长卡']) {
      await phone.front.getByRole('link', { name: tab }).click();
      await phone.page.waitForTimeout(300);
      if (tab === '公示墙') {
        await phone.page.locator('.ui-ask__title').waitFor();
        await phone.shoot('edges/left');
        await phone.page.locator('.ui-ask__no').click();
        await phone.waitUntilIdle();
      }
    }
    await phone.waitUntilIdle();
    expect(await phone.front.getByText('没有找到这项内容').count()).toBe(0);
  });
});

test('the list of a district says its page, turns back, and shows each page from its top', async () => {
  const { districtId, clients } = district;
  await as(clients.district.openid, async (phone) => {
    await phone.go(`packages/district/pages/console/index?districtId=${districtId}`);
    await sees(phone, '第 1 页，共 3 页');
    const first = await titlesOf(phone);
    await press(phone, '下一页');
    await sees(phone, '第 2 页，共 3 页');
    await phone.page.waitForTimeout(600);
    const second = await titlesOf(phone);
    expect(second.filter((name) => name.includes('班组'))).toHaveLength(20);
    expect(second.some((name) => name.includes('班组') && first.includes(name))).toBe(false);
    const row = await phone.front.getByText(second.find((name) => name.includes('班组')) ?? '').boundingBox();
    expect(row && row.y > 0 && row.y < 844).toBe(true);
    await press(phone, '下一页');
    await sees(phone, '第 3 页，共 3 页');
    await phone.shoot('edges/district-page', true);
    await press(phone, '回到第一页');
    await sees(phone, '第 1 页，共 3 页');
    await press(phone, '下一页');
    await press(phone, '上一页');
    await sees(phone, '第 1 页，共 3 页');
    // any part of a name finds it
    await phone.front.getByLabel('按名称查找', { exact: true }).fill('33班');
    await phone.front.getByText('第133班组').waitFor();
    // Whichever page was shown when the answer came.
    for (const name of ['第101班组', '第134班组', '第145班组'])
      await phone.front.getByText(name).waitFor({ state: 'detached' });
    expect((await titlesOf(phone)).filter((name) => name.includes('班组'))).toEqual(['第133班组']);
  });
});

test('an officer without a collective finds the console on the primary button', async () => {
  await as(district.clients.clerk.openid, async (phone) => {
    await phone.go('pages/today/index');
    await press(phone, '打开工作台');
    await sees(phone, `${TITLES} 个称号集体`);
  });
});

test('Enter and Space on a focused button of the slides turn once', async () => {
  await onDemo('linxiao', async (phone) => {
    await phone.go(`packages/showcase/pages/slides/index?collectiveId=${ids.collectiveId}`);
    const where = phone.page.locator('.slides__count');
    for (const [key, at] of [
      ['Enter', 2],
      [' ', 3],
    ] as const) {
      await phone.page.getByRole('button', { name: '下一页' }).last().focus();
      await phone.page.keyboard.press(key);
      expect(await where.textContent()).toContain(`${at}/`);
    }
    await phone.page.getByRole('button', { name: '上一页' }).last().focus();
    await phone.page.keyboard.press('Enter');
    expect(await where.textContent()).toContain('2/');
  });
});

test('a missing item of the application opens at itself, and all of them can be seen', async () => {
  const { leader } = team.clients;
  const { collectiveId } = team;
  await as(leader.openid, async (phone) => {
    await phone.go(`packages/review/pages/dossier/index?collectiveId=${collectiveId}`);
    const more = phone.front.getByRole('button', { name: /^再看另外 \d+ 项/ });
    const rows = phone.front.locator('.ui-section .ui-list-row[role=button]');
    const before = await rows.count();
    await more.click();
    expect(await rows.count()).toBeGreaterThan(before);
    expect(await more.count()).toBe(0);
    const asked = phone.front.locator('.ui-list-row[role=button]').filter({ hasText: '自评表' }).last();
    const name = (await asked.locator('.ui-list-row__title').textContent()) ?? '';
    await asked.click();
    await phone.waitUntilIdle();
    await phone.page.waitForTimeout(400);
    await phone.shoot('edges/missing-item');
    const wanted = phone.front.getByText(name.replace(/^填写|^补上|[“”「」]/g, ''), { exact: false }).last();
    const box = await wanted.boundingBox();
    expect(box && box.y > 0 && box.y < 844).toBe(true);
  });
});

test('the privacy page names officers, links that need no sign-in, and pictures', async () => {
  await as(team.clients.owner.openid, async (phone) => {
    await phone.go('packages/team/pages/privacy/index');
    for (const sentence of ['推荐单位能读到提交的那一版', '不用登录就能打开', '拍摄地点和时间先在手机里去掉'])
      await sees(phone, sentence);
  });
});

test('a page says by headings what its parts are, rows say their tags, and the tab says where one is', async () => {
  await onDemo('linxiao', async (phone) => {
    await phone.go('pages/team/index');
    const headings = await phone.front.getByRole('heading').allTextContents();
    expect(headings.length).toBeGreaterThan(1);
    const bar = phone.front.getByRole('navigation');
    expect(await bar.locator('[aria-current=page]').allTextContents()).toEqual(['我的集体']);
    // a tag beside a row is part of its name
    const silent = await phone.front
      .locator('.ui-list-row[aria-label]')
      .evaluateAll((rows) =>
        rows
          .filter((row) =>
            [...row.querySelectorAll('.ui-tag')].some(
              (tag) => !row.getAttribute('aria-label')?.includes(tag.textContent ?? ''),
            ),
          )
          .map((row) => row.getAttribute('aria-label')),
      );
    expect(await phone.front.locator('.ui-list-row[aria-label] .ui-tag').count()).toBeGreaterThan(0);
    expect(silent).toEqual([]);
  });
});

test('three pictures of a post stay in their column when a browser prints the wall in portrait', async () => {
  await onDemo('linxiao', async (phone) => {
    await phone.go(`packages/wall/pages/print/index?collectiveId=${ids.collectiveId}&no=${ids.no}`);
    await phone.page.locator('.wall-paper__row').first().waitFor({ state: 'attached' });
    await phone.page.setViewportSize({ width: 718, height: 1000 });
    await phone.page.emulateMedia({ media: 'print' });
    const posts = await phone.page.locator('.wall-paper__pictures').evaluateAll((all) =>
      all.map((row) => {
        const edge = row.closest('.wall-paper__cell')?.getBoundingClientRect().right ?? 0;
        const pictures = [...row.querySelectorAll('.wall-paper__picture')];
        return {
          count: pictures.length,
          over: Math.max(...pictures.map((one) => one.getBoundingClientRect().right - edge)),
        };
      }),
    );
    await phone.shoot('edges/print-portrait');
    expect(Math.max(...posts.map(({ count }) => count))).toBe(3);
    for (const { over } of posts) expect(over).toBeLessThan(0);
  });
});

test(`${OPENED} pages that were opened and left are freed`, async () => {
  // Compiled code that is out of use is dropped at once, as browsers do after a while: the rest is what the app keeps.
  const apart = await startBrowser(['--js-flags=--stress-flush-code']);
  const { page } = await openPage(apart.context, demo.url, {
    person: { openid: 'demo-linxiao', label: '林晓' },
  });
  // Driven by the protocol: the driver's own script in the page would weigh 0.7 MB.
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Performance.enable');
  const evaluate = async (expression: string): Promise<unknown> =>
    (await protocol.send('Runtime.evaluate', { expression, returnByValue: true })).result.value;
  const measure = async (): Promise<{ heap: number; nodes: number }> => {
    for (let turn = 0; turn < 3; turn += 1) await protocol.send('HeapProfiler.collectGarbage');
    const { metrics } = await protocol.send('Performance.getMetrics');
    const of = (name: string): number => metrics.find((one) => one.name === name)?.value ?? 0;
    return { heap: of('JSHeapUsedSize') / 1024 / 1024, nodes: of('Nodes') };
  };
  const front = `[...document.querySelectorAll('.taro_page_show:not(.taro_page_shade)')]`;
  const until = async (condition: string): Promise<void> => {
    for (let turn = 0; (await evaluate(condition)) !== true; turn += 1) {
      if (turn > 400) throw new Error(`never true: ${condition}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  };
  const inFront = (is: boolean): Promise<void> =>
    until(
      `(() => { const shown = ${front}; return shown.length === 1 && !shown[0].querySelector('.ui-skeleton') && shown[0].id.startsWith('/pages/team/index') === ${is} })()`,
    );
  await page.goto(`${demo.url}#/pages/team/index`);
  await inFront(true);
  const before = await measure();
  for (let opened = 0; opened < OPENED; opened += 1) {
    await evaluate(`${front}[0].querySelectorAll('.ui-list-row[role=button]')[${opened % 3}].click()`);
    await inFront(false);
    await evaluate(`${front}[0].querySelector('[aria-label=返回]').click()`);
    await inFront(true);
  }
  const after = await measure();
  await apart.close();
  process.stdout.write(
    `after ${OPENED} pages: heap ${before.heap.toFixed(1)} → ${after.heap.toFixed(1)} MB, nodes ${before.nodes} → ${after.nodes}\n`,
  );
  expect(after.nodes).toBeLessThanOrEqual(NODES_MAX);
  expect(after.heap).toBeLessThanOrEqual(HEAP_MB_MAX);
});

test('opening a screen again fetches what changed, not what is there', async () => {
  await onDemo('linxiao', async (phone) => {
    const sizes: number[] = [];
    phone.page.on('response', (response) => {
      if (!response.url().includes('/invoke/api')) return;
      if (!response.request().postData()?.includes('"wall.open"')) return;
      void response.body().then((body) => sizes.push(body.length));
    });
    await phone.go('pages/wall/index');
    await phone.front.getByRole('link', { name: '今日' }).click();
    await phone.waitUntilIdle();
    await phone.front.getByRole('link', { name: '公示墙' }).click();
    await phone.waitUntilIdle();
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes[sizes.length - 1]).toBeLessThan(300);
  });
});

const SOFFICE = '/usr/bin/soffice';

/** Makes a document on the screen, downloads it, and opens it with LibreOffice; returns the text of its pages. */
const readDocument = async (phone: OpenedPage, title: string, artifact: string): Promise<string> => {
  await press(phone, `制作${title}`);
  const ready = phone.front.getByRole('button', { name: /^(打开|下载)文件 / }).first();
  await ready.waitFor({ timeout: 60_000 });
  const coming = phone.page.waitForEvent('download');
  await ready.click();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'edges-'));
  const file = path.join(folder, `${artifact}.docx`);
  await (await coming).saveAs(file);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const options = { stdio: 'ignore', timeout: 110_000 } as const;
  execFileSync(SOFFICE, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], options);
  const pdf = path.join(folder, `${artifact}.pdf`);
  const artifacts = path.resolve(__dirname, '../../artifacts/edges');
  fs.mkdirSync(artifacts, { recursive: true });
  execFileSync('pdftoppm', ['-r', '50', '-f', '1', '-l', '1', '-png', pdf, path.join(artifacts, artifact)]);
  const text = execFileSync('pdftotext', ['-layout', pdf, '-']).toString('utf8');
  fs.rmSync(folder, { recursive: true });
  return text;
};

const wordTest = fs.existsSync(SOFFICE) ? test : test.skip;

wordTest(
  'the Word files of the wall and of the experience paper, made on their screens, open whole',
  async () => {
    await onDemo('linxiao', async (phone) => {
      await phone.go(`packages/wall/pages/print/index?collectiveId=${ids.collectiveId}&no=${ids.no}`);
      const wall = await readDocument(phone, '公示', 'word-wall');
      for (const words of [`公示第 ${ids.no} 期`, '本月进展', '下一步', '林晓'])
        expect(wall).toContain(words);
      await phone.go(`packages/review/pages/paper/index?collectiveId=${ids.collectiveId}`);
      await press(phone, '保存这一稿');
      await phone.page.getByText('已保存为第').waitFor();
      await phone.go(`packages/showcase/pages/documents/index?collectiveId=${ids.collectiveId}`);
      const paper = await readDocument(phone, '经验交流材料', 'word-paper');
      expect(paper).toContain('春晖路办税服务厅');
    });
  },
);

/** Pages with a second query, and a word that stands on the page although that one fails. */
const SECOND: readonly [string, string, string][] = [
  ['packages/showcase/pages/documents/index', 'house.list', '申报材料'],
  ['packages/showcase/pages/documents/index', 'document.list', '申报材料'],
  ['packages/team/pages/seats/index', 'person.describe', '座位变动'],
  ['packages/wall/pages/rhythm/index', 'wallLink.list', '链接'],
  ['packages/team/pages/invite/index', 'collective.describe', '邀请'],
  ['packages/team/pages/settings/index', 'portrait.show', '头像'],
];

test('a page whose second query fails says so, and shows it after a retry', async () => {
  const incident = '7f3a21c0';
  const phone = await openPage(browser.context, demo.url, {
    person: { openid: 'demo-linxiao', label: '林晓' },
  });
  let failing = '';
  await phone.page.route('**/invoke/api', (route) =>
    route.request().postData()?.includes(`"${failing}"`)
      ? route.fulfill({ json: { ok: false, code: 'internal', incident } })
      : route.continue(),
  );
  for (const [page, procedure, word] of SECOND) {
    failing = procedure;
    await phone.go(`${page}?collectiveId=${ids.collectiveId}`);
    await sees(phone, incident);
    await sees(phone, word);
    await phone.shoot(`edges/second-${procedure}`, true);
    failing = 'none';
    await press(phone, '再试一次');
    await phone.front.getByText(incident).waitFor({ state: 'detached' });
  }
  await phone.close();
});

test('the preview of an issue shows the pictures that will hang', async () => {
  const { owner, leader } = team.clients;
  const { collectiveId } = team;
  const pictures = [await sendPicture(server, owner, collectiveId)];
  // The verdict about a picture comes a moment later.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await owner.call('post.publish', {
    ...{ collectiveId, month: '2026-06', baseVersion: 0, nodeId: team.nodeId, completion: 30 },
    ...{ text: '带图的进展。', need: '', next: '', wallConsent: true, pictures },
  });
  await as(leader.openid, async (phone) => {
    await phone.go(`packages/wall/pages/preview/index?collectiveId=${collectiveId}`);
    await sees(phone, '带图的进展。');
    const drawn = phone.front.locator('.ui-month-card img, .ui-pictures img');
    expect(await drawn.count()).toBe(1);
    expect(await drawn.first().getAttribute('src')).toBeTruthy();
    await phone.shoot('edges/preview-picture');
  });
});

test('a card of an earlier cycle and its node are read only, wherever they are opened from', () =>
  onDemo('chenyinuo', async (phone) => {
    const home = (await demo.call('demo-chenyinuo', 'today.open', {})) as {
      value: { collective: { collectiveId: string }; own: { cardId: string } };
    };
    const { collectiveId } = home.value.collective;
    const cardId = `${home.value.own.cardId.split('.')[0] ?? ''}.2024`;
    const card = (await demo.call('demo-chenyinuo', 'growthCard.open', { cardId })) as {
      value: { nodes: { nodeId: string }[] };
    };
    const query = `collectiveId=${collectiveId}&cardId=${cardId}`;
    // No link from 历年: the address alone says nothing about the cycle.
    await phone.visit(`packages/card/pages/view/index?${query}`);
    await sees(phone, '打印这一年的成长卡');
    expect(await phone.front.getByText('本月', { exact: true }).count()).toBe(0);
    await phone.visit(`pages/node/index?${query}&nodeId=${card.value.nodes[0]?.nodeId ?? ''}`);
    await sees(phone, '这张卡的周期已经结束，内容保留为当时的样子，只能看。');
    expect(await phone.front.getByRole('button').allInnerTexts()).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/写|微语录|日历/)]),
    );
    // An own card of the running cycle does have them.
    await phone.visit(
      `packages/card/pages/view/index?collectiveId=${collectiveId}&cardId=${home.value.own.cardId}`,
    );
    await sees(phone, '邀请与管理');
  }));

test('a card whose last one cannot be looked up says so, and does not open blank', () =>
  as(team.clients.member.openid, async (phone) => {
    const { collectiveId, seats } = team;
    await phone.page.route('**/invoke/api', async (route) => {
      const asked = route.request().postData() ?? '';
      if (!asked.includes('growthCard.last')) return route.fallback();
      return route.fulfill({ json: { ok: false, code: 'internal', incident: 'e-1' } });
    });
    await phone.visit(`pages/card-edit/index?collectiveId=${collectiveId}&cardId=${seats.member}.2026`);
    await sees(phone, '再试一次');
    expect(await phone.front.getByText('添加成长目标').count()).toBe(0);
  }));
