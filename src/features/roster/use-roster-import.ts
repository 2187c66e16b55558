import { useRef, useState } from 'react';
import type { InputOf } from '@core/contract/procedures';
import type { Refusal, Result } from '@core/contract/result';
import { call } from '@/api/call';
import { discardTable, pickTable } from '@/api/table-file';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import {
  importLineOf,
  keyOf,
  linesToWrite,
  pasteOf,
  readableLines,
  duplicateOf,
  UNDECIDED,
  updatesToWrite,
  type Decisions,
  type Preview,
  type RejectedRow,
} from './import-plan';

type Source = InputOf<'roster.preview'>['source'];

interface ImportState {
  readonly preview: Preview | null;
  readonly decisions: Decisions;
  /** The file that was read, where it was one. */
  readonly fileId?: string;
}

const NOTHING_READ: ImportState = { preview: null, decisions: UNDECIDED };

export interface Imported {
  readonly added: number;
  readonly updated: number;
}

/** Why a corrected row was not accepted. */
export type CorrectionError =
  'twice' | { readonly problems: Preview['problems'] } | { readonly refusal: Refusal };

/** Parses a table, saves the decisions about its rows on the device, and imports all rows or none. */
export const useRosterImport = (collectiveId: string) => {
  const { value, change, restored, discard } = useDraft(`preview.${collectiveId}`, NOTHING_READ);
  // A response can arrive after later taps: update the latest decisions, not those of the closure.
  const latest = useRef(value);
  latest.current = value;
  const { preview, decisions } = value;
  const [reading, setReading] = useState(false);
  const [percent, setPercent] = useState<number>();
  const [readRefusal, setReadRefusal] = useState<Refusal>();
  const [sourceProblems, setSourceProblems] = useState<Preview['problems']>([]);
  const { mutate, busy, refusal } = useMutation('roster.import');

  const decide = (next: (now: Decisions) => Decisions): void => {
    latest.current = { ...latest.current, decisions: next(latest.current.decisions) };
    change(latest.current);
  };

  const show = (result: Result<Preview>, fileId?: string): void => {
    setReading(false);
    if (!result.ok) return setReadRefusal(result);
    const { lines, rejected, problems } = result.value;
    // No usable row: stay on the source and show the problems.
    if (lines.length + rejected.length === 0) return setSourceProblems(problems);
    change({ preview: result.value, decisions: UNDECIDED, ...(fileId === undefined ? {} : { fileId }) });
  };

  const begin = (): void => {
    setReading(true);
    setReadRefusal(undefined);
    setSourceProblems([]);
  };

  const read = async (source: Source): Promise<void> => {
    begin();
    show(await call('roster.preview', { collectiveId, source }));
  };

  const readFile = async (): Promise<void> => {
    begin();
    const table = await pickTable('roster.preview', { collectiveId }, setPercent);
    if (table === undefined) return setReading(false);
    show(table.result, table.fileId);
  };

  const end = (): void => {
    void discardTable(latest.current.fileId);
    discard(NOTHING_READ);
  };

  const correct = async (
    rejected: RejectedRow,
    cells: RejectedRow['cells'],
  ): Promise<CorrectionError | undefined> => {
    const source = { kind: 'pasted', text: pasteOf([cells]) } as const;
    const result = await call('roster.preview', { collectiveId, source });
    if (!result.ok) return { refusal: result };
    const read = result.value.lines[0];
    if (!read) return { problems: result.value.problems };
    const { row, at, sheet } = rejected;
    const line = {
      ...read,
      row,
      ...(at === undefined ? {} : { at }),
      ...(sheet === undefined ? {} : { sheet }),
    };
    const now = latest.current;
    if (now.preview && duplicateOf(line, readableLines(now.preview, now.decisions))) return 'twice';
    decide((now) => ({ ...now, mended: { ...now.mended, [keyOf(line)]: line } }));
    return undefined;
  };

  /** Turns over whether an entry is imported. */
  const turn = (key: number): void =>
    decide((now) => ({
      ...now,
      leftOut: now.leftOut.includes(key) ? now.leftOut.filter((one) => one !== key) : [...now.leftOut, key],
    }));
  const takeSkipped = (key: number): void =>
    decide((now) => ({ ...now, taken: [...(now.taken ?? []), key] }));
  const decideSame = (key: number, same: boolean): void =>
    decide((now) => ({ ...now, same: { ...now.same, [key]: same } }));

  const write = async (): Promise<Imported | undefined> => {
    if (!preview) return undefined;
    const lines = linesToWrite(preview, decisions).map(importLineOf);
    const result = await mutate({ collectiveId, lines, updates: updatesToWrite(preview, decisions) });
    if (!result?.ok) return undefined;
    end();
    return { added: result.value.added, updated: result.value.updated ?? 0 };
  };

  return {
    preview,
    decisions,
    reading,
    readRefusal,
    sourceProblems,
    read,
    readFile,
    percent,
    correct,
    turn,
    takeSkipped,
    decideSame,
    write,
    writing: busy,
    refusal,
    /** Goes back to the source; the pasted or typed text is still there. */
    again: end,
    /** True when the preview was restored after the app was closed or the page left. */
    restored,
  };
};

export type RosterImport = ReturnType<typeof useRosterImport>;
