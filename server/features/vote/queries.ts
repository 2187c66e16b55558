import { accept } from '../../../core/contract/result';
import type { Handler } from '../../rpc/handler';
import type { VoteDoc } from '../../store/collections';
import type { Snapshot } from '../../store/store';
import { readAllPieces } from './pieces';
import { readyMembersOf } from './roster';
import { briefOf } from './vote-view';

const VOTES_SHOWN = 20;

/** Returns the published board of a vote as its file; '' for one without a board. */
export const boardText = (
  db: Snapshot,
  { voteId, boardParts }: Pick<VoteDoc, 'voteId' | 'boardParts'>,
): Promise<string> =>
  voteId === null ? Promise.resolve('') : readAllPieces(db, 'boardPieces', voteId, boardParts);

export const listVotes: Handler<'vote.list'> = async ({ db }, _input, { collectiveId, seat }) => {
  const [votes, members] = await Promise.all([
    db.find(
      'rounds',
      { collectiveId },
      {
        order: ['createdAt', 'desc'],
        limit: VOTES_SHOWN,
        fields: ['title', 'state', 'mode', 'closesAt'],
      },
    ),
    readyMembersOf(db, collectiveId),
  ]);
  return accept({
    rounds: votes.map(briefOf),
    members: members.map(({ seatId, name, ringKey, mayOpenBox }) => ({
      seatId,
      name,
      registered: ringKey !== undefined,
      mayOpenBox,
    })),
    leader: seat.leader,
  });
};
