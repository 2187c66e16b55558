import compatData from '@mdn/browser-compat-data';
import type { Identifier, SimpleSupportStatement, SupportStatement } from '@mdn/browser-compat-data';
import { SUPPORTED_ENGINES, type Support } from './support';

/** MDN's table of what which engine has, and since when. */
export const COMPAT = compatData;

const sinceOf = ({ version_added, version_removed, flags }: SimpleSupportStatement): number => {
  if (flags || version_removed || version_added === false || version_added === 'preview') return Infinity;
  return typeof version_added === 'string' ? Number.parseFloat(version_added.replace('≤', '')) : 0;
};

const isSince = (statement: SupportStatement | undefined, version: number): boolean =>
  statement === undefined ||
  [statement]
    .flat()
    .some(
      (one) => !one.prefix && !one.alternative_name && !one.partial_implementation && sinceOf(one) <= version,
    );

/** Tells the engines of the promise that lack a feature; `undefined` features are unknown to the table, and pass. */
export const enginesWithout = (feature: Identifier | undefined, support: Support): string[] => {
  const told = feature?.__compat?.support;
  if (!told) return [];
  return SUPPORTED_ENGINES.filter((engine) => !isSince(told[engine], support[engine])).map(
    (engine) => `${engine} ${support[engine]}`,
  );
};
