import type { CollectiveView } from '@core/contract/collective';
import { openTab } from '@/platform/navigate';
import { Empty } from '@/ui/empty';
import { ROSTER_WORDS as WORDS } from '@/words/roster';
import { TeamHead } from './team-head';

/** A supporter accompanies cards; the roster is not theirs to read. */
export function SupporterFace({ collective }: { readonly collective: CollectiveView }) {
  return (
    <>
      <TeamHead collective={collective} note={WORDS.supporterHead} />
      <Empty
        drawing="letter"
        text={WORDS.supporterNote}
        action={{ words: WORDS.toToday, onPress: () => openTab('/pages/today/index') }}
      />
    </>
  );
}
