import { accept, refuse } from '../../../core/contract/result';
import type { Bond } from '../../../core/domain/companion';
import { BONDS_MAX, isLiving, OUTSIDE_INVITATION_DAYS } from '../../../core/domain/companion';
import { isUsable, printCode } from '../../../core/domain/invitation';
import { seatIn } from '../../rpc/context';
import type { WriteContext } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import { viewerOf } from '../../store/ids';
import type { CardDoc, CollectiveDoc, InvitationDoc, PersonSeat, SeatDoc } from '../../store/collections';
import { notifyCompanions } from '../../notifications/losses';
import { todoIdOf } from '../../notifications/todos';
import { daysLater } from '../../rpc/instants';
import { vacate } from '../roster/commands';
import { askForAnswer, isTied, newBond, viewersOf } from './commands';
import { NO_DETAILS, SEATS_MAX } from '../collective/queries';

export const companionHandlers: Handlers<
  | 'bond.candidates'
  | 'bond.invite'
  | 'bond.inviteOutside'
  | 'bond.showCode'
  | 'bond.accept'
  | 'bond.decline'
  | 'bond.part'
  | 'bond.claim'
> = {
  'bond.candidates': async ({ db }, _input, { collectiveId, ownerSeatId }) => {
    const seats = await db.find(
      'seats',
      { collectiveId, state: 'active' },
      { order: ['no', 'asc'], limit: 800 },
    );
    const candidates = seats
      .filter((seat) => seat._id !== ownerSeatId && seat.openid !== null)
      .map((seat) => ({ seatId: seat._id, name: seat.name, post: seat.post, kind: seat.kind }));
    return accept({ candidates });
  },

  'bond.invite': async (context, input, { card, ownerSeatId, collectiveId }) => {
    if (!card) return refuse('not-found');
    const seat = await context.tx.get('seats', input.seatId);
    if (!seat || seat.collectiveId !== collectiveId || seat.state !== 'active') return refuse('not-found');
    if (seat._id === ownerSeatId) return refuse('own-companion');
    if (isTied(card.bonds, input.as.kind, seat._id)) return refuse('already-companion');
    if (card.bonds.length >= BONDS_MAX) return refuse('too-many');
    const bond = newBond(context, input.as, seat._id, seat.name);
    await putBonds(context, card, [...card.bonds, bond]);
    await askForAnswer(context, card, bond, seat._id);
    return accept({ bondId: bond.id });
  },

  'bond.inviteOutside': async (context, input, { card, collectiveId, seat }) => {
    if (!card) return refuse('not-found');
    if (card.bonds.length >= BONDS_MAX) return refuse('too-many');
    const collective = await context.tx.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    const bond = newBond(context, input.as, null, input.name);
    const invitation = outsideInvitation(context, collective, card, bond, seat.name);
    await putBonds(context, card, [...card.bonds, bond]);
    await context.tx.add('invitations', [invitation]);
    return accept({ bondId: bond.id, code: invitation._id, expiresAt: invitation.expiresAt });
  },

  'bond.showCode': async (context, input, { card, collectiveId, seat }) => {
    const { tx, outside, now } = context;
    const bond = card && findBond(card, input.bondId);
    const collective = await tx.get('collectives', collectiveId);
    if (!card || !bond || !collective) return refuse('not-found');
    if (bond.state !== 'invited' || bond.seatId !== null) return refuse('bond-decided');
    const query = { collectiveId, purpose: 'companion', bondId: bond.id } as const;
    const issued = await outside.find('invitations', query, { limit: CODES_OF_BOND_MAX });
    const usable = issued.find((doc) => isUsable(doc, now));
    const shown = usable ?? outsideInvitation(context, collective, card, bond, seat.name);
    if (!usable) await tx.add('invitations', [shown]);
    return accept({ bondId: bond.id, code: shown._id, expiresAt: shown.expiresAt });
  },

  'bond.accept': async (context, input, { card, seat }) => {
    const bond = card && findBond(card, input.bondId);
    if (!card || !bond || bond.seatId !== seat.seatId) return refuse('not-found');
    if (bond.state !== 'invited') return refuse('bond-decided');
    const next: Bond = { ...bond, state: 'accepted', promise: input.promise, pairedAt: context.now };
    await putBonds(context, card, replaceBond(card, next));
    await context.tx.remove('todos', todoIdOf('answerBond', bond.id, seat.seatId));
    return accept({ bondId: bond.id });
  },

  'bond.decline': async (context, input, { card, seat }) => {
    const bond = card && findBond(card, input.bondId);
    if (!card || !bond || bond.seatId !== seat.seatId) return refuse('not-found');
    if (bond.state !== 'invited') return refuse('bond-decided');
    await putBonds(context, card, replaceBond(card, { ...bond, state: 'declined', endedAt: context.now }));
    await context.tx.remove('todos', todoIdOf('answerBond', bond.id, seat.seatId));
    return accept({ bondId: bond.id });
  },

  'bond.part': async (context, input, { card, seat, roles }) => {
    const bond = card && findBond(card, input.bondId);
    if (!card || !bond) return refuse('not-found');
    if (!roles.includes('owner') && bond.seatId !== seat.seatId) return refuse('not-found');
    if (!isLiving(bond)) return refuse('bond-decided');
    await putBonds(context, card, replaceBond(card, { ...bond, state: 'parted', endedAt: context.now }));
    if (roles.includes('owner'))
      await notifyCompanions(context.tx, card, [bond], { at: context.now, title: seat.collectiveName });
    if (bond.seatId !== null) {
      await context.tx.remove('todos', todoIdOf('answerBond', bond.id, bond.seatId));
      await releaseSupporter(context, card, bond);
    }
    return accept({ bondId: bond.id });
  },

  'bond.claim': async (context, input) => {
    const { tx, now, person } = context;
    const invitation = await tx.get('invitations', input.code);
    if (!invitation || invitation.purpose !== 'companion' || !isUsable(invitation, now))
      return refuse('invitation-invalid');
    const card = invitation.cardId === null ? null : await tx.get('cards', invitation.cardId);
    const bond = card && findBond(card, invitation.bondId ?? '');
    if (!card || card.hidden || !bond || bond.state !== 'invited') return refuse('invitation-invalid');
    const held = seatIn(person, card.collectiveId);
    if (held?.seatId === card.seatId) return refuse('own-companion');
    if (held && isTied(card.bonds, bond.kind, held.seatId)) return refuse('already-companion');
    if (!held && person.seats.length >= SEATS_MAX) return refuse('too-many');
    const seat = held ?? (await seatSupporter(context, card, invitation.collectiveName, input));
    if (!seat) return refuse('invitation-invalid');
    const next: Bond = {
      ...bond,
      seatId: seat.seatId,
      name: seat.name,
      promise: input.promise,
      state: 'accepted',
      pairedAt: now,
    };
    await putBonds(context, card, replaceBond(card, next));
    await tx.put('invitations', { ...invitation, usesLeft: invitation.usesLeft - 1 });
    return accept({ collectiveId: card.collectiveId, cardId: card._id, seatId: seat.seatId });
  },
};

