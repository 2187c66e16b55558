import type { InvitationView } from '../../../core/contract/invitation';
import { accept, refuse } from '../../../core/contract/result';
import { isUsable, printCode } from '../../../core/domain/invitation';
import { seatIn } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import { hashId, leaderOffice, rosterKeyOf } from '../../store/ids';
import type { InvitationDoc, PersonSeat } from '../../store/collections';
import { todoFor, todoIdOf } from '../../notifications/todos';
import { daysLater } from '../../rpc/instants';
import { SEATS_MAX } from '../collective/queries';

/** Limits the codes a collective may issue over its lifetime, against runaway scripts. */
const INVITATIONS_MAX = 2000;

const viewOf = (doc: InvitationDoc, now: string): InvitationView => ({
  code: doc._id,
  purpose: doc.purpose,
  expiresAt: doc.expiresAt,
  usesLeft: doc.usesLeft,
  revoked: doc.revoked,
  usable: isUsable(doc, now),
});

export const invitationHandlers: Handlers<
  | 'invitation.issue'
  | 'invitation.list'
  | 'invitation.revoke'
  | 'invitation.inspect'
  | 'join.ask'
  | 'join.confirm'
  | 'join.decline'
> = {
  'invitation.issue': async ({ tx, now, random }, input, { collectiveId }) => {
    const collective = await tx.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    if (collective.invitations >= INVITATIONS_MAX) return refuse('too-many');
    const doc: InvitationDoc = {
      _id: printCode(random(64)),
      collectiveId,
      collectiveName: collective.name,
      unit: collective.unit,
      purpose: 'join',
      cardId: null,
      bondId: null,
      ownerName: null,
      bondKind: null,
      role: null,
      expiresAt: daysLater(now, input.days),
      usesLeft: input.uses,
      revoked: false,
      createdAt: now,
    };
    await tx.add('invitations', [doc]);
    await tx.put('collectives', { ...collective, invitations: collective.invitations + 1 });
    return accept(viewOf(doc, now));
  },

  'invitation.list': async ({ db, now }, _input, { collectiveId }) => {
    const docs = await db.find(
      'invitations',
      { collectiveId, purpose: 'join' },
      { order: ['createdAt', 'desc'], limit: 20 },
    );
    return accept({ invitations: docs.map((doc) => viewOf(doc, now)) });
  },

  'invitation.revoke': async ({ tx, now }, input, { collectiveId }) => {
    const doc = await tx.get('invitations', input.code);
    if (!doc || doc.collectiveId !== collectiveId) return refuse('not-found');
    const next = { ...doc, revoked: true };
    await tx.put('invitations', next);
    return accept(viewOf(next, now));
  },

  'invitation.inspect': async ({ db, now }, input) => {
    const doc = await db.get('invitations', input.code);
    if (!doc || !isUsable(doc, now)) return refuse('invitation-invalid');
    return accept({
      purpose: doc.purpose,
      collectiveName: doc.collectiveName,
      unit: doc.unit,
      ownerName: doc.ownerName,
      bondKind: doc.bondKind,
      role: doc.role,
    });
  },

  'join.ask': async ({ tx, now, openid, person }, input) => {
    const invitation = await tx.get('invitations', input.code);
    if (!invitation || invitation.purpose !== 'join' || !isUsable(invitation, now))
      return refuse('invitation-invalid');
    const { collectiveId } = invitation;
    if (seatIn(person, collectiveId) || person.seats.length >= SEATS_MAX) return refuse('already-seated');
    const joinId = hashId('join', collectiveId, openid);
    const before = await tx.get('joins', joinId);
    const key = await tx.get('rosterKeys', rosterKeyOf(collectiveId, input.name, input.birth));
    const line = key && (await tx.get('seats', key.seatId));
    const matched = line && line.openid === null && line.state === 'active' ? line._id : null;
    await tx.put('joins', {
      _id: joinId,
      collectiveId,
      collectiveName: invitation.collectiveName,
      openid,
      name: input.name,
      birth: input.birth,
      matchedSeatId: matched,
      state: 'waiting',
      askedAt: now,
    });
    if (before?.state !== 'waiting')
      await tx.put('invitations', { ...invitation, usesLeft: invitation.usesLeft - 1 });
    const office = leaderOffice(collectiveId);
    await tx.put(
      'todos',
      todoFor('confirmJoin', joinId, office, { collectiveId, at: now, name: input.name, title: '' }),
    );
    return accept({ joinId, state: 'waiting' as const });
  },

  'join.confirm': async ({ tx }, input, { collectiveId }) => {
    const join = await tx.get('joins', input.joinId);
    const line = await tx.get('seats', input.seatId);
    if (!join || join.collectiveId !== collectiveId) return refuse('not-found');
    if (!line || line.collectiveId !== collectiveId || line.kind !== 'member') return refuse('not-found');
    if (join.state !== 'waiting') return refuse('join-decided');
    if (line.openid !== null || line.state !== 'active') return refuse('seat-taken');
    const collective = await tx.get('collectives', collectiveId);
    const person = (await tx.get('people', join.openid)) ?? { _id: join.openid, seats: [] };
    if (!collective || seatIn(person, collectiveId) || person.seats.length >= SEATS_MAX)
      return refuse('already-seated');
    const held: PersonSeat = {
      collectiveId,
      collectiveName: collective.name,
      seatId: line._id,
      name: line.name,
      kind: 'member',
      leader: false,
      posted: [],
    };
    await tx.put('people', { ...person, seats: [...person.seats, held] });
    await tx.put('seats', { ...line, openid: join.openid, version: line.version + 1 });
    await tx.put('joins', { ...join, matchedSeatId: line._id, state: 'confirmed' });
    await tx.remove('todos', todoIdOf('confirmJoin', join._id, leaderOffice(collectiveId)));
    return accept({ seatId: line._id });
  },

  'join.decline': async ({ tx }, input, { collectiveId }) => {
    const join = await tx.get('joins', input.joinId);
    if (!join || join.collectiveId !== collectiveId) return refuse('not-found');
    if (join.state !== 'waiting') return refuse('join-decided');
    await tx.put('joins', { ...join, state: 'declined' });
    await tx.remove('todos', todoIdOf('confirmJoin', join._id, leaderOffice(collectiveId)));
    return accept({ joinId: join._id });
  },
};
