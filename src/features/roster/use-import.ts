import { useRef, useState } from 'react';
import type { InputOf } from '@core/contract/procedures';
import type { Refusal } from '@core/contract/result';
import { call } from '@/api/call';
import { useDraft } from '@/api/use-draft';
import { useSend } from '@/api/use-send';
import {
  importLineOf,
  linesToWrite,
  pasteOf,
  readableLines,
  twinOf,
  UNDECIDED,
  type Decisions,
  type Preview,
  type RejectedRow,
} from './import-plan';

type Source = InputOf<'roster.preview'>['source'];

interface Work {
  readonly preview: Preview | null;
  readonly decisions: Decisions;
}

const NOTHING_READ: Work = { preview: null, decisions: UNDECIDED };

/** What came of mending one row: nothing to say, or the sentence's key beside the row. */
export type MendFault = 'twice' | { readonly problems: Preview['problems'] } | { readonly refusal: Refusal };

/** Reads a table, keeps what the person decides about its rows on the phone, and writes all of it or nothing. */
export const useImport = (collectiveId: string) => {
  const { value, change, restored, settle } = useDraft(`preview.${collectiveId}`, NOTHING_READ);
  // Answers come later than the taps that follow them: each builds on what is decided by then.
  const latest = useRef(value);
  latest.current = value;
  const { preview, decisions } = value;
  const [reading, setReading] = useState(false);
  const [unread, setUnread] = useState<Refusal>();
  const [faults, setFaults] = useState<Preview['problems']>([]);
  const { send, busy, refusal } = useSend('roster.import');

  const decide = (next: (now: Decisions) => Decisions): void => {
    latest.current = { ...latest.current, decisions: next(latest.current.decisions) };
    change(latest.current);
  };

  const read = async (source: Source): Promise<void> => {
    setReading(true);
    setUnread(undefined);
    setFaults([]);
    const result = await call('roster.preview', { collectiveId, source });
    setReading(false);
    if (!result.ok) return setUnread(result);
    const { lines, rejected, problems } = result.value;
    // Nothing in it to look at: the source stays in front, with what is wrong beside it.
    if (lines.length + rejected.length === 0) return setFaults(problems);
    change({ preview: result.value, decisions: UNDECIDED });
  };

  const mend = async ({ row }: RejectedRow, cells: RejectedRow['cells']): Promise<MendFault | undefined> => {
    const source = { kind: 'pasted', text: pasteOf([cells]) } as const;
    const result = await call('roster.preview', { collectiveId, source });
    if (!result.ok) return { refusal: result };
    const read = result.value.lines[0];
    if (!read) return { problems: result.value.problems };
    const line = { ...read, row };
    const now = latest.current;
    if (now.preview && twinOf(line, readableLines(now.preview, now.decisions))) return 'twice';
    decide((now) => ({ ...now, mended: { ...now.mended, [row]: line } }));
    return undefined;
  };

  const leaveOut = (row: number): void => decide((now) => ({ ...now, leftOut: [...now.leftOut, row] }));
  const takeBack = (row: number): void =>
    decide((now) => ({ ...now, leftOut: now.leftOut.filter((one) => one !== row) }));

  const write = async (): Promise<number | undefined> => {
    if (!preview) return undefined;
    const result = await send({ collectiveId, lines: linesToWrite(preview, decisions).map(importLineOf) });
    if (!result?.ok) return undefined;
    settle(NOTHING_READ);
    return result.value.added;
  };

  return {
    preview,
    decisions,
    reading,
    unread,
    faults,
    read,
    mend,
    leaveOut,
    takeBack,
    write,
    writing: busy,
    refusal,
    /** Goes back to the source; what was pasted or typed is still there. */
    again: () => settle(NOTHING_READ),
    /** A preview from before: the app was closed, or the page left, in the middle of it. */
    restored,
  };
};

export type Import = ReturnType<typeof useImport>;
