import type { DeclarationKind, DocumentKind, EvidenceKind } from './eligibility/record';

/** The documents that are forms; the fifth, the 事迹材料, is running text. */
export const FORM_KINDS = [
  'registration',
  'selfAssessment',
  'application',
  'agreement',
] as const satisfies readonly DocumentKind[];
export type FormKind = (typeof FORM_KINDS)[number];

/** Kinds of records that can be linked as evidence. */
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
  'evidence', // an evidence entry of the dossier: plan, standard, sign, carrier
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** A link to a record; `title` and `on` are copies for display, printing reads the record again. */
export interface EvidenceLink {
  readonly kind: LinkKind;
  readonly id: string;
  readonly title: string;
  /** 'YYYY-MM-DD', 'YYYY-MM', or '' without a date. */
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

/** The answer to one item of the self-assessment; `points` is null until decided. */
export interface Answer {
  readonly points: number | null;
  readonly text: string;
  readonly links: readonly EvidenceLink[];
}

/** A declaration: who made it, when, and any vetoes. */
export interface Declaration {
  readonly state: 'declared' | 'vetoed';
  readonly seatId: string;
  readonly by: string;
  readonly at: string;
  /** Why it cannot be made; '' if it was made. */
  readonly note: string;
}
/** A declaration that was taken back. */
export interface PastDeclaration extends Declaration {
  readonly kind: DeclarationKind;
  readonly takenBackAt: string;
}
export type Declarations = Readonly<Partial<Record<DeclarationKind, Declaration>>>;

/** The 事迹材料 in the order of the notice: the collective, then 人才效益, 经济效益, 社会效益. */
export const ACHIEVEMENT_SECTIONS = ['profile', 'talent', 'economy', 'society'] as const;
export type AchievementSection = (typeof ACHIEVEMENT_SECTIONS)[number];
export type AchievementText = Readonly<Record<AchievementSection, string>>;

/** Joins the sections without headings. */
export const joinAchievementText = (text: AchievementText): string =>
  ACHIEVEMENT_SECTIONS.map((section) => text[section].trim())
    .filter((part) => part !== '')
    .join('\n');

/** The entries of a dossier typed by people, as stored. */
export interface DossierEntries {
  /** By field key; a field belongs to one form and is shared by the others. */
  readonly typed: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly evidence: readonly EvidenceEntry[];
  readonly declarations: Declarations;
  /** Declarations taken back, oldest first. */
  readonly pastDeclarations?: readonly PastDeclaration[];
  /** The latest 事迹材料; null before the first. */
  readonly deeds: { readonly version: number; readonly count: number } | null;
  /** What stands as in the file before, until it is saved anew; absent for a first file. */
  readonly carried?: CarriedEntries;
}

/** What a file took over from the one before (沿用). */
export interface CarriedEntries {
  readonly fileId: string;
  /** Keys of typed fields, ids of assessed items, ids of entries of evidence. */
  readonly typed: readonly string[];
  readonly answers: readonly string[];
  readonly evidence: readonly string[];
}

export const NO_ENTRIES: DossierEntries = {
  typed: {},
  answers: {},
  evidence: [],
  declarations: {},
  deeds: null,
};

/**
 * Takes the answers of a file over into the next one, each marked. Links name records of the years before and stay
 * behind; a declaration is an act of its day and is made anew; the 事迹材料 is offered as a draft.
 */
export function carryEntries(before: DossierEntries & { readonly _id: string }): DossierEntries {
  const filled = Object.entries(before.typed).filter(([, text]) => text !== '');
  const answers = Object.entries(before.answers).map(
    ([item, answer]) => [item, { ...answer, links: [] }] as const,
  );
  return {
    ...NO_ENTRIES,
    typed: Object.fromEntries(filled),
    answers: Object.fromEntries(answers),
    evidence: before.evidence.map((entry) => ({ ...entry, links: [] })),
    carried: {
      fileId: before._id,
      typed: filled.map(([key]) => key),
      answers: answers.map(([item]) => item),
      evidence: before.evidence.map(({ id }) => id),
    },
  };
}

type CarriedPart = 'typed' | 'answers' | 'evidence';

/** The marks after some entries of one part were saved anew. */
export function withoutMarks(
  { carried }: Pick<DossierEntries, 'carried'>,
  part: CarriedPart,
  saved: readonly string[],
): Pick<DossierEntries, 'carried'> {
  if (!carried) return {};
  return { carried: { ...carried, [part]: carried[part].filter((key) => !saved.includes(key)) } };
}
