import type { Role, Target } from './policy';
import type { CardDoc, DocumentJobDoc, NodeDoc, PersonDoc, PersonSeat, VoteDoc } from '../store/collections';
import type { ApplicationDoc, PersonOffice } from '../store/review-collections';
import { officeIn, seatIn } from './context';
import type { InnovationDoc } from '../store/honour-collections';
import type { Reader } from '../store/store';

/** The loaded and authorised subject that a handler receives. */
export interface Subjects {
  innovation: {
    readonly innovation: InnovationDoc;
    readonly seat: PersonSeat;
    readonly roles: readonly Role[];
  };
  nothing: Record<string, never>;
  collective: { readonly collectiveId: string; readonly seat: PersonSeat; readonly roles: readonly Role[] };
  card: {
    readonly cardId: string;
    readonly collectiveId: string;
    /** Null until the owner first saves it. */
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
  vote: { readonly vote: VoteDoc; readonly seat: PersonSeat; readonly roles: readonly Role[] };
  job: { readonly job: DocumentJobDoc; readonly roles: readonly Role[] };
  /** A district or a recommending body, by its id. */
  office: { readonly office: PersonOffice; readonly roles: readonly Role[] };
  district: { readonly districtId: string; readonly office: PersonOffice; readonly roles: readonly Role[] };
  body: { readonly bodyId: string; readonly office: PersonOffice; readonly roles: readonly Role[] };
  application: {
    readonly application: ApplicationDoc;
    readonly office: PersonOffice;
    readonly roles: readonly Role[];
  };
}

type Loader<T extends Target> = (
  reader: Reader,
  person: PersonDoc,
  input: Record<string, unknown>,
) => Promise<Subjects[T] | null>;

/** Loads the subject of a call and the caller's roles; null when the caller may not know of it. */
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
  vote: async (reader, person, input) => {
    const vote = await reader.get('rounds', input.roundId as string);
    const seat = vote && seatIn(person, vote.collectiveId);
    if (!seat) return null;
    const opens = vote.scrutineers.some((one) => one.seatId === seat.seatId);
    return { vote, seat, roles: opens ? [...rolesOfSeat(seat), 'scrutineer'] : rolesOfSeat(seat) };
  },
  // A draft is visible to its authors only; reviewers are appointed by the 号长.
  innovation: async (reader, person, input) => {
    const innovation = await reader.get('deeds', input.innovationId as string);
    const seat = innovation && seatIn(person, innovation.collectiveId);
    if (innovation?.kind !== 'innovation' || !seat) return null;
    const author = innovation.authors.some((one) => one.seatId === seat.seatId);
    if (innovation.state === 'draft' && !author) return null;
    const collective = await reader.get('collectives', innovation.collectiveId);
    const roles = rolesOfSeat(seat);
    if (author) roles.push('author');
    if (collective?.reviewers?.includes(seat.seatId)) roles.push('reviewer');
    return { innovation, seat, roles };
  },
  // A job is visible to its requester only.
  job: async (reader, person, input) => {
    const job = await reader.get('documentJobs', input.jobId as string);
    if (!job || job.openid !== person._id) return null;
    // It belongs to the requester alone, to a collective or to an office.
    const own =
      job.order.kind === 'ownRecord' ||
      (seatIn(person, job.collectiveId) ?? officeIn(person, job.collectiveId)) !== null;
    return own ? { job, roles: ['owner'] } : null;
  },
  office: async (_reader, person, input) => {
    const office = officeIn(person, input.orgId as string);
    return office && { office, roles: rolesOfOffice(office) };
  },
  district: async (_reader, person, input) => {
    const office = officeIn(person, input.districtId as string);
    return office?.kind === 'district'
      ? { districtId: office.orgId, office, roles: rolesOfOffice(office) }
      : null;
  },
  body: async (_reader, person, input) => {
    const office = officeIn(person, input.bodyId as string);
    return office?.kind === 'body' ? { bodyId: office.orgId, office, roles: rolesOfOffice(office) } : null;
  },
  // An application that was never submitted to an organisation does not exist for it.
  application: async (reader, person, input) => {
    if (!person.offices?.length) return null;
    const application = await reader.get('applications', input.applicationId as string);
    if (!application || application.kind === 'quota' || application.steps.length === 0) return null;
    const district = application.handedAt === null ? null : officeIn(person, application.districtId);
    const body = officeIn(person, application.bodyId);
    const office = district ?? body;
    if (!office) return null;
    return {
      application,
      office,
      roles: [...(district ? (['district'] as const) : []), ...(body ? (['body'] as const) : [])],
    };
  },
};

const rolesOfOffice = (office: PersonOffice): Role[] =>
  office.holder ? [office.kind, 'holder'] : [office.kind];

function rolesOfSeat(seat: PersonSeat): Role[] {
  return seat.leader ? [seat.kind, 'leader'] : [seat.kind];
}

/** Returns the roles of a seat on a card: owner, partner, fan, invited, and those in the collective. */
function rolesOnCard(seat: PersonSeat, ownerSeatId: string, card: CardDoc | null): Role[] {
  const roles = rolesOfSeat(seat);
  if (seat.seatId === ownerSeatId) roles.push('owner');
  for (const bond of card?.bonds ?? []) {
    if (bond.seatId !== seat.seatId) continue;
    if (bond.state === 'accepted') roles.push(bond.kind);
    if (bond.state === 'invited') roles.push('invited');
  }
  return [...new Set(roles)];
}
