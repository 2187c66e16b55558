import * as z from 'zod';
import type { DeedsSource } from '../domain/deeds-facts';
import type {
  Answer,
  Declarations,
  DeedsSection,
  DeedsText,
  EvidenceEntry,
  EvidenceLink,
  FormKind,
} from '../domain/dossier';
import { FORM_KINDS, LINK_KINDS } from '../domain/dossier';
import type { DocumentKind } from '../domain/eligibility/record';
import { DECLARATION_KINDS, EVIDENCE_KINDS } from '../domain/eligibility/record';
import type { DeclarationText } from '../domain/forms/declarations';
import type { FormField } from '../domain/forms/form';
import { ownFields } from '../domain/forms/form';
import type { Lack } from '../domain/forms/lacking';
import { FORMS } from '../domain/forms/papers';
import type { AssessedItem } from '../domain/forms/self-assessment';
import { SELF_ASSESSMENT_EXAMPLE } from '../domain/forms/self-assessment';
import { gives, reads, writes } from './procedure';
import { day, id, line, optionalLine, optionalProse, version } from './text';

export const LINKS_MAX = 20;
export const ENTRIES_MAX = 40;
export const DEEDS_PART_MAX = 2000;

/** One paper of the file: complete, or what it lacks. Who is not the 号长 gets no list. */
export interface PaperState {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly complete: boolean;
  readonly lacks: readonly Lack[];
}

export interface DossierView {
  readonly name: string;
  readonly label: string;
  readonly leader: boolean;
  readonly version: number;
  readonly papers: readonly PaperState[];
  readonly deedsCount: number;
  readonly deedsFrom: number;
  readonly deedsTo: number;
  /** Versions that were handed in. */
  readonly frozen: number;
}

/** A field as it stands: what it says and, for a person's own, what it may hold. */
export type FieldView = FormField & { readonly value: string };

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
  readonly items: readonly (AssessedItem & { readonly answer: Answer })[];
  readonly lacks: readonly Lack[];
  /** The agreements there are, for the form that is one per agreement. */
  readonly pairings: readonly { readonly pairingId: string; readonly houseName: string }[];
}

export interface EvidenceView {
  readonly version: number;
  readonly entries: readonly EvidenceEntry[];
  readonly declarations: Declarations;
  readonly texts: Readonly<Record<(typeof DECLARATION_KINDS)[number], DeclarationText>>;
}

/** A paper as it was handed in. */
export interface FrozenPaper {
  readonly kind: FormKind;
  readonly title: string;
  readonly about: string;
  readonly sections: readonly {
    readonly title: string;
    readonly rows: readonly { readonly label: string; readonly value: string }[];
  }[];
  readonly lists: readonly FormListView[];
}

/** The whole file as the other side saw it. */
export interface FrozenView {
  readonly versionId: string;
  readonly n: number;
  readonly at: string;
  readonly hash: string;
  readonly name: string;
  readonly unit: string;
  readonly label: string;
  readonly basis: string;
  readonly papers: readonly FrozenPaper[];
  readonly deeds: { readonly count: number; readonly text: DeedsText } | null;
  readonly index: readonly {
    readonly item: string;
    readonly kind: string;
    readonly title: string;
    readonly on: string;
    readonly found: boolean;
  }[];
}

/** A sentence that the record offers for a section of the 事迹材料, with what it stands on. */
export interface DeedsFact {
  readonly id: string;
  readonly section: DeedsSection;
  readonly text: string;
  readonly sources: readonly DeedsSource[];
  /** The number of the issue it tells of; absent for other facts. */
  readonly no?: number;
  /** The house of the pairing it tells of; absent for other facts. */
  readonly houseId?: string;
}

export interface DeedsVersionView {
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
const weightOf = (itemId: string) => SELF_ASSESSMENT_EXAMPLE.find((item) => item.id === itemId)?.weight;
const answer = z
  .strictObject({
    ...change,
    itemId: z.string().max(40),
    points: z.int().min(0).max(100).nullable(),
    text: optionalProse(300),
    links,
  })
  .refine(({ itemId }) => weightOf(itemId) !== undefined, { path: ['itemId'], error: 'not-an-item' })
  .refine(({ itemId, points }) => (points ?? 0) <= (weightOf(itemId) ?? 0), {
    path: ['points'],
    error: 'more-than-all',
  });

const value = optionalProse(2000);
const filled = z
  .strictObject({ ...change, paper: z.enum(FORM_KINDS), values: z.record(z.string().max(40), value) })
  .superRefine(({ paper, values }, context) => {
    const fields = ownFields(FORMS[paper]);
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

const changed = gives<{ version: number }>();
const part = optionalProse(DEEDS_PART_MAX);

export const dossierProcedures = {
  /** Opens the file: five papers, complete or not, and what they lack. */
  'dossier.open': reads({ input: z.strictObject(of), output: gives<DossierView>() }),
  /** Opens one form as it is filled now; `pairingId` says which agreement. */
  'dossier.form': reads({
    input: z.strictObject({ ...of, paper: z.enum(FORM_KINDS), pairingId: id.optional() }),
    output: gives<FormView>(),
  }),
  /** Writes what people say on one form; fields that are not named stay. */
  'dossier.fill': writes({
    input: filled,
    output: changed,
    refuses: ['stale-version'],
    shown: (input) => Object.values(input.values),
  }),
  /** Writes the collective's own word under one item of the self-assessment. */
  'dossier.assess': writes({
    input: answer,
    output: changed,
    refuses: ['stale-version', 'evidence-gone'],
    shown: (input) => [input.text],
  }),
  /** Lists what of the record may be linked as evidence, the newest first. */
  'dossier.offers': reads({
    input: z.strictObject({ ...of, kinds: z.array(linkKind).min(1).max(LINK_KINDS.length) }),
    output: gives<{ offers: readonly EvidenceLink[] }>(),
  }),
  /** Opens evidence by kind and the declarations. */
  'dossier.evidence': reads({ input: z.strictObject(of), output: gives<EvidenceView>() }),
  /** Writes an entry of evidence, a new one or over an old one. */
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
  /** Makes a declaration, says why it cannot be made, or takes it back; always a person's act. */
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
  /** Shows the file as it was handed in. */
  'dossier.frozen': reads({
    input: z.strictObject({ ...of, n: z.int().min(1).max(10_000) }),
    output: gives<FrozenView>(),
  }),
  /** Opens the 事迹材料 to write on. */
  'deedsText.open': reads({
    input: z.strictObject(of),
    output: gives<{
      name: string;
      version: number;
      text: DeedsText;
      from: number;
      to: number;
      versions: readonly DeedsVersionView[];
    }>(),
  }),
  /** Offers dated facts of the record for one section. */
  'deedsText.facts': reads({
    input: z.strictObject({ ...of, section: z.enum(['profile', 'talent', 'economy', 'society']) }),
    output: gives<{
      facts: readonly DeedsFact[];
      /** The showcase is open; looked at only for the section whose facts stand on its pages. */
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
    output: gives<DeedsVersionView & { text: DeedsText }>(),
  }),
  /** Reads the 事迹材料 as it was saved last; everybody of the collective may. */
  'deedsText.read': reads({
    input: z.strictObject(of),
    output: gives<{ name: string; saved: (DeedsVersionView & { text: DeedsText }) | null }>(),
  }),
};
