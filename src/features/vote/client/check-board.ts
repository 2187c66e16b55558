import type { RoundView } from '@core/contract/vote';
import { fromHex } from '@core/voting/bytes';
import type { Board } from '@core/voting/board';
import type { RandomSource } from '@core/voting/drbg';
import { mayEraseRingKey } from '@core/voting/erase';
import type { Finding } from '@core/voting/finding';
import { ringSecret } from '@core/voting/keys';
import { ownCellsSteps, ownFindings, phoneCheckSteps } from '@core/voting/own';
import type { OwnCell } from '@core/voting/own';
import { readBoardSteps } from '@core/voting/read-board';
import type { ReadBoard } from '@core/voting/read-board';
import { boardSteps, signatureFindings } from '@core/voting/verify';
import type { Receipt } from './cast-ballot';
import { ask, Distrusted } from './door';
import type { Call } from './door';
import { run } from './pace';
import type { Pace } from './pace';
import type { PhoneKeys } from './kept-keys';
import { readPages } from './pieces';

/** Downloads the published file. */
export async function fetchBoard(call: Call, roundId: string): Promise<Board> {
  const texts = await readPages<string>(async (from) => {
    const page = await ask(call, 'board.read', { roundId, from });
    return { items: page.texts, next: page.next };
  }, 0);
  return JSON.parse(texts.join('')) as Board;
}

/** Reads a board of the vote this phone knows; throws the first thing wrong. */
export async function readOwn(board: Board, round: RoundView, pace: Pace): Promise<ReadBoard> {
  const result = await run(readBoardSteps(board), pace);
  if ('findings' in result) throw new Distrusted(result.findings[0] ?? { name: 'shape', at: 'board' });
  if (result.read.vote.voteId !== round.voteId)
    throw new Distrusted({ name: 'wrong-definition', at: 'voteId' });
  return result.read;
}

/** What the phone found out about the board and its own vote. */
export interface BoardCheck {
  readonly findings: readonly Finding[];
  /** Null when the ring key is gone or this phone did not vote. */
  readonly own: readonly OwnCell[] | null;
  readonly mayErase: boolean;
}

const SAMPLE = 4;
const HOUR = 3_600_000;

/** Checks a board as every phone does by itself (§6): own receipt, own cells, cells about the owner, a sample. */
export async function checkBoard(
  { pace, random }: { pace: Pace; random: RandomSource },
  read: ReadBoard,
  round: RoundView,
  receipt: Receipt | null,
  keys: PhoneKeys | null,
): Promise<BoardCheck> {
  const no = round.own?.no ?? 0;
  const phone = { voteId: round.voteId ?? '', no, receipt: receipt?.ack.hash ?? null };
  const findings = [...(await run(phoneCheckSteps(read, phone, SAMPLE, random), pace))];
  const ringKey = round.roster.find((voter) => voter.no === no)?.ringKey ?? '';
  const secret = keys === null || receipt === null ? null : ringSecret(keys.wallet, ringKey);
  const own = secret === null ? null : await run(ownCellsSteps(read, no, fromHex(secret)), pace);
  if (own !== null && receipt !== null) {
    const answers = new Map(
      Object.entries(receipt.answers).map(([about, { level }]) => [Number(about), { level }]),
    );
    findings.push(...ownFindings(own, answers));
  }
  const age = round.boardAt === null ? 0 : (pace.now() - Date.parse(round.boardAt)) / HOUR;
  return { findings, own, mayErase: secret !== null && mayEraseRingKey(own, age) };
}

const BATCH = 8;

/** Recounts everything: every signature of every cell; hears progress 0…1. */
export async function recountBoard(
  read: ReadBoard,
  pace: Pace,
  onProgress: (share: number) => void,
): Promise<Finding[]> {
  const findings = [...(await run(boardSteps(read), pace))];
  const all = [...read.cells.keys()];
  for (let at = 0; at < all.length; at += BATCH) {
    findings.push(...(await run(signatureFindings(read, all.slice(at, at + BATCH)), pace)));
    onProgress(Math.min(1, (at + BATCH) / Math.max(1, all.length)));
    await pace.rest();
  }
  return findings;
}
