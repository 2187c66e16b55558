import type { Shape, Shapes } from '../../scripts/contract/shape';

/** A value that no client knows. */
export const UNKNOWN = 'unknown-x';

type Literal = string | number | boolean;

/** Lists the alternatives of a type, without names. */
function alternativesOf(shape: Shape, shapes: Shapes): readonly Shape[] {
  if (typeof shape === 'string') return [shape];
  if ('ref' in shape) return alternativesOf(shapes.types[shape.ref] ?? 'unknown', shapes);
  if ('anyOf' in shape) return shape.anyOf.flatMap((part) => alternativesOf(part, shapes));
  return [shape];
}

const literalsOf = (alternatives: readonly Shape[]): readonly Literal[] =>
  alternatives.flatMap((part) => (typeof part === 'object' && 'enum' in part ? part.enum : []));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether an object fits a type: it has the fields that are always there, with values of their enums. */
function fits(value: Readonly<Record<string, unknown>>, type: Shape, shapes: Shapes): boolean {
  if (typeof type === 'string' || !('object' in type)) return typeof type === 'object' && 'record' in type;
  return Object.entries(type.object).every(([key, shape]) => {
    if (key.endsWith('?')) return true;
    if (!(key in value)) return false;
    const alternatives = alternativesOf(shape, shapes);
    const literals = literalsOf(alternatives);
    return literals.length < alternatives.length || literals.includes(value[key] as Literal);
  });
}

/**
 * Replaces values of enums in an answer by a value that no client knows. `choose` is told the values of each enum found
 * and says whether to replace there.
 */
export function replaceEnums(
  value: unknown,
  shape: Shape,
  shapes: Shapes,
  choose: (values: string) => boolean,
): unknown {
  const alternatives = alternativesOf(shape, shapes);
  if (typeof value === 'string') {
    const literals = literalsOf(alternatives).filter((one) => typeof one === 'string' && one !== '');
    const closed = literals.length > 0 && !alternatives.includes('string') && literals.includes(value);
    return closed && choose(literals.join('|')) ? UNKNOWN : value;
  }
  if (Array.isArray(value)) {
    const items = alternatives.flatMap((part) =>
      typeof part === 'object' && 'array' in part ? [part.array] : [],
    );
    return items.length === 0
      ? value
      : value.map((item) => replaceEnums(item, { anyOf: items }, shapes, choose));
  }
  if (!isRecord(value)) return value;
  const type = alternatives.find((part) => fits(value, part, shapes));
  if (type === undefined || typeof type === 'string') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => {
      const of =
        'record' in type
          ? type.record
          : 'object' in type
            ? (type.object[key] ?? type.object[`${key}?`])
            : undefined;
      return [key, of === undefined ? field : replaceEnums(field, of, shapes, choose)];
    }),
  );
}
