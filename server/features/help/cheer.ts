import { accept, refuse } from '../../../core/contract/result';
import type { Handlers } from '../../rpc/handler';

export const cheerHandlers: Handlers<'cheer.send'> = {
  'cheer.send': async ({ tx, now, newId }, input, { collectiveId, seat }) => {
    const line = await tx.get('seats', input.seatId);
    if (!line || line.collectiveId !== collectiveId || line.state !== 'active' || line._id === seat.seatId)
      return refuse('not-found');
    const _id = newId('cheer');
    await tx.add('cheers', [{ _id, collectiveId, to: line._id, name: seat.name, text: input.text, at: now }]);
    return accept({ cheerId: _id });
  },
};
