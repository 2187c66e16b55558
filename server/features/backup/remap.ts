import type { Collections } from '../../store/collections';
import { hashId, nodeIdOf, pairingIdOf, rosterKeyOf } from '../../store/ids';
import { partNumberOf } from '../../store/month-record';
import type { BackupContent } from './content';

/** An id as `hashId` makes it, alone or as a part of an id that is put together. */
const ATOM = /(?<![A-Za-z0-9])[a-z0-9]{20}(?![A-Za-z0-9])/g;
/** The id of a node: of its card, and ten more characters. */
const NODE = /(?<![A-Za-z0-9])[a-z0-9]{20}\.[0-9-]+\.[a-z0-9]{10}(?![A-Za-z0-9])/g;
const IS_ATOM = /^[a-z0-9]{20}$/;

export interface Remap {
  readonly of: <T>(value: T) => T;
  /** The new ids; every other id is put together from them. */
  readonly ids: ReadonlySet<string>;
}

/**
 * Gives every document of a backup an id of its own under the new collective, derived from the old one, so that a
 * restoring that broke off goes on with the same ids, and none of another collective can be named.
 */
export function remapOf({ collectiveId, docs }: BackupContent, newCollectiveId: string): Remap {
  const ids = new Map([[collectiveId, newCollectiveId]]);
  for (const { _id } of docs.seats) ids.set(_id, newSeatId(newCollectiveId, _id));
  for (const deed of docs.deeds) {
    const idOf = (of: string): string => (deed.kind === 'pairing' ? pairingIdOf(of, deed.houseName) : '');
    if (deed._id === idOf(collectiveId)) ids.set(deed._id, idOf(newCollectiveId));
  }
  // The id of a house was its code once.
  const houses = new Set(docs.houses.map(({ _id }) => _id));
  for (const found of Object.values(docs) as readonly (readonly { readonly _id: string }[])[])
    for (const { _id } of found)
      if ((IS_ATOM.test(_id) || houses.has(_id)) && !ids.has(_id))
        ids.set(_id, hashId('restored', newCollectiveId, _id));
  const atoms = (text: string): string => text.replace(ATOM, (id) => ids.get(id) ?? id);
  const nodes = new Map(
    docs.nodes.map(({ _id, cardId, planId }) => [_id, nodeIdOf(atoms(cardId), planId)] as const),
  );
  const ofText = (text: string): string => {
    const whole = ids.get(text);
    if (whole !== undefined) return whole;
    const withNodes = text.replace(NODE, (id) => nodes.get(id) ?? id);
    return withNodes.replace(ATOM, (id) => ids.get(id) ?? id);
  };
  const remap = (value: unknown): unknown => {
    if (typeof value === 'string') return ofText(value);
    if (Array.isArray(value)) return value.map(remap);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [ofText(name), remap(inner)]));
  };
  return { of: remap as Remap['of'], ids: new Set(ids.values()) };
}

/** A seat writes to one part of the month's record, which its id says: the new id has to say the same. */
function newSeatId(collectiveId: string, seatId: string): string {
  for (let attempt = 0; ; attempt += 1) {
    const id = hashId('restored', collectiveId, seatId, String(attempt));
    if (partNumberOf(id) === partNumberOf(seatId)) return id;
  }
}

/** The ids of reservations derive from name and birth, not from each other. */
export const rosterKeysOf = (
  keys: readonly Collections['rosterKeys'][],
  seats: readonly Collections['seats'][],
  collectiveId: string,
): Collections['rosterKeys'][] => {
  const lines = new Map(seats.map((seat) => [seat._id, seat]));
  return keys.flatMap(({ seatId }) => {
    const seat = lines.get(seatId);
    return seat
      ? [{ _id: rosterKeyOf(collectiveId, seat.name, seat.details.birth), collectiveId, seatId }]
      : [];
  });
};
