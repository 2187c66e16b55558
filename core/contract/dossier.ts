import * as z from 'zod';
import type { AchievementSource } from '../domain/achievement-facts';
import type {
  Answer,
  Declarations,
  PastDeclaration,
  AchievementSection,
  AchievementText,
  EvidenceEntry,
  EvidenceLink,
  FormKind,
} from '../domain/dossier';
import { FORM_KINDS, LINK_KINDS } from '../domain/dossier';
import type { DeclarationKind, DocumentKind, EvidenceKind } from '../domain/eligibility/record';
import { DECLARATION_KINDS, EVIDENCE_KINDS } from '../domain/eligibility/record';
import type { DeclarationText } from '../domain/forms/declarations';
import type { FormField } from '../domain/forms/form';
import type { MissingItem } from '../domain/forms/missing';
import { typeableFields } from '../domain/forms/review-forms';
import type { AssessedItem } from '../domain/forms/self-assessment';
import { returns, reads, writes } from './procedure';
import { day, id, line, optionalLine, optionalProse, version } from './text';

export const LINKS_MAX = 20;
export const ENTRIES_MAX = 40;
export const ACHIEVEMENT_SECTION_MAX = 2000;

/** The completeness of a document; the list of missing items is sent to the 号长 only. */
export interface PaperState {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly complete: boolean;
  readonly lacks: readonly MissingItem[];
}

export interface DossierView {
  readonly name: string;
  readonly label: string;
  readonly leader: boolean;
  readonly version: number;
  readonly papers: readonly PaperState[];
  /** Whether the notice asks for evidence or declarations, or some are there; absent from older servers. */
  readonly annexes?: boolean;
  readonly deedsCount: number;
  readonly deedsFrom: number;
  readonly deedsTo: number;
  /** Submitted versions. */
  readonly frozen: number;
}

/** A field with its value and, if editable, its constraints. */
export type FieldView = FormField & {
  readonly value: string;
  /** The value of the file before (沿用), not saved anew yet. */
  readonly carried?: true;
};

