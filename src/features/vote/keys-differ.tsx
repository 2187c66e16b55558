import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import { TroubleNote } from './trouble-note';
import { useWork } from './use-work';

/** The red page: the server holds keys that are not this phone's. */
export function KeysDiffer({ onReplace }: { readonly onReplace: () => Promise<void> }) {
  const { start, busy, trouble } = useWork();
  const replace = (): Promise<void> =>
    start(async () => {
      await onReplace();
      toast(MESSAGES.keysReplaced);
    });
  return (
    <Screen
      title={MESSAGES.keysTitle}
      bar={
        <Button busy={busy} onPress={() => void replace()}>
          {MESSAGES.keysReplace}
        </Button>
      }
    >
      <StatusNote tone="danger" title={MESSAGES.keysHead}>
        {MESSAGES.keysNote}
      </StatusNote>
      <TroubleNote trouble={trouble} />
    </Screen>
  );
}
