import type { BoardCheckView, VoteView } from '@core/contract/vote';
import { isBeingChecked } from '@core/domain/vote-state';
import { boardHash, isReport, mostReports, partCells, partCount, reportPart } from '@core/voting/board-check';
import type { CheckedBoard } from '@core/voting/board-check';
import { drawSample } from '@core/voting/client-checks';
import type { RandomSource } from '@core/voting/drbg';
import type { Finding } from '@core/voting/finding';
import type { ReadBoard } from '@core/voting/read-board';
import { signatureFindings } from '@core/voting/verify';
import { callOrThrow, RefusedError, VerificationError } from './api';
import type { Call } from './api';
import { run } from './scheduler';
import type { Scheduler } from './scheduler';
import type { ClientKeys } from './stored-keys';

interface CheckingClient {
  readonly call: Call;
  readonly scheduler: Scheduler;
  readonly random: RandomSource;
  readonly onProgress?: (progress: number) => void;
}

/** Attempts to report while other phones report at the same time. */
const ATTEMPTS = 6;

/** Says whether this phone still has cells to verify: a part of its own, or one that no phone has reported. */
export function hasShare(vote: VoteView): boolean {
  const { check, own, mine } = vote;
  if (!isBeingChecked(vote) || !check || !own || mine.role === 'B') return false;
  return check.reports.filter(({ no }) => no === own.no).length < mostReports(check.parts);
}

/**
 * Verifies this phone's share of a board with the others (§6): parts drawn by lot among those nobody has reported, one
 * more even when all are. Reports each part, or the first invalid cell, which it throws as a `VerificationError`.
 * Returns what all phones reported, null when this phone has no part in it.
 */
export async function checkTogether(
  client: CheckingClient,
  read: ReadBoard,
  vote: VoteView,
  keys: ClientKeys | null,
): Promise<BoardCheckView | null> {
  const { own, check, mine } = vote;
  if (!check || vote.voteId === null) return null;
  const board = { voteId: vote.voteId, boardHash: boardHash(read.file), parts: check.parts };
  const parts = partCount(read.file.envelopes.length, read.cells.length);
  // Another file or another number of parts than the phones report about.
  if (check.boardHash !== board.boardHash || check.parts !== parts)
    throw new VerificationError({ name: 'shape', at: 'check' });
  if (!own || !keys || mine.role === 'B' || vote.state !== 'board') return check;
  let shown: BoardCheckView = check;
  for (let verified = 0; verified < mostReports(parts); verified += 1) {
    const taken = new Set(shown.reports.map(({ part }) => part));
    const free = Array.from({ length: parts }, (_, part) => part).filter((part) => !taken.has(part));
    if (free.length === 0 && verified > 0) break;
    const among = free.length > 0 ? free : [...taken];
    const [drawn = 0] = drawSample(among.length, 1, client.random);
    const part = among[drawn];
    if (part === undefined) break;
    shown = await verifyPart(client, { vote, read, board, part, no: own.no }, keys);
    client.onProgress?.(shown.reports.length / parts);
  }
  return shown;
}

/** Verifies the cells of one part and reports it. */
async function verifyPart(
  { call, scheduler, random }: CheckingClient,
  work: {
    readonly vote: VoteView;
    readonly read: ReadBoard;
    readonly board: CheckedBoard;
    readonly part: number;
    readonly no: number;
  },
  keys: ClientKeys,
): Promise<BoardCheckView> {
  const { vote, read, board, part, no } = work;
  const { roundId } = vote;
  const cells = partCells(read.cells.length, board.parts, part);
  const [first] = await run(signatureFindings(read, cells), scheduler);
  if (first) {
    await reportFault(call, vote, read, first);
    throw new VerificationError(first);
  }
  const { sig } = reportPart(keys.wallet.identity.secret, board, part, no);
  for (let attempt = 1; ; attempt += 1)
    try {
      return await callOrThrow(call, 'board.check', { roundId, report: { part, sig }, fault: null });
    } catch (error) {
      const isBusy = error instanceof RefusedError && error.code === 'busy';
      if (!isBusy || attempt === ATTEMPTS) throw error;
      // Many phones report in the same second; each waits for another while.
      for (let yields = drawSample(32 * attempt, 1, random)[0] ?? 0; yields >= 0; yields -= 1)
        await scheduler.yield();
    }
}

/** Counts the phones that reported, and the cells they verified. */
export function countReported({
  cells,
  parts,
  reports,
}: Pick<BoardCheckView, 'cells' | 'parts' | 'reports'>) {
  return {
    phones: new Set(reports.map(({ no }) => no)).size,
    cells: reports.reduce((sum, { part }) => sum + partCells(cells, parts, part).length, 0),
  };
}

/** The same, of the reports whose signatures this phone verified; `valid` holds those of earlier calls. */
export async function verifyReports(
  scheduler: Scheduler,
  { voteId, roster, check }: Pick<VoteView, 'voteId' | 'roster' | 'check'>,
  valid: Set<string>,
): Promise<ReturnType<typeof countReported> | null> {
  if (!check) return null;
  const board = { ...check, voteId: voteId ?? '' };
  for (const report of check.reports) {
    if (valid.has(report.sig)) continue;
    if (isReport(roster[report.no - 1]?.identityKey ?? '', board, report)) valid.add(report.sig);
    await scheduler.yield();
  }
  return countReported({ ...check, reports: check.reports.filter(({ sig }) => valid.has(sig)) });
}

/** Reports the cell that a finding of this phone names; what is no cell or no fault for the server is left out. */
export async function reportFault(
  call: Call,
  { roundId, state, check, own, mine }: VoteView,
  { file }: ReadBoard,
  { at }: Finding,
): Promise<void> {
  const [, list, index] = /^(board|comments)\[(\d+)\]$/.exec(at) ?? [];
  if (index === undefined || state !== 'board' || !check || !own || mine.role === 'B') return;
  const fault = Number(index) + (list === 'comments' ? file.board.length : 0);
  await call('board.check', { roundId, report: null, fault });
}
