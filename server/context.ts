import { monthOfInstant, type Month } from '../core/domain/month';
import type { CheckedFiles, PictureFiles } from './picture/files';
import type { Snapshot, Transaction } from './store/store';
import type { PersonDoc, PersonSeat } from './store/collections';
import type { PersonOffice } from './store/review-collections';

/** What every handler may use besides its input; the clock and chance are values, not calls to the world. */
export interface Context {
  /** The platform's identity of the caller. */
  readonly openid: string;
  readonly person: PersonDoc;
  /** ISO instant, UTC; the same for the whole call. */
  readonly now: string;
  /** The month of `now` in UTC+8, 'YYYY-MM'. */
  readonly month: string;
  readonly random: (bytes: number) => Uint8Array;
  readonly pictures: PictureFiles;
}

export interface ReadContext extends Context {
  readonly db: Snapshot;
}

export interface WriteContext extends Context {
  readonly pictures: CheckedFiles;
  readonly tx: Transaction;
  /** Reads outside the transaction, for lists: what must not change meanwhile is read again by id inside. */
  readonly outside: Snapshot;
  /** Makes the n-th new id of this request; the same request makes the same ids again. */
  readonly newId: (kind: string) => string;
}

/** Finds the caller's place in a collective. */
export const seatIn = (person: PersonDoc, collectiveId: string): PersonSeat | null =>
  person.seats.find((seat) => seat.collectiveId === collectiveId) ?? null;

/** The month of an instant in UTC+8, the time of every collective. */
export const monthInChina = (instant: string): Month => monthOfInstant(Date.parse(instant));

/** Finds the caller's office in a district or a recommending body. */
export const officeIn = (person: PersonDoc, orgId: string): PersonOffice | null =>
  person.offices?.find((office) => office.orgId === orgId) ?? null;
