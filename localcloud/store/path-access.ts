import { databaseError } from '../wire/wire-error';
import { define, isPlainObject, type Document, type Value } from './ejson';

const MAX_ARRAY_INDEX = 100_000;

/** Returns the value at a dotted path; a number in the path is an array position. */
export function readPath(document: Document, path: string): Value | undefined {
  let at: Value | undefined = document;
  for (const name of path.split('.')) {
    if (Array.isArray(at)) at = /^\d+$/.test(name) ? at[Number(name)] : undefined;
    else if (isPlainObject(at) && Object.prototype.hasOwnProperty.call(at, name)) at = at[name];
    else return undefined;
  }
  return at;
}

/** Writes at a dotted path, creating missing objects; throws when the path crosses a scalar, as MongoDB does. */
export function writePath(document: Document, path: string, value: Value): void {
  const names = path.split('.');
  let at: Document | Value[] = document;
  names.forEach((name, i) => {
    if (name === '')
      throw databaseError(`[FailedOperation] The update path '${path}' contains an empty field name`);
    const last = i === names.length - 1;
    if (last) put(at, name, value, path);
    else {
      const child: Value | undefined = childOf(at, name);
      if (child === undefined) put(at, name, {}, path);
      else if (!isPlainObject(child) && !Array.isArray(child)) {
        throw databaseError(
          `[FailedOperation] Cannot create field '${names[i + 1]}' in element {${name}: ${String(child)}}`,
        );
      }
      at = childOf(at, name) as Document | Value[];
    }
  });
}

/** Removes the value at a dotted path; an array position becomes null, as in MongoDB. */
export function removePath(document: Document, path: string): void {
  const names = path.split('.');
  const parent = names.length === 1 ? document : readPath(document, names.slice(0, -1).join('.'));
  const name = names[names.length - 1] as string;
  if (Array.isArray(parent)) {
    if (/^\d+$/.test(name) && Number(name) < parent.length) parent[Number(name)] = null;
  } else if (isPlainObject(parent)) delete parent[name];
}

function childOf(at: Document | Value[], name: string): Value | undefined {
  if (Array.isArray(at)) return /^\d+$/.test(name) ? at[Number(name)] : undefined;
  return Object.prototype.hasOwnProperty.call(at, name) ? at[name] : undefined;
}

function put(at: Document | Value[], name: string, value: Value, path: string): void {
  if (!Array.isArray(at)) {
    define(at, name, value);
    return;
  }
  const position = Number(name);
  if (!/^\d+$/.test(name))
    throw databaseError(`[FailedOperation] Cannot create field '${name}' in an array (path '${path}')`);
  if (position > MAX_ARRAY_INDEX)
    throw databaseError(`[FailedOperation] array position ${name} is too large`);
  while (at.length < position) at.push(null);
  at[position] = value;
}
