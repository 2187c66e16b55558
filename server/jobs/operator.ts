import { changeLeader, mayLead, successorsOf } from '../features/leadership/commands';
import { logSeat } from '../features/seat-move/commands';
import type { Store } from '../store/store';

/** What the operator of the service asks for: to list a collective, or to make a member its 号长. */
export interface OperatorRequest {
  /** The id of a collective, or its name. */
  readonly collective: string;
  readonly leader?: { readonly seatId: string; readonly reason: string };
}

export interface OperatorAnswer {
  readonly collectives: readonly {
    readonly collectiveId: string;
    readonly name: string;
    readonly unit: string;
    readonly leaderName: string;
  }[];
  /** Of the only collective found: members who can lead. */
  readonly members: readonly { readonly seatId: string; readonly name: string; readonly post: string }[];
  /** The 号长 since this call; null where nothing was changed. */
  readonly changedTo: string | null;
}

const FOUND_MAX = 20;
const REASON_MAX = 200;

/** Reads a request that came with an event of the function; null when it is none. */
export function readOperatorRequest(event: unknown): OperatorRequest | null {
  const { operator } = (event ?? {}) as { readonly operator?: unknown };
  if (typeof operator !== 'object' || operator === null) return null;
  const { collective, leader } = operator as Readonly<Record<string, unknown>>;
  if (typeof collective !== 'string' || collective === '') return null;
  if (leader === undefined) return { collective };
  const { seatId, reason } = leader as Readonly<Record<string, unknown>>;
  if (typeof seatId !== 'string' || typeof reason !== 'string' || reason.trim() === '') return null;
  return { collective, leader: { seatId, reason: reason.trim().slice(0, REASON_MAX) } };
}

/**
 * Lists a collective for its operator, or changes its leadership at once. The members see the change and its reason in
 * the log of their collective.
 */
export async function operate(
  { store, now }: { readonly store: Store; readonly now: string },
  { collective, leader }: OperatorRequest,
): Promise<OperatorAnswer> {
  const byId = await store.get('collectives', collective);
  const found = byId ? [byId] : await store.find('collectives', { name: collective }, { limit: FOUND_MAX });
  const [only] = found;
  const collectives = found.map(({ _id, name, unit, leaderName }) => ({
    ...{ collectiveId: _id, name, unit, leaderName },
  }));
  if (!only || found.length > 1) return { collectives, members: [], changedTo: null };
  const members = await successorsOf(store, only);
  const changedTo = leader === undefined ? null : await name(store, now, only._id, leader);
  return { collectives, members, changedTo };
}

const name = (
  store: Store,
  now: string,
  collectiveId: string,
  { seatId, reason }: { readonly seatId: string; readonly reason: string },
): Promise<string | null> =>
  store.transact(
    async (tx) => {
      const doc = await tx.get('collectives', collectiveId);
      const successor = await tx.get('seats', seatId);
      if (!doc || !mayLead(doc, successor)) return null;
      await changeLeader(tx, store, doc, { successor, now });
      await logSeat(tx, successor, { event: 'rescuedByOperator', at: now, by: '', reason });
      return successor.name;
    },
    (changed) => changed !== null,
  );
