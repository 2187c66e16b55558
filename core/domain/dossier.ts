import type { DeclarationKind, DocumentKind, EvidenceKind } from './eligibility/record';

/** Lists the papers that are forms; the fifth, the 事迹材料, is running text. */
export const FORM_KINDS = [
  'registration',
  'selfAssessment',
  'application',
  'agreement',
] as const satisfies readonly DocumentKind[];
export type FormKind = (typeof FORM_KINDS)[number];

/** Lists what in the record may stand as evidence; each is picked from a list, never typed. */
export const LINK_KINDS = [
  'session',
  'innovation',
  'contest',
  'care',
  'welfare',
  'pairing',
  'issue', // a frozen 公示
  'vote', // a stage vote that is over, as an aggregate
  'showcase',
  'paper', // the experience paper
  'roster',
  'cards',
  'evidence', // an entry of this very file: plan, standard, sign, carrier
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Points at a piece of the record; `title` and `on` are copies for display, the record itself is looked up again on paper. */
export interface EvidenceLink {
  readonly kind: LinkKind;
  readonly id: string;
  readonly title: string;
  /** 'YYYY-MM-DD', 'YYYY-MM', or '' for what has no day. */
  readonly on: string;
}

/** One entry of evidence for 创建规划, 创建标准, 创建标识, 创建载体. */
export interface EvidenceEntry {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly on: string;
  readonly text: string;
  readonly links: readonly EvidenceLink[];
}

/** What a collective says of itself under one item; `points` is null until a person has decided. */
export interface Answer {
  readonly points: number | null;
  readonly text: string;
  readonly links: readonly EvidenceLink[];
}

/** A declaration is a person's: who made it, when, and what stands in its way. */
export interface Declaration {
  readonly state: 'declared' | 'vetoed';
  readonly seatId: string;
  readonly by: string;
  readonly at: string;
  /** Why it cannot be made; '' when it was. */
  readonly note: string;
}
export type Declarations = Readonly<Partial<Record<DeclarationKind, Declaration>>>;

/** The 事迹材料 in the order of the notice: the collective, then 人才效益, 经济效益, 社会效益. */
export const DEEDS_SECTIONS = ['profile', 'talent', 'economy', 'society'] as const;
export type DeedsSection = (typeof DEEDS_SECTIONS)[number];
export type DeedsText = Readonly<Record<DeedsSection, string>>;

/** Joins the sections as they are printed, without headings. */
export const joinDeeds = (text: DeedsText): string =>
  DEEDS_SECTIONS.map((section) => text[section].trim())
    .filter((part) => part !== '')
    .join('\n');

/** What only people can say of the file, as it is kept. */
export interface DossierEntries {
  /** By field; a field stands on one paper and is read by the others. */
  readonly typed: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly evidence: readonly EvidenceEntry[];
  readonly declarations: Declarations;
  /** The 事迹材料 written last; null before the first. */
  readonly deeds: { readonly version: number; readonly count: number } | null;
}

export const NO_ENTRIES: DossierEntries = {
  typed: {},
  answers: {},
  evidence: [],
  declarations: {},
  deeds: null,
};
