import type { RefusalCode } from '@core/contract/refusals';
import type { FindingName } from '@core/voting/finding';
import { REFUSAL_WORDS } from '@/words/refusals';
import { FINDING_WORDS, VOTE_WORDS } from '@/words/vote';
import { Distrusted, Refused } from './client/door';

/** What went wrong, said to the person; `grave` when the phone distrusts what it was shown. */
export interface Trouble {
  readonly text: string;
  readonly grave: boolean;
}

export const sayRefusal = (code: RefusalCode): Trouble => ({ text: REFUSAL_WORDS[code], grave: false });

export const sayFinding = (name: FindingName): Trouble => ({
  text: FINDING_WORDS[name] ?? VOTE_WORDS.findingElse(name),
  grave: true,
});

/** Turns what the voting code threw into a sentence; a fault of this program stays a fault. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Refused) return sayRefusal(error.code);
  if (error instanceof Distrusted) return sayFinding(error.finding.name);
  if (error instanceof Error && error.message.includes('no room'))
    return { text: VOTE_WORDS.noRoom, grave: false };
  return {
    text: VOTE_WORDS.findingElse(error instanceof Error ? error.message.slice(0, 60) : '?'),
    grave: true,
  };
}
