import type { Refusal } from '@core/contract/result';
import { UI_MESSAGES } from '@/messages/ui';
import { RefusalNote } from './refusal-note';
import { StatusNote } from './status-note';

interface ConflictNoteProps<T> {
  readonly refusal: Refusal | undefined;
  /** Summarises the version saved by another device in one line. */
  readonly formatCurrent?: (current: T) => string;
}

/** Form notice for a version conflict, with the other version; shows any other refusal unchanged. */
export function ConflictNote<T>({ refusal, formatCurrent }: ConflictNoteProps<T>) {
  if (refusal?.code !== 'stale-version') return <RefusalNote refusal={refusal} />;
  if (!formatCurrent) return <StatusNote tone="amber">{UI_MESSAGES.overtaken}</StatusNote>;
  return (
    <StatusNote tone="amber" title={UI_MESSAGES.overtaken}>
      {UI_MESSAGES.savedThere(formatCurrent(refusal.current as T))}
    </StatusNote>
  );
}
