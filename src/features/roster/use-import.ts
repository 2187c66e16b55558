import { useState } from 'react';
import type { InputOf } from '@core/contract/procedures';
import type { Refusal } from '@core/contract/result';
import { call } from '@/api/call';
import { useSend } from '@/api/use-send';
import {
  importLineOf,
  linesToWrite,
  pasteOf,
  readableLines,
  twinOf,
  UNDECIDED,
  type Preview,
  type RejectedRow,
} from './import-plan';

type Source = InputOf<'roster.preview'>['source'];

/** What came of mending one row: nothing to say, or the sentence's key beside the row. */
export type MendFault = 'twice' | { readonly problems: Preview['problems'] } | { readonly refusal: Refusal };

/** Reads a table, holds what the person decides about its rows, and writes all of it or nothing. */
export const useImport = (collectiveId: string) => {
  const [preview, setPreview] = useState<Preview>();
  const [decisions, setDecisions] = useState(UNDECIDED);
  const [reading, setReading] = useState(false);
  const [unread, setUnread] = useState<Refusal>();
  const { send, busy, refusal } = useSend('roster.import');

  const read = async (source: Source): Promise<void> => {
    setReading(true);
    setUnread(undefined);
    const result = await call('roster.preview', { collectiveId, source });
    setReading(false);
    if (!result.ok) return setUnread(result);
    setDecisions(UNDECIDED);
    setPreview(result.value);
  };

  const mend = async ({ row }: RejectedRow, cells: RejectedRow['cells']): Promise<MendFault | undefined> => {
    const source = { kind: 'pasted', text: pasteOf([cells]) } as const;
    const result = await call('roster.preview', { collectiveId, source });
    if (!result.ok) return { refusal: result };
    const read = result.value.lines[0];
    if (!read) return { problems: result.value.problems };
    const line = { ...read, row };
    if (preview && twinOf(line, readableLines(preview, decisions))) return 'twice';
    setDecisions((now) => ({ ...now, mended: { ...now.mended, [row]: line } }));
    return undefined;
  };

  const leaveOut = (row: number): void => setDecisions((now) => ({ ...now, leftOut: [...now.leftOut, row] }));
  const takeBack = (row: number): void =>
    setDecisions((now) => ({ ...now, leftOut: now.leftOut.filter((one) => one !== row) }));

  const write = async (): Promise<number | undefined> => {
    if (!preview) return undefined;
    const result = await send({ collectiveId, lines: linesToWrite(preview, decisions).map(importLineOf) });
    return result?.ok ? result.value.added : undefined;
  };

  return {
    preview,
    decisions,
    reading,
    unread,
    read,
    mend,
    leaveOut,
    takeBack,
    write,
    writing: busy,
    refusal,
    /** Goes back to the source; what was pasted or typed is still there. */
    again: () => setPreview(undefined),
  };
};

export type Import = ReturnType<typeof useImport>;
