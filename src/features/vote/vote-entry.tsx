import { usePlaceId } from '@/api/use-place';
import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { VOTE_ENTRY_MESSAGES as MESSAGES } from '@/messages/vote-entry';

/** The way to the stage vote, from a page of the main package: it knows nothing of the voting code. */
export function VoteEntry() {
  const collectiveId = usePlaceId();
  return (
    <Card>
      <ListRow
        title={MESSAGES.title}
        note={MESSAGES.note}
        lead={<Icon name="ballot" />}
        onPress={() => openPage('/packages/vote/pages/room/index', { collectiveId })}
      />
    </Card>
  );
}
