import * as z from 'zod';
import { gives, reads, writes } from './procedure';
import { id, line } from './text';

const code = z.string().regex(/^[2-9A-HJKMNP-Z]{10}$/, 'not-a-code');
/** What an operator hands to a district is longer: nobody limits how often it may be guessed. */
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
}

export const organisationProcedures = {
  /** Founds a district with a code that the operator of the environment wrote down; the caller becomes its holder. */
  'district.found': writes({
    input: z.strictObject({ code: operatorCode, name: line(40), personName: line(30) }),
    output: gives<{ districtId: string }>(),
    refuses: ['invitation-invalid', 'office-limit'],
    shown: (input) => [input.name, input.personName],
  }),
  /** Begins the next year's sweep: every title is untouched again. */
  'district.beginRound': writes({
    input: z.strictObject({ districtId: id, round: z.string().regex(/^20\d{2}$/, 'not-a-year') }),
    output: gives<{ round: string }>(),
    refuses: ['round-not-later'],
  }),
  'office.open': reads({ input: z.strictObject(org), output: gives<OfficeScreen>() }),
  /** A district invites recommending bodies, a body invites collectives. */
  'office.invite': writes({
    input: z.strictObject({ ...org, days: z.int().min(1).max(30), uses: z.int().min(1).max(200) }),
    output: gives<OrgCodeView>(),
    refuses: ['too-many'],
  }),
  /** The holder invites one more officer. */
  'office.inviteOfficer': writes({
    input: z.strictObject({ ...org, days: z.int().min(1).max(30) }),
    output: gives<OrgCodeView>(),
    refuses: ['too-many'],
  }),
  'office.revokeCode': writes({
    input: z.strictObject({ ...org, code }),
    output: gives<OrgCodeView>(),
  }),
  'office.handOver': writes({
    input: z.strictObject({ ...org, officerId: id }),
    output: gives<{ officerId: string }>(),
  }),
  'office.dismiss': writes({
    input: z.strictObject({ ...org, officerId: id }),
    output: gives<{ officerId: string }>(),
    refuses: ['holder-must-stay'],
  }),
  /** Gives up one's own office, the holder after handing over; `officerId` repeats whose office it is. */
  'office.leave': writes({
    input: z.strictObject({ ...org, officerId: id }),
    output: gives<{ orgId: string }>(),
    refuses: ['holder-must-stay'],
  }),
  /** Tells what a code is for, before anything is given. */
  'orgCode.inspect': reads({
    input: z.strictObject({ code }),
    output: gives<{ purpose: 'body' | 'collective' | 'officer'; orgName: string; districtName: string }>(),
    refuses: ['invitation-invalid'],
  }),
  /** Founds a recommending body with the district's code. */
  'body.found': writes({
    input: z.strictObject({ code, name: line(40), personName: line(30) }),
    output: gives<{ bodyId: string }>(),
    refuses: ['invitation-invalid', 'office-limit'],
    shown: (input) => [input.name, input.personName],
  }),
  /** Takes up an office with the holder's code. */
  'office.accept': writes({
    input: z.strictObject({ code, personName: line(30) }),
    output: gives<{ orgId: string; kind: 'district' | 'body' }>(),
    refuses: ['invitation-invalid', 'office-limit'],
    shown: (input) => [input.personName],
  }),
  /** Ties the 号长's collective to a recommending body. */
  'body.join': writes({
    input: z.strictObject({ collectiveId: id, code }),
    output: gives<{ bodyName: string; districtName: string }>(),
    refuses: ['invitation-invalid', 'application-underway'],
  }),
  'body.quit': writes({
    input: z.strictObject({ collectiveId: id }),
    output: gives<{ collectiveId: string }>(),
    refuses: ['application-underway', 'no-body'],
  }),
  /** The body lets a collective go. */
  'body.release': writes({
    input: z.strictObject({ bodyId: id, collectiveId: id }),
    output: gives<{ collectiveId: string }>(),
    refuses: ['application-underway'],
  }),
};
