import type { DossierEntries, FormKind } from '../dossier';
import { FORM_KINDS } from '../dossier';
import type { DeclarationKind, DocumentKind, EvidenceKind } from '../eligibility/record';
import type { FormSpec, FixLocation } from './form';
import { fieldsOf } from './form';
import type { AssessedItem } from './self-assessment';

/** An item missing in a document, and where it can be filled in. */
export interface MissingItem {
  readonly what: string;
  readonly mend: FixLocation;
  /** The form on which it is filled in, if any. */
  readonly form: FormKind | null;
}

/** What a notice demands: its documents, their forms, the self-assessment's items, and the annexes of the application. */
export interface ReviewForms {
  readonly documents: readonly DocumentKind[];
  readonly forms: Readonly<Record<FormKind, FormSpec>>;
  readonly items: readonly AssessedItem[];
  readonly evidence: readonly EvidenceKind[];
  readonly declarations: readonly DeclarationKind[];
}

/** Formatted record values by key; null to check typed fields only. */
export type RecordValues = Readonly<Record<string, string>> | null;

/** Lists the empty required fields of a form. */
function blankFields(
  papers: ReviewForms,
  kind: FormKind,
  entries: DossierEntries,
  record: RecordValues,
): MissingItem[] {
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

/** Lists the empty required fields of all forms, which block submission, without duplicates. */
export function missingRequiredFields(
  papers: ReviewForms,
  entries: DossierEntries,
  record: RecordValues,
): MissingItem[] {
  const demanded = FORM_KINDS.filter((kind) => papers.documents.includes(kind));
  const all = demanded.flatMap((kind) => blankFields(papers, kind, entries, record));
  return all.filter((item, at) => all.findIndex(({ what }) => what === item.what) === at);
}

/** Lists the missing fields of a form, and for the self-assessment the items without points or evidence. */
export function missingFormItems(
  papers: ReviewForms,
  kind: FormKind,
  entries: DossierEntries,
  record: RecordValues,
): MissingItem[] {
  const fields = blankFields(papers, kind, entries, record);
  if (kind === 'selfAssessment') return [...fields, ...missingAssessmentItems(papers.items, entries)];
  return kind === 'application' ? [...fields, ...missingAnnexItems(papers, entries)] : fields;
}

const missingAssessmentItems = (items: readonly AssessedItem[], { answers }: DossierEntries): MissingItem[] =>
  items.flatMap((item) => {
    const answer = answers[item.id];
    const unmet = !answer || answer.points === null || answer.links.length < item.least;
    return unmet ? [{ what: item.title, mend: 'form', form: 'selfAssessment' } as const] : [];
  });

// The application form prints the evidence of E13 and the declarations of E18.
const missingAnnexItems = (
  papers: ReviewForms,
  { evidence, declarations }: DossierEntries,
): MissingItem[] => [
  ...papers.evidence
    .filter((kind) => !evidence.some((entry) => entry.kind === kind))
    .map((kind): MissingItem => ({
      what: kind,
      mend: 'evidence',
      form: null,
    })),
  ...papers.declarations
    .filter((kind) => declarations[kind] === undefined)
    .map((kind): MissingItem => ({
      what: kind,
      mend: 'declarations',
      form: null,
    })),
];

/** Lists the missing items of a document; an empty list means complete. */
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
