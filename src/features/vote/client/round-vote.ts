import type { RoundView } from '@core/contract/vote';
import { definitionOf } from '@core/domain/vote-definition';
import { printCode } from '@core/voting/definition';
import { openVote } from '@core/voting/vote';
import type { Vote } from '@core/voting/vote';
import type { Wallet } from '@core/voting/keys';
import { Distrusted, trusted } from './door';

/** Makes the definition of a shown round anew and checks it; a server that shows another voteId is caught here. */
export function voteFrom(round: RoundView): Vote {
  const vote = trusted(openVote(definitionOf(round)));
  if (vote.voteId !== round.voteId) throw new Distrusted({ name: 'vote-id', at: 'round' });
  return vote;
}

/** Checks that the roster holds this phone's keys under the caller's number. */
export function isOwnEntryRight(round: RoundView, wallet: Wallet | null): boolean {
  const entry = round.roster.find((voter) => voter.no === round.own?.no);
  if (!entry || !wallet) return false;
  return (
    entry.identityKey === wallet.identity.public && wallet.ring.some((pair) => pair.public === entry.ringKey)
  );
}

/** Shows a key as the code people read to each other: the first 8 hex digits in two groups. */
export const keyCode = (identityKey: string): string => printCode(identityKey).slice(0, 9);
