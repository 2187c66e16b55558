import { isPlainObject, type Document, type Value } from './ejson';

/** The conditions of a query on one field that an index can answer. */
export interface Constraint {
  among?: Value[];
  low?: { value: Value; inclusive: boolean };
  high?: { value: Value; inclusive: boolean };
}
/** The constraints of a query by field path; `complete` when they cover the whole query. */
export interface QueryConstraints {
  fields: Map<string, Constraint>;
  complete: boolean;
}

/** Extracts the conditions that indexes can answer; all other conditions must be tested on the documents. */
export function readConstraints(query: Document): QueryConstraints {
  const constraints: QueryConstraints = { fields: new Map(), complete: true };
  collect(query, constraints);
  return constraints;
}

function collect(query: Document, constraints: QueryConstraints): void {
  for (const [key, value] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(value)) {
      for (const part of value) if (isPlainObject(part)) collect(part, constraints);
    } else if (key.startsWith('$')) constraints.complete = false;
    else if (!addCondition(key, value, constraints)) constraints.complete = false;
  }
}

// Returns whether the constraint covers the whole condition.
function addCondition(path: string, value: Value, constraints: QueryConstraints): boolean {
  if (!isOperatorObject(value)) {
    if (value instanceof RegExp) return false;
    return merge(path, { among: [value] }, constraints);
  }
  let complete = true;
  for (const [operator, operand] of Object.entries(value)) {
    const constraint = constraintOf(operator, operand);
    if (!constraint || !merge(path, constraint, constraints)) complete = false;
  }
  return complete;
}

/** True for an operator object like `{ $gt: 1 }`, false for a document to compare with. */
export function isOperatorObject(value: Value | undefined): value is Document {
  if (!isPlainObject(value)) return false;
  const first = Object.keys(value)[0];
  return (
    first !== undefined &&
    first.startsWith('$') &&
    !/^\$(oid|binary|timestamp|minKey|maxKey|numberDecimal)$/.test(first)
  );
}

function constraintOf(operator: string, operand: Value): Constraint | undefined {
  if (operator === '$eq' && !(operand instanceof RegExp)) return { among: [operand] };
  if (operator === '$in' && Array.isArray(operand) && !operand.some((one) => one instanceof RegExp)) {
    return { among: operand };
  }
  if (!isOrdered(operand)) return undefined;
  if (operator === '$gt') return { low: { value: operand, inclusive: false } };
  if (operator === '$gte') return { low: { value: operand, inclusive: true } };
  if (operator === '$lt') return { high: { value: operand, inclusive: false } };
  if (operator === '$lte') return { high: { value: operand, inclusive: true } };
  return undefined;
}

function isOrdered(value: Value): boolean {
  return typeof value === 'number' || typeof value === 'string' || value instanceof Date;
}

function merge(path: string, constraint: Constraint, constraints: QueryConstraints): boolean {
  const known = constraints.fields.get(path);
  if (!known) {
    constraints.fields.set(path, { ...constraint });
    return true;
  }
  for (const side of ['low', 'high'] as const) {
    const bound = constraint[side];
    if (!bound) continue;
    if (known[side] || known.among) return false;
    known[side] = bound;
    return true;
  }
  if (known.among) return false;
  if (constraint.among) known.among = constraint.among;
  return !known.low && !known.high;
}
