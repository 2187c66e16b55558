import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { internalComponents } from './wechat-components';

const SRC = path.resolve(__dirname, '..');
const COMMON = ['className', 'id', 'key', 'onClick', 'style'];
/** Drawn as another component, see Taro's hydrate. */
const OWN: Readonly<Record<string, readonly string[]>> = { View: ['catchMove'] };

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const attributeOf = (prop: string): string => (/^on[A-Z]/.test(prop) ? `bind${prop.slice(2)}` : dashed(prop));

interface Use {
  readonly component: string;
  readonly attribute: string;
}

/** Lists the attributes that a file of the mini-program gives to components of Taro. */
const usesOf = (file: string): Use[] => {
  const source = ts.createSourceFile(
    file,
    fs.readFileSync(path.join(SRC, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const named = new Map<string, string>();
  const uses: Use[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isImportDeclaration(node) &&
      (node.moduleSpecifier as ts.StringLiteral).text === '@tarojs/components'
    ) {
      const names = node.importClause?.namedBindings;
      if (names && ts.isNamedImports(names))
        for (const { name, propertyName } of names.elements)
          named.set(name.text, (propertyName ?? name).text);
    }
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
      const component = named.get(node.tagName.getText());
      if (component)
        for (const prop of node.attributes.properties)
          uses.push({ component, attribute: prop.name ? prop.name.getText() : '' });
      if (component && node.attributes.properties.length === 0) uses.push({ component, attribute: '' });
    }
    node.forEachChild(visit);
  };
  visit(source);
  return uses;
};

const uses = fs
  .readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx') && !/\.(h5|test)\.tsx$/.test(file))
  .flatMap(usesOf);

test('the table of native components names every component and attribute that a screen uses', () => {
  const table: Readonly<Record<string, object>> = internalComponents;
  const missing = uses.filter(({ component, attribute }) => {
    const known = table[component];
    if (!known) return true;
    return (
      !['', ...COMMON, ...(OWN[component] ?? [])].includes(attribute) && !(attributeOf(attribute) in known)
    );
  });
  expect(missing).toEqual([]);
});

test('and no component that none uses', () => {
  const used = new Set(uses.map(({ component }) => component));
  expect(Object.keys(internalComponents).filter((component) => !used.has(component))).toEqual([]);
});
