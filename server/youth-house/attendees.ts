import type { SeatDoc } from '../store/collections';
import type { Snapshot } from '../store/store';

/** 200 members and those who left: everybody of a collective fits in one read. */
const LINES_MAX = 800;

type Line = Pick<SeatDoc, '_id' | 'name' | 'state'>;

/** Reads the members of a collective, those who left included, in roster order. */
export async function membersOf(db: Snapshot, collectiveId: string): Promise<Line[]> {
  const lines = await db.find(
    'seats',
    { collectiveId, state: { in: ['active', 'left'] } },
    { order: ['no', 'asc'], limit: LINES_MAX, fields: ['name', 'kind', 'state', 'no'] },
  );
  return lines.filter((line) => line.kind === 'member');
}

/** Says what is wrong with a list of people: somebody twice, or somebody who is not there; who came before may stay. */
export function attendeesFault(
  seatIds: readonly string[],
  people: readonly Line[],
  before: readonly string[] = [],
): 'attendee-twice' | 'not-found' | null {
  if (new Set(seatIds).size !== seatIds.length) return 'attendee-twice';
  const may = new Set([...before, ...people.filter((one) => one.state === 'active').map((one) => one._id)]);
  return seatIds.every((seatId) => may.has(seatId)) ? null : 'not-found';
}