export interface FormListView {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface FormView {
  readonly kind: FormKind;
  readonly title: string;
  readonly example: boolean;
  readonly version: number;
  readonly sections: readonly { readonly title: string; readonly fields: readonly FieldView[] }[];
  readonly lists: readonly FormListView[];
  readonly items: readonly (AssessedItem & { readonly answer: Answer; readonly carried?: true })[];
  readonly lacks: readonly MissingItem[];
  /** The agreements, for the form that exists per agreement. */
  readonly pairings: readonly { readonly pairingId: string; readonly houseName: string }[];
}

export interface EvidenceView {
  readonly version: number;
  readonly entries: readonly EvidenceEntry[];
  readonly declarations: Declarations;
  /** Declarations taken back, oldest first; absent from older servers. */
  readonly past?: readonly PastDeclaration[];
  /** Entries of the file before (沿用), not saved anew yet. */
  readonly carried?: readonly string[];
  readonly texts: Readonly<Record<(typeof DECLARATION_KINDS)[number], DeclarationText>>;
  /** What the notice asks for; absent from older servers. */
  readonly asked?: {
    readonly evidence: readonly EvidenceKind[];
    readonly declarations: readonly DeclarationKind[];
  };
}

/** A form as submitted. */
export interface FrozenForm {
  readonly kind: FormKind;
  readonly title: string;
  readonly about: string;
  readonly sections: readonly {
    readonly title: string;
    readonly rows: readonly { readonly label: string; readonly value: string }[];
  }[];
  readonly lists: readonly FormListView[];
}

/** The complete submitted dossier. */
export interface FrozenView {
  readonly versionId: string;
  readonly n: number;
  readonly at: string;
  readonly hash: string;
  readonly name: string;
  readonly unit: string;
  readonly label: string;
  readonly basis: string;
  readonly papers: readonly FrozenForm[];
  readonly deeds: { readonly count: number; readonly text: AchievementText } | null;
  readonly index: readonly {
    readonly item: string;
    readonly kind: string;
    readonly title: string;
    readonly on: string;
    readonly found: boolean;
  }[];
}

/** A suggested sentence for a section of the 事迹材料, with its sources. */
export interface AchievementFact {
  readonly id: string;
  readonly section: AchievementSection;
  readonly text: string;
  readonly sources: readonly AchievementSource[];
  /** Issue number, for facts about an issue. */
  readonly no?: number;
  /** House of the pairing, for facts about a pairing. */
  readonly houseId?: string;
}

export interface AchievementVersionView {
  readonly version: number;
  readonly at: string;
  readonly by: string;
  readonly count: number;
}

const linkKind = z.enum(LINK_KINDS);
const links = z
  .array(z.strictObject({ kind: linkKind, id }))
  .max(LINKS_MAX)
  .refine((list) => new Set(list.map((one) => `${one.kind}.${one.id}`)).size === list.length, 'named-twice');
const of = { collectiveId: id };
const change = { ...of, baseVersion: version };
// Which items there are, and with how many points, is said by the notice.
const answer = z.strictObject({
  ...change,
  itemId: z.string().max(40),
  points: z.int().min(0).max(100).nullable(),
  text: optionalProse(300),
  links,
});

const value = optionalProse(2000);
const filled = z
  .strictObject({ ...change, paper: z.enum(FORM_KINDS), values: z.record(z.string().max(40), value) })
  .superRefine(({ paper, values }, context) => {
    const fields = typeableFields(paper);
    for (const [key, text] of Object.entries(values)) {
      const field = fields.find((one) => one.key === key);
      const wrong =
        field === undefined
          ? 'not-a-field'
          : field.source === 'decided'
            ? text !== '' && !field.options.includes(text) && 'not-an-option'
            : [...text].length > field.max
              ? 'too-long'
              : field.lines === 'one' && text.includes('\n') && 'one-line';
      if (wrong) context.addIssue({ code: 'custom', path: ['values', key], message: wrong });
    }
  });

const changed = returns<{ version: number }>();
const part = optionalProse(ACHIEVEMENT_SECTION_MAX);

export const dossierProcedures = {
  /** Returns the five documents and their missing items. */
  'dossier.open': reads({ input: z.strictObject(of), output: returns<DossierView>() }),
  /** Returns one form with its current values; `pairingId` selects the agreement. */
  'dossier.form': reads({
    input: z.strictObject({ ...of, paper: z.enum(FORM_KINDS), pairingId: id.optional() }),
    output: returns<FormView>(),
  }),
  /** Saves typed fields of one form; other fields are unchanged. */
  'dossier.fill': writes({
    input: filled,
    output: changed,
    refuses: ['stale-version'],
    shown: (input) => Object.values(input.values),
  }),
  /** Saves the answer to one item of the self-assessment. */
  'dossier.assess': writes({
    input: answer,
    output: changed,
    refuses: ['stale-version', 'evidence-gone'],
    shown: (input) => [input.text],
  }),
  /** Lists records that can be linked as evidence, newest first. */
  'dossier.offers': reads({
    input: z.strictObject({ ...of, kinds: z.array(linkKind).min(1).max(LINK_KINDS.length) }),
    output: returns<{ offers: readonly EvidenceLink[] }>(),
  }),
  /** Returns the evidence by kind and the declarations. */
  'dossier.evidence': reads({ input: z.strictObject(of), output: returns<EvidenceView>() }),
  /** Creates or replaces an entry of evidence. */
  'dossier.prove': writes({
    input: z.strictObject({
      ...change,
      entryId: id.nullable(),
      kind: z.enum(EVIDENCE_KINDS),
      title: line(40),
      on: day,
      text: optionalProse(400),
      links,
    }),
    output: changed,
    refuses: ['stale-version', 'evidence-gone', 'too-many', 'day-ahead'],
    shown: (input) => [input.title, input.text],
  }),
  'dossier.withdraw': writes({
    input: z.strictObject({ ...change, entryId: id }),
    output: changed,
    refuses: ['stale-version'],
  }),
  /** Makes a declaration, records why it cannot be made, or withdraws it. */
  'dossier.declare': writes({
    input: z.strictObject({
      ...change,
      kind: z.enum(DECLARATION_KINDS),
      state: z.enum(['declared', 'vetoed', 'open']),
      note: optionalLine(200),
    }),
    output: changed,
    refuses: ['stale-version', 'reason-missing'],
    shown: (input) => [input.note],
  }),
  /** Returns a submitted version of the dossier; without a file, of the one in progress. */
  'dossier.frozen': reads({
    input: z.strictObject({ ...of, n: z.int().min(1).max(10_000), fileId: id.exactOptional() }),
    output: returns<FrozenView>(),
  }),
  /** Returns the 事迹材料 for editing. */
  'deedsText.open': reads({
    input: z.strictObject(of),
    output: returns<{
      name: string;
      version: number;
      text: AchievementText;
      /** The text of the file before (沿用), not saved anew yet. */
      carried?: true;
      from: number;
      to: number;
      versions: readonly AchievementVersionView[];
    }>(),
  }),
  /** Suggests dated facts for one section. */
  'deedsText.facts': reads({
    input: z.strictObject({ ...of, section: z.enum(['profile', 'talent', 'economy', 'society']) }),
    output: returns<{
      facts: readonly AchievementFact[];
      /** True if the showcase is open; evaluated for the section that uses its pages only. */
      pagesOpen: boolean;
    }>(),
  }),
  'deedsText.save': writes({
    input: z.strictObject({
      ...change,
      text: z.strictObject({ profile: part, talent: part, economy: part, society: part }),
    }),
    output: changed,
    refuses: ['stale-version'],
    shown: ({ text }) => [text.profile, text.talent, text.economy, text.society],
  }),
  'deedsText.version': reads({
    input: z.strictObject({ ...of, version: z.int().min(1) }),
    output: returns<AchievementVersionView & { text: AchievementText }>(),
  }),
  /** Returns the latest saved 事迹材料; allowed for every member. */
  'deedsText.read': reads({
    input: z.strictObject(of),
    output: returns<{ name: string; saved: (AchievementVersionView & { text: AchievementText }) | null }>(),
  }),
};
