import type { FormKind } from '../dossier';
import type { FormList } from './lists';

/** Lists where a value that the record lacks is mended; the phone has a page for each. */
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
  /** As it stands on the paper; also the name of its placeholder in the template. */
  readonly label: string;
  readonly required: boolean;
}

/** Filled from the record and read-only; `mend` is where the record is mended. */
export interface RecordField extends FieldBase {
  readonly source: 'record';
  readonly mend: FixLocation;
}

/** Typed by a person, on one paper only. */
export interface TypedField extends FieldBase {
  readonly source: 'typed';
  readonly max: number;
  readonly lines: 'one' | 'many';
  readonly help?: string;
}

/** Decided by a person among a few. */
export interface DecidedField extends FieldBase {
  readonly source: 'decided';
  readonly options: readonly string[];
}

/** Typed on another paper, and read from there. */
export interface SharedField extends FieldBase {
  readonly source: 'shared';
  readonly home: FormKind;
}

export type FormField = RecordField | TypedField | DecidedField | SharedField;

export interface FormSection {
  readonly title: string;
  readonly fields: readonly FormField[];
}

/** Holds a paper as data. A place's own form is another one of these and another template. */
export interface FormSpec {
  readonly kind: FormKind;
  readonly title: string;
  /** Marks a form that shows the idea and is nobody's official one. */
  readonly example: boolean;
  readonly sections: readonly FormSection[];
  /** Tables drawn from the record, by the names their placeholders use. */
  readonly lists: readonly FormList[];
}

export const fieldsOf = (spec: FormSpec): readonly FormField[] =>
  spec.sections.flatMap((section) => section.fields);

/** Gives the fields that a person fills in on this very paper. */
export const ownFields = (spec: FormSpec): readonly (TypedField | DecidedField)[] =>
  fieldsOf(spec).filter(
    (field): field is TypedField | DecidedField => field.source === 'typed' || field.source === 'decided',
  );

const field =
  (required: boolean) =>
  (key: string, label: string, mend: FixLocation): RecordField => ({
    key,
    label,
    required,
    source: 'record',
    mend,
  });
/** A value of the record that the paper needs. */
export const known = field(true);
/** A value of the record that may be blank. */
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
