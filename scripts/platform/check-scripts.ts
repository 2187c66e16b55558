import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import type { Identifier as Feature } from '@mdn/browser-compat-data';
import { parse, type Node } from 'acorn';
import { fullAncestor } from 'acorn-walk';
import { absentBuiltIns, type AbsentBuiltIn } from './built-ins';
import { COMPAT, enginesWithout } from './compat';
import type { Support } from './support';

/** Something that a built script needs and a promised engine lacks. */
export interface ScriptFinding {
  readonly file: string;
  readonly what: string;
  readonly engines: readonly string[];
}

const featureAt = (path: string): Feature => {
  const found = path
    .split('.')
    .reduce<Feature | undefined>(
      (place, name) => place?.[name] as Feature | undefined,
      COMPAT.javascript as Feature,
    );
  if (!found) throw new Error(`MDN's table has no ${path}`);
  return found;
};

interface SyntaxNode extends Node {
  readonly key?: { readonly type: string };
  readonly left?: { readonly type: string };
  readonly operator?: string;
  readonly kind?: string;
  readonly bigint?: string;
  readonly raw?: string;
}

const isPrivate = (node?: { readonly type: string }): boolean => node?.type === 'PrivateIdentifier';

/** The syntax of 2020 and later that a node is, as MDN's table names it. */
const syntaxOf = (node: SyntaxNode): string | null => {
  switch (node.type) {
    case 'ChainExpression':
      return 'operators.optional_chaining';
    case 'LogicalExpression':
      return node.operator === '??' ? 'operators.nullish_coalescing' : null;
    case 'AssignmentExpression':
      return (
        {
          '&&=': 'operators.logical_and_assignment',
          '||=': 'operators.logical_or_assignment',
          '??=': 'operators.nullish_coalescing_assignment',
        }[node.operator ?? ''] ?? null
      );
    case 'PropertyDefinition':
      return isPrivate(node.key) ? 'classes.private_class_fields' : 'classes.public_class_fields';
    case 'MethodDefinition':
      return isPrivate(node.key) ? 'classes.private_class_methods' : null;
    case 'BinaryExpression':
      return isPrivate(node.left) ? 'classes.private_class_fields_in' : null;
    case 'StaticBlock':
      return 'classes.static.initialization_blocks';
    case 'ImportExpression':
      return 'operators.import';
    case 'VariableDeclaration':
      return node.kind === 'using' || node.kind === 'await using' ? 'statements.using' : null;
    case 'Literal':
      if (node.bigint !== undefined) return 'builtins.BigInt';
      return /^\d[\d_]*_/.test(node.raw ?? '') ? 'grammar.numeric_separators' : null;
    default:
      return null;
  }
};

interface MemberNode extends Node {
  readonly object: { readonly type: string; readonly name?: string };
  readonly property: { readonly type: string; readonly name?: string; readonly value?: unknown };
  readonly computed: boolean;
}

/** What depends on ICU, which WeChat's engine on Android is built without: it is absent there or does nothing. */
const ICU_METHODS: readonly string[] = ['normalize', 'localeCompare', 'formatToParts'];
const needsIcu = (name: string): boolean => ICU_METHODS.includes(name) || name.startsWith('toLocale');
const NO_ICU = ['Android without ICU'];

interface Absent {
  readonly globals: ReadonlyMap<string, readonly string[]>;
  readonly statics: ReadonlyMap<string, readonly string[]>;
  readonly methods: ReadonlyMap<string, readonly string[]>;
}

const isMember = (object: string, name: string): 'static' | 'method' | null => {
  const host = (globalThis as Record<string, unknown>)[object] as { prototype?: object } | undefined;
  if (host && Object.hasOwn(host, name)) return 'static';
  const prototype = object === 'TypedArray' ? Object.getPrototypeOf(Uint8Array.prototype) : host?.prototype;
  return prototype && Object.hasOwn(prototype as object, name) ? 'method' : null;
};

