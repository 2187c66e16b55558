import fs from 'node:fs';
import path from 'node:path';
import type { LocalCloud } from '../../localcloud/local-cloud';
import { openDemo, type Demo } from '../harness/demo-cloud';
import { startBrowser, type Browser } from './harness/browser';
import { checkAccess } from './harness/check-layout';
import { openPage, type OpenedPage, type PageLook } from './harness/open-page';
import { faultless, press, sees } from './harness/actions';

const ROOT = path.resolve(__dirname, '../..');
const ARTIFACTS = path.join(ROOT, 'artifacts');
const HALL = 'packages/showcase/pages';
const OWNER = { openid: 'demo-chenyinuo', label: '陈一诺' };
const LEADER = { openid: 'demo-linxiao', label: '林晓' };
const STRANGER = { openid: 'nobody-yet', label: '路过的人' };

jest.setTimeout(180_000);

let demo: Demo;
let cloud: LocalCloud;
let browser: Browser;
let collectiveId = '';
let cardId = '';
let requests = 0;

const does = async <T>(openid: string, name: string, input: object): Promise<T> => {
  const event = { name, input, requestId: `showcase-request-${++requests}` };
  return ((await cloud.invoke('api', openid, event)).body as { value: T }).value;
};

beforeAll(async () => {
  demo = await openDemo('2026-07-15T01:00:00.000Z', { web: true });
  ({ cloud } = demo);
  const today = await does<{ collective: { collectiveId: string }; own: { cardId: string } }>(
    OWNER.openid,
    'today.open',
    {},
  );
  collectiveId = today.collective.collectiveId;
  cardId = today.own.cardId;
  browser = await startBrowser();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

/** One person at a browser, on one page; whatever fails leaves a picture. */
const on = async (
  route: string,
  person: { openid: string; label: string },
  body: (phone: OpenedPage) => Promise<void>,
  look: PageLook = {},
): Promise<void> => {
  const phone = await openPage(browser.context, `${cloud.url}/#/${route}`, { ...look, person });
  phone.page.setDefaultTimeout(20_000);
  try {
    await body(phone);
    expect(phone.errors).toEqual([]);
  } catch (cause) {
    await phone.shoot(`failed-showcase-${path.basename(path.dirname(route.split('?')[0] ?? ''))}`);
    throw cause;
  } finally {
    await phone.close();
  }
};

const agree = async ({ page, waitUntilIdle }: OpenedPage, name: string): Promise<void> => {
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  await waitUntilIdle();
};
const keep = async (phone: OpenedPage, button: string, name: string): Promise<string> => {
  const coming = phone.page.waitForEvent('download');
  await phone.page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
  const file = path.join(ARTIFACTS, name);
  await (await coming).saveAs(file);
  return file;
};
const sizeOf = (file: string): number[] => {
  const bytes = fs.readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

test('a page is chosen item by item, looked at through others’ eyes, agreed to and seen in the hall', async () => {
  await on(`${HALL}/arrange/index?cardId=${cardId}`, OWNER, async (phone) => {
    await faultless(phone);
    await press(phone, '全部不选');
    await sees(phone, '选了 0 条');
    await phone.front
      .getByRole('switch', { name: /能独立处理一类疑难业务|展出这句话/ })
      .first()
      .click();
    await press(phone, '全部选上');
    await press(phone, '看看别人眼里的样子');
    await sees(phone, '以前看到疑难单就想转给别人');
    await phone.shoot('showcase-preview');
    await faultless(phone);
    await agree(phone, '确认展出内容');
  });
  await on(`${HALL}/hall/index?collectiveId=${collectiveId}`, OWNER, async (phone) => {
    await sees(phone, '每个人的一页');
    await faultless(phone);
    await phone.shoot('showcase-hall', true);
    await press(phone, '陈一诺，办税服务').catch(() => phone.front.getByText('陈一诺').first().click());
    await sees(phone, '陈一诺的初心');
  });
});

test('a picture of a month is shown beside its switch, and looked at through others’ eyes when it is on', async () => {
  const { own } = await does<{ own: { cardId: string } }>(LEADER.openid, 'today.open', {});
  await on(`${HALL}/arrange/index?cardId=${own.cardId}`, LEADER, async (phone) => {
    await phone.front.getByRole('button', { name: /^看大图：第 1 张图片/ }).waitFor();
    await faultless(phone);
    await press(phone, '全部不选');
    const dialog = phone.page.getByRole('dialog');
    const pictures = dialog.getByRole('button', { name: /^看大图：图片/ });
    await phone.front.getByRole('switch', { name: /^第 1 张图片/ }).click();
    await press(phone, '看看别人眼里的样子');
    await pictures.first().waitFor();
    expect(await pictures.count()).toBe(1);
    await faultless(phone);
    await phone.shoot('showcase-preview-picture');
  });
});

test('the owner makes a poster of what they agreed to show and saves it', async () => {
  await on(`${HALL}/person/index?cardId=${cardId}`, OWNER, async (phone) => {
    await faultless(phone);
    await press(phone, '做成海报');
    await phone.page.getByAltText('陈一诺的初心海报').waitFor();
    await phone.shoot('showcase-poster-sheet');
    await faultless(phone);
    const [width, height] = sizeOf(await keep(phone, '保存图片', 'poster-person.png'));
    expect(width).toBe(1080);
    expect(height).toBeGreaterThan(1400);
    expect(height).toBeLessThan(4096);
  });
});

test('the sign becomes a picture to share', async () => {
  await on(`packages/showcase/pages/sign/index?collectiveId=${collectiveId}`, LEADER, async (phone) => {
    await press(phone, '做成图片保存');
    await phone.page.locator('.ui-poster__picture').waitFor();
    await faultless(phone);
    expect(sizeOf(await keep(phone, '保存图片', 'poster-sign.png'))).toEqual([1080, 1350]);
  });
});

test('a shared card opens the owner’s own words for a stranger, and nothing once it is taken back', async () => {
  await on(`${HALL}/share/index?cardId=${cardId}`, OWNER, async (phone) => {
    await faultless(phone);
    for (const one of await phone.front.getByRole('switch').all()) await one.click();
    await press(phone, '生成分享卡片');
    await agree(phone, '同意分享');
    await sees(phone, '分享过的卡片');
    await faultless(phone);
    await phone.shoot('showcase-share', true);
  });
  const { shares } = await does<{ shares: { code: string }[] }>(OWNER.openid, 'showcaseShare.list', {
    cardId,
  });
  const landing = `${HALL}/shared/index?code=${shares[0]?.code}`;
  await on(landing, STRANGER, async (phone) => {
    await sees(phone, '陈同学的初心');
    await faultless(phone);
    await phone.shoot('showcase-shared', true);
    const text = await phone.front.innerText();
    expect(text).toContain('以前看到疑难单就想转给别人');
    expect(text).not.toContain('陈一诺');
    expect(text).not.toContain('师傅：');
  });
  await on(`${HALL}/share/index?cardId=${cardId}`, OWNER, async (phone) => {
    await phone.front
      .getByRole('button', { name: /^收回卡片/ })
      .first()
      .click();
    await phone.waitUntilIdle();
    await agree(phone, '收回卡片');
    await sees(phone, '已收回');
  });
  await on(landing, STRANGER, async (phone) => {
    await sees(phone, '本人收回了这张卡片');
    await faultless(phone);
  });
  await on(`${HALL}/shared/index?code=123`, STRANGER, (phone) => sees(phone, '没有找到这张卡片'));
});

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly bottom: number;
}

describe('the slideshow at 1920 × 1080', () => {
  const screen = { width: 1920, height: 1080 };
  const namesOf = async ({ page }: OpenedPage): Promise<string[]> => {
    const names: string[] = [];
    const count = Number(/\/(\d+)/.exec(await page.locator('.slides__count').innerText())?.[1]);
    for (let at = 1; at < count; at++) {
      await page.keyboard.press('ArrowRight');
      const name = await page.locator('.slides__name').innerText();
      if (names[names.length - 1] !== name) names.push(name);
      const over = await page
        .locator('.slides__items')
        .evaluate((one) => one.scrollHeight - one.clientHeight);
      expect(over).toBeLessThanOrEqual(1);
    }
    return names;
  };

  /** Turns to the first slide of pictures: each is loaded, large, and stands whole inside the slide. */
  const turnToPictures = async ({ page }: OpenedPage): Promise<void> => {
    const pictures = page.locator('.slides__picture img');
    for (let turns = 0; (await pictures.count()) === 0 && turns < 40; turns++)
      await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLImageElement>('.slides__picture img')].every((one) => one.complete),
    );
    const seen = await pictures.evaluateAll((all) =>
      (all as HTMLImageElement[]).map((one) => ({
        loaded: one.naturalWidth > 0,
        fit: getComputedStyle(one).objectFit,
        box: one.getBoundingClientRect().toJSON() as Box,
        frame: one.parentElement?.getBoundingClientRect().toJSON() as Box,
      })),
    );
    expect(seen.length).toBeGreaterThan(0);
    for (const { loaded, fit, box, frame } of seen) {
      expect([loaded, fit]).toEqual([true, 'contain']);
      expect([box.left, box.top]).toEqual([frame.left, frame.top]);
      expect(Math.min(box.width, box.height)).toBeGreaterThan(400);
      expect(box.bottom).toBeLessThan(screen.height);
    }
  };

  test('turns by keys, in the order of names or of a lot, nothing cut off, read from five metres', async () => {
    const slides = `${HALL}/slides/index?collectiveId=${collectiveId}`;
    await on(
      `${HALL}/hall/index?collectiveId=${collectiveId}`,
      LEADER,
      async (phone) => {
        await phone.page.evaluate((route) => (window.location.hash = `/${route}`), slides);
        await phone.page.locator('.slides__title').waitFor();
        await phone.shoot('slides-cover');
        const byName = await namesOf(phone);
        expect(byName).toHaveLength(4);
        await phone.shoot('slides-last');
        await phone.page.keyboard.press('Home');
        await phone.page.keyboard.press('PageDown');
        await phone.shoot('slides-first');
        const glyph = await phone.page
          .locator('.slides__text')
          .first()
          .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
        expect(glyph).toBeGreaterThanOrEqual(40);
        await turnToPictures(phone);
        await phone.shoot('slides-pictures');
        let lots: string[][] = [];
        for (let draw = 0; draw < 6; draw++) {
          await phone.page.keyboard.press('l');
          await phone.page.locator('.slides__title').waitFor();
          lots = [...lots, await namesOf(phone)];
        }
        for (const lot of lots) expect([...lot].sort()).toEqual([...byName].sort());
        expect(new Set(lots.map((lot) => lot.join())).size).toBeGreaterThan(1);
        await phone.page.keyboard.press('n');
        await phone.page.locator('.slides__title').waitFor();
        expect(await namesOf(phone)).toEqual(byName);
        expect(await checkAccess(phone.page)).toEqual([]);
      },
      screen,
    );
  });
});

