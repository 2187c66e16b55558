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
import type { FormList } from './lists';
import { COLUMN_RULES, FORM_LISTS, LIST_RULES } from './lists';
import type { ReviewForms } from './missing';
import type { AssessedItem } from './self-assessment';
import { SELF_ASSESSMENT_EXAMPLE } from './self-assessment';
import type { FieldDemand } from '../notice/demand';

type Rules = Pick<Preset, 'rules' | 'fields' | 'sheet'>;

/** The agreement is with a house: a notice that asks for none has no agreement. */
const isPossible = (kind: DocumentKind, preset: Rules): boolean =>
  kind !== 'agreement' || figuresOf(preset, 'E6') !== undefined;

/** Returns the documents that a notice demands, in its usual order; none without the rule about them. */
export const documentsOf = (preset: Rules): DocumentKind[] => {
  const named = figuresOf(preset, 'E16')?.documents ?? [];
  return DOCUMENT_KINDS.filter((kind) => named.includes(kind) && isPossible(kind, preset));
};

type Demand = (kind: FormKind, key: string) => FieldDemand | undefined;

const demandIn =
  ({ fields }: Rules): Demand =>
  (kind, key) =>
    fields?.[kind]?.[key];

/**
 * Returns the field as a form of a notice has it: what another form holds is typed on the first demanded form that needs
 * it, where the notice does not demand that other form or leaves it out there. `homes` notes that form by key.
 */
const fieldOn = (
  kind: FormKind,
  wanted: FormField,
  documents: readonly DocumentKind[],
  homes: Map<string, FormKind>,
  demand: Demand,
): FormField => {
  const stated = demand(kind, wanted.key);
  const field = stated === undefined ? wanted : { ...wanted, required: stated === 'demanded' };
  if (field.source !== 'shared' || !documents.includes(kind)) return field;
  if (documents.includes(field.home) && demand(field.home, field.key) !== 'none') return field;
  const home = homes.get(field.key);
  if (home !== undefined) return { ...field, home };
  homes.set(field.key, kind);
  const own = ownFields(FORMS[field.home]).find(({ key }) => key === field.key);
  return own ? { ...own, required: field.required } : field;
};

/** Returns the items of a notice with the figures of its rules; an item is not assessed where its rule asks for none. */
const itemsOf = (preset: Rules): AssessedItem[] =>
  (preset.sheet ?? SELF_ASSESSMENT_EXAMPLE).flatMap((item) => {
    if (!item.title.includes('{n}')) return [item];
    const figures = item.rule && (figuresOf(preset, item.rule) as { perYear?: number } | undefined);
    const least = figures?.perYear ?? item.least;
    return least === 0 ? [] : [{ ...item, least, title: item.title.replace('{n}', String(least)) }];
  });

/** The columns of a table that a notice asks for. */
export const columnsOf = (list: FormList, { rules }: Rules): string[] =>
  FORM_LISTS[list].filter((column) => {
    const rule = COLUMN_RULES[`${list}.${column}`];
    return rule === undefined || rules.some(({ id }) => id === rule);
  });

/** Returns the forms, items and annexes that follow from the rules of a notice. */
export function reviewFormsOf(preset: Rules): ReviewForms {
  const ids = new Set<RuleId>(preset.rules.map(({ id }) => id));
  const asked = ({ rule }: { readonly rule?: RuleId }): boolean => rule === undefined || ids.has(rule);
  const documents = documentsOf(preset);
  const homes = new Map<string, FormKind>();
  const demand = demandIn(preset);
  const formOf = (kind: FormKind): FormSpec => ({
    ...FORMS[kind],
    lists: FORMS[kind].lists.filter((list) => {
      const rule = LIST_RULES[list];
      return rule === undefined || ids.has(rule);
    }),
    sections: FORMS[kind].sections
      .map(({ title, without, fields }) => ({
        title: without && !ids.has(without.rule) ? without.title : title,
        fields: fields
          .filter((field) => asked(field) && demand(kind, field.key) !== 'none')
          .map((field) => fieldOn(kind, field, documents, homes, demand)),
      }))
      .filter(({ fields }) => fields.length > 0),
  });
  return {
    documents,
    forms: Object.fromEntries(
      FORM_KINDS.map((kind) => [kind, formOf(kind)]),
    ) as unknown as ReviewForms['forms'],
    items: itemsOf(preset).filter(asked),
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
