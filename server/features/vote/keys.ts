import { accept, refuse } from '../../../core/contract/result';
import { parseRegistration } from '../../../core/voting/keys';
import type { Handlers } from '../../rpc/handler';
import type { VoteKeysDoc } from '../../store/collections';
import { todoIdOf } from '../../notifications/todos';

const viewOf = (doc: VoteKeysDoc | null) => ({
  registration: doc && { identityKey: doc.identityKey, ringKeys: doc.ringKeys, sig: doc.sig },
});

export const voteKeysHandlers: Handlers<'voteKeys.show' | 'voteKeys.register'> = {
  'voteKeys.show': async ({ db }, _input, { seat }) => accept(viewOf(await db.get('voteKeys', seat.seatId))),

  'voteKeys.register': async ({ tx }, input, { collectiveId, seat }) => {
    const { identityKey, ringKeys, sig, replaces } = input;
    if (!parseRegistration({ identityKey, ringKeys, sig }).ok) return refuse('keys-refused');
    const known = await tx.get('voteKeys', seat.seatId);
    if (known && known.identityKey !== identityKey && !replaces) return refuse('keys-differ');
    const doc: VoteKeysDoc = { _id: seat.seatId, collectiveId, identityKey, ringKeys, sig };
    await tx.put('voteKeys', doc);
    await tx.remove('todos', todoIdOf('readyPhone', collectiveId, seat.seatId));
    return accept(viewOf(doc));
  },
};
