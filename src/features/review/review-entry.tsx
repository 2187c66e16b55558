import { useCollectiveId } from '@/api/use-collective-id';
import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { REVIEW_ENTRY_MESSAGES as MESSAGES } from '@/messages/review-entry';

/** Links to 创建与复核 from a page of the main package. */
export function ReviewEntry() {
  const collectiveId = useCollectiveId();
  return (
    <Card>
      <ListRow
        title={MESSAGES.title}
        note={MESSAGES.note}
        leading={<Icon name="shield" />}
        onPress={() => openPage('/packages/review/pages/hub/index', { collectiveId })}
      />
    </Card>
  );
}
