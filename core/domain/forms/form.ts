import type { FormKind } from '../dossier';
import type { RuleId } from '../eligibility/rule';
import type { FormList } from './lists';

/** Places where a missing value is filled in; the client has a page for each. */
export const FIX_LOCATIONS = [
  'collective',
  'standing',
  'roster',
  'body',
  'service',
  'ideas',
  'evidence',
  'declarations',
  'form',
  'deeds',
] as const;
export type FixLocation = (typeof FIX_LOCATIONS)[number];

interface FieldBase {
  readonly key: string;
  /** Printed label; also the name of the placeholder in the template. */
  readonly label: string;
  readonly required: boolean;
  /** The rule that asks for the field: without the rule in the notice no form has the field. */
  readonly rule?: RuleId;
}

/** Filled from the record and read-only; `mend` is where the record is edited. */
export interface RecordField extends FieldBase {
  readonly source: 'record';
  readonly mend: FixLocation;
}

/** Typed by a person, on one form only. */
export interface TypedField extends FieldBase {
  readonly source: 'typed';
  readonly max: number;
  readonly lines: 'one' | 'many';
  readonly help?: string;
}

/** Chosen by a person from a list. */
export interface DecidedField extends FieldBase {
  readonly source: 'decided';
  readonly options: readonly string[];
}

/** Typed on another form and read from there. */
export interface SharedField extends FieldBase {
  readonly source: 'shared';
  readonly home: FormKind;
}

export type FormField = RecordField | TypedField | DecidedField | SharedField;

export interface FormSection {
  readonly title: string;
  /** The title where the notice does not have the rule. */
  readonly without?: { readonly rule: RuleId; readonly title: string };
  readonly fields: readonly FormField[];
}

/** The specification of a form. A district's own form is another specification with another template. */
export interface FormSpec {
  readonly kind: FormKind;
  readonly title: string;
  /** True for an example that is not an official form. */
  readonly example: boolean;
  readonly sections: readonly FormSection[];
  /** Tables filled from the record, by the names of their placeholders. */
  readonly lists: readonly FormList[];
}

export const fieldsOf = (spec: FormSpec): readonly FormField[] =>
  spec.sections.flatMap((section) => section.fields);

/** Returns the fields that a person fills in on this form. */
export const ownFields = (spec: FormSpec): readonly (TypedField | DecidedField)[] =>
  fieldsOf(spec).filter(
    (field): field is TypedField | DecidedField => field.source === 'typed' || field.source === 'decided',
  );

const field =
  (required: boolean) =>
  (key: string, label: string, mend: FixLocation, rule?: RuleId): RecordField => ({
    key,
    label,
    required,
    source: 'record',
    mend,
    ...(rule === undefined ? {} : { rule }),
  });
/** A required value of the record. */
export const known = field(true);
/** An optional value of the record. */
export const maybe = field(false);

export const typed = (
  key: string,
  label: string,
  more: { max: number; lines?: 'one' | 'many'; required?: boolean; help?: string },
): TypedField => ({
  key,
  label,
  source: 'typed',
  required: more.required ?? true,
  max: more.max,
  lines: more.lines ?? 'one',
  ...(more.help === undefined ? {} : { help: more.help }),
});

export const shared = (key: string, label: string, home: FormKind, required = true): SharedField => ({
  key,
  label,
  source: 'shared',
  home,
  required,
});