/** At most one card of each member and of two cycles names the seat. */
const CARDS_READ = 400;

/** An outside person is in a collective for its cards only: without a bond, wall, help and proposals end for them too. */
async function releaseSupporter(
  { tx, outside, now }: WriteContext,
  card: CardDoc,
  parted: Bond,
): Promise<void> {
  const { collectiveId } = card;
  const seat = parted.seatId === null ? null : await tx.get('seats', parted.seatId);
  if (seat?.kind !== 'supporter' || seat.state !== 'active') return;
  const collective = await tx.get('collectives', collectiveId);
  if (!collective || collective.reviewers?.includes(seat._id)) return;
  // A bond of the last cycle may part while others live on in the running one.
  const viewers = [card.cycle.label, collective.cycle.label].map((label) => viewerOf(seat._id, label));
  const cards = await outside.find(
    'cards',
    { viewers: { in: viewers } },
    { limit: CARDS_READ, fields: ['bonds'] },
  );
  const holds = (bond: Bond): boolean => bond.id !== parted.id && bond.seatId === seat._id && isLiving(bond);
  if (cards.some(({ bonds }) => bonds.some(holds))) return;
  await vacate(tx, seat, collective, now);
}

/** Codes of one bond: a new one is issued only after the last has expired. */
const CODES_OF_BOND_MAX = 100;

const outsideInvitation = (
  { random, now }: WriteContext,
  { _id: collectiveId, name: collectiveName, unit }: CollectiveDoc,
  card: CardDoc,
  bond: Bond,
  ownerName: string,
): InvitationDoc => ({
  _id: printCode(random(64)),
  collectiveId,
  collectiveName,
  unit,
  purpose: 'companion',
  cardId: card._id,
  bondId: bond.id,
  ownerName,
  bondKind: bond.kind,
  role: bond.role,
  expiresAt: daysLater(now, OUTSIDE_INVITATION_DAYS),
  usesLeft: 1,
  revoked: false,
  createdAt: now,
});

const findBond = (card: CardDoc, bondId: string): Bond | null =>
  card.bonds.find((bond) => bond.id === bondId) ?? null;

const replaceBond = (card: CardDoc, next: Bond): Bond[] =>
  card.bonds.map((bond) => (bond.id === next.id ? next : bond));

// Bonds have no version of their own: each change is one transaction and never touches what the owner edits.
const putBonds = ({ tx }: WriteContext, card: CardDoc, bonds: Bond[]): Promise<void> =>
  tx.put('cards', { ...card, bonds, viewers: viewersOf(card, bonds) });

/** Adds an outside person as a supporter, who sees only the cards they are bonded to. */
async function seatSupporter(
  { tx, newId, openid, person, now }: WriteContext,
  card: CardDoc,
  collectiveName: string,
  input: { name: string; title: string },
): Promise<PersonSeat | null> {
  const collective = await tx.get('collectives', card.collectiveId);
  if (!collective) return null;
  const seat: SeatDoc = {
    _id: newId('seat'),
    collectiveId: card.collectiveId,
    kind: 'supporter',
    no: collective.nextNo,
    name: input.name,
    post: input.title,
    state: 'active',
    openid,
    leader: false,
    cardState: 'none',
    details: NO_DETAILS,
    version: 1,
    leftAt: null,
    joinedAt: now,
  };
  const held: PersonSeat = {
    collectiveId: card.collectiveId,
    collectiveName,
    seatId: seat._id,
    name: seat.name,
    kind: 'supporter',
    leader: false,
  };
  await tx.add('seats', [seat]);
  await tx.put('people', { ...person, seats: [...person.seats, held] });
  await tx.put('collectives', { ...collective, nextNo: collective.nextNo + 1 });
  return held;
}
