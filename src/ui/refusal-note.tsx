import type { Refusal } from '@core/contract/result';
import { formatRefusal } from '@/messages/refusals';
import { FailureNote } from './failure-note';

/** Form notice for a refusal; renders nothing without one. */
export function RefusalNote({ refusal }: { readonly refusal: Refusal | undefined }) {
  return refusal ? <FailureNote>{formatRefusal(refusal)}</FailureNote> : null;
}
