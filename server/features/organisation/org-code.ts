import type { OrgCodeView } from '../../../core/contract/organisation';
import { accept, refuse } from '../../../core/contract/result';
import { isUsable, printCode } from '../../../core/domain/invitation';
import type { WriteContext } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import type { BodyDoc, DistrictDoc, OrgCodeDoc, PersonOffice } from '../../store/review-collections';
import type { Reader } from '../../store/store';
import { seatOfficer } from './office';
import { collectionOf } from '../../store/ids';
import { daysLater } from '../../rpc/instants';

const CODES_MAX = 2000;

export const viewOfCode = (doc: OrgCodeDoc, now: string): OrgCodeView => ({
  code: doc._id,
  purpose: doc.purpose,
  expiresAt: doc.expiresAt,
  usesLeft: doc.usesLeft,
  usable: isUsable(doc, now),
});

/** Reads a code that is still valid. */
export async function usableCode(
  reader: Reader,
  code: string,
  purpose: OrgCodeDoc['purpose'],
  now: string,
): Promise<OrgCodeDoc | null> {
  const doc = await reader.get('orgCodes', code);
  return doc && doc.purpose === purpose && isUsable(doc, now) ? doc : null;
}

async function issue(
  { tx, now, random }: WriteContext,
  office: PersonOffice,
  terms: { purpose: OrgCodeDoc['purpose']; days: number; uses: number },
) {
  const org = await tx.get(collectionOf(office.kind), office.orgId);
  if (!org) return refuse('not-found');
  if (org.codes >= CODES_MAX) return refuse('too-many');
  const doc: OrgCodeDoc = {
    _id: printCode(random(64)),
    purpose: terms.purpose,
    orgKind: office.kind,
    orgId: org._id,
    orgName: org.name,
    districtId: org.districtId,
    expiresAt: daysLater(now, terms.days),
    usesLeft: terms.uses,
    revoked: false,
    createdAt: now,
  };
  await tx.add('orgCodes', [doc]);
  await tx.put(collectionOf(office.kind), { ...org, codes: org.codes + 1 } as never);
  return accept(viewOfCode(doc, now));
}

export const orgCodeHandlers: Handlers<
  | 'office.invite'
  | 'office.inviteOfficer'
  | 'office.revokeCode'
  | 'orgCode.inspect'
  | 'body.found'
  | 'office.accept'
> = {
  'office.invite': (context, { days, uses }, { office }) =>
    issue(context, office, { purpose: office.kind === 'district' ? 'body' : 'collective', days, uses }),

  'office.inviteOfficer': (context, { days }, { office }) =>
    issue(context, office, { purpose: 'officer', days, uses: 1 }),

  'office.revokeCode': async ({ tx, now }, input, { office }) => {
    const doc = await tx.get('orgCodes', input.code);
    // Only the holder manages codes that create officers.
    if (!doc || doc.orgId !== office.orgId || (doc.purpose === 'officer' && !office.holder))
      return refuse('not-found');
    const next = { ...doc, revoked: true };
    await tx.put('orgCodes', next);
    return accept(viewOfCode(next, now));
  },

  'orgCode.inspect': async ({ db, now }, input) => {
    const doc = await db.get('orgCodes', input.code);
    if (!doc || !isUsable(doc, now)) return refuse('invitation-invalid');
    const district = await db.get('districts', doc.districtId);
    return accept({ purpose: doc.purpose, orgName: doc.orgName, districtName: district?.name ?? '' });
  },

  'body.found': async ({ tx, now, newId, person }, input) => {
    const code = await usableCode(tx, input.code, 'body', now);
    const district = code && (await tx.get('districts', code.districtId));
    if (!district) return refuse('invitation-invalid');
    const blank: BodyDoc = {
      _id: newId('body'),
      districtId: district._id,
      name: input.name,
      officers: [],
      codes: 0,
      coverage: { titles: 0, round: district.round, touched: 0 },
      version: 1,
      createdAt: now,
    };
    const office = { kind: 'body', personName: input.personName, holder: true } as const;
    const founded = await seatOfficer(tx, person, blank, office, now);
    if (!founded) return refuse('office-limit');
    await tx.put('bodies', founded);
    await tx.put('orgCodes', { ...code, usesLeft: code.usesLeft - 1 });
    return accept({ bodyId: blank._id });
  },

  'office.accept': async ({ tx, now, person }, input) => {
    const code = await usableCode(tx, input.code, 'officer', now);
    const org = code && (await officeOf(tx, code));
    if (!org) return refuse('invitation-invalid');
    const office = { kind: code.orgKind, personName: input.personName, holder: false };
    const next = await seatOfficer(tx, person, org, office, now);
    if (!next) return refuse('office-limit');
    await tx.put(collectionOf(code.orgKind), next as never);
    await tx.put('orgCodes', { ...code, usesLeft: code.usesLeft - 1 });
    return accept({ orgId: org._id, kind: code.orgKind });
  },
};

/** Reads the office of a code; that of a body that was merged leads to the one it became a part of. */
export async function officeOf(
  reader: Reader,
  { orgKind, orgId }: Pick<OrgCodeDoc, 'orgKind' | 'orgId'>,
): Promise<BodyDoc | DistrictDoc | null> {
  const org = await reader.get(collectionOf(orgKind), orgId);
  const into = org && 'mergedInto' in org ? org.mergedInto?.bodyId : undefined;
  return into === undefined ? org : reader.get('bodies', into);
}
