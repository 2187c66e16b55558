import type * as z from 'zod';

/** The parts of a zod schema that a sample is made from. */
interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Readonly<Record<string, string | number>>;
  readonly values?: readonly unknown[];
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly items?: readonly z.ZodType[];
  readonly checks?: readonly { readonly _zod: { readonly def: Readonly<Record<string, unknown>> } }[];
}

const defOf = (schema: z.ZodType): Def => (schema as unknown as { _zod: { def: Def } })._zod.def;

/** Texts of which at least one fits each pattern of the contract. */
const TEXTS = [
  'a1',
  '2026-03-10',
  '2026-03',
  '100000',
  'ABCDEFGHJK',
  'a'.repeat(64),
  '0'.repeat(64),
  'AAAAAAAA',
];

/** Makes an input of a schema's form; its texts fit their patterns where the list above has one that does. */
export function sampleOf(schema: z.ZodType): unknown {
  const def = defOf(schema);
  const { type } = def;
  if (type === 'object')
    return Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, inner]) => [key, sampleOf(inner)]));
  if (type === 'array') return [sampleOf(def.element as z.ZodType)];
  if (type === 'tuple') return (def.items ?? []).map(sampleOf);
  if (type === 'record')
    return { [String(sampleOf(def.keyType as z.ZodType))]: sampleOf(def.valueType as z.ZodType) };
  if (type === 'union') return sampleOf((def.options ?? [])[0] as z.ZodType);
  if (type === 'enum') return Object.values(def.entries ?? {})[0];
  if (type === 'literal') return def.values?.[0];
  if (type === 'boolean') return true;
  if (type === 'number') return [1, 2026, 0, 10].find((one) => schema.safeParse(one).success) ?? 1;
  if (type === 'string') return TEXTS.find((one) => schema.safeParse(one).success) ?? 'a1';
  const inner = def.innerType ?? def.in;
  return inner ? sampleOf(inner) : null;
}

/** Values that no field expects, or that only look like what it expects. */
export const HOSTILE: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e309, -1e309, Number.NaN, 2 ** 53, {}, [], [[]], [null], { length: 1 }],
  ...['', ' ', '\0', '\n', '\u202e', '\ud800', '\udc00x', '\ufeff', '﷽', '👨‍👩‍👧‍👦', 'é'.normalize('NFD')],
  ...[
    '2026-13-45',
    '2026-02-30',
    '2026-00-00',
    '9999-99-99',
    '0000-00-00',
    '+012026-01-01',
    '2026-3-1',
    '2026-03',
  ],
  ...['2026-03-10T00:00:00Z', '2026-13', '0000-00', '2100-02-29', 'Infinity', 'NaN', '-0', '1e309', '0x10'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '$where',
    '$gt',
    'a.b',
    '../..',
    '%00',
    '<script>',
  ],
  ...['x'.repeat(5000), '㐀'.repeat(3000), 'a'.repeat(81), '{"$gt":""}', "' or 1=1 --", '=cmd|calc'],
  ...[{ $gt: '' }, { $ne: null }, { $regex: '.*' }, { toString: 'x' }, { _id: 'x' }, { then: 1 }],
  JSON.parse('{"__proto__":{"admin":true}}'),
];

/** The paths of all values in a sample, the whole included. */
export function pathsOf(sample: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  const here = [[...path]];
  if (Array.isArray(sample)) return [...here, ...sample.flatMap((one, at) => pathsOf(one, [...path, at]))];
  if (typeof sample !== 'object' || sample === null) return here;
  return [...here, ...Object.entries(sample).flatMap(([key, one]) => pathsOf(one, [...path, key]))];
}

/** Returns a sample with another value at a path. */
export function replaced(
  sample: unknown,
  [key, ...rest]: readonly (string | number)[],
  value: unknown,
): unknown {
  if (key === undefined) return value;
  const copy = (Array.isArray(sample) ? [...sample] : { ...(sample as object) }) as Record<
    string | number,
    unknown
  >;
  copy[key] = replaced(copy[key], rest, value);
  return copy;
}
