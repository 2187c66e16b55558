import type { RosterEntry } from '@core/contract/roster';
import { formatMonthOrDay } from '@/messages/months';

/** What tells two people of one name apart: month of birth and post, as far as they are known. */
export const formatBirthAndPost = (entry: RosterEntry | undefined): string =>
  [formatMonthOrDay(entry?.private?.birth ?? ''), entry?.post].filter(Boolean).join(' · ');
