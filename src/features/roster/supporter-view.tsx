import type { CollectiveView } from '@core/contract/collective';
import { openTab } from '@/platform/navigate';
import { Empty } from '@/ui/empty';
import { ROSTER_MESSAGES as MESSAGES } from '@/messages/roster';
import { TeamHead } from './team-head';

/** Team tab of a supporter, who has no access to the roster. */
export function SupporterView({ collective }: { readonly collective: CollectiveView }) {
  return (
    <>
      <TeamHead collective={collective} note={MESSAGES.supporterHead} />
      <Empty
        drawing="envelope"
        text={MESSAGES.supporterNote}
        action={{ label: MESSAGES.toToday, onPress: () => openTab('/pages/today/index') }}
      />
    </>
  );
}
