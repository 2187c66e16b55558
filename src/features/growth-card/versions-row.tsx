import type { CardView } from '@core/contract/growth-card';
import { openPage } from '@/platform/navigate';
import { LinkCard } from '@/ui/link-card';
import { CARD_MESSAGES } from '@/messages/growth-card';

/** Links to the version history, and to the cards of other collectives; hidden from people who are only invited. */
export function VersionsRow({ view }: { readonly view: CardView }) {
  const { cardId, revision, brought } = view;
  if (view.you.roles.every((role) => role === 'invited')) return null;
  return (
    <>
      {revision === 0 ? null : (
        <LinkCard
          icon="history"
          title={CARD_MESSAGES.versions}
          note={CARD_MESSAGES.versionsNote(revision)}
          onPress={() => openPage('/packages/card/pages/versions/index', { cardId })}
        />
      )}
      {brought ? (
        <LinkCard
          icon="sprout"
          title={CARD_MESSAGES.brought}
          note={CARD_MESSAGES.broughtNote}
          onPress={() => openPage('/packages/card/pages/years/index', { cardId })}
        />
      ) : null}
    </>
  );
}
