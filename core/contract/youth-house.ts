import * as z from 'zod';
import type { SessionKind, SessionStanding } from '../domain/volunteer-session';
import { SESSION_KINDS } from '../domain/volunteer-session';
import { returns, reads, writes } from './procedure';
import { day, id, line, optionalLine, personName, prose, version } from './text';

/** One calendar year's sessions against the required number; computed on each call. */
export interface YearMeter {
  readonly year: number;
  readonly counted: number;
  readonly perYear: number;
  readonly needed: number;
  /** Uncounted sessions by reason. */
  readonly apart: readonly { readonly standing: SessionStanding; readonly sessions: number }[];
}

export interface PairingView {
  readonly pairingId: string;
  readonly from: string;
  readonly until: string;
  readonly endedOn: string | null;
  readonly signedOn: string | null;
  readonly state: 'unsigned' | 'ahead' | 'holds' | 'over';
  readonly version: number;
}

export interface HouseView {
  /** Pairs as well, for clients up to 0.1.0, without the contact: every member reads it. */
  readonly houseId: string;
  /** The code with which another collective pairs and reads the contact; for those who read it themselves. */
  readonly code?: string;
  readonly name: string;
  readonly address: string;
  /** For the 号长 only, else empty. */
  readonly contactName: string;
  readonly contactPhone: string;
  readonly mayRevise: boolean;
  /** Its last day, once it closed. */
  readonly closedOn?: string;
  readonly version: number;
  /** Newest first. */
  readonly pairings: readonly PairingView[];
}

export interface SessionBrief {
  readonly sessionId: string;
  readonly on: string;
  readonly houseName: string;
  readonly theme: string;
  readonly kind: SessionKind;
  readonly attendees: number;
  readonly standing: SessionStanding;
}

/** Overview of houses, sessions and care. */
export interface ServiceView {
  readonly today: string;
  readonly years: readonly YearMeter[];
  readonly houses: readonly HouseView[];
  /** Newest first. */
  readonly sessions: readonly SessionBrief[];
  readonly care: CareCounts;
  readonly you: { readonly seatId: string; readonly leader: boolean };
}

/** Numbers of care entries, visible to every member. */
export interface CareCounts {
  readonly household: number;
  readonly student: number;
  readonly colleague: number;
  readonly welfare: number;
}

export interface SessionView extends SessionBrief {
  readonly houseId: string;
  readonly attendeeSeatIds: readonly string[];
  readonly organiserName: string;
  readonly externalNo: string;
  readonly confirmed: { readonly by: string; readonly at: string } | null;
  readonly dispute: { readonly by: string; readonly word: string; readonly at: string } | null;
  /** A confirmation link exists. */
  readonly linked: boolean;
  readonly mayRevise: boolean;
  readonly version: number;
}

export interface SessionDesk {
  readonly collectiveName: string;
  readonly today: string;
  readonly houses: readonly { readonly houseId: string; readonly name: string }[];
  readonly people: readonly { readonly seatId: string; readonly name: string }[];
  readonly session: SessionView | null;
}

/** The view of anybody with the link: masked names, no seat ids. */
export interface ConfirmView {
  readonly collectiveName: string;
  readonly houseName: string;
  readonly on: string;
  readonly theme: string;
  readonly kind: SessionKind;
  readonly attendees: number;
  readonly names: readonly string[];
  /** The reader belongs to this collective and cannot confirm. */
  readonly own: boolean;
  readonly confirmed: { readonly by: string; readonly at: string } | null;
  readonly dispute: { readonly by: string; readonly word: string } | null;
  readonly version: number;
}

const house = {
  name: line(30),
  address: line(60),
  contactName: personName,
  contactPhone: z.string().regex(/^(?:1\d{10}|0\d{9,11}|\d{7,8})$/, 'not-a-phone'),
};
const term = { from: day, until: day };
const session = {
  /** Empty if held elsewhere; then `place` is required. */
  houseId: z.union([z.literal(''), id]),
  place: optionalLine(30),
  on: day,
  theme: line(30),
  kind: z.enum(SESSION_KINDS),
  attendeeSeatIds: z.array(id).min(1, 'missing').max(200),
  externalNo: z.string().regex(/^[0-9A-Za-z-]{0,40}$/, 'not-a-number'),
};
const named = (input: { houseId: string; place: string }) => input.houseId !== '' || input.place !== '';
const token = z.string().regex(/^[\w-]{24}$/, 'not-a-token');
const shownOf = (input: { theme: string; place: string }) => [input.theme, input.place];
const pairingDone = returns<{ pairingId: string }>();
const sessionDone = returns<{ sessionId: string }>();

