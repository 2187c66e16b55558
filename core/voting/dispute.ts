import { type Ack, isAck, type Slot } from './box';
import { envelopeBytes } from './envelope';
import { bad, type Finding, good, type Outcome } from './finding';
import { isSigned } from './keys';
import type { Vote } from './vote';

/** Says whether the last receipt is in the frozen list; every client checks during the grace hours. */
export function frozenFinding(receipt: { readonly hash: string }, frozen: readonly string[]): Finding | null {
  return frozen.includes(receipt.hash) ? null : { name: 'envelope-missing', at: 'frozen' };
}

/**
 * Verifies the claim that the server accepted an envelope and dropped it; good means proved. The claim names an
 * envelope, never a cell, so it reveals only that its author voted, which the server knows.
 */
export function verifyDropClaim(
  vote: Pick<Vote, 'voteId' | 'definition'>,
  ack: Ack,
  serverKey: string,
  frozen: readonly string[],
  later: Pick<Slot, 'no' | 'seq' | 'hash' | 'sig'> | null,
): Outcome<'dropped'> {
  if (ack.voteId !== vote.voteId) return bad('wrong-definition', 'ack');
  if (!isAck(ack, serverKey)) return bad('ack-signature', 'ack');
  if (frozen.includes(ack.hash)) return bad('frozen-list', 'the envelope is there');
  // a later envelope signed by the same voter legitimately replaces this one
  const entry = vote.definition.roster[ack.no - 1];
  if (later !== null && later.no === ack.no && later.seq > ack.seq && entry !== undefined) {
    const bytes = envelopeBytes(vote.voteId, later.no, later.seq, later.hash);
    if (isSigned(entry.identityKey, bytes, later.sig) && frozen.includes(later.hash))
      return bad('sequence', 'recast');
  }
  return good('dropped');
}
