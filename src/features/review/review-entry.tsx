import { useCollectiveId } from '@/api/use-collective-id';
import { openPage } from '@/platform/navigate';
import { LinkCard } from '@/ui/link-card';
import { REVIEW_ENTRY_MESSAGES as MESSAGES } from '@/messages/review-entry';

/** Links to 创建与复核 from a page of the main package. */
export function ReviewEntry() {
  const collectiveId = useCollectiveId();
  return (
    <LinkCard
      icon="shield"
      title={MESSAGES.title}
      note={MESSAGES.note}
      onPress={() => openPage('/packages/review/pages/hub/index', { collectiveId })}
    />
  );
}
