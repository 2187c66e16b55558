import { parseHex } from './bytes';
import { canonicalJson } from './canonical';
import { sha256Hex } from './domain-tag';
import { bad, type Finding, good, type Outcome } from './finding';
import { isBoxKey, isBoxKeySigned, isIdentityKey } from './keys';
import { isIdentity } from './group';
import { decodeElement } from './ristretto';
import type { Slices } from './slices';
import { utf8 } from './text';

export interface RosterEntry {
  readonly no: number;
  readonly name: string;
  readonly identityKey: string;
  readonly ringKey: string;
}

export interface Scrutineer {
  readonly no: number;
  readonly boxKey: string;
  readonly sig: string;
}

/** Definition of a vote, frozen at opening (§2); its JCS hash is the vote id. */
export interface Definition {
  readonly v: 1;
  readonly title: string;
  readonly nonce: string;
  readonly scale: readonly string[];
  readonly kMin: number;
  readonly closesAt: string;
  readonly comments: boolean;
  readonly roster: readonly RosterEntry[];
  readonly scrutineers: readonly Scrutineer[];
}

/** Label of level 255; a scale must not use it, otherwise the tally would merge the two. */
export const UNKNOWN_LABEL = '不了解';
/** Roster limit, as in the domain; from 273 on, the split of §3 would produce a run of one. */
export const LARGEST_ROSTER = 200;

function hasExactly(value: unknown, names: readonly string[]): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const found = Object.keys(value).sort();
  return found.length === names.length && [...names].sort().every((name, i) => name === found[i]);
}

function isPlainText(value: unknown): value is string {
  if (typeof value !== 'string' || value.length === 0) return false;
  try {
    return utf8(value).length <= 300;
  } catch {
    return false;
  }
}

/** Tests for ISO 8601 with a zone; the text is hashed as it is, so it need not be canonical. */
function isMoment(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(value)
  );
}

/** A check of the whole definition, or of each roster entry (these decode points and are run in steps). */
type Check =
  | { readonly run: (definition: Definition) => Finding | null }
  | { readonly each: (entry: RosterEntry, at: string) => Finding | null };

const found = (name: Finding['name'], at = 'definition'): Finding => ({ name, at });

function isRingKey(ringKey: string): boolean {
  const bytes = parseHex(ringKey, 32);
  return bytes !== null && !isIdentity(bytes) && decodeElement(bytes) !== null;
}

/** Checks that every definition must pass (§2), by name. */
export const DEFINITION_CHECKS: Readonly<Record<string, Check>> = {
  scale: {
    run: ({ scale }) =>
      scale.length >= 1 &&
      scale.length <= 8 &&
      new Set(scale).size === scale.length &&
      !scale.includes(UNKNOWN_LABEL)
        ? null
        : found('scale'),
  },
  kMin: { run: ({ kMin }) => (Number.isSafeInteger(kMin) && kMin >= 3 ? null : found('k-min')) },
  rosterSize: {
    run: ({ roster, kMin }) => (roster.length >= kMin + 1 ? null : found('roster-too-small')),
  },
  rosterLimit: {
    run: ({ roster }) => (roster.length <= LARGEST_ROSTER ? null : found('roster-too-large')),
  },
  rosterOrder: {
    run: ({ roster }) => {
      const at = roster.findIndex((entry, i) => entry.no !== i + 1);
      return at < 0 ? null : found('roster-order', `roster[${at}]`);
    },
  },
  identityKeys: {
    each: ({ identityKey }, at) => (isIdentityKey(identityKey) ? null : found('identity-key', at)),
  },
  ringKeys: {
    each: ({ ringKey }, at) => (isRingKey(ringKey) ? null : found('ring-key', at)),
  },
  repeatedKeys: {
    run: ({ roster, scrutineers }) => {
      const keys = roster.flatMap((entry) => [entry.identityKey, entry.ringKey]);
      keys.push(...scrutineers.map((scrutineer) => scrutineer.boxKey));
      const at = keys.findIndex((key, i) => keys.indexOf(key) !== i);
      return at < 0 ? null : found('repeated-key', keys[at] as string);
    },
  },
  scrutineers: {
    run: ({ scrutineers, roster }) => {
      const [a, b] = scrutineers;
      if (a === undefined || b === undefined || scrutineers.length !== 2) return found('scrutineer-count');
      if (a.no === b.no) return found('scrutineer-repeated');
      const stranger = scrutineers.find(({ no }) => roster[no - 1] === undefined);
      return stranger === undefined ? null : found('scrutineer-unknown', String(stranger.no));
    },
  },
  boxKeys: {
    run: ({ scrutineers }) => {
      const at = scrutineers.findIndex(({ boxKey }) => !isBoxKey(boxKey));
      return at < 0 ? null : found('box-key', `scrutineers[${at}]`);
    },
  },
  scrutineerSignatures: {
    run: ({ scrutineers, roster, nonce }) => {
      const at = scrutineers.findIndex(
        (shown) => !isBoxKeySigned(roster[shown.no - 1]?.identityKey ?? '', nonce, shown),
      );
      return at < 0 ? null : found('scrutineer-signature', `scrutineers[${at}]`);
    },
  },
};

