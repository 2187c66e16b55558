import { isPlainObject, type Document, type Value } from './ejson';

/** What a query demands of one field, as far as an index can help. */
export interface Constraint {
  among?: Value[];
  low?: { value: Value; inclusive: boolean };
  high?: { value: Value; inclusive: boolean };
}
/** The constraints of a query; `whole` when nothing else is demanded. */
export interface Demands {
  fields: Map<string, Constraint>;
  whole: boolean;
}

/** Reads from a query what indexes can answer; everything else must be tested on the document. */
export function readDemands(query: Document): Demands {
  const demands: Demands = { fields: new Map(), whole: true };
  collect(query, demands);
  return demands;
}

function collect(query: Document, demands: Demands): void {
  for (const [key, value] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(value)) {
      for (const part of value) if (isPlainObject(part)) collect(part, demands);
    } else if (key.startsWith('$')) demands.whole = false;
    else if (!take(key, value, demands)) demands.whole = false;
  }
}

// Answers whether the condition is carried whole by the constraint.
function take(path: string, value: Value, demands: Demands): boolean {
  if (!isOperatorObject(value)) {
    if (value instanceof RegExp) return false;
    return merge(path, { among: [value] }, demands);
  }
  let whole = true;
  for (const [operator, operand] of Object.entries(value)) {
    const constraint = constraintOf(operator, operand);
    if (!constraint || !merge(path, constraint, demands)) whole = false;
  }
  return whole;
}

/** Tells `{ $gt: 1 }` from a document to be equal to. */
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

function merge(path: string, constraint: Constraint, demands: Demands): boolean {
  const known = demands.fields.get(path);
  if (!known) {
    demands.fields.set(path, { ...constraint });
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
  known.among = constraint.among;
  return !known.low && !known.high;
}
