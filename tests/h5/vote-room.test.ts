import jsQR from 'jsqr';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printVouchCode } from '../../core/domain/vouch-code';
import { buildFunctions } from '../../scripts/build-functions';
import { foundElectorate } from '../../scripts/election/electorate';
import type { Elector, Electorate } from '../../scripts/election/electorate';
import { castFor, checkBoardOf } from '../../scripts/election/hold-election';
import { startLocalCloud } from '../../localcloud/local-cloud';
import type { LocalCloud } from '../../localcloud/local-cloud';
import { fetchBoard } from '../../src/features/vote/client/check-board';
import { callOrThrow } from '../../src/features/vote/client/api';
import { startBrowser } from './harness/browser';
import type { Browser } from './harness/browser';
import { checkAccess, checkLayout } from './harness/check-layout';
import { openPage } from './harness/open-page';
import type { OpenedPage, PageLook } from './harness/open-page';

const ROOT = join(__dirname, '../..');
const MEMBERS = 6;
const LOOKS: readonly PageLook[] = [{}, { theme: 'dark' }, { scale: 1.4 }];
const ROOM = 'packages/vote/pages/room/index';

let data: string;
let cloud: LocalCloud;
let browser: Browser;
let electorate: Electorate;
let page: OpenedPage;
let roundId = '';
const receipts = new Map<number, object>();

beforeAll(async () => {
  await buildFunctions(ROOT);
  data = mkdtempSync(join(tmpdir(), 'qingcheng-vote-'));
  cloud = await startLocalCloud({
    data,
    functions: join(ROOT, 'dist/cloudfunctions'),
    environment: join(ROOT, 'dist/environment.json'),
    web: join(ROOT, 'dist/h5'),
  });
  electorate = await foundElectorate(cloud, MEMBERS);
  browser = await startBrowser();
  page = await openPage(browser.context, `${cloud.url}/`, { person: personOf(0) });
  // everybody's phone is this browser: what the program registered is put where each person's phone keeps it
  for (const { openid, storage } of electorate.electors)
    await page.page.evaluate(
      ([entries, who]) =>
        entries.forEach(([key, text]) => window.localStorage.setItem(`${key}.${who}`, text)),
      [[...storage.entries], openid] as const,
    );
}, 120_000);

afterAll(async () => {
  await browser.close();
  await cloud.stop();
  rmSync(data, { recursive: true, force: true });
});

const at = (i: number): Elector => electorate.electors[i] as Elector;
function personOf(i: number) {
  return { openid: at(i).openid, label: at(i).name };
}

/** Becomes somebody and opens a page of the vote. */
async function goAs(i: number, route = `${ROOM}?collectiveId=${electorate.collectiveId}`): Promise<void> {
  await page.page.evaluate((who) => {
    window.localStorage.setItem('person.current', JSON.stringify(who));
  }, personOf(i));
  await page.go(route);
}

const tap = (words: string) => page.front.getByText(words, { exact: true }).first().click();
const see = (words: string, patience = 30_000) =>
  page.front.getByText(words).first().waitFor({ timeout: patience });

/** Looks at the page in front as it is: pictures in three looks, nothing clipped, nothing unreachable. */
async function look(name: string): Promise<void> {
  for (const { theme = 'light', scale = 1 } of LOOKS) {
    await page.page.evaluate(
      ([wanted, size]) => {
        window.localStorage.setItem('look.theme', JSON.stringify(wanted));
        window.localStorage.setItem('look.scale', JSON.stringify(size));
        document.querySelectorAll<HTMLElement>('.ui-screen').forEach((screen) => {
          screen.classList.remove('theme-light', 'theme-dark');
          screen.classList.add(`theme-${wanted}`);
          screen.style.setProperty('--scale', String(size));
        });
      },
      [theme, scale] as const,
    );
    await page.shoot(`vote/${name}-${theme}${scale === 1 ? '' : '-large'}`, true);
    expect(await checkLayout(page.page)).toEqual([]);
    if (scale === 1) expect(await checkAccess(page.page)).toEqual([]);
  }
}

/** Reads the QR code in a picture of a screen, as a camera does. */
async function readQrCode(picture: Buffer): Promise<string> {
  const { dark, width, height } = await page.page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(window.atob(base64), (sign) => sign.charCodeAt(0));
    const image = await window.createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const dark = Array.from({ length: data.length / 4 }, (_, at) => ((data[at * 4] ?? 0) < 128 ? '1' : '0'));
    return { dark: dark.join(''), width: image.width, height: image.height };
  }, picture.toString('base64'));
  const pixels = Uint8ClampedArray.from(
    [...dark].flatMap((is) => Array<number>(4).fill(is === '1' ? 0 : 255)),
  );
  return jsQR(pixels, width, height)?.data ?? '';
}

test('the 号长 prepares a vote in a meeting and freezes the roster', async () => {
  await goAs(0);
  await see('人的手机已准备好');
  await look('1-first');
  await tap('发起评估');
  await see('定三件事，就能开始');
  await look('2-prepare');
  const [a, b] = [electorate.seatIds[5] ?? '', electorate.seatIds[4] ?? ''];
  const prepared = await callOrThrow(at(0).call, 'vote.prepare', {
    collectiveId: electorate.collectiveId,
    title: '第二季度阶段评估',
    mode: 'meeting',
    minutes: 60,
    kMin: 3,
    helpAsked: true,
    scrutineers: [a, b],
    rerunOf: null,
  });
  roundId = prepared.roundId;
  await goAs(0);
  await tap('冻结名册，开始核对');
  await see('请核对名册');
}, 120_000);

