import { compare } from '../../core/voting/bytes';
import { recount, signBoard } from '../../core/voting/board';
import type { Board } from '../../core/voting/board';
import { reportPart } from '../../core/voting/board-check';
import { cellHash } from '../../core/voting/cell';
import { readBoard } from '../../core/voting/read-board';
import { DISPUTE_HOURS } from '../../core/voting/dispute-window';
import { finish } from '../../core/voting/slices';
import { verifyBoardSteps } from '../../core/voting/verify';
import { foundElectorate, keysOf, rng, scheduler, showStageVote } from '../../scripts/election/electorate';
import type { Elector, Electorate } from '../../scripts/election/electorate';
import {
  castFor,
  closeStageVote,
  drawAnswers,
  openBoxOf,
  openStageVote,
  publishBoardOf,
} from '../../scripts/election/hold-election';
import { checkBoard, readVerifiedBoard, recountBoard } from '../../src/features/vote/client/check-board';
import { checkTogether, hasShare, verifyReports } from '../../src/features/vote/client/check-together';
import type { Call } from '../../src/features/vote/client/api';
import { callOrThrow } from '../../src/features/vote/client/api';
import type { TestServer } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';

let server: TestServer;
let electorate: Electorate;
let roundId: string;
const leader = (): Elector => electorate.electors[0] as Elector;
const stateNow = async () => (await showStageVote(leader(), roundId)).state;

beforeAll(async () => {
  server = await openTestServer();
  electorate = await foundElectorate(server.cloud, 7);
}, 60_000);
afterAll(() => server.close());

test('a meeting completes a vote from key registration to a board that anybody can recount', async () => {
  const { collectiveId, electors } = electorate;
  roundId = await openStageVote(electorate, { kMin: 3, helpAsked: true });
  const today = await callOrThrow((electors[2] as Elector).call, 'today.open', {});
  expect(today?.todos.map((todo) => todo.kind)).toEqual(['castBallot']);

  const receipts = [];
  for (const elector of electors.slice(0, 6)) receipts.push(await castFor(elector, collectiveId, roundId));
  expect((await callOrThrow((electors[2] as Elector).call, 'today.open', {}))?.todos).toEqual([]);

  // a re-cast replaces the first ballot until the close
  const no = 1;
  const answers = Object.fromEntries(
    Object.keys(drawAnswers(7, no, 3)).map((about) => [about, { level: 2, help: ['time' as const] }]),
  );
  const second = await castFor(leader(), collectiveId, roundId, answers);
  expect(second.ack.seq).toBe(2);
  expect((await showStageVote(leader(), roundId)).dropped).toBe(6);

  await closeStageVote(server.cloud, electorate, roundId);
  expect(await stateNow()).toBe('openingA');
  const board = await openBoxOf(electorate, roundId);
  expect(await stateNow()).toBe('board');
  // Everybody who could vote is told on 今日.
  for (const elector of electorate.electors) {
    const { news = [] } = (await callOrThrow(elector.call, 'today.open', {})) ?? {};
    expect(news.filter(({ kind }) => kind === 'voteResult')).toHaveLength(1);
  }
  expect(board.envelopes).toHaveLength(6);
  expect(finish(verifyBoardSteps(board, 4))).toEqual([]);

  const round = await showStageVote(leader(), roundId);
  const read = await readVerifiedBoard(board, round, scheduler);
  const found = await checkBoard(
    { scheduler, random: rng },
    read,
    round,
    second,
    keysOf(leader(), collectiveId),
  );
  expect(found.findings).toEqual([]);
  expect(found.own?.every((cell) => cell.state === 'withheld' || cell.level === 2)).toBe(true);
  expect(await recountBoard(read, scheduler, () => undefined)).toEqual([]);
}, 120_000);

