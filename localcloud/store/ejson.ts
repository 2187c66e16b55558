/** A value of a stored document: the EJSON types that this store supports. */
export type Value = null | boolean | number | string | Date | RegExp | Value[] | { [key: string]: Value };
/** A document's id: a string, or a number when the SDK was given one. */
export type DocumentId = string | number;
/** A document; `_id` is a DocumentId. */
export type Document = { [key: string]: Value };

const INT32 = 2147483647;
const NUMBERS = new Set(['$numberInt', '$numberLong', '$numberDouble']);

/** Parses canonical (or relaxed) EJSON text; types without a JavaScript equivalent stay EJSON objects. */
export function parseEjson(text: string): Value {
  return revive(JSON.parse(text) as unknown);
}

/** Parses EJSON text; throws a TypeError when it is not a document. */
export function parseDocument(text: string): Document {
  const value = parseEjson(text);
  if (!isPlainObject(value)) throw new TypeError('a document must be an object');
  return value;
}

/** Prints canonical EJSON exactly as bson 4 does: integers as $numberInt or $numberLong, dates as $date. */
export function printEjson(value: Value | undefined): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return printNumber(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value instanceof Date) return `{"$date":{"$numberLong":"${value.getTime()}"}}`;
  if (value instanceof RegExp) return printRegExp(value);
  if (Array.isArray(value)) return `[${value.map(printEjson).join(',')}]`;
  const parts: string[] = [];
  for (const key of Object.keys(value)) parts.push(`${JSON.stringify(key)}:${printEjson(value[key])}`);
  return `{${parts.join(',')}}`;
}

/** True for a document-like object, false for dates, regular expressions and arrays. */
export function isPlainObject(value: unknown): value is { [key: string]: Value } {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof RegExp)
  );
}

/** Copies a value deeply, so that an update never changes a value that a reader uses. */
export function cloneValue<T extends Value>(value: T): T {
  if (Array.isArray(value)) return value.map(cloneValue) as T;
  if (!isPlainObject(value)) return value instanceof Date ? (new Date(value.getTime()) as T) : value;
  const copy: Document = {};
  for (const key of Object.keys(value)) define(copy, key, cloneValue(value[key] as Value));
  return copy as T;
}

/** Sets an own property even when its name is `__proto__`. */
export function define(target: Document, key: string, value: Value): void {
  if (key === '__proto__') {
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  } else target[key] = value;
}

function printNumber(value: number): string {
  if (Number.isInteger(value)) {
    if (value >= -INT32 - 1 && value <= INT32) return `{"$numberInt":"${value}"}`;
    if (Math.abs(value) <= 9.2e18) return `{"$numberLong":"${BigInt(value)}"}`;
  }
  return `{"$numberDouble":"${value}"}`;
}

function printRegExp(value: RegExp): string {
  const body = { pattern: value.source, options: value.flags.replace(/[^imsux]/g, '') };
  return `{"$regularExpression":${JSON.stringify(body)}}`;
}

// Revives in place. JSON.parse makes every key an own property, so no key can change a prototype.
function revive(value: unknown): Value {
  if (typeof value !== 'object' || value === null) return value as Value;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = revive(value[i]);
    return value as Value[];
  }
  const object = value as { [key: string]: unknown };
  const keys = Object.keys(object);
  const first = keys[0];
  if (keys.length === 1 && first !== undefined && first.charCodeAt(0) === 36) {
    const special = reviveSpecial(first, object[first]);
    if (special !== undefined) return special;
  }
  for (const key of keys) {
    const inner = object[key];
    if (typeof inner === 'object' && inner !== null) object[key] = revive(inner);
  }
  return object as Document;
}

function reviveSpecial(key: string, inner: unknown): Value | undefined {
  if (NUMBERS.has(key)) return typeof inner === 'string' ? Number(inner) : undefined;
  if (key === '$date') return reviveDate(inner);
  if (key === '$undefined') return null;
  if (key === '$regularExpression' && typeof inner === 'object' && inner !== null) {
    const { pattern, options } = inner as { pattern: string; options: string };
    return new RegExp(pattern, [...(options ?? '')].filter((flag) => 'imsu'.includes(flag)).join(''));
  }
  return undefined;
}

function reviveDate(inner: unknown): Date | undefined {
  if (typeof inner === 'string' || typeof inner === 'number') return new Date(inner);
  const long = (inner as { $numberLong?: string } | null)?.$numberLong;
  return long === undefined ? undefined : new Date(Number(long));
}
