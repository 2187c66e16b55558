import type { Refusal } from '@core/contract/result';
import { formatRefusal } from '@/messages/refusals';
import { StatusNote } from './status-note';

/** Says beside a form why it was not taken and what to do; nothing when there is nothing to say. */
export function RefusalNote({ refusal }: { readonly refusal: Refusal | undefined }) {
  return refusal ? <StatusNote tone="amber">{formatRefusal(refusal)}</StatusNote> : null;
}
