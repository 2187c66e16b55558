import type { PostProgress } from '../../../core/contract/post';
import type { AxisPoint } from '../../../core/domain/timeline';
import { shiftMonth } from '../../../core/domain/post';
import type { PersonSeat } from '../../store/collections';
import { postIdOf } from '../../store/ids';
import type { Snapshot } from '../../store/store';

/** The months a seat has posts about, of the running month and the one before; one read for seats never marked. */
export async function postedMonths(
  db: Snapshot,
  { seatId, posted }: PersonSeat,
  month: string,
): Promise<readonly string[]> {
  if (posted) return posted;
  const ids = [month, shiftMonth(month, -1)].map((at) => postIdOf(seatId, at));
  const posts = await db.find('posts', { _id: { in: ids } }, { limit: 2, fields: ['month'] });
  return posts.map((post) => post.month);
}

/** The previous month is offered only to members whose plan had begun. */
export const isJoined = (
  card: { readonly axis: readonly AxisPoint[] } | null | undefined,
  now: string,
): boolean => card?.axis.some((point) => point.plannedMonth < now) ?? false;

export const progressOf = (
  posted: readonly string[],
  month: string,
  lastFrozen: string | null | undefined,
): PostProgress =>
  !posted.includes(month) ? 'blank' : lastFrozen != null && month <= lastFrozen ? 'frozen' : 'written';
