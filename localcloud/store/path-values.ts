import { isPlainObject, type Document, type Value } from './ejson';

/**
 * Returns every value a dotted path reaches, traversing arrays as MongoDB does; undefined where the path ends early.
 */
export function valuesAt(
  document: Value | undefined,
  path: readonly string[],
  from = 0,
): (Value | undefined)[] {
  if (from === path.length) return [document];
  const name = path[from] as string;
  if (Array.isArray(document)) {
    const found: (Value | undefined)[] = [];
    if (/^\d+$/.test(name) && Number(name) < document.length) {
      found.push(...valuesAt(document[Number(name)], path, from + 1));
    }
    for (const item of document) if (isPlainObject(item)) found.push(...valuesAt(item, path, from));
    return found.length > 0 ? found : [undefined];
  }
  if (!isPlainObject(document)) return [undefined];
  if (!Object.prototype.hasOwnProperty.call(document, name)) return [undefined];
  return valuesAt(document[name], path, from + 1);
}

/** Returns the values to index for a field: each array element and the array, or the value itself. */
export function indexedValues(
  document: Document,
  path: readonly string[],
): { values: (Value | undefined)[]; many: boolean } {
  let many = false;
  const values: (Value | undefined)[] = [];
  const reached = valuesAt(document, path);
  if (reached.length > 1) many = true;
  for (const value of reached) {
    if (Array.isArray(value)) {
      many = true;
      values.push(value);
      for (const item of value) values.push(item);
    } else values.push(value);
  }
  if (!many && path.length > 1 && passesArray(document, path)) many = true;
  return { values, many };
}

function passesArray(document: Document, path: readonly string[]): boolean {
  let at: Value | undefined = document;
  for (const name of path.slice(0, -1)) {
    at = isPlainObject(at) ? at[name] : undefined;
    if (Array.isArray(at)) return true;
  }
  return false;
}

// An empty array sorts below null and below a missing field.
const EMPTY: Value = { $minKey: 1 };

/** Returns the value to sort by: the smallest element of an array (descending: the largest), or the value itself. */
export function sortValue(
  document: Document,
  path: readonly string[],
  direction: 1 | -1,
  compare: (a: Value | undefined, b: Value | undefined) => number,
): Value | undefined {
  const candidates: (Value | undefined)[] = [];
  for (const value of valuesAt(document, path)) {
    if (Array.isArray(value) && value.length > 0) candidates.push(...value);
    else candidates.push(Array.isArray(value) ? EMPTY : value);
  }
  let best = candidates[0];
  for (const value of candidates) if (compare(value, best) * direction < 0) best = value;
  return best;
}
