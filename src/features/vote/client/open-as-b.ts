import type { VoteView } from '@core/contract/vote';
import { countHelp } from '@core/domain/help-choice';
import { CHECKED_PIECES } from '@core/domain/stage';
import type { Board } from '@core/voting/board';
import { boardHash } from '@core/voting/board-check';
import { publish } from '@core/voting/board';
import { parseMix } from '@core/voting/mix';
import type { Mix } from '@core/voting/mix';
import { countedCells, verifySome, plaintextsOf } from '@core/voting/scrutineer';
import type { CellVerification } from '@core/voting/scrutineer';
import type { Vote } from '@core/voting/vote';
import { callOrThrow, VerificationError, unwrap } from './api';
import type { Call } from './api';
import { eraseOpening, fetchBox, peelAll, takeBoxKey, verdictsStorageKey } from './open-box';
import type { ScrutineerClient } from './open-box';
import { run } from './scheduler';
import type { ClientKeys } from './stored-keys';
import { splitText, readPages } from './chunks';

/** Totals a board that is too large for the server to check; every client that recounts verifies these totals. */
export function claimOf(board: Board) {
  const { tally, comments, withheld } = board;
  const texts = new Map<string, string[]>();
  for (const { about, text } of comments ?? [])
    texts.set(String(about), [...(texts.get(String(about)) ?? []), text]);
  return {
    tally: JSON.parse(JSON.stringify(tally)) as Record<string, Record<string, number>>,
    help: Object.fromEntries([...texts].map(([about, choices]) => [about, countHelp(choices)])),
    withheld: [...withheld],
    file: { hash: boardHash(board), cells: board.board.length + (comments?.length ?? 0) },
  };
}

/** Cells verified per batch; a smaller batch yields to the UI sooner. */
const BATCH = 8;

/** Opens the box as the second scrutineer: checks box and mix, decrypts the inner layer, verifies, counts, signs, publishes (§5). */
export async function openAsB(
  client: ScrutineerClient,
  vote: VoteView,
  verified: Vote,
  keys: ClientKeys,
): Promise<void> {
  const { call, storage, onProgress } = client;
  const { roundId } = vote;
  const pair = takeBoxKey(storage, vote, verified, 'B');
  const box = await fetchBox(client, vote, verified);
  const mix = await fetchMix(call, vote);
  const onions = unwrap(parseMix(verified, mix, box.inHash, box.envelopes.length));
  const work = { role: 'B' as const, inHash: box.inHash, onions, secret: pair.secret, upTo: 0.2 };
  const peeling = await peelAll(client, vote, verified, work);
  const plaintexts = plaintextsOf(verified, peeling);
  const verification = await verifyAll(client, vote, verified, plaintexts);
  const { cells } = countedCells(verified, plaintexts, verification);
  const board = publish(verified, box, mix, cells, keys.wallet.identity.secret);
  const chunks = splitText(JSON.stringify(board));
  for (const [part, text] of chunks.entries()) {
    await callOrThrow(call, 'board.stage', { roundId, part, text });
    onProgress(0.9 + (0.1 * (part + 1)) / chunks.length);
  }
  await callOrThrow(call, 'board.deliver', {
    roundId,
    parts: chunks.length,
    claim: chunks.length > CHECKED_PIECES ? claimOf(board) : null,
  });
  eraseOpening(storage, roundId);
}

async function fetchMix(call: Call, vote: VoteView): Promise<Mix> {
  const head = vote.mix;
  if (head === null || vote.voteId === null) throw new VerificationError({ name: 'mix-input', at: 'mix' });
  const { roundId, voteId } = vote;
  const texts = await readPages<string>(async (from) => {
    const page = await callOrThrow(call, 'mix.read', { roundId, from });
    return { items: page.texts, next: page.next };
  }, 0);
  return {
    voteId,
    inHash: head.inHash,
    outHash: head.outHash,
    sig: head.sig,
    rate: texts.slice(0, head.rate).join(''),
    comment: texts.slice(head.rate).join(''),
  };
}

const isVerificationOf = (value: unknown, mixHash: string): value is CellVerification & { mixHash: string } =>
  typeof value === 'object' &&
  value !== null &&
  'verdicts' in value &&
  'mixHash' in value &&
  value.mixHash === mixHash;

/** Verifies every plaintext; stores the verdicts after each batch, so that an interrupted run resumes. */
async function verifyAll(
  { storage, scheduler, onProgress }: ScrutineerClient,
  vote: VoteView,
  verified: Vote,
  plaintexts: ReturnType<typeof plaintextsOf>,
): Promise<CellVerification> {
  const mixHash = vote.mix?.outHash ?? '';
  const stored = storage.read(verdictsStorageKey(vote.roundId));
  let state: CellVerification = isVerificationOf(stored, mixHash)
    ? { verdicts: stored.verdicts }
    : { verdicts: [] };
  while (state.verdicts.length < plaintexts.length) {
    state = await run(verifySome(verified, plaintexts, state, BATCH), scheduler);
    storage.write(verdictsStorageKey(vote.roundId), { ...state, mixHash });
    onProgress(0.2 + (0.7 * state.verdicts.length) / plaintexts.length);
    await scheduler.yield();
  }
  return state;
}