/** Parses an untrusted definition; rejects unknown fields, which would be hashed but not interpreted. */
export function parseDefinition(value: unknown): Outcome<Definition> {
  const names = ['v', 'title', 'nonce', 'scale', 'kMin', 'closesAt', 'comments', 'roster', 'scrutineers'];
  if (typeof value === 'object' && value !== null && (value as { v?: unknown }).v !== 1)
    return bad('version', 'v');
  if (!hasExactly(value, names)) return bad('shape', 'definition');
  if (!isPlainText(value.title)) return bad('shape', 'title');
  if (parseHex(value.nonce, 16) === null) return bad('nonce');
  if (!isMoment(value.closesAt)) return bad('closing-time');
  if (typeof value.comments !== 'boolean' || typeof value.kMin !== 'number')
    return bad('shape', 'definition');
  if (!Array.isArray(value.scale) || !value.scale.every(isPlainText)) return bad('scale');
  const rosterNames = ['no', 'name', 'identityKey', 'ringKey'];
  const isEntry = (entry: unknown) =>
    hasExactly(entry, rosterNames) &&
    Number.isSafeInteger(entry.no) &&
    isPlainText(entry.name) &&
    typeof entry.identityKey === 'string' &&
    typeof entry.ringKey === 'string';
  if (!Array.isArray(value.roster) || !value.roster.every(isEntry)) return bad('shape', 'roster');
  const isScrutineer = (entry: unknown) =>
    hasExactly(entry, ['no', 'boxKey', 'sig']) &&
    Number.isSafeInteger(entry.no) &&
    typeof entry.boxKey === 'string' &&
    typeof entry.sig === 'string';
  if (!Array.isArray(value.scrutineers) || !value.scrutineers.every(isScrutineer))
    return bad('shape', 'scrutineers');
  return good(value as unknown as Definition);
}

/** Roster entries checked per step. */
const SLICE = 4;

/** Runs every check of a definition in steps and returns all findings. */
export function* definitionSteps(definition: Definition): Slices<Finding[]> {
  const findings: Finding[] = [];
  for (const check of Object.values(DEFINITION_CHECKS)) {
    let finding = 'run' in check ? check.run(definition) : null;
    for (const [i, entry] of definition.roster.entries()) {
      if ('run' in check || finding !== null) break;
      finding = check.each(entry, `roster[${i}]`);
      if (i % SLICE === SLICE - 1) yield;
    }
    if (finding !== null) findings.push(finding);
    yield;
  }
  return findings;
}

/** Computes the vote id: hex SHA-256(JCS(definition)). */
export function voteIdOf(definition: Definition): string {
  return sha256Hex(canonicalJson(definition));
}

/** Formats the short code every client displays: the first 20 hex digits in groups of four. */
export function printCode(voteId: string): string {
  return (voteId.slice(0, 20).match(/.{4}/g) ?? []).join(' ');
}
