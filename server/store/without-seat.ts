import { EPOCH } from '../../core/domain/account';
import type { PersonDoc } from './collections';

/** Says since when an account has neither a seat nor an office, so that the clock finds it. */
export function noteIdle(person: PersonDoc, now: string): PersonDoc {
  const idle = person.seats.length === 0 && (person.offices ?? []).length === 0;
  return idle && (person.idleSince ?? EPOCH) === EPOCH ? { ...person, idleSince: now } : person;
}

/** The account without a seat; the clock finds it when it was the last. */
export function withoutSeat(person: PersonDoc, seatId: string, now: string): PersonDoc {
  const { idleSince: _before, ...rest } = person;
  return noteIdle({ ...rest, seats: person.seats.filter((held) => held.seatId !== seatId) }, now);
}
