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
} from '../../scripts/election/hold-election';
import { checkBoard, readVerifiedBoard, recountBoard } from '../../src/features/vote/client/check-board';
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

test('after the dispute window box and mix are erased and the board remains', async () => {
  server.cloud.clock.advance(DISPUTE_HOURS * 3_600_000 + 1000);
  expect(await callOrThrow(leader().call, 'vote.advance', { roundId })).toEqual({ state: 'archived' });
  expect((await showStageVote(leader(), roundId)).dropped).toBe(0);
  expect((await callOrThrow(leader().call, 'board.read', { roundId, from: 0 })).texts.length).toBeGreaterThan(
    0,
  );
});
