import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const TEXT = readFileSync(new URL('retired-terms.json', import.meta.url), 'utf8');
const LIST = JSON.parse(TEXT);
/** Changes with the list, so that ESLint does not use cached results of an earlier list. */
export const LIST_VERSION = createHash('sha256').update(TEXT).digest('hex').slice(0, 12);
const TERMS = new Set(LIST.terms);

/** Splits `camelCase`, `snake_case` and `kebab-case` into lower-case words. */
function wordsOf(name) {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}

/** Returns the retired term in a name, undefined when there is none. */
function termIn(name) {
  const words = wordsOf(name);
  return LIST.prefixes.includes(words[0]) ? words[0] : words.find((word) => TERMS.has(word));
}

/** Returns the retired term in an identifier; undefined when there is none or the identifier is on the allow-list. */
export function retiredTermInIdentifier(name) {
  return Object.hasOwn(LIST.allowedIdentifiers, name) ? undefined : termIn(name);
}

/** Returns the retired term in a file or folder name of a path; undefined when there is none or the path is allowed. */
export function retiredTermInPath(path) {
  return Object.hasOwn(LIST.allowedPaths, path) ? undefined : termIn(path);
}
