import { useRef, useState } from 'react';
import type { InputOf } from '@core/contract/procedures';
import type { Refusal, Result } from '@core/contract/result';
import { call } from '@/api/call';
import { discardTable, pickTable, readUploaded } from '@/api/table-file';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import {
  decisionsFor,
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
type Choices = NonNullable<InputOf<'roster.preview'>['choices']>;

interface ImportState {
  readonly preview: Preview | null;
  readonly decisions: Decisions;
  /** The file that was read, where it was one. */
  readonly fileId?: string;
  /** What was read, where it was a text. */
  readonly source?: Source;
  readonly choices?: Choices;
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

  const show = (result: Result<Preview>, from: Pick<ImportState, 'fileId' | 'source' | 'choices'>): void => {
    setReading(false);
    if (!result.ok) return setReadRefusal(result);
    const { lines, rejected, problems, sheets } = result.value;
    // No usable row: of a file the columns can be chosen; of a text the problems are shown beside it.
    const columns = from.fileId === undefined && from.choices === undefined ? undefined : sheets;
    if (lines.length + rejected.length === 0 && !columns) return setSourceProblems(problems);
    change({
      ...{ preview: result.value, ...from },
      decisions: from.choices ? decisionsFor(result.value, latest.current.decisions) : UNDECIDED,
    });
  };

  const begin = (): void => {
    setReading(true);
    setReadRefusal(undefined);
    setSourceProblems([]);
  };

  const read = async (source: Source): Promise<void> => {
    begin();
    show(await call('roster.preview', { collectiveId, source }), { source });
  };

  const readFile = async (): Promise<void> => {
    begin();
    const table = await pickTable('roster.preview', { collectiveId }, setPercent);
    if (table === undefined) return setReading(false);
    show(table.result, { fileId: table.fileId });
  };

  /** Reads the same source again in another way. */
  const readAgain = async (choices: Choices): Promise<void> => {
    const { fileId, source } = latest.current;
    begin();
    if (fileId !== undefined) {
      const { result } = await readUploaded('roster.preview', { collectiveId }, fileId, choices);
      show(result, { fileId, choices });
    } else if (source)
      show(await call('roster.preview', { collectiveId, source, choices }), { source, choices });
  };

  const end = (): void => {
    void discardTable(latest.current.fileId);
    discard(NOTHING_READ);
  };

  const correct = async (
    rejected: Pick<RejectedRow, 'row' | 'at' | 'sheet'> & { readonly hidden?: true },
    cells: RejectedRow['cells'],
  ): Promise<CorrectionError | undefined> => {
    const source = { kind: 'pasted', text: pasteOf([cells]) } as const;
    const result = await call('roster.preview', { collectiveId, source });
    if (!result.ok) return { refusal: result };
    const read = result.value.lines[0];
    if (!read) return { problems: result.value.problems };
    const { row, at, sheet, hidden } = rejected;
    const line = {
      ...read,
      row,
      ...(at === undefined ? {} : { at }),
      ...(sheet === undefined ? {} : { sheet }),
      ...(hidden ? { hidden } : {}),
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
    readAgain,
    choices: value.choices,
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
