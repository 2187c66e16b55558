import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseSync, transformSync, types as t } from '@babel/core';
import { FINDINGS, type FindingName } from '../../core/voting/finding';

/** One check taken out of one file: where it stood, what it names, and the source without it. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  readonly names: readonly FindingName[];
  readonly source: string;
}

const isName = (value: string): value is FindingName => (FINDINGS as readonly string[]).includes(value);

/** Collects the finding names a piece of syntax can give: 'x' itself, bad('x'), found('x'), { name: 'x' }. */
function namesIn(node: t.Node | null | undefined): FindingName[] {
  const names = new Set<FindingName>();
  if (node === null || node === undefined) return [];
  t.traverseFast(node, (inner) => {
    if (t.isStringLiteral(inner) && isName(inner.value)) names.add(inner.value);
    if (t.isIdentifier(inner) && inner.name === 'shape') names.add('shape');
  });
  return [...names];
}

/** Says whether an `if` refuses: it returns, pushes or stores a finding. */
function refusal(statement: t.Statement): FindingName[] {
  if (t.isReturnStatement(statement)) return namesIn(statement.argument);
  if (t.isExpressionStatement(statement)) return namesIn(statement.expression);
  const only = t.isBlockStatement(statement) ? statement.body : [];
  return only.length === 1 && only[0] !== undefined ? refusal(only[0]) : [];
}

/** Lists every way to take one check out of a file. */
export function mutantsOf(file: string): Mutant[] {
  const code = readFileSync(file, 'utf8');
  const ast = parseSync(code, {
    filename: file,
    presets: ['@babel/preset-typescript'],
    configFile: false,
  }) as t.File;
  const mutants: Mutant[] = [];
  const replace = (names: FindingName[], target: t.Node, by: string) => {
    if (names.length === 0) return;
    const source = code.slice(0, target.start ?? 0) + by + code.slice(target.end ?? 0);
    mutants.push({ file, line: target.loc?.start.line ?? 0, names, source });
  };
  const textOf = (node: t.Node) => code.slice(node.start ?? 0, node.end ?? 0);
  const isCallOf = (node: t.Node, name: string) =>
    t.isCallExpression(node) && t.isIdentifier(node.callee, { name });
  t.traverseFast(ast, (node) => {
    if (t.isIfStatement(node)) replace(refusal(node.consequent), node.test, 'false');
    if (t.isConditionalExpression(node)) {
      const { consequent, alternate } = node;
      const object = t.isObjectExpression(consequent) ? namesIn(consequent) : [];
      if (isCallOf(alternate, 'found')) replace(namesIn(alternate), node, textOf(consequent));
      else if (object.length > 0) replace(object, node, textOf(alternate));
    }
    if (t.isCallExpression(node) && isCallOf(node, 'when') && node.arguments[0] !== undefined) {
      replace(namesIn(node.arguments[1]), node.arguments[0], 'false');
    }
    if (isCallOf(node, 'malformation')) replace(['tag-identity'], node, 'null');
  });
  return mutants;
}

type Body = (module: { exports: unknown }, exports: unknown, require: (path: string) => unknown) => void;
const bodies = new Map<string, Body>();

function bodyOf(source: string, file: string): Body {
  const compiled = transformSync(source, { filename: file })?.code ?? '';
  return new Function('module', 'exports', 'require', compiled) as Body;
}

/** Loads the protocol with one file exchanged. Bodies are compiled once; a fresh registry per mutant costs nothing. */
export function loaderWith(mutant: Mutant, library: (name: string) => unknown): (path: string) => unknown {
  const registry = new Map<string, { exports: unknown }>();
  const load = (file: string): unknown => {
    const known = registry.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    registry.set(file, module);
    const genuine = bodies.get(file) ?? bodyOf(readFileSync(file, 'utf8'), file);
    bodies.set(file, genuine);
    const body = file === mutant.file ? bodyOf(mutant.source, file) : genuine;
    const local = (path: string) =>
      path.startsWith('.') ? load(`${resolve(dirname(file), path)}.ts`) : library(path);
    body(module, module.exports, local);
    return module.exports;
  };
  return (path) => load(`${resolve(__dirname, path)}.ts`);
}
