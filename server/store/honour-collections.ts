import type { AgeReading } from '../../core/domain/age';
import type { CareForm, CareProgramme } from '../../core/domain/care';
import type { ContestGoal, ContestKind, ContestMeasure, ContestTeam } from '../../core/domain/contest';
import type { CareKind } from '../../core/domain/eligibility/record';
import type {
  BenefitKind,
  Criterion,
  InnovationKind,
  InnovationState,
  InnovationText,
  Level,
  Outcome,
} from '../../core/domain/innovation';
import type { Picture } from '../../core/domain/picture';
import type { RevisitMonths, Use } from '../../core/domain/revisit';
import type { SessionKind } from '../../core/domain/volunteer-session';

/**
 * Common fields of a collective's activities. All kinds share one collection, so that one query reads the record of the
 * years; `year` is the calendar year of `on`, or 0 for activities that span years.
 */
interface ActivityBase {
  _id: string;
  collectiveId: string;
  year: number;
  /** 'YYYY-MM-DD', UTC+8. */
  on: string;
  version: number;
  at: string;
}

/** An agreement with a 青少年之家; `on` is its first day, `year` is 0. */
export interface PairingDoc extends ActivityBase {
  kind: 'pairing';
  houseId: string;
  houseName: string;
  until: string;
  /** The last day, if it was ended early. */
  endedOn: string | null;
  signed: boolean;
  signedOn: string | null;
}

/** A volunteer session; whether it counts is derived from the agreements, never stored. */
export interface SessionDoc extends ActivityBase {
  kind: 'session';
  /** `ELSEWHERE` when it was not at a paired house; then `houseName` names the location. */
  houseId: string;
  houseName: string;
  theme: string;
  sessionKind: SessionKind;
  attendeeSeatIds: string[];
  organiserSeatId: string;
  organiserName: string;
  externalNo: string;
  /** Confirmed by the house through its link; the session cannot change afterwards. */
  confirmed: boolean;
  /** The name the house's contact signed with. */
  confirmedBy: string;
  confirmedAt: string | null;
  /** The objection of the house; a correction removes it. */
  dispute: { by: string; word: string; at: string } | null;
  /** The hash of the link that was issued. */
  linkId: string | null;
}

/** A review of an innovation in levels and words; nothing numeric. */
export interface InnovationReview {
  seatId: string;
  name: string;
  at: string;
  weighed: Record<Criterion, { level: Level; words: string }>;
  outcome: Outcome;
}

/** A completed 回头看 visit. */
export interface InnovationRevisit {
  months: RevisitMonths;
  on: string;
  use: Use;
  effect: string;
  spread: string;
  name: string;
  at: string;
}

/** A 五小 innovation; `on` is the day of submission, or of the draft's last save. */
export interface InnovationDoc extends ActivityBase {
  kind: 'innovation';
  state: InnovationState;
  innovationKind: InnovationKind;
  text: InnovationText;
  benefitKind: BenefitKind;
  authors: { seatId: string; name: string }[];
  pictures: Picture[];
  reviews: InnovationReview[];
  sentBack: { name: string; reason: string; at: string } | null;
  conclusion: { outcome: Outcome; words: string; name: string; on: string } | null;
  adoption: { on: string; where: string } | null;
  revisits: InnovationRevisit[];
}

/** A 达标竞赛; `on` is its first day. */
export interface ContestDoc extends ActivityBase {
  kind: 'contest';
  contestKind: ContestKind;
  title: string;
  until: string;
  teams: ContestTeam[];
  measures: ContestMeasure[];
  goals: ContestGoal[];
  closing: { on: string; words: string } | null;
}

/** Care for a household, a student or a colleague: initials and relation, no free text. */
export interface CareDoc extends ActivityBase {
  kind: 'care';
  careKind: CareKind;
  initials: string;
  relation: string;
  form: CareForm;
  programme: CareProgramme;
  helperSeatIds: string[];
  recordedBy: string;
}

/** A public-welfare activity; it identifies nobody who was helped. */
export interface WelfareDoc extends ActivityBase {
  kind: 'welfare';
  title: string;
  programme: CareProgramme;
  helperSeatIds: string[];
  recordedBy: string;
}

export type ActivityDoc = PairingDoc | SessionDoc | InnovationDoc | ContestDoc | CareDoc | WelfareDoc;
export type ActivityKind = ActivityDoc['kind'];

/** What a collective declares for the rules; stored in the collective's document, which every page reads anyway. */
export interface CollectiveStanding {
  presetId: string;
  version: number;
  /** The calendar years under review; null for those of the collective's cycle. */
  years: { from: number; to: number } | null;
  reading: AgeReading;
  /** 'YYYY-MM-DD', or null for today. */
  referenceDate: string | null;
  responsibleSeatIds: string[];
  principal: { seatId: string | null; name: string; chinese: boolean | null } | null;
  wholeUnit: boolean;
  abroad: boolean;
  leagueBranch: boolean;
}

/** A 青少年之家, entered once; `_id` is the code by which another collective pairs with the same house. */
export interface HouseDoc {
  _id: string;
  name: string;
  address: string;
  contactName: string;
  contactPhone: string;
  /** The collective that entered it and may edit it. */
  enteredBy: string;
  version: number;
  at: string;
}

/** The target of a house's link; `_id` is the hash of its token. */
export interface HouseLinkDoc {
  _id: string;
  collectiveId: string;
  collectiveName: string;
  sessionId: string;
  at: string;
  expiresAt: string;
}

export interface HonourCollections {
  deeds: ActivityDoc;
  houses: HouseDoc;
  houseLinks: HouseLinkDoc;
}
