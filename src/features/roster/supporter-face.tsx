import type { CollectiveView } from '@core/contract/collective';
import { openTab } from '@/platform/navigate';
import { Empty } from '@/ui/empty';
import { ROSTER_MESSAGES as MESSAGES } from '@/messages/roster';
import { TeamHead } from './team-head';

/** A supporter accompanies cards; the roster is not theirs to read. */
export function SupporterFace({ collective }: { readonly collective: CollectiveView }) {
  return (
    <>
      <TeamHead collective={collective} note={MESSAGES.supporterHead} />
      <Empty
        drawing="letter"
        text={MESSAGES.supporterNote}
        action={{ words: MESSAGES.toToday, onPress: () => openTab('/pages/today/index') }}
      />
    </>
  );
}
