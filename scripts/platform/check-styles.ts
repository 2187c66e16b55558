import type { Identifier as Feature, SimpleSupportStatement } from '@mdn/browser-compat-data';
import { parse, type AtRule, type Declaration, type Rule } from 'postcss';
import selectorParser from 'postcss-selector-parser';
import valueParser from 'postcss-value-parser';
import { COMPAT, enginesWithout } from './compat';
import type { Support } from './support';

/** Something that a built style sheet uses and a promised engine lacks. */
export interface StyleFinding {
  readonly file: string;
  readonly what: string;
  readonly engines: readonly string[];
}

const {
  properties,
  selectors,
  types,
  'at-rules': atRules,
} = COMPAT.css as unknown as Record<'properties' | 'selectors' | 'types' | 'at-rules', Feature>;
const GAPS: readonly string[] = ['gap', 'row-gap', 'column-gap'];

const partOf = (feature: Feature | undefined, name: string): Feature | undefined =>
  feature?.[name] as Feature | undefined;

/** Tells whether the rule also carries the property under the prefix by which old engines know it. */
const hasPrefixed = (decl: Declaration, feature: Feature): boolean =>
  Object.values(feature.__compat?.support ?? {})
    .flatMap((one) => one as SimpleSupportStatement | SimpleSupportStatement[])
    .some(
      ({ prefix }) =>
        prefix !== undefined &&
        decl.parent?.some((other) => other.type === 'decl' && other.prop === `${prefix}${decl.prop}`),
    );

/** Makes the check of one style sheet: properties, values, selectors and at-rules, by MDN's table. */
export const styleCheck = (support: Support) => {
  const declared = (decl: Declaration): [string, Feature | undefined][] => {
    if (decl.prop.startsWith('-')) return [];
    const property = partOf(properties, decl.prop);
    const found: [string, Feature | undefined][] =
      property && hasPrefixed(decl, property) ? [] : [[decl.prop, property]];
    if (GAPS.includes(decl.prop))
      found.push([`${decl.prop} of a flexible box`, partOf(property, 'flex_context')]);
    // A list of faces is there for those that are missing.
    if (decl.prop === 'font-family' || decl.prop === 'font') return found;
    valueParser(decl.value).walk((node) => {
      if (node.type === 'word') found.push([`${decl.prop}: ${node.value}`, partOf(property, node.value)]);
      if (node.type === 'function') found.push([`${node.value}()`, partOf(types, node.value)]);
    });
    return found;
  };
  const selected = (rule: Rule): [string, Feature | undefined][] => {
    const found: [string, Feature | undefined][] = [];
    selectorParser((root) =>
      root.walkPseudos(({ value }) => void found.push([value, partOf(selectors, value.replace(/^:+/, ''))])),
    ).processSync(rule.selector);
    return found;
  };
  const ruled = (rule: AtRule): [string, Feature | undefined][] => {
    const known = partOf(atRules, rule.name);
    const asked = [...rule.params.matchAll(/\(\s*([a-z-]+)/g)].map(
      ([, name = '']): [string, Feature | undefined] => [`@${rule.name} (${name})`, partOf(known, name)],
    );
    const isRange = rule.name === 'media' && /[<>]/.test(rule.params);
    return [
      [`@${rule.name}`, known],
      ...asked,
      ...(isRange ? [['@media range', partOf(known, 'range_syntax')] as [string, Feature | undefined]] : []),
    ];
  };
  return (file: string, source: string): StyleFinding[] => {
    const found = new Map<string, StyleFinding>();
    parse(source).walk((node) => {
      const used =
        node.type === 'decl'
          ? declared(node)
          : node.type === 'rule' && node.parent?.type !== 'atrule'
            ? selected(node)
            : node.type === 'atrule'
              ? ruled(node)
              : [];
      for (const [what, feature] of used) {
        const engines = enginesWithout(feature, support);
        if (engines.length > 0) found.set(what, { file, what, engines });
      }
    });
    return [...found.values()];
  };
};