test('everybody checks the own code and both scrutineers show their keys', async () => {
  for (const i of [5, 4]) {
    await goAs(i);
    await tap('登记票箱钥匙');
    await see('我的代码一致');
  }
  await look('3-roster');
  // face to face: one phone shows a code, and a picture of its screen is read; a browser takes the text
  await goAs(2, `packages/round/pages/code/index?roundId=${roundId}`);
  await see('请同事扫这个码');
  await look('3b-code');
  const shown = await callOrThrow(at(2).call, 'vote.show', { roundId });
  const code = await readQrCode(await page.page.screenshot());
  expect(code).toBe(
    printVouchCode({ ...(shown.roster[2] as (typeof shown.roster)[number]), nonce: shown.nonce }),
  );
  await goAs(4);
  await tap('扫同事的核对码');
  await page.front.getByLabel('粘贴同事的核对码', { exact: true }).first().fill(code);
  await tap('证明是本人');
  await see('当面核对');
  await goAs(4);
  await see('我的代码一致');
  await tap('我的代码一致');
  for (const i of [1, 2, 3, 5]) await callOrThrow(at(i).call, 'vote.endorse', { roundId });
  await goAs(0);
  await tap('我的代码一致');
  await tap('名册无误，开始投票');
  await see('正在投票');
}, 120_000);

test('a member answers about each colleague and the envelope goes into the box', async () => {
  await goAs(1);
  await see('领取选票');
  await look('4-open');
  await tap('领取选票');
  for (let about = 0; about < MEMBERS - 1; about++) {
    await see(`第 ${about + 1} 位，共 ${MEMBERS - 1} 位`);
    await tap(about === 2 ? '不了解' : '需要搭把手');
    if (about === 0) {
      await tap('多些练手机会');
      await look('5-ballot');
    }
    await tap(about < MEMBERS - 2 ? '下一位' : '看一遍');
  }
  await look('6-review');
  await tap('封好信封，投进票箱');
  await see('信封已投进票箱', 60_000);
  await look('7-sealed');
  await tap('返回评估');
  await see('您的信封已在票箱里');
  await look('8-in-the-box');
}, 180_000);

test('both scrutineers open the box with their phones', async () => {
  for (const i of [0, 2, 3, 4, 5]) {
    const receipt = await castFor(at(i), electorate.collectiveId, roundId);
    const { ackKey } = await callOrThrow(at(i).call, 'vote.show', { roundId });
    receipts.set(i, { receipt, ackKey });
  }
  await callOrThrow(at(0).call, 'vote.close', { roundId });
  cloud.clock.advance(60_000);
  await goAs(5);
  await see('第一位监票人在开票');
  await look('9-opening');
  await tap('开启票箱');
  await see('已交给第二位监票人', 60_000);
  await goAs(4);
  await tap('开启票箱');
  await see('票已开出，正在核对', 120_000);
}, 240_000);

test('the board is verified by the phones together and shows my votes unasked, and my phone counts again', async () => {
  await goAs(1);
  await see('您的票都在', 60_000);
  await see('都核对完才显示结果');
  await look('10a-checking');
  const file = await fetchBoard(at(0).call, roundId);
  await checkBoardOf(electorate, roundId, file);
  await see('每一格都验得过');
  await see('关于我');
  await tap('自己数一遍');
  await see('每一张签名都对', 120_000);
  await look('10-board');
  // the key is gone: nobody can prove any more who wrote a cell
  await goAs(1);
  await see('钥匙已擦除');
}, 240_000);

test('a receipt is shown with what it proves; an objection stands before everybody until the 号长 answers', async () => {
  const receiptPage = `packages/round/pages/receipt/index?roundId=${roundId}`;
  // this browser did not vote for number 4: the program did, with a phone of its own
  await page.page.evaluate(([key, text]) => window.localStorage.setItem(key, text), [
    `vote.memory.${roundId}.${at(3).openid}`,
    JSON.stringify({ kind: 'voted', ...receipts.get(3) }),
  ] as const);
  await goAs(3, receiptPage);
  await see('我的凭据');
  await look('11-receipt');
  await tap('提出异议');
  await page.page.locator('dialog').getByText('提出', { exact: true }).click();
  await see('除本人外无法核对');
  await goAs(2);
  await see('有 1 件异议');
  await look('12-dispute');
  await goAs(0, receiptPage);
  await page.front.getByLabel('理由，大家都看得到', { exact: true }).first().fill('当面核对过，结果不变');
  await look('12b-answer');
  await tap('维持结果');
  await see('维持结果：当面核对过');
}, 120_000);

test('what is hidden, the paper form, and who needs a hand are plain pages', async () => {
  await goAs(0, 'packages/round/pages/hidden/index');
  await look('13-hidden');
  expect(await page.front.textContent()).not.toContain('绝对匿名');
  await goAs(0, `packages/round/pages/paper/index?collectiveId=${electorate.collectiveId}`);
  await look('14-paper');
  await goAs(0, `packages/round/pages/hand/index?roundId=${roundId}`);
  await look('15-hand');
  expect(page.errors).toEqual([]);
}, 120_000);

test('a phone whose keys are not the registered ones stops at a red page', async () => {
  await page.page.evaluate(([key]) => window.localStorage.removeItem(key), [
    `vote.keys.${electorate.collectiveId}.${at(3).openid}`,
  ] as const);
  await goAs(3);
  await see('这部手机不是上次登记的那部');
  await look('16-keys-differ');
  await tap('用这部手机重新登记');
  await see('结果已公布');
}, 60_000);
