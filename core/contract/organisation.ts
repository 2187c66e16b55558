import * as z from 'zod';
import type { OfficeEvent } from '../domain/organisation';
import { returns, reads, writes } from './procedure';
import { id, line, personName } from './text';

const code = z.string().regex(/^[2-9A-HJKMNP-Z]{10}$/, 'not-a-code');
/** Founding codes of operators are longer, because attempts are not limited. */
const operatorCode = z.string().regex(/^[A-Za-z0-9-]{16,64}$/, 'not-a-code');
const org = { orgId: id };

export interface OfficeView {
  readonly kind: 'district' | 'body';
  readonly orgId: string;
  readonly name: string;
  readonly personName: string;
  readonly holder: boolean;
}

export interface OfficerView {
  readonly officerId: string;
  readonly name: string;
  readonly holder: boolean;
  readonly since: string;
  readonly self: boolean;
}

export interface OrgCodeView {
  readonly code: string;
  readonly purpose: 'body' | 'collective' | 'officer';
  readonly expiresAt: string;
  readonly usesLeft: number;
  readonly usable: boolean;
}

export interface OfficeScreen {
  readonly office: OfficeView;
  readonly districtName: string;
  readonly round: string;
  readonly officers: readonly OfficerView[];
  readonly codes: readonly OrgCodeView[];
  /** Newest first; absent from older servers. */
  readonly history?: readonly OfficeEvent[];
}

export const organisationProcedures = {
  /** Creates a district with a code issued by the operator; the caller becomes its holder. */
  'district.found': writes({
    input: z.strictObject({ code: operatorCode, name: line(40), personName }),
    output: returns<{ districtId: string }>(),
    refuses: ['invitation-invalid', 'too-many-attempts', 'office-limit'],
    shown: (input) => [input.name, input.personName],
  }),
  /** Starts the next sweep: every title becomes untouched. */
  'district.beginRound': writes({
    input: z.strictObject({ districtId: id, round: z.string().regex(/^20\d{2}$/, 'not-a-year') }),
    output: returns<{ round: string }>(),
    refuses: ['round-not-later'],
  }),
  'office.open': reads({ input: z.strictObject(org), output: returns<OfficeScreen>() }),
  /** A district invites recommending bodies, a body invites collectives. */
  'office.invite': writes({
    input: z.strictObject({ ...org, days: z.int().min(1).max(30), uses: z.int().min(1).max(200) }),
    output: returns<OrgCodeView>(),
    refuses: ['too-many'],
    secret: true,
  }),
  /** The holder invites one more officer. */
  'office.inviteOfficer': writes({
    input: z.strictObject({ ...org, days: z.int().min(1).max(30) }),
    output: returns<OrgCodeView>(),
    refuses: ['too-many'],
    secret: true,
  }),
  'office.revokeCode': writes({
    input: z.strictObject({ ...org, code }),
    output: returns<OrgCodeView>(),
  }),
  'office.handOver': writes({
    input: z.strictObject({ ...org, officerId: id }),
    output: returns<{ officerId: string }>(),
  }),
  'office.dismiss': writes({
    input: z.strictObject({ ...org, officerId: id }),
    output: returns<{ officerId: string }>(),
    refuses: ['holder-must-stay'],
  }),
  /** The officer has read what changed in the office; idempotent. */
  'office.note': writes({ input: z.strictObject(org), output: returns<{ orgId: string }>() }),
  /** Leaves an office (the holder must transfer it first); `officerId` must be the caller's own. */
  'office.leave': writes({
    input: z.strictObject({ ...org, officerId: id }),
    output: returns<{ orgId: string }>(),
    refuses: ['holder-must-stay'],
  }),
  /** Describes what a code is for. */
  'orgCode.inspect': reads({
    input: z.strictObject({ code }),
    output: returns<{ purpose: 'body' | 'collective' | 'officer'; orgName: string; districtName: string }>(),
    refuses: ['invitation-invalid', 'too-many-attempts'],
  }),
  /** Creates a recommending body with the district's code. */
  'body.found': writes({
    input: z.strictObject({ code, name: line(40), personName }),
    output: returns<{ bodyId: string }>(),
    refuses: ['invitation-invalid', 'too-many-attempts', 'office-limit'],
    shown: (input) => [input.name, input.personName],
  }),
  /** Joins an office with the holder's code. */
  'office.accept': writes({
    input: z.strictObject({ code, personName }),
    output: returns<{ orgId: string; kind: 'district' | 'body' }>(),
    refuses: ['invitation-invalid', 'too-many-attempts', 'office-limit'],
    shown: (input) => [input.personName],
  }),
  /** Links the 号长's collective to a recommending body. */
  'body.join': writes({
    input: z.strictObject({ collectiveId: id, code }),
    output: returns<{ bodyName: string; districtName: string }>(),
    refuses: ['invitation-invalid', 'too-many-attempts', 'application-underway'],
  }),
  'body.quit': writes({
    input: z.strictObject({ collectiveId: id }),
    output: returns<{ collectiveId: string }>(),
    refuses: ['application-underway', 'no-body'],
  }),
  /** The district's holder makes a body a part of another one, with its officers, collectives and titles. */
  'body.merge': writes({
    input: z
      .strictObject({ districtId: id, bodyId: id, intoBodyId: id })
      .refine(({ bodyId, intoBodyId }) => bodyId !== intoBodyId, { path: ['intoBodyId'], error: 'the-same' }),
    output: returns<{ bodyId: string }>(),
    refuses: ['office-limit'],
  }),
  /** The body unlinks a collective. */
  'body.release': writes({
    input: z.strictObject({ bodyId: id, collectiveId: id }),
    output: returns<{ collectiveId: string }>(),
    refuses: ['application-underway'],
  }),
};
