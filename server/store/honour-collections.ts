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
 * What every deed of a collective has in common. All kinds stand in one collection, so that one query gives the whole
 * record of the years; `year` is the calendar year of `on`, and 0 for what spans years.
 */
interface DeedBase {
  _id: string;
  collectiveId: string;
  year: number;
  /** 'YYYY-MM-DD', UTC+8. */
  on: string;
  version: number;
  at: string;
}

/** An agreement with a 青少年之家; `on` is its first day, `year` is 0. */
export interface PairingDoc extends DeedBase {
  kind: 'pairing';
  houseId: string;
  houseName: string;
  until: string;
  /** The last day, if it was ended early. */
  endedOn: string | null;
  signed: boolean;
  signedOn: string | null;
}

/** A volunteer session; whether it counts is worked out from the agreements, never kept. */
export interface SessionDoc extends DeedBase {
  kind: 'session';
  /** `ELSEWHERE` when it was not at a paired house; then `houseName` says where. */
  houseId: string;
  houseName: string;
  theme: string;
  sessionKind: SessionKind;
  attendeeSeatIds: string[];
  organiserSeatId: string;
  organiserName: string;
  externalNo: string;
  /** By the house, through its link; once, and then nothing of the session changes. */
  confirmed: boolean;
  /** As the house's contact signed. */
  confirmedBy: string;
  confirmedAt: string | null;
  /** What the house objects to; a correction takes it away. */
  dispute: { by: string; word: string; at: string } | null;
  /** The link that is out, by its hash. */
  linkId: string | null;
}

/** What a reviewer said of a proposal: words and levels in words, nothing to add up. */
export interface InnovationReview {
  seatId: string;
  name: string;
  at: string;
  weighed: Record<Criterion, { level: Level; words: string }>;
  outcome: Outcome;
}

/** A 回头看 visit that was made. */
export interface InnovationRevisit {
  months: RevisitMonths;
  on: string;
  use: Use;
  effect: string;
  spread: string;
  name: string;
  at: string;
}

/** A 五小 proposal; `on` is the day it was handed in, or begun while it is a draft. */
export interface InnovationDoc extends DeedBase {
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
export interface ContestDoc extends DeedBase {
  kind: 'contest';
  contestKind: ContestKind;
  title: string;
  until: string;
  teams: ContestTeam[];
  measures: ContestMeasure[];
  goals: ContestGoal[];
  closing: { on: string; words: string } | null;
}

/** Care for a household, a student or a colleague: initials and relation, no free words. */
export interface CareDoc extends DeedBase {
  kind: 'care';
  careKind: CareKind;
  initials: string;
  relation: string;
  form: CareForm;
  programme: CareProgramme;
  helperSeatIds: string[];
  recordedBy: string;
}

/** A public-welfare activity that names nobody who was helped. */
export interface WelfareDoc extends DeedBase {
  kind: 'welfare';
  title: string;
  programme: CareProgramme;
  helperSeatIds: string[];
  recordedBy: string;
}

export type DeedDoc = PairingDoc | SessionDoc | InnovationDoc | ContestDoc | CareDoc | WelfareDoc;
export type DeedKind = DeedDoc['kind'];

/** What a collective says of itself for the rules; it stands in the collective's own document, which every page reads anyway. */
export interface CollectiveStanding {
  presetId: string;
  version: number;
  /** The calendar years the review looks at; null for those of the collective's own cycle. */
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
  /** The collective that entered it, and may correct it. */
  enteredBy: string;
  version: number;
  at: string;
}

/** What a house's link opens; `_id` is the hash of its token. */
export interface HouseLinkDoc {
  _id: string;
  collectiveId: string;
  collectiveName: string;
  sessionId: string;
  at: string;
  expiresAt: string;
}

export interface HonourCollections {
  deeds: DeedDoc;
  houses: HouseDoc;
  houseLinks: HouseLinkDoc;
}
