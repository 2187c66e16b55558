import type { RefusalCode } from '@core/contract/refusals';
import type { FindingName } from '@core/voting/finding';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { FINDING_MESSAGES, VOTE_MESSAGES } from '@/messages/vote';
import { Distrusted, Refused } from './client/door';

/** What went wrong, said to the person; `grave` when the phone distrusts what it was shown. */
export interface Trouble {
  readonly text: string;
  readonly grave: boolean;
}

export const formatRefusal = (code: RefusalCode): Trouble => ({ text: REFUSAL_MESSAGES[code], grave: false });

export const formatFinding = (name: FindingName): Trouble => ({
  text: FINDING_MESSAGES[name] ?? VOTE_MESSAGES.findingElse(name),
  grave: true,
});

/** Turns what the voting code threw into a sentence; a fault of this program stays a fault. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Refused) return formatRefusal(error.code);
  if (error instanceof Distrusted) return formatFinding(error.finding.name);
  if (error instanceof Error && error.message.includes('no room'))
    return { text: VOTE_MESSAGES.noRoom, grave: false };
  return {
    text: VOTE_MESSAGES.findingElse(error instanceof Error ? error.message.slice(0, 60) : '?'),
    grave: true,
  };
}
