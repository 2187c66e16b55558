import type { Month } from '../../core/domain/month';
import { monthOfInstant } from '../../core/domain/month';
import type { Day } from '../../core/domain/month-day';
import { dayOfInstant } from '../../core/domain/month-day';

/** Returns the month of an instant in UTC+8, the time zone of every collective. */
export const monthInChina = (instant: string): Month => monthOfInstant(Date.parse(instant));

export const daysLater = (now: string, days: number): string =>
  new Date(Date.parse(now) + days * 86_400_000).toISOString();

/** Returns the day of an instant in UTC+8. */
export const dayInChina = (now: string): Day => dayOfInstant(Date.parse(now));
