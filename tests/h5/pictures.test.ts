import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { OutputOf } from '../../core/contract/procedures';
import type { LocalCloud } from '../../localcloud/local-cloud';
import { demoPicture } from '../../scripts/demo/picture';
import { openDemo, type Demo } from '../harness/demo-cloud';
import { startBrowser, type Browser } from './harness/browser';
import { checkAccess, checkLayout } from './harness/check-layout';
import { openPage, type OpenedPage } from './harness/open-page';

const ROOT = path.resolve(__dirname, '../..');
const LEADER = { openid: 'demo-linxiao', label: '林晓' };
const WRITER = { openid: 'demo-jiangmin', label: '江敏' };

jest.setTimeout(180_000);

let demo: Demo;
let cloud: LocalCloud;
let browser: Browser;
let collectiveId = '';

const asks = async <T>(openid: string, name: string, input: object): Promise<T> =>
  ((await cloud.invoke('api', openid, { name, input })).body as { value: T }).value;

beforeAll(async () => {
  demo = await openDemo('2026-07-15T01:00:00.000Z', { web: true });
  ({ cloud } = demo);
  const me = await asks<{ seats: { collectiveId: string }[] }>(LEADER.openid, 'person.describe', {});
  collectiveId = me.seats[0]?.collectiveId ?? '';
  browser = await startBrowser();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

const open = (person: typeof LEADER, route: string): Promise<OpenedPage> =>
  openPage(browser.context, `${cloud.url}#/${route}`, { person });

test('in a browser a picture is chosen, drawn anew and small, sent, and waits for the check', async () => {
  const { page, front, waitUntilIdle, shoot, errors, close } = await open(
    WRITER,
    `packages/wall/pages/write/index?collectiveId=${collectiveId}`,
  );
  const chooser = page.waitForEvent('filechooser');
  await front.getByRole('button', { name: '添加图片', exact: true }).click();
  await (
    await chooser
  ).setFiles([
    { name: '窗口.png', mimeType: 'image/png', buffer: demoPicture(1) },
    { name: '小课堂.png', mimeType: 'image/png', buffer: demoPicture(2) },
  ]);
  await front.getByText('1. 检查中，先只有您看得到').waitFor();
  await front.getByText('2. 检查中，先只有您看得到').waitFor();
  expect([...(await checkLayout(page)), ...(await checkAccess(page))]).toEqual([]);
  await shoot('pictures-write', true);
  await front.getByRole('button', { name: '移除第 2 张图片' }).click();
  await front.getByLabel('本月进展', { exact: true }).fill('小课堂讲完了，有图为证。');
  await front.getByRole('button', { name: /^(发布|更新)本月进展$/ }).click();
  await front.getByText('发布，同意上墙', { exact: true }).click();
  await waitUntilIdle();
  await cloud.idle();
  const { post } = await asks<OutputOf<'post.open'>>(WRITER.openid, 'post.open', { collectiveId });
  expect(post.pictures.map((one) => one.state)).toEqual(['pass']);
  const file = await fetch(post.pictures[0]?.url ?? '');
  expect(file.headers.get('content-type')).toBe('image/jpeg');
  expect(errors).toEqual([]);
  await close();
});

test('the wall shows its pictures to who reads it', async () => {
  const { page, front, shoot, close } = await open(WRITER, `pages/wall/index?collectiveId=${collectiveId}`);
  const pictures = front.locator('.ui-pictures__image img');
  await pictures.first().waitFor();
  await pictures.first().scrollIntoViewIfNeeded();
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLImageElement>('.ui-pictures__image img')].some(
      (one) => one.naturalWidth > 0,
    ),
  );
  expect([...(await checkLayout(page)), ...(await checkAccess(page))]).toEqual([]);
  await shoot('pictures-wall', true);
  await close();
});

/** Reads a PDF's words in their order, without spaces and breaks. */
const wordsOf = (file: string): string =>
  execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s/g, '');

test.each([
  ['A4', 841, 595],
  ['A3', 1190, 841],
] as const)(
  'printed on %s an issue has every word of the phone page, its code, and nothing else',
  async (paper, width, height) => {
    const { issue } = await asks<OutputOf<'wall.open'>>(LEADER.openid, 'wall.open', { collectiveId });
    if (!issue) throw new Error('no issue hangs');
    const route = `packages/wall/pages/print/index?collectiveId=${collectiveId}&no=${issue.no}`;
    const { page, front, waitUntilIdle, close } = await open(LEADER, route);
    await page.evaluate('window.print = () => undefined');
    await front.getByText(paper, { exact: true }).first().click();
    await front.getByRole('button', { name: '用浏览器打印这一期' }).click();
    await waitUntilIdle();
    await page.emulateMedia({ media: 'print' });
    const shown = await page.locator('.wall-paper').innerText();
    for (const { name, text, next, need } of issue.entries)
      for (const part of [name, text, next, need]) expect(shown).toContain(part);
    for (const part of [...issue.quotes, ...issue.corrections]) expect(shown).toContain(part.text);
    await page.waitForFunction(() => {
      const drawn = [...document.querySelectorAll<HTMLImageElement>('.wall-paper img')];
      return drawn.length > 3 && drawn.every((one) => one.naturalWidth > 0);
    });
    expect(await page.locator('.wall-paper__code img').getAttribute('alt')).toBe('这一期公示的二维码');
    const visible = await page.evaluate(() => document.body.innerText.replace(/\s/g, ''));
    expect(visible).toBe(shown.replace(/\s/g, ''));
    const folder = path.join(ROOT, 'artifacts/print');
    fs.mkdirSync(folder, { recursive: true });
    const file = path.join(folder, `wall-${paper}.pdf`);
    const pdf = await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
    const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes.length).toBeGreaterThan(0);
    for (const [, w, h] of boxes) {
      // Points; a browser rounds to its pixels.
      expect(Math.abs(Number(w) - width)).toBeLessThan(2);
      expect(Math.abs(Number(h) - height)).toBeLessThan(2);
    }
    if (fs.existsSync('/usr/bin/pdftotext')) {
      const words = wordsOf(file);
      for (const entry of issue.entries) expect(words).toContain(entry.name);
    }
    await close();
  },
);
