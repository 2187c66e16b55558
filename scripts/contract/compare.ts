import type { Shape, Shapes } from './shape';
import type { Contract, InputSchema, StoredShapes } from './snapshot';

export type FindingKind =
  /** A procedure, code, kind or field is gone. */
  | 'removed'
  /** A value of another type. */
  | 'retyped'
  /** A field that must now be given, or that an old document may lack. */
  | 'required'
  /** A field that was always there may now be absent. */
  | 'optional'
  /** An input accepts less than before. */
  | 'narrowed'
  /** An answer may hold a new enum value; a client that skips unknown values may ignore it. */
  | 'widened';

export interface Finding {
  readonly kind: FindingKind;
  readonly at: string;
}

/** Lists what a client of `before` would trip over when it calls a server of `after`. */
export function findContractBreaks(before: Contract, after: Contract): Finding[] {
  const findings: Finding[] = [];
  for (const [name, old] of Object.entries(before.procedures)) {
    const now = after.procedures[name];
    if (!now) {
      findings.push({ kind: 'removed', at: name });
      continue;
    }
    findings.push(...acceptsLess(old.input, now.input, `${name} input`));
    const [was, is] = [before.outputs.shapes[name], after.outputs.shapes[name]];
    if (was !== undefined && is !== undefined)
      findings.push(...compareShapes(is, after.outputs, was, before.outputs, `${name} output`, 'answer'));
  }
  for (const list of ['refusalCodes', 'todoKinds'] as const)
    for (const word of before[list])
      if (!after[list].includes(word)) findings.push({ kind: 'removed', at: `${list} ${word}` });
  return findings;
}

/** Lists what code of `after` would trip over when it reads documents of `before`. */
export function findStoredBreaks(before: StoredShapes, after: StoredShapes): Finding[] {
  return Object.entries(before.shapes).flatMap(([collection, old]): Finding[] => {
    const now = after.shapes[collection];
    return now === undefined
      ? [{ kind: 'removed', at: collection }]
      : compareShapes(old, before, now, after, collection, 'document');
  });
}

/** The collection of a finding of `findStoredBreaks`. */
export const collectionOfFinding = ({ at }: Finding): string => /^\w+/.exec(at)?.[0] ?? at;

type Literal = string | number | boolean;

interface Union {
  readonly literals: readonly Literal[];
  readonly others: readonly Exclude<
    Shape,
    { readonly enum: readonly Literal[] } | { readonly ref: string }
  >[];
}

function unionOf(shape: Shape, shapes: Shapes): Union {
  if (typeof shape === 'string') return { literals: [], others: [shape] };
  if ('ref' in shape) return unionOf(shapes.types[shape.ref] ?? 'unknown', shapes);
  if ('enum' in shape) return { literals: shape.enum, others: [] };
  if (!('anyOf' in shape)) return { literals: [], others: [shape] };
  const parts = shape.anyOf.map((part) => unionOf(part, shapes));
  return {
    literals: parts.flatMap(({ literals }) => literals),
    others: parts.flatMap(({ others }) => others),
  };
}

/** What a missing or additional field of `from` means: an answer is read by the old side, a document by the new one. */
type Use = 'answer' | 'document';

/** Compares two types: every value of `from` must be a value that a reader of `to` knows. */
function compareShapes(
  from: Shape,
  fromShapes: Shapes,
  to: Shape,
  toShapes: Shapes,
  at: string,
  use: Use,
  seen: ReadonlySet<string> = new Set(),
): Finding[] {
  if (typeof from === 'object' && 'ref' in from && typeof to === 'object' && 'ref' in to) {
    const pair = `${from.ref} ${to.ref}`;
    if (seen.has(pair)) return [];
    return compareShapes(
      fromShapes.types[from.ref] ?? 'unknown',
      fromShapes,
      toShapes.types[to.ref] ?? 'unknown',
      toShapes,
      at,
      use,
      new Set([...seen, pair]),
    );
  }
  const give = unionOf(from, fromShapes);
  const take = unionOf(to, toShapes);
  if (take.others.includes('unknown')) return [];
  const findings: Finding[] = [];
  const unknown = give.literals.filter(
    (literal) =>
      !take.literals.includes(literal) &&
      !take.others.includes(typeof literal as 'string' | 'number' | 'boolean'),
  );
  if (unknown.length > 0)
    findings.push({
      kind: take.literals.length > 0 ? (use === 'answer' ? 'widened' : 'narrowed') : 'retyped',
      at: `${at}: ${unknown.join(', ')}`,
    });
  for (const part of give.others) {
    const attempts = take.others.map((other) =>
      comparePart(part, fromShapes, other, toShapes, at, use, seen),
    );
    const best = attempts.sort((a, b) => costOf(a) - costOf(b))[0] ?? [{ kind: 'retyped', at }];
    findings.push(...best);
  }
  return findings;
}

/** Parts of a union belong together by what they have in common: another type is further away than new values. */
const costOf = (findings: readonly Finding[]): number =>
  findings.reduce((sum, { kind }) => sum + (kind === 'widened' ? 1 : 100), 0);

type Part = Union['others'][number];

