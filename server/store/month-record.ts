import type { MonthRecordDoc, MonthRecordEntry, WallDoc, RhythmDoc } from './month-collections';
import type { Reader, Snapshot } from './store';
import { DEFAULT_PLAN, nextDue } from '../../core/domain/rhythm';

/** Partitions of a month record, so that concurrent posts rarely conflict. */
const MONTH_RECORD_PARTS = 8;

/** The partition that a seat writes to. */
export const partNumberOf = (seatId: string): number =>
  [...seatId].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9973, 0) % MONTH_RECORD_PARTS;

const idOf = (collectiveId: string, month: string, part: number): string =>
  `${collectiveId}.${month}.${part}`;

const blankMonthRecord = (collectiveId: string, month: string, part: number): MonthRecordDoc => ({
  _id: idOf(collectiveId, month, part),
  collectiveId,
  month,
  closed: false,
  entries: [],
  quotes: [],
});

const blankWall = (collectiveId: string): WallDoc => ({
  _id: collectiveId,
  lastNo: 0,
  lastMonth: null,
  issues: [],
  sign: null,
  masks: [],
  links: [],
});

export const wallOf = async (reader: Reader, collectiveId: string): Promise<WallDoc> =>
  (await reader.get('walls', collectiveId)) ?? blankWall(collectiveId);

/** Reads the partition of a month record that a seat writes to. */
export async function readMonthRecordPart(
  reader: Reader,
  collectiveId: string,
  month: string,
  seatId: string,
): Promise<MonthRecordDoc> {
  const part = partNumberOf(seatId);
  return (
    (await reader.get('sheets', idOf(collectiveId, month, part))) ??
    blankMonthRecord(collectiveId, month, part)
  );
}

/** Reads all partitions of a month record. */
export async function readMonthRecord(
  reader: Reader,
  collectiveId: string,
  month: string,
): Promise<MonthRecordDoc[]> {
  const parts: MonthRecordDoc[] = [];
  for (let part = 0; part < MONTH_RECORD_PARTS; part++)
    parts.push(
      (await reader.get('sheets', idOf(collectiveId, month, part))) ??
        blankMonthRecord(collectiveId, month, part),
    );
  return parts;
}

export const withEntry = (record: MonthRecordDoc, entry: MonthRecordEntry): MonthRecordDoc => ({
  ...record,
  entries: [...record.entries.filter((old) => old.entryId !== entry.entryId), entry],
});

/** Reads the open month records of a collective for a preview, in one operation. */
export const readOpenMonthRecords = (
  db: Snapshot,
  collectiveId: string,
  months: readonly string[],
): Promise<MonthRecordDoc[]> =>
  db.find(
    'sheets',
    { collectiveId, month: { in: [...months] } },
    { limit: MONTH_RECORD_PARTS * Math.max(1, months.length) },
  );

/** Returns the initial schedule of a collective. */
export const blankRhythm = (collectiveId: string, now: string): RhythmDoc => ({
  _id: collectiveId,
  plan: DEFAULT_PLAN,
  order: 'name',
  version: 0,
  doneUntil: now,
  nextDue: nextDue(now, DEFAULT_PLAN),
  remindedAt: null,
});
