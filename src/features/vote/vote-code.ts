import type { RoundView } from '@core/contract/vote';
import { printCode } from '@core/voting/definition';

/** The short code of the vote that every phone shows. */
export const voteCode = ({ voteId }: RoundView): string => printCode(voteId ?? '');
