import type { VoteView } from '@core/contract/vote';
import { fromHex, wipe } from '@core/voting/bytes';
import type { Board } from '@core/voting/board';
import type { RandomSource } from '@core/voting/drbg';
import { mayEraseRingKey } from '@core/voting/retention';
import type { Finding } from '@core/voting/finding';
import { ringSecret } from '@core/voting/keys';
import { ownCellsSteps, ownFindings, clientCheckSteps } from '@core/voting/client-checks';
import type { OwnCell } from '@core/voting/client-checks';
import { readBoardSteps } from '@core/voting/read-board';
import type { ReadBoard } from '@core/voting/read-board';
import { boardSteps, signatureFindings } from '@core/voting/verify';
import type { Receipt } from './cast-ballot';
import { callOrThrow, VerificationError } from './api';
import type { Call } from './api';
import { run } from './scheduler';
import type { Scheduler } from './scheduler';
import type { ClientKeys } from './stored-keys';
import { readPages } from './chunks';

/** Downloads the published board file. */
export async function fetchBoard(call: Call, roundId: string): Promise<Board> {
  const texts = await readPages<string>(async (from) => {
    const page = await callOrThrow(call, 'board.read', { roundId, from });
    return { items: page.texts, next: page.next };
  }, 0);
  return JSON.parse(texts.join('')) as Board;
}

/** Reads the board of `vote`; throws a `VerificationError` with the first finding. */
export async function readVerifiedBoard(
  board: Board,
  vote: VoteView,
  scheduler: Scheduler,
): Promise<ReadBoard> {
  const result = await run(readBoardSteps(board), scheduler);
  if ('findings' in result) throw new VerificationError(result.findings[0] ?? { name: 'shape', at: 'board' });
  if (result.read.vote.voteId !== vote.voteId)
    throw new VerificationError({ name: 'wrong-definition', at: 'voteId' });
  return result.read;
}

/** The result of checking a board and the own vote on it. */
export interface BoardCheck {
  readonly findings: readonly Finding[];
  /** Null when the ring key was erased or this device did not vote. */
  readonly own: readonly OwnCell[] | null;
  readonly mayErase: boolean;
}

const SAMPLED_CELLS = 4;
const HOUR_MS = 3_600_000;

async function findOwnCells(
  read: ReadBoard,
  no: number,
  secret: string,
  scheduler: Scheduler,
): Promise<OwnCell[]> {
  const bytes = fromHex(secret);
  try {
    return await run(ownCellsSteps(read, no, bytes), scheduler);
  } finally {
    wipe(bytes);
  }
}

/** Runs the checks every client runs by itself (§6): own receipt, own cells, cells about the owner, a sample. */
export async function checkBoard(
  { scheduler, random }: { scheduler: Scheduler; random: RandomSource },
  read: ReadBoard,
  vote: VoteView,
  receipt: Receipt | null,
  keys: ClientKeys | null,
): Promise<BoardCheck> {
  const no = vote.own?.no ?? 0;
  const voter = { voteId: vote.voteId ?? '', no, receipt: receipt?.ack.hash ?? null };
  const findings = [...(await run(clientCheckSteps(read, voter, SAMPLED_CELLS, random), scheduler))];
  const ringKey = vote.roster.find((entry) => entry.no === no)?.ringKey ?? '';
  const secret = keys === null || receipt === null ? null : ringSecret(keys.wallet, ringKey);
  const own = secret === null ? null : await findOwnCells(read, no, secret, scheduler);
  if (own !== null && receipt !== null) {
    const answers = new Map(
      Object.entries(receipt.answers).map(([about, { level }]) => [Number(about), { level }]),
    );
    findings.push(...ownFindings(own, answers));
  }
  const ageHours = vote.boardAt === null ? 0 : (scheduler.now() - Date.parse(vote.boardAt)) / HOUR_MS;
  return { findings, own, mayErase: secret !== null && mayEraseRingKey(own, ageHours) };
}

/** Cells verified before yielding to the UI. */
const BATCH = 8;

/** Verifies every signature of every cell and recounts the totals; reports progress 0…1. */
export async function recountBoard(
  read: ReadBoard,
  scheduler: Scheduler,
  onProgress: (progress: number) => void,
): Promise<Finding[]> {
  const findings = [...(await run(boardSteps(read), scheduler))];
  const all = [...read.cells.keys()];
  for (let at = 0; at < all.length; at += BATCH) {
    findings.push(...(await run(signatureFindings(read, all.slice(at, at + BATCH)), scheduler)));
    onProgress(Math.min(1, (at + BATCH) / Math.max(1, all.length)));
    await scheduler.yield();
  }
  return findings;
}
