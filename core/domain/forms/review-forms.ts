import type { FormKind } from '../dossier';
import { FORM_KINDS } from '../dossier';
import { DOCUMENT_KINDS } from '../eligibility/record';
import type { DocumentKind } from '../eligibility/record';
import type { RuleId } from '../eligibility/rule';
import { figuresOf } from '../preset';
import type { Preset } from '../preset';
import { fieldsOf, ownFields } from './form';
import type { FormField, FormSpec } from './form';
import { FORMS } from './form-specs';
import type { ReviewForms } from './missing';
import { SELF_ASSESSMENT_EXAMPLE } from './self-assessment';

type Rules = Pick<Preset, 'rules'>;

/** The agreement is with a house: a notice that asks for none has no agreement. */
const isPossible = (kind: DocumentKind, preset: Rules): boolean =>
  kind !== 'agreement' || figuresOf(preset, 'E6') !== undefined;

/** Returns the documents that a notice demands, in its usual order; none without the rule about them. */
export const documentsOf = (preset: Rules): DocumentKind[] => {
  const named = figuresOf(preset, 'E16')?.documents ?? [];
  return DOCUMENT_KINDS.filter((kind) => named.includes(kind) && isPossible(kind, preset));
};

/**
 * Returns the field as a form of a notice has it: what another form holds is typed on the first demanded form that needs
 * it, where the notice does not demand that other form. `homes` notes that form by key.
 */
const fieldOn = (
  kind: FormKind,
  field: FormField,
  documents: readonly DocumentKind[],
  homes: Map<string, FormKind>,
): FormField => {
  if (field.source !== 'shared' || documents.includes(field.home) || !documents.includes(kind)) return field;
  const home = homes.get(field.key);
  if (home !== undefined) return { ...field, home };
  homes.set(field.key, kind);
  const own = ownFields(FORMS[field.home]).find(({ key }) => key === field.key);
  return own ? { ...own, required: field.required } : field;
};

/** Returns the forms, items and annexes that follow from the rules of a notice. */
export function reviewFormsOf(preset: Rules): ReviewForms {
  const ids = new Set<RuleId>(preset.rules.map(({ id }) => id));
  const asked = ({ rule }: { readonly rule?: RuleId }): boolean => rule === undefined || ids.has(rule);
  const documents = documentsOf(preset);
  const homes = new Map<string, FormKind>();
  const formOf = (kind: FormKind): FormSpec => ({
    ...FORMS[kind],
    sections: FORMS[kind].sections
      .map(({ title, fields }) => ({
        title,
        fields: fields.filter(asked).map((field) => fieldOn(kind, field, documents, homes)),
      }))
      .filter(({ fields }) => fields.length > 0),
  });
  return {
    documents,
    forms: Object.fromEntries(
      FORM_KINDS.map((kind) => [kind, formOf(kind)]),
    ) as unknown as ReviewForms['forms'],
    items: SELF_ASSESSMENT_EXAMPLE.filter(asked),
    evidence: figuresOf(preset, 'E13')?.evidence ?? [],
    declarations: figuresOf(preset, 'E18')?.declarations ?? [],
  };
}

/** Returns the fields a person may type on a form under any notice: its own, and those it shares with other forms. */
export const typeableFields = (kind: FormKind): ReturnType<typeof ownFields> => [
  ...ownFields(FORMS[kind]),
  ...fieldsOf(FORMS[kind]).flatMap((field) =>
    field.source === 'shared' ? ownFields(FORMS[field.home]).filter(({ key }) => key === field.key) : [],
  ),
];
