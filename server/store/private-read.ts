import type { PrivateRead } from '../../core/domain/private-read';
import type { PrivateReadDoc } from './collections';
import { hashId } from './ids';
import type { PersonOffice } from './review-collections';

/** A read of private fields that a handler reports. */
export interface ReadNote {
  readonly collectiveId: string;
  /** The person it is about; '' for everybody on the roster. */
  readonly seatId: string;
  /** The seat or the office that read. */
  readonly reader: string;
  readonly role: PrivateReadDoc['role'];
  readonly by: string;
  readonly what: PrivateRead;
}

/** The line of the log: one per reader, subject and day, so that reloading a page adds nothing. */
export const privateReadDoc = (note: ReadNote, now: string): PrivateReadDoc => ({
  _id: hashId('read', note.collectiveId, note.seatId, note.reader, note.what, now.slice(0, 10)),
  ...note,
  at: now,
});

/** An office read a dossier that was submitted to it; it holds data of everybody. */
export const applicationRead = (collectiveId: string, { orgId, kind, name }: PersonOffice): ReadNote => ({
  ...{ collectiveId, seatId: '', reader: orgId, role: kind, by: name, what: 'application' },
});
