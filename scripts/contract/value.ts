import type { Shape, Shapes } from './shape';

/** Lists where a value of JSON is not what a reader of a shape expects; fields it does not know are ignored. */
export function findValueProblems(value: unknown, shape: Shape, shapes: Shapes, at = ''): string[] {
  const wrong = [`${at}: ${JSON.stringify(value)?.slice(0, 80)}`];
  if (shape === 'unknown') return [];
  if (shape === 'null') return value === null ? [] : wrong;
  if (typeof shape === 'string') return typeof value === shape ? [] : wrong;
  if ('ref' in shape) return findValueProblems(value, shapes.types[shape.ref] ?? 'unknown', shapes, at);
  if ('enum' in shape) return shape.enum.some((known) => known === value) ? [] : wrong;
  if ('anyOf' in shape) {
    const attempts = shape.anyOf.map((part) => findValueProblems(value, part, shapes, at));
    // The problems deepest inside belong to the part that was meant.
    return attempts.find((problems) => problems.length === 0) ?? attempts.sort(byDepth)[0] ?? wrong;
  }
  if ('array' in shape)
    return Array.isArray(value)
      ? value.flatMap((item, index) => findValueProblems(item, shape.array, shapes, `${at}[${index}]`))
      : wrong;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong;
  const fields = value as Readonly<Record<string, unknown>>;
  if ('record' in shape)
    return Object.entries(fields).flatMap(([key, field]) =>
      findValueProblems(field, shape.record, shapes, `${at}.${key}`),
    );
  return Object.entries(shape.object).flatMap(([key, part]) => {
    const name = key.replace(/\?$/, '');
    if (fields[name] === undefined && key !== name) return [];
    return findValueProblems(fields[name], part, shapes, `${at}.${name}`);
  });
}

const byDepth = ([a = '']: readonly string[], [b = '']: readonly string[]): number =>
  b.indexOf(':') - a.indexOf(':');
