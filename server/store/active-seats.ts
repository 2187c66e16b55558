import { monthOfInstant } from '../../core/domain/month';
import type { SeatDoc } from './collections';
import type { Snapshot } from './store';

/** All seats of a collective fit in one read: 200 members and supporters. */
const SEATS_READ = 800;

/** Lists the members of a collective who have an account. */
export async function activeMembers(db: Snapshot, collectiveId: string): Promise<string[]> {
  const seats = await db.find(
    'seats',
    { collectiveId, state: 'active' },
    { limit: SEATS_READ, fields: ['openid', 'kind'] },
  );
  return seats.filter(({ openid, kind }) => openid !== null && kind === 'member').map(({ _id }) => _id);
}

/** Says whether a member had joined by a month: nobody is missed in the time before. */
export const hadJoined = ({ joinedAt }: Pick<SeatDoc, 'joinedAt'>, month: string): boolean =>
  joinedAt === undefined || monthOfInstant(Date.parse(joinedAt)) <= month;
