import { accept, refuse } from '../../../core/contract/result';
import type { Handlers } from '../../rpc/handler';

const MEMBERS_MAX = 800;

export const volunteerHandlers: Handlers<'volunteer.list' | 'volunteer.setOwn'> = {
  'volunteer.list': async ({ db }, _input, { collectiveId, seat }) => {
    // Everybody else reads only their own roster line.
    const lines = seat.leader
      ? await db.find(
          'seats',
          { collectiveId, state: 'active' },
          {
            order: ['no', 'asc'],
            limit: MEMBERS_MAX,
            fields: ['name', 'post', 'kind', 'details', 'version', 'no'],
          },
        )
      : [await db.get('seats', seat.seatId)];
    const members = lines.filter((line) => line?.kind === 'member').flatMap((line) => line ?? []);
    const own = members.find((line) => line._id === seat.seatId);
    if (!own) return refuse('not-found');
    const numbers = members.map((line) => line.details.volunteerNo).filter((no) => no !== '');
    const shared = new Set(numbers.filter((no, index) => numbers.indexOf(no) !== index));
    return accept({
      mine: { volunteerNo: own.details.volunteerNo, version: own.version },
      roster: seat.leader
        ? {
            people: members.length,
            lacking: members
              .filter((line) => line.details.volunteerNo === '')
              .map((line) => ({ seatId: line._id, name: line.name, post: line.post })),
            doubled: members.filter((line) => shared.has(line.details.volunteerNo)).map((line) => line.name),
          }
        : null,
    });
  },

  'volunteer.setOwn': async ({ tx }, input, { seat }) => {
    const line = await tx.get('seats', seat.seatId);
    if (!line) return refuse('not-found');
    const version = line.version + 1;
    if (line.version !== input.baseVersion)
      return refuse('stale-version', {
        current: { volunteerNo: line.details.volunteerNo, version: line.version },
      });
    await tx.put('seats', {
      ...line,
      details: { ...line.details, volunteerNo: input.volunteerNo },
      version,
    });
    return accept({ version });
  },
};
