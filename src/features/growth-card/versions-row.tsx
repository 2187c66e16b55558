import type { CardView } from '@core/contract/growth-card';
import { openPage } from '@/platform/navigate';
import { LinkCard } from '@/ui/link-card';
import { CARD_MESSAGES } from '@/messages/growth-card';

/** Links to the version history; hidden from people who are only invited. */
export function VersionsRow({ view }: { readonly view: CardView }) {
  const { cardId, revision } = view;
  if (revision === 0 || view.you.roles.every((role) => role === 'invited')) return null;
  return (
    <LinkCard
      icon="history"
      title={CARD_MESSAGES.versions}
      note={CARD_MESSAGES.versionsNote(revision)}
      onPress={() => openPage('/packages/card/pages/versions/index', { cardId })}
    />
  );
}
