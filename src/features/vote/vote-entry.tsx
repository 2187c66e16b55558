import { useCollectiveId } from '@/api/use-collective-id';
import { openPage } from '@/platform/navigate';
import { LinkCard } from '@/ui/link-card';
import { VOTE_ENTRY_MESSAGES as MESSAGES } from '@/messages/vote-entry';

/** The link to the stage vote from the main package; imports no voting code. */
export function VoteEntry() {
  const collectiveId = useCollectiveId();
  return (
    <LinkCard
      icon="ballot"
      title={MESSAGES.title}
      note={MESSAGES.note}
      onPress={() => openPage('/packages/vote/pages/room/index', { collectiveId })}
    />
  );
}
