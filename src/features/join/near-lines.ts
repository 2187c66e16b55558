import type { JoinRequestView, RosterEntry } from '@core/contract/roster';

const bare = (name: string): string => name.replace(/\s/g, '');

/** Finds free lines with the name of an applicant, but another birth month. */
export const nearLines = (join: JoinRequestView, free: readonly RosterEntry[]): RosterEntry[] =>
  free.filter(({ seatId, name }) => seatId !== join.matchedSeatId && bare(name) === bare(join.name));
