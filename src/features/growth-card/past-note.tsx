import type { CardView } from '@core/contract/growth-card';
import { StatusNote } from '@/ui/status-note';
import { YEARS_MESSAGES as MESSAGES } from '@/messages/years';

/** Says that a card belongs to a cycle that is over. */
export function PastNote({ view }: { readonly view: CardView }) {
  return <StatusNote>{MESSAGES.over(view.basics.cycle.to)}</StatusNote>;
}
