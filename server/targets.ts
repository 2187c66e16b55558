import type { Role, Target } from './policy';
import type { CardDoc, DocumentJobDoc, NodeDoc, PersonDoc, PersonSeat, RoundDoc } from './store/collections';
import { seatIn } from './context';
import type { Reader } from './store/store';

/** What a handler receives about the thing the call names, already loaded and allowed. */
export interface Subjects {
  nothing: Record<string, never>;
  collective: { readonly collectiveId: string; readonly seat: PersonSeat; readonly roles: readonly Role[] };
  card: {
    readonly cardId: string;
    readonly collectiveId: string;
    /** Null until the owner first writes on it. */
    readonly card: CardDoc | null;
    readonly ownerSeatId: string;
    readonly seat: PersonSeat;
    readonly roles: readonly Role[];
  };
  node: {
    readonly node: NodeDoc;
    readonly card: CardDoc;
    readonly collectiveId: string;
    readonly seat: PersonSeat;
    readonly roles: readonly Role[];
  };
  round: { readonly round: RoundDoc; readonly seat: PersonSeat; readonly roles: readonly Role[] };
  job: { readonly job: DocumentJobDoc; readonly seat: PersonSeat; readonly roles: readonly Role[] };
}

type Loader<T extends Target> = (
  reader: Reader,
  person: PersonDoc,
  input: Record<string, unknown>,
) => Promise<Subjects[T] | null>;

/** Loads the thing a call names and works out what the caller is to it; null stands for «not yours to know». */
export const LOADERS: { readonly [T in Target]: Loader<T> } = {
  nothing: async () => ({}),
  collective: async (_reader, person, input) => {
    const collectiveId = input.collectiveId as string;
    const seat = seatIn(person, collectiveId);
    return seat && { collectiveId, seat, roles: rolesOfSeat(seat) };
  },
  card: async (reader, person, input) => {
    const cardId = input.cardId as string;
    const card = await reader.get('cards', cardId);
    const ownerSeatId = card?.seatId ?? cardId.slice(0, cardId.lastIndexOf('.'));
    const seat = card
      ? seatIn(person, card.collectiveId)
      : (person.seats.find((held) => held.seatId === ownerSeatId && held.kind === 'member') ?? null);
    if (!seat || (card?.hidden && !seat.leader)) return null;
    return {
      cardId,
      collectiveId: seat.collectiveId,
      card,
      ownerSeatId,
      seat,
      roles: rolesOnCard(seat, ownerSeatId, card),
    };
  },
  node: async (reader, person, input) => {
    const node = await reader.get('nodes', input.nodeId as string);
    const seat = node && seatIn(person, node.collectiveId);
    const card = node && seat && (await reader.get('cards', node.cardId));
    if (!card || (card.hidden && !seat.leader)) return null;
    return { node, card, collectiveId: node.collectiveId, seat, roles: rolesOnCard(seat, card.seatId, card) };
  },
  round: async (reader, person, input) => {
    const round = await reader.get('rounds', input.roundId as string);
    const seat = round && seatIn(person, round.collectiveId);
    if (!seat) return null;
    const opens = round.scrutineers.some((one) => one.seatId === seat.seatId);
    return { round, seat, roles: opens ? [...rolesOfSeat(seat), 'scrutineer'] : rolesOfSeat(seat) };
  },
  // A job concerns nobody but the one who asked for it.
  job: async (reader, person, input) => {
    const job = await reader.get('documentJobs', input.jobId as string);
    const seat = job && seatIn(person, job.collectiveId);
    return job && seat && job.openid === person._id ? { job, seat, roles: ['owner'] } : null;
  },
};

function rolesOfSeat(seat: PersonSeat): Role[] {
  return seat.leader ? [seat.kind, 'leader'] : [seat.kind];
}

/** Works out what a seat is to a card: owner, partner, fan, invited — besides what it is in the collective. */
export function rolesOnCard(seat: PersonSeat, ownerSeatId: string, card: CardDoc | null): Role[] {
  const roles = rolesOfSeat(seat);
  if (seat.seatId === ownerSeatId) roles.push('owner');
  for (const bond of card?.bonds ?? []) {
    if (bond.seatId !== seat.seatId) continue;
    if (bond.state === 'accepted') roles.push(bond.kind);
    if (bond.state === 'invited') roles.push('invited');
  }
  return [...new Set(roles)];
}