test('a member sees their own figures and the 号长 all, in roster order, never by result', async () => {
  const member = electorate.electors[3] as Elector;
  const own = await callOrThrow(member.call, 'stageWord.list', { roundId });
  expect(own.words.map((word) => [word.no, word.own])).toEqual([[4, true]]);
  const all = await callOrThrow(leader().call, 'stageWord.list', { roundId });
  expect(all.words.map((word) => word.no)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(all.words[3]?.help.time).toBe(1);
  expect(own.words[0]?.figures?.counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
});

describe('a board that a phone has to believe', () => {
  const at = (i: number): Elector => electorate.electors[i] as Elector;
  const wordsOf = async (elector: Elector) =>
    (await callOrThrow(elector.call, 'stageWord.list', { roundId: second })).words;
  const check = (elector: Elector, input: { report?: { part: number; sig: string }; fault?: number }) =>
    elector.call('board.check', { roundId: second, report: null, fault: null, ...input });
  const clientOf = ({ call }: Elector) => ({ call, scheduler, random: rng });
  const keys = (elector: Elector) => keysOf(elector, electorate.collectiveId);
  /** Holds a vote of all seven up to the board. */
  const publish = async (changed?: (call: Call) => Call) => {
    second = await openStageVote(electorate, { kMin: 3 });
    for (const elector of electorate.electors) await castFor(elector, electorate.collectiveId, second);
    await closeStageVote(server.cloud, electorate, second);
    const board = await publishBoardOf(electorate, second, changed);
    return readVerifiedBoard(board, await showStageVote(leader(), second), scheduler);
  };
  /** Delivers another file than the honest one, signed by the same scrutineer. */
  const forging =
    (forge: (board: Board) => Board) =>
    (call: Call): Call => {
      const texts: string[] = [];
      return async (name, input) => {
        if (name === 'board.stage') texts.push((input as { text: string }).text);
        if (name !== 'board.deliver')
          return name === 'board.stage' ? { ok: true, value: null as never } : call(name, input);
        const scrutineer = at(5);
        const forged = forge(JSON.parse(texts.join('')) as Board);
        const text = JSON.stringify(signBoard(forged, keys(scrutineer).wallet.identity.secret));
        await call('board.stage', { roundId: second, part: 0, text });
        return call(name, { ...input, parts: 1 });
      };
    };
  /** Gives one cell another level; order and totals are put right. */
  const flipped = (board: Board): Board => {
    const read = readBoard(board);
    if ('findings' in read) throw new Error('the honest board is not sound');
    const cells = read.read.cells.map((cell, i) =>
      i === 7 ? { ...cell, level: (cell.level + 1) % 3 } : cell,
    );
    const order = cells.map((cell, i) => ({ i, hash: cellHash(read.read.vote, cell) }));
    order.sort((a, b) => compare(a.hash, b.hash));
    const levels = order.map(({ i }) => ({ ...board.board[i], level: cells[i]?.level ?? 0 }));
    const shown = levels.map((cell) => ({
      ...cell,
      level: cell.level > 2 ? null : cell.level,
    })) as Board['board'];
    return { ...board, board: shown, tally: recount(board.definition, shown) };
  };
  let second = '';
  afterEach(async () => {
    server.cloud.clock.advance(DISPUTE_HOURS * 3_600_000 + 1000);
    await callOrThrow(leader().call, 'vote.advance', { roundId: second });
  });

  test('shows no figures before every cell was verified by phones that are not those of the scrutineer', async () => {
    const read = await publish();
    expect(await wordsOf(leader())).toEqual([]);
    const round = await showStageVote(leader(), second);
    const { check: none } = round;
    expect(none).toMatchObject({ cells: 42, parts: 7, reports: [], faults: [] });
    expect(hasShare(await showStageVote(at(5), second))).toBe(false);
    const board = { voteId: round.voteId ?? '', boardHash: none?.boardHash ?? '', parts: 7 };
    const signed = (i: number, part: number, by = i) =>
      reportPart(keys(at(by)).wallet.identity.secret, board, part, i + 1);
    // The scrutineer who delivered it, a foreign signature, a part that there is not.
    for (const [i, report] of [
      [5, signed(5, 0)],
      [0, signed(0, 0, 1)],
      [0, signed(0, 7)],
    ] as const)
      expect(await check(at(i), { report: { part: report.part, sig: report.sig } })).toMatchObject({
        code: 'opening-refused',
      });
    // One phone reports at most a third, a part is reported once, and a repeated report changes nothing.
    for (const part of [0, 0, 1, 2, 3]) {
      const { sig } = signed(0, part);
      await check(at(0), { report: { part, sig } });
    }
    await check(at(1), { report: { part: 1, sig: signed(1, 1).sig } });
    const { check: some } = await showStageVote(leader(), second);
    expect(some?.reports.map(({ part, no }) => [part, no])).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
    expect(await wordsOf(leader())).toEqual([]);
    // Three phones finish it, and whoever comes later still verifies a part.
    for (const i of [2, 3])
      await checkTogether(clientOf(at(i)), read, await showStageVote(at(i), second), keys(at(i)));
    const done = await showStageVote(at(4), second);
    expect(await verifyReports(scheduler, done, new Set())).toEqual({ phones: 3, cells: 42 });
    const [forged = done.check!.reports[0]!, ...rest] = done.check!.reports;
    const told = { ...done, check: { ...done.check!, reports: [{ ...forged, no: 7 }, ...rest] } };
    expect((await verifyReports(scheduler, told, new Set()))?.cells).toBe(36);
    expect(await checkTogether(clientOf(at(4)), read, done, keys(at(4)))).toEqual(done.check);
    expect(await wordsOf(leader())).toHaveLength(7);
    // A false alarm of a phone is found out by the server.
    expect(await check(at(4), { fault: 3 })).toMatchObject({ code: 'dispute-unfounded' });
    expect(await check(at(4), { fault: 42 })).toMatchObject({ code: 'dispute-unfounded' });
    expect(await wordsOf(leader())).toHaveLength(7);
  }, 120_000);

  test('is no result when one cell of it is forged: its voter and whoever verifies the part see it', async () => {
    const read = await publish(forging(flipped));
    const findings = await recountBoard(read, scheduler, () => undefined);
    expect(findings).toHaveLength(1);
    const seen: string[] = [];
    for (const elector of electorate.electors) {
      const round = await showStageVote(elector, second);
      if (!hasShare(round)) continue;
      await checkTogether(clientOf(elector), read, round, keys(elector)).catch((error: Error) =>
        seen.push(error.message),
      );
    }
    expect(seen.length).toBeGreaterThan(0);
    const { check: found } = await showStageVote(leader(), second);
    expect(found?.faults[0]).toMatchObject({ proven: true });
    expect(await wordsOf(leader())).toEqual([]);
    const { todos = [] } = (await callOrThrow(leader().call, 'today.open', {})) ?? {};
    expect(todos.map(({ kind }) => kind)).toContain('answerDispute');
    // It cannot be let stand, only repeated.
    const answer = { roundId: second, reason: '有一格是假的' };
    expect(await leader().call('dispute.answer', { ...answer, answer: 'stand' })).toMatchObject({
      code: 'vote-state',
    });
    expect((await leader().call('dispute.answer', { ...answer, answer: 'rerun' })).ok).toBe(true);
    expect(await check(at(0), { fault: 3 })).toMatchObject({ code: 'vote-state' });
    expect(await wordsOf(leader())).toEqual([]);
  }, 120_000);
});

test('after the dispute window box and mix are erased and the board remains', async () => {
  server.cloud.clock.advance(DISPUTE_HOURS * 3_600_000 + 1000);
  expect(await callOrThrow(leader().call, 'vote.advance', { roundId })).toEqual({ state: 'archived' });
  expect((await showStageVote(leader(), roundId)).dropped).toBe(0);
  expect((await callOrThrow(leader().call, 'board.read', { roundId, from: 0 })).texts.length).toBeGreaterThan(
    0,
  );
});
