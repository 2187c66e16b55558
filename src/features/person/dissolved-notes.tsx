import { PERSON_MESSAGES as MESSAGES } from '@/messages/person';
import { StatusNote } from '@/ui/status-note';

interface DissolvedNotesProps {
  readonly dissolved: readonly { readonly collectiveId: string; readonly name: string }[] | undefined;
}

/** Says on a start page which collectives were dissolved; 我的 has the ways on. */
export function DissolvedNotes({ dissolved = [] }: DissolvedNotesProps) {
  return (
    <>
      {dissolved.map(({ collectiveId, name }) => (
        <StatusNote key={collectiveId} tone="amber" title={MESSAGES.dissolvedTitle(name)}>
          {MESSAGES.dissolvedSee}
        </StatusNote>
      ))}
    </>
  );
}
