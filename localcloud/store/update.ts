import { databaseError } from '../wire/wire-error';
import { isOperatorObject } from './constraints';
import { cloneValue, isPlainObject, type Document, type Value } from './ejson';
import { compileQuery } from './match';
import { compareValues, rankOf } from './compare';
import { readPath, removePath, writePath } from './path-access';
import { pushed } from './push';

type Operator = (document: Document, path: string, operand: Value, inserting: boolean) => void;

/** Applies an update document (operators only) to a copy of a document, with MongoDB's errors. */
export function applyUpdate(document: Document, update: Document, now: Date, inserting = false): Document {
  const next = cloneValue(document);
  checkConflicts(update);
  for (const [name, fields] of Object.entries(update)) {
    if (name === '$setOnInsert' && !inserting) continue;
    const operator = name === '$currentDate' ? currentDate(now) : OPERATORS[name];
    if (!operator) throw databaseError(`[FailedOperation] Unknown modifier: ${name}`);
    if (!isPlainObject(fields))
      throw databaseError(
        `[FailedOperation] Modifiers operate on fields but we found type ${typeof fields} for ${name}`,
      );
    for (const [path, operand] of Object.entries(fields)) {
      if (path === '_id' || path.startsWith('_id.'))
        throw databaseError(
          "[FailedOperation] Performing an update on the path '_id' would modify the immutable field '_id'",
        );
      operator(next, path, operand, inserting);
    }
  }
  return next;
}

/** True for an update with operators, false for a replacement document. */
export function isOperatorUpdate(update: Document): boolean {
  return isOperatorObject(update);
}

// MongoDB rejects two operators on the same path, or on a path and a prefix of it.
function checkConflicts(update: Document): void {
  const seen: string[] = [];
  for (const [name, fields] of Object.entries(update)) {
    if (!isPlainObject(fields)) continue;
    for (const [path, operand] of Object.entries(fields)) {
      for (const one of name === '$rename' && typeof operand === 'string' ? [path, operand] : [path]) {
        const clash = seen.find(
          (other) => other === one || other.startsWith(`${one}.`) || one.startsWith(`${other}.`),
        );
        if (clash !== undefined)
          throw databaseError(
            `[FailedOperation] Updating the path '${one}' would create a conflict at '${clash}'`,
          );
        seen.push(one);
      }
    }
  }
}

function numeric(
  name: string,
  combine: (a: number, b: number) => number,
  missing: (by: number) => number,
): Operator {
  return (document, path, operand) => {
    if (typeof operand !== 'number')
      throw databaseError(
        `[FailedOperation] Cannot ${name} with non-numeric argument: {${path}: ${typeName(operand)}}`,
      );
    const old = readPath(document, path);
    if (old !== undefined && typeof old !== 'number') {
      throw databaseError(
        `[FailedOperation] Cannot apply $${name === 'increment' ? 'inc' : 'mul'} to a value of non-numeric type. {_id: ${String(document['_id'])}} has the field '${path}' of non-numeric type ${typeName(old)}`,
      );
    }
    writePath(document, path, old === undefined ? missing(operand) : combine(old, operand));
  };
}

function extreme(sign: 1 | -1): Operator {
  return (document, path, operand) => {
    const old = readPath(document, path);
    if (old === undefined || compareValues(operand, old) * sign > 0) writePath(document, path, operand);
  };
}

function currentDate(now: Date): Operator {
  return (document, path) => writePath(document, path, now);
}

/** Returns the array an array operator works on, undefined when missing; throws on any other type. */
function arrayAt(document: Document, path: string, operator: string): Value[] | undefined {
  const old = readPath(document, path);
  if (old === undefined || Array.isArray(old)) return old;
  throw databaseError(
    `[FailedOperation] The field '${path}' must be an array but is of type ${typeName(old)} in document {_id: ${String(document['_id'])}} (${operator})`,
  );
}

function pull(
  document: Document,
  path: string,
  shouldRetain: (item: Value) => boolean,
  operator: string,
): void {
  const old = arrayAt(document, path, operator);
  if (old) writePath(document, path, old.filter(shouldRetain));
}

const OPERATORS: Record<string, Operator> = {
  $set: (document, path, operand) => writePath(document, path, operand),
  $setOnInsert: (document, path, operand) => writePath(document, path, operand),
  $unset: (document, path) => removePath(document, path),
  $inc: numeric(
    'increment',
    (a, b) => a + b,
    (by) => by,
  ),
  $mul: numeric(
    'multiply',
    (a, b) => a * b,
    () => 0,
  ),
  $min: extreme(-1),
  $max: extreme(1),
  $rename: (document, path, operand) => {
    if (typeof operand !== 'string')
      throw databaseError(`[FailedOperation] The 'to' field for $rename must be a string: ${path}`);
    const old = readPath(document, path);
    if (old === undefined) return;
    removePath(document, path);
    writePath(document, operand, old);
  },
  $push: (document, path, operand) =>
    writePath(document, path, pushed(arrayAt(document, path, '$push') ?? [], operand)),
  $addToSet: (document, path, operand) => {
    const old = [...(arrayAt(document, path, '$addToSet') ?? [])];
    const each = isPlainObject(operand) && Array.isArray(operand['$each']) ? operand['$each'] : [operand];
    for (const item of each) if (!old.some((one) => compareValues(one, item) === 0)) old.push(item);
    writePath(document, path, old);
  },
  $pop: (document, path, operand) => {
    const old = arrayAt(document, path, '$pop');
    if (old) writePath(document, path, operand === -1 ? old.slice(1) : old.slice(0, -1));
  },
  $pullAll: (document, path, operand) => {
    const gone = Array.isArray(operand) ? operand : [operand];
    pull(document, path, (item) => !gone.some((one) => compareValues(one, item) === 0), '$pullAll');
  },
  $pull: (document, path, operand) => {
    const test = pullTest(operand);
    pull(document, path, (item) => !test(item), '$pull');
  },
  $bit: (document, path, operand) => {
    const old = readPath(document, path) ?? 0;
    if (typeof old !== 'number' || !Number.isInteger(old) || !isPlainObject(operand))
      throw databaseError(`[FailedOperation] Cannot apply $bit to a value of non-integral type: ${path}`);
    const { and, or, xor } = operand as Record<string, number | undefined>;
    writePath(document, path, and !== undefined ? old & and : or !== undefined ? old | or : old ^ (xor ?? 0));
  },
};

// $pull takes a value, a condition on the elements, or conditions on the fields of element documents.
function pullTest(operand: Value): (item: Value) => boolean {
  if (operand instanceof RegExp) return (item) => typeof item === 'string' && operand.test(item);
  if (isOperatorObject(operand)) {
    const test = compileQuery({ v: operand });
    return (item) => test({ v: item });
  }
  if (isPlainObject(operand)) {
    const test = compileQuery(operand);
    return (item) => isPlainObject(item) && test(item);
  }
  return (item) => compareValues(item, operand) === 0;
}

/** Returns the name of a value's type as used in MongoDB's messages. */
export function typeName(value: Value | undefined): string {
  const names: Record<number, string> = {
    10: 'null',
    20: 'double',
    30: 'string',
    40: 'object',
    50: 'array',
    60: 'binData',
    70: 'objectId',
    80: 'bool',
    90: 'date',
    110: 'regex',
  };
  return names[rankOf(value)] ?? 'unknown';
}
