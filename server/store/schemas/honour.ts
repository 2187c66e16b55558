import * as z from 'zod';
import { AGE_READINGS } from '../../../core/domain/age';
import { CARE_FORMS, CARE_PROGRAMMES } from '../../../core/domain/care';
import { CONTEST_KINDS } from '../../../core/domain/contest';
import { CARE_KINDS } from '../../../core/domain/eligibility/record';
import {
  BENEFIT_KINDS,
  CRITERIA,
  INNOVATION_KINDS,
  INNOVATION_STATES,
  LEVELS,
  OUTCOMES,
} from '../../../core/domain/innovation';
import { REVISIT_MONTHS, USES } from '../../../core/domain/revisit';
import { SESSION_KINDS } from '../../../core/domain/volunteer-session';
import { contestGoal, contestMeasure, contestTeam, innovationText, picture } from './domain';
import { day, instant } from './schema';

/**
 * Common fields of a collective's activities. All kinds share one collection, so that one query reads the record of the
 * years; `year` is the calendar year of `on`, or 0 for activities that span years.
 */
const activityBaseFields = {
  _id: z.string(),
  collectiveId: z.string(),
  year: z.int(),
  /** 'YYYY-MM-DD', UTC+8. */
  on: day,
  version: z.int(),
  at: instant,
};

/** An agreement with a 青少年之家; `on` is its first day, `year` is 0. */
export const pairingDoc = z.strictObject({
  ...activityBaseFields,
  kind: z.literal('pairing'),
  houseId: z.string(),
  houseName: z.string(),
  until: day,
  /** The last day, if it was ended early. */
  endedOn: day.nullable(),
  signed: z.boolean(),
  signedOn: day.nullable(),
  /** Made with the code of the house, which only a 号长 who reads the contact can pass on. */
  byCode: z.literal(true).exactOptional(),
});

/** A volunteer session; whether it counts is derived from the agreements, never stored. */
export const sessionDoc = z.strictObject({
  ...activityBaseFields,
  kind: z.literal('session'),
  /** `ELSEWHERE` when it was not at a paired house; then `houseName` names the location. */
  houseId: z.string(),
  houseName: z.string(),
  theme: z.string(),
  sessionKind: z.enum(SESSION_KINDS),
  attendeeSeatIds: z.array(z.string()),
  organiserSeatId: z.string(),
  organiserName: z.string(),
  externalNo: z.string(),
  /** Confirmed by the house through its link; the session cannot change afterwards. */
  confirmed: z.boolean(),
  /** The name the house's contact signed with. */
  confirmedBy: z.string(),
  confirmedAt: instant.nullable(),
  /** The objection of the house; a correction removes it. */
  dispute: z.strictObject({ by: z.string(), word: z.string(), at: instant }).nullable(),
  /** The hash of the link that was issued. */
  linkId: z.string().nullable(),
});

/** A review of an innovation in levels and words; nothing numeric. */
export const innovationReview = z.strictObject({
  seatId: z.string(),
  name: z.string(),
  at: instant,
  weighed: z.record(z.enum(CRITERIA), z.strictObject({ level: z.enum(LEVELS), words: z.string() })),
  outcome: z.enum(OUTCOMES),
});

/** A completed 回头看 visit. */
export const innovationRevisit = z.strictObject({
  months: z.literal(REVISIT_MONTHS),
  on: day,
  use: z.enum(USES),
  effect: z.string(),
  spread: z.string(),
  name: z.string(),
  at: instant,
});

/** A 五小 innovation; `on` is the day of submission, or of the draft's last save. */
export const innovationDoc = z.strictObject({
  ...activityBaseFields,
  kind: z.literal('innovation'),
  state: z.enum(INNOVATION_STATES),
  innovationKind: z.enum(INNOVATION_KINDS),
  text: innovationText,
  benefitKind: z.enum(BENEFIT_KINDS),
  authors: z.array(z.strictObject({ seatId: z.string(), name: z.string() })),
  pictures: z.array(picture),
  reviews: z.array(innovationReview),
  sentBack: z.strictObject({ name: z.string(), reason: z.string(), at: instant }).nullable(),
  conclusion: z
    .strictObject({ outcome: z.enum(OUTCOMES), words: z.string(), name: z.string(), on: day })
    .nullable(),
  adoption: z.strictObject({ on: day, where: z.string() }).nullable(),
  revisits: z.array(innovationRevisit),
  /** When a draft was last saved or sent back; absent otherwise. It is removed as that of a card is. */
  draftAt: instant.exactOptional(),
});

/** A 达标竞赛; `on` is its first day. */
export const contestDoc = z.strictObject({
  ...activityBaseFields,
  kind: z.literal('contest'),
  contestKind: z.enum(CONTEST_KINDS),
  title: z.string(),
  until: day,
  teams: z.array(contestTeam),
  measures: z.array(contestMeasure),
  goals: z.array(contestGoal),
  closing: z.strictObject({ on: day, words: z.string() }).nullable(),
});

/** Care for a household, a student or a colleague: initials and relation, no free text. */
export const careDoc = z.strictObject({
  ...activityBaseFields,
  kind: z.literal('care'),
  careKind: z.enum(CARE_KINDS),
  initials: z.string(),
  relation: z.string(),
  form: z.enum(CARE_FORMS),
  programme: z.enum(CARE_PROGRAMMES),
  helperSeatIds: z.array(z.string()),
  recordedBy: z.string(),
});

/** A public-welfare activity; it identifies nobody who was helped. */
export const welfareDoc = z.strictObject({
  ...activityBaseFields,
  kind: z.literal('welfare'),
  title: z.string(),
  programme: z.enum(CARE_PROGRAMMES),
  helperSeatIds: z.array(z.string()),
  recordedBy: z.string(),
});

/** What a collective declares for the rules; stored in the collective's document, which every page reads anyway. */
export const collectiveStanding = z.strictObject({
  presetId: z.string(),
  version: z.int(),
  /** The calendar years under review; null for those of the collective's cycle. */
  years: z.strictObject({ from: z.int(), to: z.int() }).nullable(),
  reading: z.enum(AGE_READINGS),
  /** 'YYYY-MM-DD', or null for today. */
  referenceDate: day.nullable(),
  responsibleSeatIds: z.array(z.string()),
  principal: z
    .strictObject({ seatId: z.string().nullable(), name: z.string(), chinese: z.boolean().nullable() })
    .nullable(),
  wholeUnit: z.boolean(),
  abroad: z.boolean(),
  leagueBranch: z.boolean(),
});

/** A 青少年之家, entered once; `_id` is the code by which another collective pairs with the same house. */
export const houseDoc = z.strictObject({
  _id: z.string(),
  name: z.string(),
  address: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  /** The collective that entered it and may edit it. */
  enteredBy: z.string(),
  /** The code with which another collective pairs and reads the contact; houses of 0.1.0 lack it. */
  code: z.string().exactOptional(),
  /** Its last day; absent while it is open. */
  closedOn: day.exactOptional(),
  version: z.int(),
  at: instant,
});

/** The target of a house's link; `_id` is the hash of its token. */
export const houseLinkDoc = z.strictObject({
  _id: z.string(),
  collectiveId: z.string(),
  collectiveName: z.string(),
  sessionId: z.string(),
  at: instant,
  expiresAt: instant,
});
