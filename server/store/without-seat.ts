import type { PersonDoc } from './collections';

/** The account without a seat; the clock finds it when it was the last. */
export function withoutSeat(person: PersonDoc, seatId: string, now: string): PersonDoc {
  const seats = person.seats.filter((held) => held.seatId !== seatId);
  const idle = seats.length === 0 && (person.offices ?? []).length === 0;
  return { ...person, seats, ...(idle ? { idleSince: now } : {}) };
}
