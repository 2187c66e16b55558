import type { Refusal } from '@core/contract/result';
import { UI_MESSAGES } from '@/messages/ui';
import { RefusalNote } from './refusal-note';
import { StatusNote } from './status-note';

interface OvertakenNoteProps<T> {
  readonly refusal: Refusal | undefined;
  /** Says in a line what another phone has saved, where a line can. */
  readonly say?: (current: T) => string;
}

/** Beside a form whose words stay: another phone was first, and what it saved; any other refusal as it is. */
export function OvertakenNote<T>({ refusal, say }: OvertakenNoteProps<T>) {
  if (refusal?.code !== 'stale-version') return <RefusalNote refusal={refusal} />;
  if (!say) return <StatusNote tone="amber">{UI_MESSAGES.overtaken}</StatusNote>;
  return (
    <StatusNote tone="amber" title={UI_MESSAGES.overtaken}>
      {UI_MESSAGES.savedThere(say(refusal.current as T))}
    </StatusNote>
  );
}
