import type { RefusalCode } from '@core/contract/refusals';
import type { FindingName } from '@core/voting/finding';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { FINDING_MESSAGES, VOTE_MESSAGES } from '@/messages/vote';
import { VerificationError, RefusedError } from '../client/api';
import { StorageFullError } from '../client/key-value-storage';

/** An error as shown to the person; `severe` when a check of the client failed. */
export interface ClientError {
  readonly text: string;
  readonly severe: boolean;
  /** Of a refusal by the server. */
  readonly code?: RefusalCode;
}

export const formatRefusal = (code: RefusalCode): ClientError => ({
  text: REFUSAL_MESSAGES[code],
  severe: false,
  code,
});

export const formatFinding = (name: FindingName): ClientError => ({
  text: FINDING_MESSAGES[name] ?? VOTE_MESSAGES.findingElse(name),
  severe: true,
});

/** Maps an error thrown by the voting code to a message; an unknown error is shown as severe. */
export function toClientError(error: unknown): ClientError {
  if (error instanceof RefusedError) return formatRefusal(error.code);
  if (error instanceof VerificationError) return formatFinding(error.finding.name);
  if (error instanceof StorageFullError) return { text: VOTE_MESSAGES.storageFull, severe: false };
  return {
    text: VOTE_MESSAGES.findingElse(error instanceof Error ? error.message.slice(0, 60) : '?'),
    severe: true,
  };
}
