import { parse } from 'acorn';
import { full } from 'acorn-walk';
import path from 'node:path';
import vm from 'node:vm';
import { absentBuiltIns } from '../../../scripts/platform/built-ins';
import { readSupport } from '../../../scripts/platform/support';

/**
 * What the logic layer's engine has: everything that this Node has; a V8 without ICU, which WeChat for Android ships; or
 * only the built-ins of the oldest systems in `.browserslistrc`.
 */
export const LOGIC_LAYERS = ['node', 'android', 'oldest'] as const;
export type LogicLayer = (typeof LOGIC_LAYERS)[number];

/** The layer of this jest project (`globals` in jest.config.js). */
export const projectLayer = (): LogicLayer =>
  (globalThis as { LOGIC_LAYER?: LogicLayer }).LOGIC_LAYER ?? 'node';

/** Runs inside the realm: takes away what depends on ICU, as V8 does when it is built without. */
const withoutIcu = `(() => {
  delete globalThis.Intl;
  const define = (target, name, value) =>
    Object.defineProperty(target, name, { value, writable: true, configurable: true });
  define(String.prototype, 'normalize', function normalize(form) {
    if (form !== undefined && !['NFC', 'NFD', 'NFKC', 'NFKD'].includes(String(form)))
      throw new RangeError('The normalization form should be one of NFC, NFD, NFKC, NFKD.');
    return String(this);
  });
  define(String.prototype, 'localeCompare', function localeCompare(other) {
    const one = String(this);
    const two = String(other);
    return one < two ? -1 : one > two ? 1 : 0;
  });
  for (const [name, plain] of [['toLocaleLowerCase', 'toLowerCase'], ['toLocaleUpperCase', 'toUpperCase']])
    define(String.prototype, name, function () { return this[plain](); });
  for (const target of [Number, BigInt, Date, Array])
    define(target.prototype, 'toLocaleString', function toLocaleString() { return this.toString(); });
  define(Date.prototype, 'toLocaleDateString', function toLocaleDateString() { return this.toDateString(); });
  define(Date.prototype, 'toLocaleTimeString', function toLocaleTimeString() { return this.toTimeString(); });
  const Native = RegExp;
  const Guarded = function RegExp(pattern, flags) {
    const isExpression = pattern instanceof Native;
    const source = isExpression ? pattern.source : String(pattern);
    const all = flags === undefined ? (isExpression ? pattern.flags : '') : String(flags);
    if (/[uv]/.test(all) && /\\\\p\\{/i.test(source))
      throw new SyntaxError('Invalid regular expression: /' + source + '/: Invalid property name');
    return Reflect.construct(Native, flags === undefined ? [pattern] : [pattern, flags], new.target ?? Guarded);
  };
  Object.setPrototypeOf(Guarded, Native);
  Guarded.prototype = Native.prototype;
  define(Native.prototype, 'constructor', Guarded);
  define(globalThis, 'RegExp', Guarded);
})()`;

/** Runs inside the realm: takes away the named built-ins; an object without a name goes as a whole. */
const without = (absent: readonly (readonly [object: string, name: string | null])[]): string => `(() => {
  for (const [object, name] of ${JSON.stringify(absent)}) {
    const target = object === 'TypedArray' ? Object.getPrototypeOf(Uint8Array) : globalThis[object];
    if (target === undefined || target === null) continue;
    if (name === null) delete globalThis[object];
    else {
      delete target[name];
      if (target.prototype) delete target.prototype[name];
    }
  }
})()`;

const NODE_ROOT = path.resolve(__dirname, '../../..');
let oldest: string | undefined;

/** Makes a fresh realm into the given layer, before any of the mini-program's files runs. */
export const prepareLayer = (context: vm.Context, layer: LogicLayer): void => {
  if (layer === 'android') vm.runInContext(withoutIcu, context);
  if (layer === 'oldest') {
    oldest ??= without(absentBuiltIns(readSupport(NODE_ROOT)).map(({ object, name }) => [object, name]));
    vm.runInContext(oldest, context);
  }
};

const REFUSED: Readonly<Record<LogicLayer, RegExp | null>> = {
  node: null,
  android: /\\p\{/i,
  oldest: /\(\?<[=!]/,
};
const checked = new Map<string, string | null>();

/** The first regular expression literal that this layer's engine refuses when it parses the file, else null. */
const refusedLiteral = (layer: LogicLayer, source: string): string | null => {
  const refused = REFUSED[layer];
  if (!refused?.test(source)) return null;
  let found: string | null = null;
  full(parse(source, { ecmaVersion: 'latest' }), (node) => {
    const { regex } = node as { regex?: { pattern: string; flags: string } };
    if (regex && refused.test(regex.pattern) && (layer === 'oldest' || /[uv]/.test(regex.flags)))
      found ??= `/${regex.pattern}/${regex.flags}`;
  });
  return found;
};

/** Refuses a file as the layer's engine would, before any of it runs. */
export const checkSource = (layer: LogicLayer, file: string, source: string): void => {
  const key = `${layer} ${file}`;
  if (!checked.has(key)) checked.set(key, refusedLiteral(layer, source));
  const refused = checked.get(key);
  if (refused)
    throw new SyntaxError(`Invalid regular expression: ${refused}: ${file} is not parsed on ${layer}`);
};
