import type { BoardCheckView, VoteView } from '@core/contract/vote';
import { DISPUTE_MESSAGES as MESSAGES } from '@/messages/dispute';

/** Says which cell a phone found invalid, counted from one, and whether the server found the same. */
export const describeFault = (
  { roster }: Pick<VoteView, 'roster'>,
  { no, at, proven }: BoardCheckView['faults'][number],
): string => (proven ? MESSAGES.proven : MESSAGES.claimed)(roster[no - 1]?.name ?? '', at + 1);
