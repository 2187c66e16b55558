import type { RoundView } from '@core/contract/vote';
import { countHelp } from '@core/domain/help-choice';
import { CHECKED_PIECES } from '@core/domain/stage';
import type { Board } from '@core/voting/board';
import { publish } from '@core/voting/board';
import { parseMix } from '@core/voting/mix';
import type { Mix } from '@core/voting/mix';
import { countedCells, judgeSome, plaintextsOf } from '@core/voting/scrutineer';
import type { Judging } from '@core/voting/scrutineer';
import type { Vote } from '@core/voting/vote';
import { ask, Distrusted, trusted } from './door';
import type { Call } from './door';
import { eraseOpening, fetchBox, peelAll, takeBoxKey, verdictsAt } from './open-box';
import type { Opener } from './open-box';
import { run } from './pace';
import type { PhoneKeys } from './kept-keys';
import { cutText, readPages } from './pieces';

/** Adds up for the server what it could not read whole; any phone that recounts sees whether it is true. */
export function claimOf({ tally, comments, withheld }: Board) {
  const texts = new Map<string, string[]>();
  for (const { about, text } of comments ?? [])
    texts.set(String(about), [...(texts.get(String(about)) ?? []), text]);
  return {
    tally: JSON.parse(JSON.stringify(tally)) as Record<string, Record<string, number>>,
    help: Object.fromEntries([...texts].map(([about, said]) => [about, countHelp(said)])),
    withheld: [...withheld],
  };
}

/** Cells verified together; smaller batches let the screen breathe sooner. */
const BATCH = 8;

/** The second scrutineer: checks box and mix, takes the inner layer off, verifies, counts, signs, publishes (§5). */
export async function openAsB(opener: Opener, round: RoundView, vote: Vote, keys: PhoneKeys): Promise<void> {
  const { call, shelf, onProgress } = opener;
  const { roundId } = round;
  const pair = takeBoxKey(shelf, round, vote, 'B');
  const box = await fetchBox(opener, round, vote);
  const mix = await fetchMix(call, round);
  const onions = trusted(parseMix(vote, mix, box.inHash, box.envelopes.length));
  const work = { role: 'B' as const, inHash: box.inHash, onions, secret: pair.secret, upTo: 0.2 };
  const peeling = await peelAll(opener, round, vote, work);
  const plaintexts = plaintextsOf(vote, peeling);
  const judging = await judgeAll(opener, round, vote, plaintexts);
  const { cells } = countedCells(vote, plaintexts, judging);
  const board = publish(vote, box, mix, cells, keys.wallet.identity.secret);
  const pieces = cutText(JSON.stringify(board));
  for (const [part, text] of pieces.entries()) {
    await ask(call, 'board.stage', { roundId, part, text });
    onProgress(0.9 + (0.1 * (part + 1)) / pieces.length);
  }
  await ask(call, 'board.deliver', {
    roundId,
    parts: pieces.length,
    claim: pieces.length > CHECKED_PIECES ? claimOf(board) : null,
  });
  eraseOpening(shelf, roundId);
}

async function fetchMix(call: Call, round: RoundView): Promise<Mix> {
  const head = round.mix;
  if (head === null || round.voteId === null) throw new Distrusted({ name: 'mix-input', at: 'mix' });
  const { roundId, voteId } = round;
  const texts = await readPages<string>(async (from) => {
    const page = await ask(call, 'mix.read', { roundId, from });
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

const isJudging = (value: unknown, mixHash: string): value is Judging & { mixHash: string } =>
  typeof value === 'object' &&
  value !== null &&
  'verdicts' in value &&
  'mixHash' in value &&
  value.mixHash === mixHash;

/** Judges every plaintext; the verdicts are kept after each batch, so that a locked phone goes on where it stopped. */
async function judgeAll(
  { shelf, pace, onProgress }: Opener,
  round: RoundView,
  vote: Vote,
  plaintexts: ReturnType<typeof plaintextsOf>,
): Promise<Judging> {
  const mixHash = round.mix?.outHash ?? '';
  const kept = shelf.read(verdictsAt(round.roundId));
  let state: Judging = isJudging(kept, mixHash) ? { verdicts: kept.verdicts } : { verdicts: [] };
  while (state.verdicts.length < plaintexts.length) {
    state = await run(judgeSome(vote, plaintexts, state, BATCH), pace);
    shelf.write(verdictsAt(round.roundId), { ...state, mixHash });
    onProgress(0.2 + (0.7 * state.verdicts.length) / plaintexts.length);
    await pace.rest();
  }
  return state;
}
