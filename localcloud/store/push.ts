import { databaseError } from '../wire/wire-error';
import { isPlainObject, type Document, type Value } from './ejson';
import { compareValues } from './compare';
import { readPath } from './path-access';

/** Returns an array after `$push`, applying $each, $position, $sort and $slice in that order. */
export function pushed(old: Value[], operand: Value): Value[] {
  if (!isPlainObject(operand) || operand['$each'] === undefined) return [...old, operand];
  const { $each: each, $position: position, $slice: slice, $sort: sort } = operand;
  if (!Array.isArray(each))
    throw databaseError('[FailedOperation] The argument to $each in $push must be an array');
  const at = typeof position === 'number' ? position : old.length;
  const next = [...old];
  next.splice(at < 0 ? Math.max(0, old.length + at) : at, 0, ...each);
  if (sort !== undefined) next.sort(comparator(sort));
  if (typeof slice !== 'number') return next;
  return slice >= 0 ? next.slice(0, slice) : next.slice(slice);
}

function comparator(sort: Value): (a: Value, b: Value) => number {
  if (sort === 1 || sort === -1) return (a, b) => compareValues(a, b) * sort;
  if (!isPlainObject(sort))
    throw databaseError('[FailedOperation] The $sort element value must be 1, -1 or an object');
  return (a, b) => {
    for (const [path, direction] of Object.entries(sort)) {
      const order = compareValues(fieldOf(a, path), fieldOf(b, path)) * (direction === -1 ? -1 : 1);
      if (order !== 0) return order;
    }
    return 0;
  };
}

function fieldOf(value: Value, path: string): Value | undefined {
  return isPlainObject(value) ? readPath(value as Document, path) : undefined;
}
