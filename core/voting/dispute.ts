import { type Ack, isAck, type Slot } from './box';
import { envelopeBytes } from './envelope';
import { bad, type Finding, good, type Outcome } from './finding';
import { isSigned } from './keys';
import type { Vote } from './vote';

/** The window of §5 during which the server keeps the box, from the moment the board is out. */
export const DISPUTE_HOURS = 72;

/** Says whether one's last receipt is in the frozen list; every phone asks during the grace hours. */
export function frozenFinding(receipt: { readonly hash: string }, frozen: readonly string[]): Finding | null {
  return frozen.includes(receipt.hash) ? null : { name: 'envelope-missing', at: 'frozen' };
}

/**
 * Judges the claim "the server took my envelope and dropped it": good means it is proved. The claim names an envelope,
 * never a cell, so it says only that somebody voted, which the server knows anyway.
 */
export function judgeDropped(
  vote: Pick<Vote, 'voteId' | 'definition'>,
  ack: Ack,
  serverKey: string,
  frozen: readonly string[],
  later: Pick<Slot, 'no' | 'seq' | 'hash' | 'sig'> | null,
): Outcome<'dropped'> {
  if (ack.voteId !== vote.voteId) return bad('wrong-definition', 'ack');
  if (!isAck(ack, serverKey)) return bad('ack-signature', 'ack');
  if (frozen.includes(ack.hash)) return bad('frozen-list', 'the envelope is there');
  // a later envelope of the same voter, signed by the voter, replaces this one rightly
  const entry = vote.definition.roster[ack.no - 1];
  if (later !== null && later.no === ack.no && later.seq > ack.seq && entry !== undefined) {
    const bytes = envelopeBytes(vote.voteId, later.no, later.seq, later.hash);
    if (isSigned(entry.identityKey, bytes, later.sig) && frozen.includes(later.hash))
      return bad('sequence', 'recast');
  }
  return good('dropped');
}
