import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFunctions } from '../../scripts/build-functions';
import { foundElectorate } from '../../scripts/election/electorate';
import type { Electorate } from '../../scripts/election/electorate';
import { castFor, closeStageVote, openStageVote } from '../../scripts/election/hold-election';
import { showStageVote } from '../../scripts/election/electorate';
import { slotId } from '../../core/voting/box';
import { startLocalCloud } from '../../localcloud/local-cloud';
import type { LocalCloud } from '../../localcloud/local-cloud';
import { callOrThrow } from '../../src/features/vote/client/api';
import { saveVoteRecord } from '../../src/features/vote/device/vote-record';
import { CloudBase } from '../harness/admin-sdk';
import { startBrowser } from './harness/browser';
import type { Browser } from './harness/browser';
import { openPage } from './harness/open-page';
import type { OpenedPage } from './harness/open-page';

const ROOT = join(__dirname, '../..');
const COLLEAGUES = 19;
const PRESSES_MAX = 80;
/** Less than anybody takes to look over so many answers. */
const REVIEW_MS = 6_000;
const ROOM = 'packages/vote/pages/room/index';

let data: string;
let cloud: LocalCloud;
let browser: Browser;
let electorate: Electorate;
let page: OpenedPage;
let roundId = '';

beforeAll(async () => {
  await buildFunctions(ROOT);
  data = mkdtempSync(join(tmpdir(), 'qingcheng-vote-'));
  cloud = await startLocalCloud({
    data,
    functions: join(ROOT, 'dist/cloudfunctions'),
    environment: join(ROOT, 'dist/environment.json'),
    web: join(ROOT, 'dist/h5'),
  });
  electorate = await foundElectorate(cloud, COLLEAGUES + 1);
  roundId = await openStageVote(electorate, { kMin: 3 });
  browser = await startBrowser();
}, 240_000);

afterAll(async () => {
  await browser.close();
  await cloud.stop();
  rmSync(data, { recursive: true, force: true });
});

/** Opens the page of a vote as one member, on the phone that registered this member's keys. */
async function openAs(of: Electorate, i: number, route = `${ROOM}?collectiveId=${of.collectiveId}`) {
  const elector = of.electors[i];
  if (!elector) throw new Error('nobody');
  page = await openPage(browser.context, `${cloud.url}/`, {
    person: { openid: elector.openid, label: elector.name },
  });
  await page.page.evaluate(
    ([entries, who]) => entries.forEach(([key, text]) => window.localStorage.setItem(`${key}.${who}`, text)),
    [[...elector.storage.entries], elector.openid] as const,
  );
  await page.go(route);
}

const tap = (words: string) => page.front.getByText(words, { exact: true }).first().click();
const see = (words: string, patience = 60_000) =>
  page.front.getByText(words).first().waitFor({ timeout: patience });
const focused = () => page.page.evaluate(() => document.activeElement?.textContent ?? '');

let presses = 0;
const press = async (key: string): Promise<void> => {
  presses += 1;
  await page.page.keyboard.press(key);
};

/** Waits until the focus is in the options of one colleague. */
const atColleague = async (at: number): Promise<void> => {
  await see(`第 ${at} 位，共 ${COLLEAGUES} 位`);
  await page.page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'radio');
};

