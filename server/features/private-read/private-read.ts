import { accept } from '../../../core/contract/result';
import type { Handlers } from '../../rpc/handler';

const READS_SHOWN = 100;
/** More are read than shown, because the caller's own reads among them are not shown. */
const READS_READ = 300;

export const privateReadHandlers: Handlers<'privateRead.list'> = {
  'privateRead.list': async ({ db }, _input, { collectiveId, seat }) => {
    const found = await db.find(
      'privateReads',
      { collectiveId, seatId: { in: ['', seat.seatId] } },
      { order: ['at', 'desc'], limit: READS_READ },
    );
    const reads = found
      .filter(({ reader }) => reader !== seat.seatId)
      .slice(0, READS_SHOWN)
      .map(({ _id, at, what, role, by }) => ({ id: _id, at, what, role, by }));
    return accept({ reads });
  },
};
