import { NATIVE, type ViewNode } from './view-layer';

const TYPED: readonly string[] = ['input', 'textarea'];

/** One drawn node as a test sees it. */
export interface Seen {
  readonly node: ViewNode;
  readonly tag: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly events: readonly string[];
  readonly text: string;
  readonly depth: number;
}

const isText = (node: ViewNode): boolean => node.childNodes === undefined && node.textContent !== undefined;
const isNative = (tag: string): boolean => NATIVE.includes(tag);

const partsOf = (node: ViewNode): readonly ViewNode[] =>
  (node._vt && isNative(node._vt.tagName)) || !node.shadowRoot
    ? (node.childNodes ?? [])
    : (node.shadowRoot.childNodes ?? []);

/** The value that the program sent to a field last. */
export const valueOf = (node: ViewNode): unknown =>
  node._vt?.attrs.find(({ name }) => name === 'value')?.value;

/** Joins the words a node shows; what is typed into an input counts as shown. */
export const textOf = (node: ViewNode): string => {
  if (isText(node)) return node.textContent ?? '';
  const typed = valueOf(node);
  const inside = partsOf(node)
    .map(textOf)
    .filter(Boolean)
    .join(node._vt?.tagName === 'text' ? '' : '\n');
  return typeof typed === 'string' && typed !== '' && TYPED.includes(node._vt?.tagName ?? '')
    ? typed
    : inside;
};

/** Lists every drawn node of a page, from the top. */
export const seeAll = (node: ViewNode, depth = 0): Seen[] => {
  if (isText(node)) return [];
  const tag = node._vt?.tagName ?? '';
  const drawn = isNative(tag);
  const here: Seen[] = drawn
    ? [
        {
          node,
          tag,
          attributes: Object.fromEntries((node._vt?.attrs ?? []).map(({ name, value }) => [name, value])),
          events: Object.keys(node._vt?.event ?? {}),
          text: textOf(node),
          depth: depth + 1,
        },
      ]
    : [];
  return [...here, ...partsOf(node).flatMap((part) => seeAll(part, drawn ? depth + 1 : depth))];
};

/** WeChat's compiler writes `aria-label` as `ariaLabel`, and leaves `data-` alone. */
const camel = (name: string): string =>
  name.startsWith('data-') ? name : name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const has = (seen: Seen, selector: string): boolean => {
  if (selector.startsWith('.'))
    return String(seen.attributes.class ?? '')
      .split(' ')
      .includes(selector.slice(1));
  if (selector.startsWith('#')) return seen.attributes.id === selector.slice(1);
  const attribute = /^\[([\w-]+)="(.*)"\]$/.exec(selector);
  if (attribute) return String(seen.attributes[camel(attribute[1] ?? '')]) === attribute[2];
  return false;
};

const innermost = (found: readonly Seen[]): Seen | undefined =>
  [...found].sort((a, b) => b.depth - a.depth)[0];

/** Finds by `.class`, `#id`, `[attribute="value"]`, else by accessible name, else by the words shown. */
export const seeOne = (all: readonly Seen[], selectorOrText: string): Seen | undefined =>
  all.find((seen) => has(seen, selectorOrText)) ??
  all.find((seen) => seen.attributes.ariaLabel === selectorOrText) ??
  innermost(all.filter((seen) => seen.text === selectorOrText)) ??
  innermost(all.filter((seen) => seen.text.includes(selectorOrText)));
