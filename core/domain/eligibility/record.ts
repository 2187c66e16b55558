import type { AgeReading } from '../age';
import type { Birth } from '../birth';
import type { Day } from '../month-day';

/** Lists what 创建 needs evidence of: 规划, 标准, 标识, 载体. */
export const EVIDENCE_KINDS = ['plan', 'standard', 'sign', 'carrier'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Lists the papers of a file: 报备登记表, 自评表, 申报(复核)表, 结对共建协议书, 事迹材料. */
export const DOCUMENT_KINDS = [
  'registration',
  'selfAssessment',
  'application',
  'agreement',
  'deeds',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Lists what people declare and no program judges: 思想政治素质, 遵纪守法, 规章规范, 职业道德与作风, 专业技能与业绩. */
export const DECLARATION_KINDS = ['politics', 'law', 'regulations', 'ethics', 'performance'] as const;
export type DeclarationKind = (typeof DECLARATION_KINDS)[number];

/** Lists whom care reaches; a colleague in need is care, and does not stand for a household or a student. */
export const CARE_KINDS = ['household', 'student', 'colleague'] as const;
export type CareKind = (typeof CARE_KINDS)[number];

export interface EligiblePerson {
  id: string;
  birth: Birth | null;
  /** Chinese nationality; null where nobody has said. */
  chinese: boolean | null;
  leagueMember: boolean;
  volunteerNo: string;
}

/** States an agreement with a 青少年之家: both days included, `endedOn` its last day if ended early. */
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

/** Holds what the rules look at, read from the collective's own record; nothing here is typed in for the rules. */
export interface EligibilityRecord {
  people: readonly EligiblePerson[];
  roles: {
    leaderIds: readonly string[];
    responsibleIds: readonly string[];
    principal: { id: string | null; chinese: boolean | null } | null;
  };
  /** A small unit that takes part whole. */
  wholeUnit: boolean;
  abroad: boolean;
  leagueBranch: boolean;
  pairings: readonly PairingRecord[];
  sessions: readonly SessionRecord[];
  innovations: readonly InnovationRecord[];
  care: readonly CareRecord[];
  application: { kind: 'new' | 'review'; otherNewOfBody: number; exceptionReason: string };
  /** Holds the title already; `reviewedOn` is the day of the last review. */
  title: { reviewedOn: Day | null } | null;
  /** Pieces of evidence linked, by kind. */
  evidence: Readonly<Record<EvidenceKind, number>>;
  /** Papers that are complete. */
  documents: readonly DocumentKind[];
  /** 字数 of the 事迹材料 as Word counts. */
  deedsCount: number;
  declarations: Readonly<Partial<Record<DeclarationKind, 'declared' | 'vetoed'>>>;
  referenceDate: Day;
  /** Calendar years of the cycle, as 2020 and 2021. */
  cycleYears: readonly number[];
  reading: AgeReading;
}
