import type { VoteView } from '@core/contract/vote';
import { printCode } from '@core/voting/definition';

/** Formats the short code of the vote that every device shows. */
export const voteCode = ({ voteId }: VoteView): string => printCode(voteId ?? '');
