import { DISPUTE_HOURS } from '../../core/voting/dispute';
import { finish } from '../../core/voting/slices';
import { verifyBoardSteps } from '../../core/voting/verify';
import { foundElectorate, keysOf, chance, pace, showRound } from '../../scripts/election/electorate';
import type { Elector, Electorate } from '../../scripts/election/electorate';
import { castFor, closeRound, drawAnswers, openBoxOf, openRound } from '../../scripts/election/hold-election';
import { checkBoard, readOwn, recountBoard } from '../../src/features/vote/client/check-board';
import { ask } from '../../src/features/vote/client/door';
import type { House } from '../harness-house';
import { openHouse } from '../harness-house';

let house: House;
let electorate: Electorate;
let roundId: string;
const leader = (): Elector => electorate.electors[0] as Elector;
const stateNow = async () => (await showRound(leader(), roundId)).state;

beforeAll(async () => {
  house = await openHouse();
  electorate = await foundElectorate(house.cloud, 7);
}, 60_000);
afterAll(() => house.close());

test('a meeting holds a vote from the register to a board that anybody recounts', async () => {
  const { collectiveId, electors } = electorate;
  roundId = await openRound(electorate, { kMin: 3, helpAsked: true });
  const today = await ask((electors[2] as Elector).call, 'today.open', {});
  expect(today?.todos.map((todo) => todo.kind)).toEqual(['castBallot']);

  const receipts = [];
  for (const elector of electors.slice(0, 6)) receipts.push(await castFor(elector, collectiveId, roundId));
  expect((await ask((electors[2] as Elector).call, 'today.open', {}))?.todos).toEqual([]);

  // a second thought replaces the first one until close
  const no = 1;
  const answers = Object.fromEntries(
    Object.keys(drawAnswers(7, no, 3)).map((about) => [about, { level: 2, help: ['time' as const] }]),
  );
  const second = await castFor(leader(), collectiveId, roundId, answers);
  expect(second.ack.seq).toBe(2);
  expect((await showRound(leader(), roundId)).dropped).toBe(6);

  await closeRound(house.cloud, electorate, roundId);
  expect(await stateNow()).toBe('openingA');
  const board = await openBoxOf(electorate, roundId);
  expect(await stateNow()).toBe('board');
  expect(board.envelopes).toHaveLength(6);
  expect(finish(verifyBoardSteps(board, 4))).toEqual([]);

  const round = await showRound(leader(), roundId);
  const read = await readOwn(board, round, pace);
  const found = await checkBoard(
    { pace, random: chance },
    read,
    round,
    second,
    keysOf(leader(), collectiveId),
  );
  expect(found.findings).toEqual([]);
  expect(found.own?.every((cell) => cell.state === 'withheld' || cell.level === 2)).toBe(true);
  expect(await recountBoard(read, pace, () => undefined)).toEqual([]);
}, 120_000);

test('a colleague sees the own figures and the 号长 everybody, in roster order, never by result', async () => {
  const member = electorate.electors[3] as Elector;
  const own = await ask(member.call, 'stageWord.list', { roundId });
  expect(own.words.map((word) => [word.no, word.own])).toEqual([[4, true]]);
  const all = await ask(leader().call, 'stageWord.list', { roundId });
  expect(all.words.map((word) => word.no)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(all.words[3]?.help.time).toBe(1);
  expect(own.words[0]?.figures?.counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
});

test('after the dispute window box and mix are erased and the board stays', async () => {
  house.cloud.clock.advance(DISPUTE_HOURS * 3_600_000 + 1000);
  expect(await ask(leader().call, 'vote.advance', { roundId })).toEqual({ state: 'archived' });
  expect((await showRound(leader(), roundId)).dropped).toBe(0);
  expect((await ask(leader().call, 'board.read', { roundId, from: 0 })).texts.length).toBeGreaterThan(0);
});
