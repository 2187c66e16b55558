import type { InnovationView } from '@core/contract/innovation';
import type { RevisitMonths } from '@core/domain/revisit';

/** The action whose form or sheet is open. */
export type InnovationAction =
  | { readonly kind: 'review' | 'sendBack' | 'conclude' | 'adopt' }
  | { readonly kind: 'visit'; readonly months: RevisitMonths };

export interface ActionProps {
  readonly view: InnovationView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Returns the next action of this reader, 'edit' for the author of a draft, or null when there is none. */
export const nextActionOf = ({
  you,
  state,
  standings,
  reviews,
}: InnovationView): InnovationAction | 'edit' | null => {
  if (state === 'draft') return you.author ? 'edit' : null;
  const mayReview = you.reviewer && !you.author;
  if (state === 'submitted' && mayReview && !reviews.some((one) => one.own)) return { kind: 'review' };
  if (state === 'submitted' && (mayReview || (you.leader && !you.author)))
    return reviews.length > 0 ? { kind: 'conclude' } : null;
  if (state === 'concluded' && you.leader) return { kind: 'adopt' };
  const due = standings.find((one) => one.state === 'due' || one.state === 'overdue');
  return due && (you.author || you.leader) ? { kind: 'visit', months: due.months } : null;
};
