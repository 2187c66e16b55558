import type { CodeView } from '../../../core/contract/code';
import { accept, refuse } from '../../../core/contract/result';
import { CODE_LENGTH, isUsable } from '../../../core/domain/invitation';
import { countAttempt, isExhausted } from '../../rpc/attempts';
import type { WriteContext } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import type { InvitationDoc } from '../../store/collections';
import { cardCodeIdOf, districtCodeIdOf, houseLinkIdOf, seatCodeIdOf } from '../../store/ids';

const UNKNOWN: CodeView = { kind: 'unknown' };

async function inviteeOf({ tx }: WriteContext, invitation: InvitationDoc): Promise<string | null> {
  const card = invitation.cardId === null ? null : await tx.get('cards', invitation.cardId);
  const bond = card?.hidden ? undefined : card?.bonds.find(({ id }) => id === invitation.bondId);
  return bond?.state === 'invited' ? bond.name : null;
}

async function viewOfInvitation(context: WriteContext, doc: InvitationDoc): Promise<CodeView> {
  const { collectiveName, unit, ownerName, bondKind, role } = doc;
  if (doc.purpose === 'join') {
    const collective = await context.tx.get('collectives', doc.collectiveId);
    return collective && !collective.dissolvedAt ? { kind: 'join', collectiveName, unit } : UNKNOWN;
  }
  const inviteeName = await inviteeOf(context, doc);
  if (inviteeName === null || ownerName === null || bondKind === null || role === null) return UNKNOWN;
  return { kind: 'companion', collectiveName, unit, ownerName, inviteeName, bondKind, role };
}

/** Finds a code of ten characters: an invitation of a collective or of an office. */
async function readShortCode(context: WriteContext, code: string): Promise<CodeView> {
  const { tx, now, person } = context;
  const invitation = await tx.get('invitations', code);
  if (invitation) return isUsable(invitation, now) ? viewOfInvitation(context, invitation) : UNKNOWN;
  const seat = await tx.get('seatCodes', seatCodeIdOf(code));
  if (seat)
    return now < seat.expiresAt
      ? {
          ...{ kind: 'seat', collectiveName: seat.collectiveName, name: seat.name },
          ...(seat.claim ? { claim: true } : {}),
        }
      : UNKNOWN;
  const cards = await tx.get('seatCodes', cardCodeIdOf(code));
  if (cards)
    return now < cards.expiresAt
      ? { kind: 'card', collectiveName: cards.collectiveName, name: cards.name }
      : UNKNOWN;
  const office = await tx.get('orgCodes', code);
  if (!office || !isUsable(office, now)) return UNKNOWN;
  const district = await tx.get('districts', office.districtId);
  const names = { orgName: office.orgName, districtName: district?.name ?? '' };
  if (office.purpose !== 'collective') return { kind: office.purpose, ...names };
  const led = person.seats
    .filter(({ leader }) => leader)
    .map(({ collectiveId, collectiveName }) => ({ collectiveId, name: collectiveName }));
  return { kind: 'collective', ...names, led };
}

/** Finds a longer code: of an operator, of a shared page, or of a session that a house confirms. */
async function readLongCode({ tx, now }: WriteContext, code: string): Promise<CodeView> {
  if (await tx.get('serverSecrets', districtCodeIdOf(code))) return { kind: 'district' };
  const share = await tx.get('showcaseShares', code);
  if (share && !share.revoked && now < share.expiresAt) return { kind: 'showcase' };
  const link = await tx.get('houseLinks', houseLinkIdOf(code));
  return link && now < link.expiresAt ? { kind: 'session' } : UNKNOWN;
}

export const codeHandlers: Handlers<'code.inspect'> = {
  'code.inspect': async (context, { code }) => {
    const { tx, now, person, openid } = context;
    if (isExhausted(person, now)) return refuse('too-many-attempts');
    const view =
      code.length === CODE_LENGTH ? await readShortCode(context, code) : await readLongCode(context, code);
    if (view.kind === 'unknown') await countAttempt(tx, openid, now);
    return accept(view);
  },
};