test('a fact of the experience paper leads to its record, and the way back ends where it was picked', async () => {
  const look = { scale: 1.4, width: 320 } as const;
  await on(
    `packages/review/pages/paper/index?collectiveId=${collectiveId}`,
    LEADER,
    async (phone) => {
      const lead = () =>
        phone.page.getByRole('dialog').getByRole('button', { name: /^打开节点记录：.*陈一诺/ });
      await press(phone, '从记录里挑一句，写进“成效”');
      await lead().first().waitFor();
      await faultless(phone);
      await phone.shoot('paper-facts');
      const [, told = ''] = /自述“(.+)”/.exec((await lead().first().getAttribute('aria-label')) ?? '') ?? [];
      expect(told).not.toBe('');
      await lead().first().click();
      await sees(phone, told);
      await phone.page.goBack();
      await phone.waitUntilIdle();
      await lead().first().waitFor();
    },
    look,
  );
});

test('a document is asked for, followed with its progress, and downloaded under its own name', async () => {
  await on(`${HALL}/documents/index?collectiveId=${collectiveId}`, LEADER, async (phone) => {
    await faultless(phone);
    await press(phone, '制作初心展示册');
    await phone.front
      .getByRole('button', { name: /^打开文件|^下载文件/ })
      .first()
      .waitFor({ timeout: 60_000 });
    await faultless(phone);
    const coming = phone.page.waitForEvent('download');
    await phone.front
      .getByRole('button', { name: /^打开文件|^下载文件/ })
      .first()
      .click();
    expect((await coming).suggestedFilename()).toMatch(/^初心展示 .*\.docx$/);
  });
});
