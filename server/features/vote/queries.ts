import { accept } from '../../../core/contract/result';
import type { Handler } from '../../rpc/handler';
import { membersOf } from './roster';
import { briefOf } from './vote-view';

const VOTES_SHOWN = 20;

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
    membersOf(db, collectiveId),
  ]);
  return accept({
    rounds: votes.map(briefOf),
    members: members.map(({ seatId, name, keys, mayOpenBox }) => ({
      seatId,
      name,
      registered: keys !== null,
      mayOpenBox,
    })),
    leader: seat.leader,
  });
};
