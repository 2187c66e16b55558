import { useCollectiveId } from '@/api/use-collective-id';
import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { VOTE_ENTRY_MESSAGES as MESSAGES } from '@/messages/vote-entry';

/** The link to the stage vote from the main package; imports no voting code. */
export function VoteEntry() {
  const collectiveId = useCollectiveId();
  return (
    <Card>
      <ListRow
        title={MESSAGES.title}
        note={MESSAGES.note}
        leading={<Icon name="ballot" />}
        onPress={() => openPage('/packages/vote/pages/room/index', { collectiveId })}
      />
    </Card>
  );
}
