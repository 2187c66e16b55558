import type { DossierEntries, FormKind } from '../dossier';
import { FORM_KINDS } from '../dossier';
import { DECLARATION_KINDS, EVIDENCE_KINDS } from '../eligibility/record';
import type { DocumentKind } from '../eligibility/record';
import type { FormSpec, FixLocation } from './form';
import { fieldsOf } from './form';
import type { AssessedItem } from './self-assessment';

/** Names one thing that a paper lacks, and where it is mended. */
export interface MissingItem {
  readonly what: string;
  readonly mend: FixLocation;
  /** The form to be opened, where it is mended on a form. */
  readonly form: FormKind | null;
}

/** The forms and items a place uses. */
export interface ReviewForms {
  readonly forms: Readonly<Record<FormKind, FormSpec>>;
  readonly items: readonly AssessedItem[];
}

/** Values of the record by key, already in words; null where only what people typed is looked at. */
export type RecordValues = Readonly<Record<string, string>> | null;

/** Lists the fields of a form that must not be blank and are. */
function blankFields(papers: ReviewForms, kind: FormKind, entries: DossierEntries, record: RecordValues): MissingItem[] {
  return fieldsOf(papers.forms[kind]).flatMap((field): MissingItem[] => {
    if (!field.required) return [];
    if (field.source === 'record')
      return record !== null && (record[field.key] ?? '') === ''
        ? [{ what: field.label, mend: field.mend, form: null }]
        : [];
    if ((entries.typed[field.key] ?? '') !== '') return [];
    return [{ what: field.label, mend: 'form', form: field.source === 'shared' ? field.home : kind }];
  });
}

/** Lists what stands blank on any form and keeps the file from being handed in, each thing once. */
export function missingRequiredFields(papers: ReviewForms, entries: DossierEntries, record: RecordValues): MissingItem[] {
  const all = FORM_KINDS.flatMap((kind) => blankFields(papers, kind, entries, record));
  return all.filter((lack, at) => all.findIndex(({ what }) => what === lack.what) === at);
}

/** Lists what a form lacks: fields, and on the self-assessment the items without points or evidence. */
export function missingFormItems(
  papers: ReviewForms,
  kind: FormKind,
  entries: DossierEntries,
  record: RecordValues,
): MissingItem[] {
  const fields = blankFields(papers, kind, entries, record);
  if (kind === 'selfAssessment') return [...fields, ...missingAssessmentItems(papers.items, entries)];
  return kind === 'application' ? [...fields, ...missingAnnexItems(entries)] : fields;
}

const missingAssessmentItems = (items: readonly AssessedItem[], { answers }: DossierEntries): MissingItem[] =>
  items.flatMap((item) => {
    const answer = answers[item.id];
    const unmet = !answer || answer.points === null || answer.links.length < item.least;
    return unmet ? [{ what: item.title, mend: 'form', form: 'selfAssessment' } as const] : [];
  });

// The application form carries the evidence of E13 and the declarations of E18; its template prints them.
const missingAnnexItems = ({ evidence, declarations }: DossierEntries): MissingItem[] => [
  ...EVIDENCE_KINDS.filter((kind) => !evidence.some((entry) => entry.kind === kind)).map((kind): MissingItem => ({
    what: kind,
    mend: 'evidence',
    form: null,
  })),
  ...DECLARATION_KINDS.filter((kind) => declarations[kind] === undefined).map((kind): MissingItem => ({
    what: kind,
    mend: 'declarations',
    form: null,
  })),
];

/** Lists what a paper of the file lacks; nothing means it is complete. */
export const missingPaperItems = (
  papers: ReviewForms,
  kind: DocumentKind,
  entries: DossierEntries,
  record: RecordValues,
): MissingItem[] => {
  if (kind !== 'deeds') return missingFormItems(papers, kind, entries, record);
  return entries.deeds === null || entries.deeds.count === 0
    ? [{ what: 'deeds', mend: 'deeds', form: null }]
    : [];
};
