import type { PairingRecord, SessionRecord } from '../../../core/domain/eligibility/record';
import type { Day } from '../../../core/domain/month-day';
import { figuresOf } from '../../../core/domain/preset';
import type { SeatDoc } from '../../store/collections';
import type { ActivityDoc, ActivityKind, PairingDoc, SessionDoc } from '../../store/honour-collections';
import type { HeldNotice } from '../../store/notice';
import type { Reader, Snapshot } from '../../store/store';
import type { CareCounts } from '../../../core/contract/youth-house';

/** Limits the activities read for a cycle; the limits per year are below it. */
const ACTIVITIES_MAX = 1000;
export const PAIRINGS_MAX = 40;
export const SESSIONS_PER_YEAR_MAX = 200;
export const CARE_PER_YEAR_MAX = 60;

/** The year of activities that span years. */
export const NO_YEAR = 0;

/** Reads activities of some kinds and years in one operation. */
export const readActivities = (
  db: Snapshot,
  collectiveId: string,
  years: readonly number[],
  kinds: readonly ActivityKind[],
): Promise<ActivityDoc[]> =>
  db.find('deeds', { collectiveId, year: { in: years }, kind: { in: kinds } }, { limit: ACTIVITIES_MAX });

export const isPairing = (activity: ActivityDoc): activity is PairingDoc => activity.kind === 'pairing';
export const isSession = (activity: ActivityDoc): activity is SessionDoc => activity.kind === 'session';

export const pairingRecord = (doc: PairingDoc): PairingRecord => ({
  id: doc._id,
  houseId: doc.houseId,
  from: doc.on as Day,
  until: doc.until as Day,
  endedOn: doc.endedOn as Day | null,
  signed: doc.signed,
});

export const sessionRecord = (doc: SessionDoc): SessionRecord & { disputed: boolean } => ({
  id: doc._id,
  houseId: doc.houseId,
  on: doc.on as Day,
  confirmed: doc.confirmed,
  disputed: doc.dispute !== null,
});

/** Reads an activity of one kind of the collective; null otherwise. */
export async function ownActivity<K extends ActivityKind>(
  reader: Reader,
  collectiveId: string,
  deedId: string,
  kind: K,
): Promise<Extract<ActivityDoc, { kind: K }> | null> {
  const activity = await reader.get('deeds', deedId);
  return activity?.collectiveId === collectiveId && activity.kind === kind
    ? (activity as Extract<ActivityDoc, { kind: K }>)
    : null;
}

/** Returns what a notice requires: sessions per year and people helped; 0 without such a rule. */
export function wantedOf({ preset }: Pick<HeldNotice, 'preset'>): {
  readonly perYear: number;
  readonly min: number;
} {
  return { perYear: figuresOf(preset, 'E8')?.perYear ?? 0, min: figuresOf(preset, 'E11')?.min ?? 0 };
}

/** All members and former members of a collective fit in one read. */
const LINES_MAX = 800;

type Line = Pick<SeatDoc, '_id' | 'name' | 'state'>;

/** Reads the members of a collective, former ones included, in roster order. */
export async function membersOf(db: Snapshot, collectiveId: string): Promise<Line[]> {
  const lines = await db.find(
    'seats',
    { collectiveId, state: { in: ['active', 'left'] } },
    { order: ['no', 'asc'], limit: LINES_MAX, fields: ['name', 'kind', 'state', 'no'] },
  );
  return lines.filter((line) => line.kind === 'member');
}

/**
 * Returns the fault of a list of attendees: a duplicate, or one who is not an active member; earlier attendees are
 * accepted.
 */
export function attendeesFault(
  seatIds: readonly string[],
  people: readonly Line[],
  before: readonly string[] = [],
): 'attendee-twice' | 'not-found' | null {
  if (new Set(seatIds).size !== seatIds.length) return 'attendee-twice';
  const may = new Set([...before, ...people.filter((one) => one.state === 'active').map((one) => one._id)]);
  return seatIds.every((seatId) => may.has(seatId)) ? null : 'not-found';
}

export function countCare(activities: readonly ActivityDoc[]): CareCounts {
  const of = (kind: string) =>
    activities.filter((activity) => activity.kind === 'care' && activity.careKind === kind).length;
  const welfare = activities.filter((activity) => activity.kind === 'welfare').length;
  return { household: of('household'), student: of('student'), colleague: of('colleague'), welfare };
}
