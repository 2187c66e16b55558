import { accept, refuse } from '../../../core/contract/result';
import { isVouch } from '../../../core/voting/vouch';
import type { Handlers } from '../../rpc/handler';

/** One voucher proves a roster line; the others serve clients that do not trust the first. */
const VOUCHES_STORED = 3;

export const vouchHandlers: Handlers<'vote.vouch'> = {
  'vote.vouch': async ({ tx }, { no, sig }, { vote, seat }) => {
    if (vote.state !== 'readOut' && vote.state !== 'open') return refuse('vote-state');
    const own = vote.roster.find((voter) => voter.seatId === seat.seatId);
    const entry = vote.roster[no - 1];
    if (!own || !entry) return refuse('not-on-roster');
    const word = { by: own.no, sig };
    if (!isVouch(vote, entry, word)) return refuse('keys-refused');
    const vouches = [word, ...entry.vouches.filter(({ by }) => by !== own.no)].slice(0, VOUCHES_STORED);
    const roster = vote.roster.map((voter) => (voter.no === no ? { ...voter, vouches } : voter));
    await tx.put('rounds', { ...vote, roster });
    return accept(null);
  },
};
