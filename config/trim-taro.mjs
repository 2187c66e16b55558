import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';

/** Each edit must find what it was written for, so that an update of the packages fails here and not on a phone. */
const replaceOnce = (source, from, to) => {
  const pattern = typeof from === 'string' ? from : new RegExp(from, `${from.flags.replace('g', '')}g`);
  const found =
    typeof from === 'string' ? source.split(from).length - 1 : [...source.matchAll(pattern)].length;
  if (found !== 1) throw new Error(`trim-taro: found ${found} times: ${from}`);
  return source.replace(from, to);
};

/** Our table of components stands for Taro's (src/platform/wechat-components.ts). */
const withoutComponents = (source) => replaceOnce(source, 'mergeInternalComponents(components);', '');

const sourcesUnder = (folder) =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(h5|test)\./.test(file))
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));

let called;
/** Names called as `Taro.name` anywhere in src; there is no other way to call WeChat. */
const calledApis = () => {
  called ??= new Set(
    sourcesUnder(path.join(import.meta.dirname, '../src')).flatMap((text) =>
      [...text.matchAll(/\bTaro\s*\.\s*(\w+)/g)].map(([, name]) => name),
    ),
  );
  return called;
};

/** Leaves in Taro's list of calls that answer with a promise only those that are called. */
const calledPromises = (source) => {
  const list = /const needPromiseApis = new Set\(\[([^\]]*)\]\);/.exec(source);
  if (!list) throw new Error('trim-taro: no list of calls');
  const names = [...list[1].matchAll(/'(\w+)'/g)].map(([, name]) => name);
  const wanted = names.filter((name) => calledApis().has(name));
  return source.replace(list[0], `const needPromiseApis = new Set(${JSON.stringify(wanted)});`);
};

/** What Taro's host configuration says of itself; in React's renderer these are properties of an unknown object. */
const HOST = {
  supportsMutation: '!0',
  supportsMicrotasks: '!0',
  supportsPersistence: '!1',
  supportsHydration: '!1',
  supportsTestSelectors: '!1',
  isPrimaryRenderer: '!0',
};
/** What @tarojs/react calls of the renderer. */
const CALLED = [
  'batchedUpdates',
  'createContainer',
  'createPortal',
  'findHostInstance',
  'flushSync',
  'getPublicRootInstance',
  'runWithPriority',
  'updateContainer',
];

const rendererOfTaro = (source) => {
  const known = Object.entries(HOST).reduce(
    (text, [name, value]) => replaceOnce(text, new RegExp(`\\$\\$\\$hostConfig\\.${name}\\b`), value),
    source,
  );
  const [{ expression }] = parse(known, { ecmaVersion: 2020 }).body;
  const dropped = expression.right.body.body.filter(
    ({ type, expression: assigned }) =>
      type === 'ExpressionStatement' &&
      assigned.type === 'AssignmentExpression' &&
      assigned.left.object?.name === 'exports' &&
      !CALLED.includes(assigned.left.property.name),
  );
  if (dropped.length === 0) throw new Error('trim-taro: no exports of the renderer');
  return dropped.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), known);
};

/** Pages have no location and no history of their own; nothing of ours reads them. */
const windowWithoutAddress = (source) => {
  const shorter = ["import { History } from './history.js';", "import { Location } from './location.js';"]
    .concat('this.location = new Location({ window: this });')
    .concat('this.history = new History(this.location, { window: this });', 'this.initEvent();')
    .reduce((text, line) => replaceOnce(text, line, ''), source);
  const start = shorter.indexOf('initEvent() {');
  const end = shorter.indexOf('get document() {');
  if (start < 0 || end < start) throw new Error('trim-taro: no events of the window');
  return shorter.slice(0, start) + shorter.slice(end);
};

/** Elements that no page has: links of HTML and the page's own meta data. */
const documentOfViews = (source) =>
  ["import { AnchorElement } from './anchor-element.js';", "import { TransferElement } from './transfer.js';"]
    .concat(
      /case nodeName === A:\s+element = new AnchorElement\(\);\s+break;/,
      /case nodeName === 'page-meta':\s+case nodeName === 'navigation-bar':\s+element = new TransferElement\(toCamelCase\(nodeName\)\);\s+break;/,
    )
    .reduce((text, part) => replaceOnce(text, part, ''), source);

/** `wx.request` is not used: every call goes through the cloud. */
const withoutRequests = (source) => {
  const start = source.indexOf('// request & interceptors');
  const end = source.indexOf('taro.miniGlobal = ');
  if (start < 0 || end < start) throw new Error('trim-taro: no interceptors');
  return source.slice(0, start) + source.slice(end);
};

/** One setter for every name of a style, made when it is first set, instead of a table of 200 names. */
const styleByName = (source) =>
  [
    [/if \(propertyName\[0\] === '-'\) \{[^}]*\}\s*else \{[^}]*\}/, NAMED_STYLE],
    ["return this._value[styleKey] || '';", "return this._value[styleKey] ?? '';"],
  ].reduce((text, [from, to]) => replaceOnce(text, from, to), source);
const STYLE_SETTER = /style\[key\] =\s+(isNumber\(value\)[^;]*);/;
const NAMED_STYLE =
  "if (propertyName[0] !== '-') propertyName = toCamelCase(propertyName); this.setCssVariables(propertyName);";

const EDITS = [
  // With a whole `require` webpack keeps all that the runtime exports.
  [
    '@tarojs/taro/index.js',
    (source) =>
      replaceOnce(
        source,
        "const { hooks } = require('@tarojs/runtime')",
        "const hooks = require('@tarojs/runtime').hooks",
      ),
  ],
  [
    '@tarojs/api/dist/index.esm.js',
    (source) => replaceOnce(replaceOnce(source, /^    Link,\n/m, ''), /^    interceptors,\n/m, ''),
  ],
  // The other lists of that file are for templates.
  [
    '@tarojs/shared/dist/index.js',
    (source) =>
      replaceOnce(
        source,
        /export \{[^}]*\} from '\.\/components\.js';/,
        "export { controlledComponent, internalComponents } from './components.js';",
      ),
  ],
  ['@tarojs/plugin-platform-weapp/dist/runtime.js', (source) => calledPromises(withoutComponents(source))],
  ['@tarojs/shared/dist/native-apis.js', (source) => calledPromises(withoutRequests(source))],
  ['react-reconciler/cjs/react-reconciler.production.min.js', rendererOfTaro],
  ['@tarojs/runtime/dist/bom/window.js', windowWithoutAddress],
  ['@tarojs/runtime/dist/dom/style.js', styleByName],
  ['@tarojs/runtime/dist/dom/style_properties.js', () => "export const styleProperties = ['display'];"],
  [
    '@tarojs/react/dist/react.esm.js',
    (source) => replaceOnce(source, STYLE_SETTER, 'style.setProperty(key, $1);'),
  ],
  ['@tarojs/runtime/dist/dom/document.js', documentOfViews],
];
/**
 * A webpack loader that takes out of Taro's runtime and React's renderer what no page of ours can reach
 * (docs/decisions/package-size.md).
 */
export default function trimTaro(source) {
  const file = this.resourcePath.replaceAll('\\', '/');
  const [, edit] = EDITS.find(([name]) => file.endsWith(`/${name}`)) ?? [];
  return edit ? edit(source) : source;
}
