import type { AgeReading } from '../../core/domain/age';
import type { CareKind } from '../../core/domain/eligibility/record';

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

/** An agreement with a 青少年之家; `on` is its first day. */
export interface PairingDoc extends DeedBase {
  kind: 'pairing';
  houseId: string;
  houseName: string;
  until: string;
  endedOn: string | null;
  signed: boolean;
}

/** A volunteer session. */
export interface SessionDoc extends DeedBase {
  kind: 'session';
  houseId: string;
  confirmed: boolean;
}

/** A 五小 proposal; `on` is the day it was submitted. */
export interface InnovationDoc extends DeedBase {
  kind: 'innovation';
}

/** A 达标竞赛. */
export interface ContestDoc extends DeedBase {
  kind: 'contest';
}

/** Care for a household, a student or a colleague: initials and relation only. */
export interface CareDoc extends DeedBase {
  kind: 'care';
  careKind: CareKind;
}

export type DeedDoc = PairingDoc | SessionDoc | InnovationDoc | ContestDoc | CareDoc;
export type DeedKind = DeedDoc['kind'];

/** What a collective says of itself for the rules; it stands in the collective's own document, which every page reads anyway. */
export interface CollectiveStanding {
  presetId: string;
  reading: AgeReading;
  /** 'YYYY-MM-DD', or null for today. */
  referenceDate: string | null;
  responsibleSeatIds: string[];
  principal: { seatId: string | null; name: string; chinese: boolean | null } | null;
  wholeUnit: boolean;
  abroad: boolean;
  leagueBranch: boolean;
}

export interface HonourCollections {
  deeds: DeedDoc;
}