test(`a ballot about ${COLLEAGUES} colleagues takes at most ${PRESSES_MAX} key presses, and the focus is never lost`, async () => {
  await openAs(electorate, 1);
  await see('领取选票');
  await page.front.getByRole('button', { name: '领取选票' }).focus();
  await page.page.keyboard.press('Enter');
  for (let about = 1; about <= COLLEAGUES; about++) {
    await atColleague(about);
    // the first, second and last option in turn: arrows move and check, and wrap around
    if (about % 3 === 1) await press(' ');
    else await press(about % 3 === 2 ? 'ArrowDown' : 'ArrowUp');
    const checked = page.front.getByRole('radio', { checked: true });
    expect(await checked.textContent()).toBe(['不了解', '走得很好', '稳步在走'][about % 3]);
    expect(await page.front.locator('[role=radio][tabindex="0"]').count()).toBe(1);
    await press('Enter');
  }
  await see('放进信封前，再看一遍');
  await page.page.waitForFunction(() => document.activeElement?.textContent === '放进信封前，再看一遍');
  await page.shoot('vote/edges-review');
  while ((await focused()) !== '封好信封，投进票箱' && presses <= PRESSES_MAX) await press('Tab');
  const devtools = await page.page.context().newCDPSession(page.page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  // While a person reads the review, the last answers are signed.
  await page.page.waitForTimeout(REVIEW_MS);
  const begun = Date.now();
  await press('Enter');
  await see('信封已投进票箱');
  process.stdout.write(`sealed in ${Date.now() - begun} ms at a four times slower processor\n`);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  expect(presses).toBeLessThanOrEqual(PRESSES_MAX);
  expect(await page.front.getByRole('status').filter({ hasText: '信封已投进票箱' }).count()).toBe(1);
  expect(await focused()).toContain('信封已投进票箱');
  await page.close();
}, 120_000);

test('a ballot sealed after the deadline says in view that the envelope did not go in, and what that means', async () => {
  await openAs(electorate, 2);
  await see('领取选票');
  await tap('领取选票');
  for (let about = 1; about <= COLLEAGUES; about++) {
    await atColleague(about);
    await page.page.keyboard.press('ArrowDown');
    await page.page.keyboard.press('Enter');
  }
  await see('放进信封前，再看一遍');
  await page.front.evaluate((node) => node.scrollTo(0, node.scrollHeight));
  await callOrThrow(electorate.electors[0]!.call, 'vote.close', { roundId });
  await tap('封好信封，投进票箱');
  await see('信封没有投进票箱');
  await page.waitUntilIdle();
  const note = page.front.getByRole('alert');
  expect(await note.textContent()).toContain('这一次没有您的票');
  const box = await note.boundingBox();
  expect(box && box.y >= 0 && box.y + box.height <= 844).toBe(true);
  await page.shoot('vote/edges-too-late');
  await tap('返回评估');
  await see('正在封箱');
  await page.close();
}, 120_000);

test('before a vote the 号长 sees who is ready, and can choose only ready members as scrutineers', async () => {
  const small = await foundElectorate(cloud, 8, { tag: 'small', unregistered: 1 });
  const last = small.electors[7]?.name ?? '';
  await openAs(small, 0);
  await see('7 / 8 人的手机已准备好');
  await see('等待准备的手机');
  await tap('发起评估');
  await see(`${last}的手机还没准备好，现在不能监票`);
  await see('8 人里 7 人的手机准备好了');
  await page.shoot('vote/edges-prepare', true);
  const [, a = '', b = ''] = small.seatIds;
  const prepared = await callOrThrow(small.electors[0]!.call, 'vote.prepare', {
    collectiveId: small.collectiveId,
    ...{ title: '阶段评估', mode: 'meeting', minutes: 30, kMin: 3, helpAsked: false, rerunOf: null },
    scrutineers: [a, b],
  });
  await page.go(`${ROOM}?collectiveId=${small.collectiveId}`);
  await see('要有 8 人才能冻结名册');
  expect(
    await page.front.getByRole('button', { name: '冻结名册，开始核对' }).getAttribute('aria-disabled'),
  ).toBe('true');
  await page.shoot('vote/edges-draft', true);
  // nobody has voted: nothing is said about stored answers
  await callOrThrow(small.electors[0]!.call, 'vote.giveUp', {
    roundId: prepared.roundId,
    reason: 'withdrawn',
  });
  await page.go(`${ROOM}?collectiveId=${small.collectiveId}`);
  await see('号长撤回了这次评估');
  expect(await page.front.textContent()).not.toContain('您的答案还在这部手机里');
  await page.close();
}, 120_000);

test('an envelope that vanished from the box is objected to with the receipt; the answer ends the amber note', async () => {
  const few = await foundElectorate(cloud, 6, { tag: 'few' });
  const [leader, , third] = few.electors;
  if (!leader || !third) throw new Error('nobody');
  const round = await openStageVote(few, { kMin: 3, mode: 'meeting' });
  const receipt = await castFor(third, few.collectiveId, round);
  const room = `${ROOM}?collectiveId=${few.collectiveId}`;
  // closing now would void the vote: that is said before it happens
  await openAs(few, 0);
  await tap('现在封箱');
  const question = page.page.locator('.ui-ask__text');
  expect(await question.textContent()).toContain('票箱里只有 1 个信封，不到 4 个不能开票');
  await page.page.locator('.ui-ask__no').click();
  expect((await showStageVote(leader, round)).state).toBe('open');
  await page.close();
  for (const elector of few.electors) if (elector !== third) await castFor(elector, few.collectiveId, round);
  const vote = await showStageVote(third, round);
  await CloudBase.connect(cloud).remove('slots', slotId(vote.voteId ?? '', vote.own?.no ?? 0));
  await closeStageVote(cloud, few, round);
  saveVoteRecord(third.storage, vote, receipt);
  await openAs(few, 2);
  await see('您的信封不在清单里');
  await page.shoot('vote/edges-envelope-gone', true);
  await page.go(`packages/round/pages/receipt/index?roundId=${round}`);
  await see('清单里没有您的信封，可是服务器签过字');
  await tap('提出异议');
  await page.page.locator('.ui-ask__yes').click();
  await see('票箱被动过');
  await page.shoot('vote/edges-objection', true);
  await page.go(room);
  await see('有 1 件异议');
  expect(await page.front.locator('.ui-card--amber').count()).toBe(1);
  await page.close();
  await openAs(few, 0, `packages/round/pages/receipt/index?roundId=${round}`);
  await page.front.getByLabel('理由，大家都看得到').fill('票箱少了一个信封，重新投一次');
  await tap('重新投');
  await page.page.locator('.ui-ask__yes').click();
  await see('重新投：票箱少了一个信封，重新投一次');
  await page.close();
  await openAs(few, 2);
  await see('1 件异议已答复');
  await see('重新投：票箱少了一个信封，重新投一次');
  expect(await page.front.locator('.ui-card--amber').count()).toBe(0);
  await page.shoot('vote/edges-answered', true);
  await page.close();
}, 180_000);
