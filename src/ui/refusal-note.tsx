import type { Refusal } from '@core/contract/result';
import { formatRefusal } from '@/messages/refusals';
import { StatusNote } from './status-note';

/** Form notice for a refusal; renders nothing without one. */
export function RefusalNote({ refusal }: { readonly refusal: Refusal | undefined }) {
  return refusal ? <StatusNote tone="amber">{formatRefusal(refusal)}</StatusNote> : null;
}
