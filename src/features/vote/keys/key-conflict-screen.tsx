import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import { ErrorNote } from '../components/error-note';
import { useLongTask } from '../device/use-long-task';

/** Warns that the registered keys are another device's and offers to replace them. */
export function KeyConflictScreen({ onReplace }: { readonly onReplace: () => Promise<void> }) {
  const { start, busy, error } = useLongTask();
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
      <ErrorNote error={error} />
    </Screen>
  );
}
