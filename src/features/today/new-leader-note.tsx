import type { TodayView } from '@core/contract/today';
import { addMonths, monthOfInstant, parseMonth } from '@core/domain/month';
import { StatusNote } from '@/ui/status-note';
import { formatInstant } from '@/messages/months';
import { TODAY_MESSAGES } from '@/messages/today';

/** From this day of the month on, the next month still announces the change. */
const LATE = '20';

const isRecent = (since: string, today: string): boolean => {
  const month = monthOfInstant(Date.parse(since));
  const late = since.slice(8, 10) >= LATE;
  return month === today || (late && addMonths(month, 1) === parseMonth(today));
};

/** Announces to the members who the 号长 is now. */
export function NewLeaderNote({ today }: { readonly today: TodayView }) {
  const { collective, month, seat } = today;
  const { leaderSince, leaderName, leaderSeatId } = collective;
  if (leaderSince === undefined || seat.seatId === leaderSeatId || !isRecent(leaderSince, month)) return null;
  return <StatusNote>{TODAY_MESSAGES.newLeader(leaderName, formatInstant(leaderSince))}</StatusNote>;
}