export const youthHouseProcedures = {
  'house.list': reads({ input: z.strictObject({ collectiveId: id }), output: returns<ServiceView>() }),
  /** Returns the house of a code, before pairing. */
  'house.inspect': reads({
    input: z.strictObject({ collectiveId: id, code: z.string().max(20) }),
    output: returns<{ name: string; address: string }>(),
    refuses: ['house-code-unknown', 'too-many-attempts'],
  }),
  /** Adds a house, new or by code, with the dates of the agreement. */
  'house.add': writes({
    input: z.strictObject({
      collectiveId: id,
      house: z.union([z.strictObject(house), z.strictObject({ code: z.string().max(20) })]),
      ...term,
    }),
    output: returns<{ houseId: string }>(),
    refuses: [
      'house-code-unknown',
      'too-many-attempts',
      'house-known',
      'pairing-backwards',
      'too-many',
      'house-closed',
    ],
    shown: (input) =>
      'code' in input.house ? [] : [input.house.name, input.house.address, input.house.contactName],
  }),
  'house.revise': writes({
    input: z.strictObject({ collectiveId: id, houseId: id, baseVersion: version, ...house }),
    output: returns<{ houseId: string }>(),
    refuses: ['stale-version'],
    shown: (input) => [input.name, input.address, input.contactName],
  }),
  /**
   * Closes a house from a day on; its agreements, those of other collectives too, end with that day. Without a day it
   * is opened again, and agreements are renewed by each collective.
   */
  'house.close': writes({
    input: z.strictObject({ collectiveId: id, houseId: id, baseVersion: version, on: day.nullable() }),
    output: returns<{ houseId: string; ended: number }>(),
    refuses: ['stale-version'],
  }),
  /** Adds the next agreement with a house; agreements may overlap. */
  'pairing.renew': writes({
    input: z.strictObject({ collectiveId: id, houseId: id, ...term }),
    output: pairingDone,
    refuses: ['pairing-backwards', 'too-many', 'house-closed'],
  }),
  /** Records the day the agreement was signed; null clears it. */
  'pairing.sign': writes({
    input: z.strictObject({
      collectiveId: id,
      pairingId: id,
      baseVersion: version,
      signedOn: day.nullable(),
    }),
    output: pairingDone,
    refuses: ['stale-version', 'day-ahead'],
  }),
  /** Ends an agreement early; `on` is its last day. */
  'pairing.end': writes({
    input: z.strictObject({ collectiveId: id, pairingId: id, baseVersion: version, on: day }),
    output: pairingDone,
    refuses: ['stale-version', 'pairing-backwards'],
  }),
  /** Deletes an unsigned agreement. */
  'pairing.withdraw': writes({
    input: z.strictObject({ collectiveId: id, pairingId: id }),
    output: pairingDone,
    refuses: ['pairing-signed'],
  }),
  /** Returns the data for recording a session; with `sessionId` also the session. */
  'session.prepare': reads({
    input: z.strictObject({ collectiveId: id, sessionId: id.optional() }),
    output: returns<SessionDesk>(),
  }),
  'session.record': writes({
    input: z
      .strictObject({ collectiveId: id, ...session })
      .refine(named, { path: ['place'], error: 'missing' }),
    output: sessionDone,
    refuses: ['day-ahead', 'session-outside', 'attendee-twice', 'too-many'],
    shown: shownOf,
  }),
  /** Revises a session and clears the house's objection. */
  'session.revise': writes({
    input: z
      .strictObject({ collectiveId: id, sessionId: id, baseVersion: version, ...session })
      .refine(named, { path: ['place'], error: 'missing' }),
    output: sessionDone,
    refuses: ['stale-version', 'day-ahead', 'session-outside', 'attendee-twice', 'session-settled'],
    shown: shownOf,
  }),
  'session.withdraw': writes({
    input: z.strictObject({ collectiveId: id, sessionId: id }),
    output: sessionDone,
    refuses: ['session-settled'],
  }),
  /** Creates the confirmation link for the house's contact and invalidates the previous one. */
  'session.link': writes({
    input: z.strictObject({ collectiveId: id, sessionId: id }),
    output: returns<{ sessionId: string; token: string }>(),
    refuses: ['session-settled', 'session-elsewhere'],
    secret: true,
  }),
  'session.unlink': writes({
    input: z.strictObject({ collectiveId: id, sessionId: id }),
    output: sessionDone,
  }),
  'session.inspect': reads({
    input: z.strictObject({ token }),
    output: returns<ConfirmView>(),
    refuses: ['confirm-link-invalid', 'too-many-attempts'],
  }),
  /** The house confirms the session, once. */
  'session.confirm': writes({
    input: z.strictObject({ token, baseVersion: version, by: personName }),
    output: sessionDone,
    refuses: ['confirm-link-invalid', 'too-many-attempts', 'session-own', 'session-settled', 'stale-version'],
    shown: (input) => [input.by],
  }),
  'session.dispute': writes({
    input: z.strictObject({ token, baseVersion: version, by: personName, word: prose(100) }),
    output: sessionDone,
    refuses: ['confirm-link-invalid', 'too-many-attempts', 'session-own', 'session-settled', 'stale-version'],
    shown: (input) => [input.by, input.word],
  }),
};
