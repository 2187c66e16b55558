import { useState } from 'react';
import type { RosterEntry } from '@core/contract/roster';
import { useDraft } from '@/api/use-draft';
import { useSend } from '@/api/use-send';
import { toast } from '@/platform/toast';
import { MEMBER_MESSAGES as MESSAGES } from '@/messages/roster';
import { draftOf, readBirth, type LineDraft } from './line-form';

interface Conflict {
  readonly mine: LineDraft;
  readonly theirs: LineDraft;
  readonly version: number;
}

/** Holds the edit of one line, saved while typing; a version that somebody else wrote is set beside it. */
export const useLine = (collectiveId: string, entry: RosterEntry, onSaved: () => void) => {
  const { value, change, restored, baseVersion, settle } = useDraft(
    `line.${entry.seatId}`,
    draftOf(entry),
    entry.version,
  );
  const { send, busy, refusal } = useSend('roster.revise');
  const [conflict, setConflict] = useState<Conflict>();
  const birth = readBirth(value.birth);

  const save = async (): Promise<void> => {
    if (birth === undefined) return;
    const line = { ...value, name: value.name.trim(), birth };
    const result = await send({
      collectiveId,
      seatId: entry.seatId,
      baseVersion: conflict?.version ?? baseVersion ?? entry.version,
      line,
    });
    if (result?.ok) {
      settle(line);
      setConflict(undefined);
      toast(MESSAGES.saved);
      return onSaved();
    }
    if (result?.code !== 'stale-version') return;
    // The contract answers a stale line with the entry as it stands now.
    const current = result.current as RosterEntry;
    setConflict({ mine: line, theirs: draftOf(current), version: current.version });
  };

  return {
    value,
    change,
    restored,
    settle,
    conflict,
    save,
    busy,
    refusal: refusal?.code === 'stale-version' ? undefined : refusal,
    whole: value.name.trim() !== '' && birth !== undefined,
  };
};
