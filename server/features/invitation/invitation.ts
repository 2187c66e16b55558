import type { InvitationView } from '../../../core/contract/invitation';
import { accept, refuse } from '../../../core/contract/result';
import { isUsable, printCode } from '../../../core/domain/invitation';
import type { Handlers } from '../../rpc/handler';
import type { InvitationDoc } from '../../store/collections';
import { daysLater } from '../../rpc/instants';

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
  'invitation.issue' | 'invitation.list' | 'invitation.revoke' | 'invitation.inspect'
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
    const card = doc.cardId === null ? null : await db.get('cards', doc.cardId);
    return accept({
      inviteeName: card?.bonds.find(({ id }) => id === doc.bondId)?.name ?? null,
      purpose: doc.purpose,
      collectiveName: doc.collectiveName,
      unit: doc.unit,
      ownerName: doc.ownerName,
      bondKind: doc.bondKind,
      role: doc.role,
    });
  },
};
