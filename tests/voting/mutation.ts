import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type NodePath, parseSync, traverse, types as t } from '@babel/core';
import generate from '@babel/generator';
import { transformSync } from '@babel/core';
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
  const parse = () =>
    parseSync(code, { filename: file, presets: ['@babel/preset-typescript'], configFile: false }) as t.File;
  type Site = { names: FindingName[]; line: number; apply: () => void };
  const sitesOf = (ast: t.File): Site[] => {
    const sites: Site[] = [];
    const add = (path: NodePath, names: FindingName[], apply: () => void) => {
      if (names.length > 0) sites.push({ names, line: path.node.loc?.start.line ?? 0, apply });
    };
    traverse(ast, {
      IfStatement: (path) =>
        add(path, refusal(path.node.consequent), () => {
          path.node.test = t.booleanLiteral(false);
        }),
      ConditionalExpression: (path) => {
        const { consequent, alternate } = path.node;
        const refuses = (node: t.Node) =>
          t.isCallExpression(node) && t.isIdentifier(node.callee, { name: 'found' });
        if (refuses(alternate)) add(path, namesIn(alternate), () => path.replaceWith(consequent));
      },
      CallExpression: (path) => {
        const { callee, arguments: args } = path.node;
        if (t.isIdentifier(callee, { name: 'when' })) {
          add(path, namesIn(args[1]), () => {
            args[0] = t.booleanLiteral(false);
          });
        }
        if (t.isIdentifier(callee, { name: 'malformation' })) {
          add(path, ['tag-identity'], () => path.replaceWith(t.nullLiteral()));
        }
      },
    });
    return sites;
  };
  return sitesOf(parse()).map((_, i) => {
    const ast = parse();
    const site = sitesOf(ast)[i] as Site;
    site.apply();
    return { file, line: site.line, names: site.names, source: generate(ast).code };
  });
}

/** Runs a mutant's source as a module; `load` gives its imports by absolute path. */
export function runMutant(mutant: Mutant, load: (path: string) => unknown): unknown {
  const compiled = transformSync(mutant.source, { filename: mutant.file })?.code ?? '';
  const module = { exports: {} };
  const local = (path: string) => load(path.startsWith('.') ? resolve(dirname(mutant.file), path) : path);
  new Function('module', 'exports', 'require', compiled)(module, module.exports, local);
  return module.exports;
}
