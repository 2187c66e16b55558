import { useState } from 'react';
import type { RosterEntry } from '@core/contract/roster';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { toast } from '@/platform/toast';
import { LINE_MESSAGES } from '@/messages/person';
import { MEMBER_MESSAGES as MESSAGES } from '@/messages/roster';
import { draftOf, readBirth, type LineDraft } from './line-form';

interface Conflict {
  readonly mine: LineDraft;
  readonly theirs: LineDraft;
  readonly version: number;
}

/** Holds the edit of one roster line, saved while typing; on a conflict it returns both versions. */
export const useLine = (collectiveId: string, entry: RosterEntry, onSaved: () => void) => {
  const { value, change, restored, baseVersion, discard } = useDraft(
    `line.${entry.seatId}`,
    draftOf(entry),
    entry.version,
  );
  const { mutate, busy, refusal } = useMutation('roster.revise');
  const [conflict, setConflict] = useState<Conflict>();
  const birth = readBirth(value.birth);

  const save = async (): Promise<void> => {
    if (birth === undefined) return;
    const line = { ...value, name: value.name.trim(), birth };
    const result = await mutate({
      collectiveId,
      seatId: entry.seatId,
      baseVersion: conflict?.version ?? baseVersion ?? entry.version,
      line,
    });
    if (result?.ok) {
      discard(line);
      setConflict(undefined);
      toast(MESSAGES.saved);
      return onSaved();
    }
    if (result?.code !== 'stale-version') return;
    // A stale-version refusal carries the current entry.
    const current = result.current as RosterEntry;
    setConflict({ mine: line, theirs: draftOf(current), version: current.version });
  };

  return {
    value,
    change,
    restored,
    discard,
    conflict,
    save,
    busy,
    refusal: refusal?.code === 'stale-version' ? undefined : refusal,
    missing: { [LINE_MESSAGES.name]: value.name.trim() === '', [LINE_MESSAGES.birth]: birth === undefined },
  };
};
