import { useCollectiveId } from '@/api/use-collective-id';
import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { CYCLES_ENTRY_MESSAGES as MESSAGES } from '@/messages/cycles-entry';

/** Links to 历年 from a page of the main package. */
export function CyclesEntry() {
  const collectiveId = useCollectiveId();
  return (
    <Card>
      <ListRow
        title={MESSAGES.title}
        note={MESSAGES.note}
        leading={<Icon name="history" />}
        onPress={() => openPage('/packages/team/pages/cycles/index', { collectiveId })}
      />
    </Card>
  );
}
