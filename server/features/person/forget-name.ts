import { ERASED_NAME } from '../../../core/domain/account';

/** Fields that hold the name of a person; `seatId` beside them says whose, where there is one. */
const NAME_FIELDS: ReadonlySet<string> = new Set([
  ...['name', 'ownerName', 'by', 'forName', 'helperName', 'witness', 'witnessName'],
  'successorName',
  ...['collectiveLeader', 'leaderName', 'askedBy'],
]);
/** Fields that hold the seat of the person whose name stands in another field of the same object. */
const SEAT_OF: Readonly<Record<string, string>> = {
  forName: 'forSeatId',
  helperName: 'helperSeatId',
  successorName: 'successorSeatId',
};

interface Person {
  readonly seatId: string;
  readonly name: string;
  /** Whether nobody else of the collective has this name, so that a name without a seat can only be theirs. */
  readonly alone: boolean;
}

/** Replaces the name of a person wherever a document holds it; returns the document itself when it does not. */
export function forgetName<T>(doc: T, person: Person): T {
  if (Array.isArray(doc)) {
    const items = doc.map((item: unknown) => forgetName(item, person));
    return items.some((item, at) => item !== doc[at]) ? (items as T) : doc;
  }
  if (doc === null || typeof doc !== 'object') return doc;
  const fields = doc as Readonly<Record<string, unknown>>;
  const isTheirs = (field: string, value: unknown): boolean => {
    if (!NAME_FIELDS.has(field) || value !== person.name) return false;
    const seatId = fields[SEAT_OF[field] ?? 'seatId'];
    return typeof seatId === 'string' && field !== 'by' ? seatId === person.seatId : person.alone;
  };
  const next = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      isTheirs(field, value) ? ERASED_NAME : forgetName(value, person),
    ]),
  );
  return Object.keys(fields).some((field) => next[field] !== fields[field]) ? (next as T) : doc;
}