function comparePart(
  from: Part,
  fromShapes: Shapes,
  to: Part,
  toShapes: Shapes,
  at: string,
  use: Use,
  seen: ReadonlySet<string>,
): Finding[] {
  const below = (a: Shape, b: Shape, path: string) =>
    compareShapes(a, fromShapes, b, toShapes, path, use, seen);
  if (typeof from === 'string' || typeof to === 'string') return from === to ? [] : [{ kind: 'retyped', at }];
  if ('array' in from)
    return 'array' in to ? below(from.array, to.array, `${at}[]`) : [{ kind: 'retyped', at }];
  if ('record' in from)
    return 'record' in to ? below(from.record, to.record, `${at}{}`) : [{ kind: 'retyped', at }];
  if (!('object' in from) || !('object' in to)) return [{ kind: 'retyped', at }];
  const gives = fieldsOf(from.object);
  const takes = fieldsOf(to.object);
  const findings: Finding[] = [];
  for (const [name, taken] of takes) {
    const given = gives.get(name);
    const path = `${at}.${name}`;
    if (!given) {
      if (use === 'answer') findings.push({ kind: 'removed', at: path });
      else if (!taken.optional) findings.push({ kind: 'required', at: path });
      continue;
    }
    if (given.optional && !taken.optional)
      findings.push({ kind: use === 'answer' ? 'optional' : 'required', at: path });
    findings.push(...below(given.shape, taken.shape, path));
  }
  if (use === 'document')
    for (const name of gives.keys())
      if (!takes.has(name)) findings.push({ kind: 'removed', at: `${at}.${name}` });
  return findings;
}

const fieldsOf = (object: Readonly<Record<string, Shape>>) =>
  new Map(
    Object.entries(object).map(([key, shape]) => [
      key.replace(/\?$/, ''),
      { optional: key.endsWith('?'), shape },
    ]),
  );

/** Lists the inputs that `before` accepted and `after` does not. */
function acceptsLess(before: InputSchema, after: InputSchema, at: string): Finding[] {
  const olds = alternativesOf(before);
  const news = alternativesOf(after);
  return olds.flatMap((old) => {
    const attempts = news.map((now) => acceptsLessOf(old, now, at));
    return attempts.sort((a, b) => a.length - b.length)[0] ?? [];
  });
}

const alternativesOf = (schema: InputSchema): readonly InputSchema[] => {
  const parts = schema.anyOf ?? schema.oneOf;
  if (parts) return parts.flatMap(alternativesOf);
  if (Array.isArray(schema.type)) return schema.type.map((type: string) => ({ ...schema, type }));
  return schema.enum ? schema.enum.map((value) => ({ const: value })) : [schema];
};

/** Keywords that limit a value from above; a missing one is no limit. */
const UPPER = ['maxLength', 'maximum', 'exclusiveMaximum', 'maxItems'] as const;
const LOWER = ['minLength', 'minimum', 'exclusiveMinimum', 'minItems'] as const;

function acceptsLessOf(before: InputSchema, after: InputSchema, at: string): Finding[] {
  const narrowed = (what: string): Finding => ({ kind: 'narrowed', at: `${at} (${what})` });
  if ('const' in after)
    return 'const' in before && before.const === after.const ? [] : [narrowed(constOf(before))];
  if ('const' in before) return holds(after, before.const) ? [] : [narrowed(String(before.const))];
  if (
    after.type !== undefined &&
    after.type !== before.type &&
    !(before.type === 'integer' && after.type === 'number')
  )
    return [{ kind: 'retyped', at }];
  const findings: Finding[] = [];
  for (const key of UPPER)
    if ((after[key] ?? Infinity) < (before[key] ?? Infinity)) findings.push(narrowed(key));
  for (const key of LOWER)
    if ((after[key] ?? -Infinity) > (before[key] ?? -Infinity)) findings.push(narrowed(key));
  for (const key of ['pattern', 'format'] as const)
    if (after[key] !== undefined && after[key] !== before[key]) findings.push(narrowed(key));
  if (after.allOf && JSON.stringify(after.allOf) !== JSON.stringify(before.allOf))
    findings.push(narrowed('pattern'));
  after.prefixItems?.forEach((now, index) => {
    const old = before.prefixItems?.[index];
    findings.push(...(old ? acceptsLess(old, now, `${at}[${index}]`) : [narrowed('items')]));
  });
  if (after.propertyNames)
    findings.push(
      ...acceptsLess(before.propertyNames ?? { type: 'string' }, after.propertyNames, `${at} key`),
    );
  if (before.items && after.items) findings.push(...acceptsLess(before.items, after.items, `${at}[]`));
  return [...findings, ...acceptsFewerFields(before, after, at)];
}

/** Whether a schema that is no constant accepts one value. */
const holds = ({ type, pattern, minLength, maxLength }: InputSchema, value: unknown): boolean =>
  (type === undefined || type === typeof value) &&
  (typeof value !== 'string' ||
    (value.length >= (minLength ?? 0) &&
      value.length <= (maxLength ?? Infinity) &&
      (pattern === undefined || new RegExp(pattern).test(value))));

const constOf = (schema: InputSchema): string => ('const' in schema ? String(schema.const) : 'enum');

function acceptsFewerFields(before: InputSchema, after: InputSchema, at: string): Finding[] {
  const findings: Finding[] = [];
  for (const [name, old] of Object.entries(before.properties ?? {})) {
    const now =
      after.properties?.[name] ??
      (typeof after.additionalProperties === 'object' ? after.additionalProperties : undefined);
    if (now) findings.push(...acceptsLess(old, now, `${at}.${name}`));
    else if (after.additionalProperties === false) findings.push({ kind: 'removed', at: `${at}.${name}` });
  }
  for (const name of after.required ?? [])
    if (!before.required?.includes(name)) findings.push({ kind: 'required', at: `${at}.${name}` });
  if (typeof before.additionalProperties === 'object') {
    if (typeof after.additionalProperties === 'object')
      findings.push(...acceptsLess(before.additionalProperties, after.additionalProperties, `${at}{}`));
    else if (after.additionalProperties === false) findings.push({ kind: 'retyped', at });
  }
  return findings;
}
