import type { CheckedFiles, PictureFiles } from '../store/picture-files';
import type { ReadNote } from '../store/private-read';
import type { Snapshot, Transaction } from '../store/store';
import type { PersonDoc, PersonSeat } from '../store/collections';
import type { PersonOffice } from '../store/review-collections';

/** What every handler receives besides its input; clock and randomness are passed as values. */
export interface Context {
  /** OPENID of the caller as the platform reports it. */
  readonly openid: string;
  /** The release of the caller's client; 0.1.0 for clients that send none. */
  readonly client: string;
  readonly person: PersonDoc;
  /** ISO instant, UTC; constant during a call. */
  readonly now: string;
  /** The month of `now` in UTC+8, 'YYYY-MM'. */
  readonly month: string;
  readonly random: (bytes: number) => Uint8Array;
  readonly pictures: PictureFiles;
}

export interface ReadContext extends Context {
  readonly db: Snapshot;
  /** Reports a read of somebody else's private fields; it is logged before the answer goes out. */
  readonly noteRead: (note: ReadNote) => void;
}

export interface WriteContext extends Context {
  readonly pictures: CheckedFiles;
  readonly tx: Transaction;
  /** Reads outside the transaction, for lists; data that must not change meanwhile is read again by id inside. */
  readonly outside: Snapshot;
  /** Returns the n-th new id of this request; a repeated request gets the same ids. */
  readonly newId: (kind: string) => string;
}

/** Finds the caller's seat in a collective. */
export const seatIn = (person: PersonDoc, collectiveId: string): PersonSeat | null =>
  person.seats.find((seat) => seat.collectiveId === collectiveId) ?? null;

/** Finds the caller's office in a district or a recommending body. */
export const officeIn = (person: PersonDoc, orgId: string): PersonOffice | null =>
  person.offices?.find((office) => office.orgId === orgId) ?? null;
