import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { printVouchCode } from '../../core/domain/vouch-code';
import { startLocalCloud } from '../../localcloud/local-cloud';
import type { LocalCloud } from '../../localcloud/local-cloud';
import { foundElectorate, showStageVote } from '../../scripts/election/electorate';
import type { Elector, Electorate } from '../../scripts/election/electorate';
import { castFor, checkBoardOf, publishBoardOf, openStageVote } from '../../scripts/election/hold-election';
import { callOrThrow } from '../../src/features/vote/client/api';
import { openMiniProgram } from './harness/open-mini-program';
import type { MiniProgram } from './harness/open-mini-program';

const ROOT = path.resolve(__dirname, '../..');
const DIST = path.join(ROOT, 'dist/weapp');
const MEMBERS = 5;
/** Neither 号长 nor scrutineer; only this phone is a real mini-program. */
const VOTER = 2;

let data: string;
let cloud: LocalCloud;
let electorate: Electorate;
let phone: MiniProgram;
let roundId: string;
const at = (i: number): Elector => electorate.electors[i] as Elector;
const openRoom = () =>
  phone.open('packages/vote/pages/room/index', { collectiveId: electorate.collectiveId });

/** Long work is cut by timers; waits until the words are there. */
async function see(words: string): Promise<void> {
  for (let turn = 0; turn < 400 && !phone.text().includes(words); turn++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    await phone.waitUntilIdle();
  }
  expect(phone.text()).toContain(words);
}

beforeAll(async () => {
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'qingcheng-vote-'));
  cloud = await startLocalCloud({
    data,
    functions: path.join(ROOT, 'dist/cloudfunctions'),
    environment: path.join(ROOT, 'dist/environment.json'),
  });
  electorate = await foundElectorate(cloud, MEMBERS);
  // this person comes with a new phone: what the program registered for them is replaced by an explicit tap
  phone = openMiniProgram({
    distDir: DIST,
    callFunction: async (name, event) => (await cloud.invoke(name, at(VOTER).openid, event)).body,
  });
}, 180_000);

afterAll(async () => {
  phone.close();
  await cloud.stop();
  fs.rmSync(data, { recursive: true, force: true });
});

test('a new phone stops at a red page, registers on a tap, and is silent from then on', async () => {
  await openRoom();
  await see('这部手机不是上次登记的那部');
  await phone.tap('用这部手机重新登记');
  await see('这部手机已准备好投票');
  await openRoom();
  await see('这部手机已准备好投票');
}, 180_000);

/** Reads the code on a colleague's phone with the camera; a phone without one is asked for the text. */
async function checkByCamera(round: string): Promise<void> {
  const { roster, nonce } = await showStageVote(at(0), round);
  const colleague = roster.find(({ name }) => name === at(0).name);
  if (!colleague) throw new Error('not on the roster');
  await openRoom();
  await see('扫同事的核对码');
  phone.phone.scanned = { errMsg: 'scanCode:fail cancel' };
  await phone.tap('扫同事的核对码');
  expect(phone.text()).not.toContain('粘贴同事的核对码');
  phone.phone.scanned = { result: printVouchCode({ ...colleague, nonce }) };
  await phone.tap('扫同事的核对码');
  await see('扫同事的核对码');
  for (let turn = 0; turn < 100 && !phone.shownMessages.some((one) => one.startsWith('已证明')); turn++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(phone.shownMessages).toContain(`已证明${colleague.name}是本人`);
  phone.phone.scanned = { errMsg: 'scanCode:fail auth deny' };
  await phone.tap('扫同事的核对码');
  await see('粘贴同事的核对码');
}

test('the mini-program checks a colleague by camera and casts a ballot without crypto, TextEncoder or WebCrypto', async () => {
  roundId = await openStageVote(electorate, { kMin: 3 }, checkByCamera);
  await openRoom();
  await see('正在投票');
  await phone.tap('领取选票');
  for (let about = 0; about < MEMBERS - 1; about++) {
    await see(`第 ${about + 1} 位`);
    phone.clearSetData();
    await phone.tap('稳步在走');
    // one answer costs the view layer little
    expect(phone.setDataBytes().reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(8000);
  }
  await see('放进信封前，再看一遍');
  await phone.tap('封好信封，投进票箱');
  await see('信封已投进票箱');
  expect((await showStageVote(at(0), roundId)).dropped).toBe(1);
  // a second thought starts from the first one
  await phone.tap('返回评估');
  await see('您的信封已在票箱里');
  await phone.tap('修改选票');
  await see('放进信封前，再看一遍');
  expect(phone.consoleErrors).toEqual([]);
}, 120_000);

test('the mini-program finds its own votes unasked, verifies its part of the board with the others and erases the key', async () => {
  for (const i of [0, 1, 3, 4]) await castFor(at(i), electorate.collectiveId, roundId);
  await callOrThrow(at(0).call, 'vote.close', { roundId }).catch(() => undefined);
  cloud.clock.advance(60_000);
  await callOrThrow(at(0).call, 'vote.advance', { roundId });
  const board = await publishBoardOf(electorate, roundId);
  await openRoom();
  await see('您的票都在');
  // No figures before the other phones verified their parts; this one did without being asked.
  await see('都核对完才显示结果');
  expect(phone.text()).not.toContain('关于我');
  await checkBoardOf(electorate, roundId, board);
  await see('每一格都验得过');
  await see('关于我');
  expect(phone.text()).toContain('这把投票钥匙已从手机擦除');
  await phone.tap('自己数一遍');
  await see('每一张签名都对');
  expect(phone.nodes()).toBeLessThan(1000);
  expect(phone.depth()).toBeLessThan(30);
  await openRoom();
  await see('钥匙已擦除');
}, 120_000);

test('the main package holds no BigInt: an old phone reads it without the voting code', () => {
  const main = fs.readdirSync(DIST).filter((file) => file.endsWith('.js'));
  const pages = fs
    .readdirSync(path.join(DIST, 'pages'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => path.join('pages', file));
  expect(main.length).toBeGreaterThan(3);
  const holding = [...main, ...pages].filter((file) =>
    /BigInt|\b\d+n\b/.test(fs.readFileSync(path.join(DIST, file), 'utf8')),
  );
  expect(holding).toEqual([]);
  expect(fs.readFileSync(path.join(DIST, 'packages/vote/pages/room/index.js'), 'utf8')).toMatch(/BigInt/);
});
