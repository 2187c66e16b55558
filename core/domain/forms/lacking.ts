import type { DossierEntries, FormKind } from '../dossier';
import { FORM_KINDS } from '../dossier';
import { DECLARATION_KINDS, EVIDENCE_KINDS } from '../eligibility/record';
import type { DocumentKind } from '../eligibility/record';
import type { FormSpec, MendPlace } from './form';
import { fieldsOf } from './form';
import type { AssessedItem } from './self-assessment';

/** Names one thing that a paper lacks, and where it is mended. */
export interface Lack {
  readonly what: string;
  readonly mend: MendPlace;
  /** The form to be opened, where it is mended on a form. */
  readonly form: FormKind | null;
}

/** The forms and items a place uses. */
export interface Papers {
  readonly forms: Readonly<Record<FormKind, FormSpec>>;
  readonly items: readonly AssessedItem[];
}

/** Values of the record by key, already in words; null where only what people typed is looked at. */
export type RecordValues = Readonly<Record<string, string>> | null;

/** Lists the fields of a form that must not be blank and are. */
function blankFields(papers: Papers, kind: FormKind, entries: DossierEntries, record: RecordValues): Lack[] {
  return fieldsOf(papers.forms[kind]).flatMap((field): Lack[] => {
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
export function blankLacks(papers: Papers, entries: DossierEntries, record: RecordValues): Lack[] {
  const all = FORM_KINDS.flatMap((kind) => blankFields(papers, kind, entries, record));
  return all.filter((lack, at) => all.findIndex(({ what }) => what === lack.what) === at);
}

/** Lists what a form lacks: fields, and on the self-assessment the items without points or evidence. */
export function formLacks(
  papers: Papers,
  kind: FormKind,
  entries: DossierEntries,
  record: RecordValues,
): Lack[] {
  const fields = blankFields(papers, kind, entries, record);
  if (kind === 'selfAssessment') return [...fields, ...itemLacks(papers.items, entries)];
  return kind === 'application' ? [...fields, ...annexLacks(entries)] : fields;
}

const itemLacks = (items: readonly AssessedItem[], { answers }: DossierEntries): Lack[] =>
  items.flatMap((item) => {
    const answer = answers[item.id];
    const unmet = !answer || answer.points === null || answer.links.length < item.least;
    return unmet ? [{ what: item.title, mend: 'form', form: 'selfAssessment' } as const] : [];
  });

// The application form carries the evidence of E13 and the declarations of E18; its template prints them.
const annexLacks = ({ evidence, declarations }: DossierEntries): Lack[] => [
  ...EVIDENCE_KINDS.filter((kind) => !evidence.some((entry) => entry.kind === kind)).map((kind): Lack => ({
    what: kind,
    mend: 'evidence',
    form: null,
  })),
  ...DECLARATION_KINDS.filter((kind) => declarations[kind] === undefined).map((kind): Lack => ({
    what: kind,
    mend: 'declarations',
    form: null,
  })),
];

/** Lists what a paper of the file lacks; nothing means it is complete. */
export const paperLacks = (
  papers: Papers,
  kind: DocumentKind,
  entries: DossierEntries,
  record: RecordValues,
): Lack[] => {
  if (kind !== 'deeds') return formLacks(papers, kind, entries, record);
  return entries.deeds === null || entries.deeds.count === 0
    ? [{ what: 'deeds', mend: 'deeds', form: null }]
    : [];
};
