import type { CardView } from '@core/contract/growth-card';
import { StatusNote } from '@/ui/status-note';
import { COMPANION_MESSAGES } from '@/messages/companion';

/** Explains to a companion what they may do on the card. */
export function CompanionRoleNote({ view }: { readonly view: CardView }) {
  const { roles } = view.you;
  if (view.past || roles.includes('owner') || roles.includes('invited')) return null;
  const notes: string[] = [
    ...(roles.includes('partner') ? [COMPANION_MESSAGES.youPartner] : []),
    ...(roles.includes('fan') ? [COMPANION_MESSAGES.youFan] : []),
  ];
  if (notes.length === 0) notes.push(COMPANION_MESSAGES.youLeader);
  return <StatusNote>{notes.join('\n')}</StatusNote>;
}