/** Sorts what is absent by how a script would name it; a method that some other built-in has is left to the tests. */
const namesOf = (absent: readonly AbsentBuiltIn[]): Absent => {
  const globals = new Map<string, readonly string[]>();
  const statics = new Map<string, readonly string[]>();
  const methods = new Map<string, readonly string[]>();
  const everywhere = Object.entries(COMPAT.javascript.builtins as Feature);
  const isKnownElsewhere = (name: string): boolean =>
    everywhere.some(
      ([object, feature]) =>
        name in (feature as object) &&
        !absent.some((one) => one.object === object && (one.name === name || one.name === null)),
    );
  for (const { object, name, engines } of absent) {
    if (name === null) globals.set(object, engines);
    else if (isMember(object, name) === 'static') statics.set(`${object}.${name}`, engines);
    else if (!isKnownElsewhere(name)) methods.set(name, engines);
  }
  return { globals, statics, methods };
};

const regExpFindings = (pattern: string, flags: string, support: Support): [string, readonly string[]][] => {
  const found: [string, readonly string[]][] = [];
  const ast = new RegExpParser().parseLiteral(`/${pattern}/${flags}`);
  const lookbehind = enginesWithout(featureAt('regular_expressions.lookbehind_assertion'), support);
  visitRegExpAST(ast, {
    onAssertionEnter: (node) => {
      if (node.kind === 'lookbehind' && lookbehind.length > 0)
        found.push([`lookbehind in /${pattern}/`, lookbehind]);
    },
    onCharacterSetEnter: (node) => {
      if (node.kind === 'property') found.push([`${node.raw} in /${pattern}/`, NO_ICU]);
    },
  });
  const hasIndices = enginesWithout(featureAt('builtins.RegExp.hasIndices'), support);
  if (flags.includes('d') && hasIndices.length > 0) found.push([`flag d of /${pattern}/`, hasIndices]);
  return found;
};

/** Makes the check of one script: its syntax, its regular expressions, the built-ins it names. */
export const scriptCheck = (support: Support) => {
  const absent = namesOf(absentBuiltIns(support));
  return (file: string, source: string): ScriptFinding[] => checkScript(file, source, support, absent);
};

const checkScript = (
  file: string,
  source: string,
  support: Support,
  { globals, statics, methods }: Absent,
): ScriptFinding[] => {
  const found: ScriptFinding[] = [];
  const add = (what: string, engines: readonly string[]): void => void found.push({ file, what, engines });
  /** A script that asks first (`typeof WeakRef`) knows what to do without. */
  const isAsked = (name: string): boolean => new RegExp(`typeof ${name}\\b`).test(source);
  fullAncestor(parse(source, { ecmaVersion: 'latest' }), (node, _state, ancestors) => {
    const { regex, name } = node as { regex?: { pattern: string; flags: string }; name?: string } & Node;
    if (regex)
      regExpFindings(regex.pattern, regex.flags, support).forEach(([what, engines]) => add(what, engines));
    const { value } = node as { value?: unknown } & Node;
    const text = node.type === 'TemplateElement' ? (value as { raw: string }).raw : value;
    if (typeof text === 'string' && /\\p\{/.test(text)) add('\\p{…} in a string', NO_ICU);
    const syntax = syntaxOf(node);
    const lacking = syntax === null ? [] : enginesWithout(featureAt(syntax), support);
    if (lacking.length > 0) add(`syntax ${syntax}`, lacking);
    const parent = ancestors[ancestors.length - 2];
    if (node.type === 'Identifier' && name !== undefined) {
      if (name === 'Intl' && !isAsked(name)) add('Intl', NO_ICU);
      if (globals.has(name) && !isAsked(name)) add(name, globals.get(name) ?? []);
    }
    if (node.type !== 'MemberExpression') return;
    const { object, property, computed } = node as MemberNode;
    const member = computed
      ? property.type === 'Literal'
        ? String(property.value)
        : ''
      : (property.name ?? '');
    const full = `${object.name ?? ''}.${member}`;
    if (object.type === 'Identifier' && statics.has(full)) add(full, statics.get(full) ?? []);
    if (parent?.type !== 'CallExpression' || (parent as Node & { callee: Node }).callee !== node) return;
    if (methods.has(member)) add(`.${member}()`, methods.get(member) ?? []);
    if (needsIcu(member)) add(`.${member}()`, NO_ICU);
  });
  return found;
};
