import { useCollectiveId } from '@/api/use-collective-id';
import { openPage } from '@/platform/navigate';
import { LinkCard } from '@/ui/link-card';
import { CYCLES_ENTRY_MESSAGES as MESSAGES } from '@/messages/cycles-entry';

/** Links to 历年 from a page of the main package. */
export function CyclesEntry() {
  const collectiveId = useCollectiveId();
  return (
    <LinkCard
      icon="history"
      title={MESSAGES.title}
      note={MESSAGES.note}
      onPress={() => openPage('/packages/team/pages/cycles/index', { collectiveId })}
    />
  );
}
