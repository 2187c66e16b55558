import type { Identifier } from '@mdn/browser-compat-data';
import { COMPAT, enginesWithout } from './compat';
import type { Support } from './support';

/** A built-in that some promised engine lacks: `Object.hasOwn`, `Array.at` (of its prototype), or a whole object. */
export interface AbsentBuiltIn {
  readonly object: string;
  /** Null when the whole object is absent. */
  readonly name: string | null;
  readonly engines: readonly string[];
}

const isName = (text: string): boolean => /^[A-Za-z]\w*$/.test(text);

const partsOf = (feature: Identifier): [string, Identifier][] =>
  Object.entries(feature).filter(([name]) => isName(name)) as [string, Identifier][];

/** Lists the built-ins of the language that the oldest promised engines lack, from MDN's table. */
export const absentBuiltIns = (support: Support): AbsentBuiltIn[] =>
  partsOf(COMPAT.javascript.builtins as Identifier).flatMap(([object, feature]): AbsentBuiltIn[] => {
    const engines = enginesWithout(feature, support);
    if (engines.length > 0) return [{ object, name: null, engines }];
    return partsOf(feature)
      .filter(([name]) => name !== object)
      .map(([name, part]) => ({ object, name, engines: enginesWithout(part, support) }))
      .filter((part) => part.engines.length > 0);
  });
