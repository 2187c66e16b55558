import type { CardView } from '@core/contract/growth-card';
import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { CARD_MESSAGES } from '@/messages/growth-card';

/** Links to the version history; hidden from people who are only invited. */
export function VersionsRow({ view }: { readonly view: CardView }) {
  const { cardId, revision } = view;
  if (revision === 0 || view.you.roles.every((role) => role === 'invited')) return null;
  return (
    <Card>
      <ListRow
        title={CARD_MESSAGES.versions}
        note={CARD_MESSAGES.versionsNote(revision)}
        leading={<Icon name="history" />}
        onPress={() => openPage('/packages/card/pages/versions/index', { cardId })}
      />
    </Card>
  );
}
