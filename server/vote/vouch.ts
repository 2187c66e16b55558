import { accept, refuse } from '../../core/contract/result';
import { isVouch } from '../../core/voting/vouch';
import type { Handlers } from '../handler';

/** One word proves a line; a few more keep it reachable when one voucher is not reached. */
const WORDS_KEPT = 3;

export const vouchHandlers: Handlers<'vote.vouch'> = {
  'vote.vouch': async ({ tx }, { no, sig }, { round, seat }) => {
    if (round.state !== 'readOut' && round.state !== 'open') return refuse('vote-state');
    const own = round.roster.find((voter) => voter.seatId === seat.seatId);
    const entry = round.roster[no - 1];
    if (!own || !entry) return refuse('not-on-roster');
    const word = { by: own.no, sig };
    if (!isVouch(round, entry, word)) return refuse('keys-refused');
    const vouches = [word, ...entry.vouches.filter(({ by }) => by !== own.no)].slice(0, WORDS_KEPT);
    const roster = round.roster.map((voter) => (voter.no === no ? { ...voter, vouches } : voter));
    await tx.put('rounds', { ...round, roster });
    return accept(null);
  },
};
