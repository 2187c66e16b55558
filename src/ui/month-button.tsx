import { openPage } from '@/platform/navigate';
import { TODAY_MESSAGES } from '@/messages/today';
import { Button } from './button';

interface MonthButtonProps {
  /** Null when the month is in a frozen issue: nothing can be written then. */
  readonly act: 'write' | 'change' | null;
  readonly collectiveId: string;
  /** The node that the form opens on. */
  readonly nodeId?: string;
}

/** The one way to the form of the running month, as the primary button of a screen. */
export function MonthButton({ act, collectiveId, nodeId }: MonthButtonProps) {
  if (act === null) return null;
  return (
    <Button
      icon="edit"
      tone={act === 'write' ? 'primary' : 'quiet'}
      onPress={() =>
        openPage('/packages/wall/pages/write/index', {
          collectiveId,
          ...(nodeId === undefined ? {} : { nodeId }),
        })
      }
    >
      {act === 'write' ? TODAY_MESSAGES.dueAct : TODAY_MESSAGES.changeAct}
    </Button>
  );
}
