import type { AgeReading } from '../age';
import type { Birth } from '../birth';
import type { Day } from '../month-day';

/** The kinds of evidence: 创建规划, 标准, 标识, 载体. */
export const EVIDENCE_KINDS = ['plan', 'standard', 'sign', 'carrier'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** The documents of a dossier: 报备登记表, 自评表, 申报(复核)表, 结对共建协议书, 事迹材料. */
export const DOCUMENT_KINDS = [
  'registration',
  'selfAssessment',
  'application',
  'agreement',
  'deeds',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Declarations made by people: 思想政治素质, 遵纪守法, 规章规范, 职业道德与作风, 专业技能与业绩. */
export const DECLARATION_KINDS = ['politics', 'law', 'regulations', 'ethics', 'performance'] as const;
export type DeclarationKind = (typeof DECLARATION_KINDS)[number];

/** The recipients of care; a colleague does not count as a household or a student (E11). */
export const CARE_KINDS = ['household', 'student', 'colleague'] as const;
export type CareKind = (typeof CARE_KINDS)[number];

export interface EligiblePerson {
  id: string;
  birth: Birth | null;
  /** Chinese nationality; null if unknown. */
  chinese: boolean | null;
  leagueMember: boolean;
  volunteerNo: string;
}

/** An agreement with a 青少年之家; both days included, `endedOn` is the last day if ended early. */
export interface PairingRecord {
  id: string;
  houseId: string;
  from: Day;
  until: Day;
  endedOn: Day | null;
  signed: boolean;
}

export interface SessionRecord {
  id: string;
  houseId: string;
  on: Day;
  /** Confirmed by the house. */
  confirmed: boolean;
}

export interface InnovationRecord {
  id: string;
  submittedOn: Day;
}

export interface CareRecord {
  id: string;
  kind: CareKind;
  on: Day;
}

/** The input of the rules, derived from the collective's records. */
export interface EligibilityRecord {
  people: readonly EligiblePerson[];
  roles: {
    leaderIds: readonly string[];
    responsibleIds: readonly string[];
    principal: { id: string | null; chinese: boolean | null } | null;
  };
  /** A small unit that participates as a whole. */
  wholeUnit: boolean;
  abroad: boolean;
  leagueBranch: boolean;
  pairings: readonly PairingRecord[];
  sessions: readonly SessionRecord[];
  innovations: readonly InnovationRecord[];
  care: readonly CareRecord[];
  application: { kind: 'new' | 'review'; otherNewOfBody: number; exceptionReason: string };
  /** Set if the collective has the title; `reviewedOn` is the day of the last review. */
  title: { reviewedOn: Day | null } | null;
  /** Number of linked pieces of evidence by kind. */
  evidence: Readonly<Record<EvidenceKind, number>>;
  /** Complete documents. */
  documents: readonly DocumentKind[];
  /** 字数 of the 事迹材料 as Microsoft Word counts. */
  deedsCount: number;
  declarations: Readonly<Partial<Record<DeclarationKind, 'declared' | 'vetoed'>>>;
  referenceDate: Day;
  /** Calendar years of the cycle, as 2020 and 2021. */
  cycleYears: readonly number[];
  reading: AgeReading;
}
