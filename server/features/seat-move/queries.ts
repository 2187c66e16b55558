import type { SeatDoc } from '../../store/collections';
import { accountAddress } from '../../store/ids';

/** Seats that were vacated before release 0.2.0 do not say who held them. */
const UNKNOWN_HOLDER = 'account.unknown';

/**
 * Returns the account that a seat belongs to, as `accountAddress`: the one that holds it, or the last that did; null
 * for a line that nobody has used.
 */
export const ownerOfSeat = ({ openid, holder, cardState }: SeatDoc): string | null =>
  openid !== null ? accountAddress(openid) : (holder ?? (cardState === 'none' ? null : UNKNOWN_HOLDER));
