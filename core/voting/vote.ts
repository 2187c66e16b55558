import { equal, fromHex } from './bytes';
import { type Definition, definitionSteps, parseDefinition, voteIdOf } from './definition';
import { type Finding, good, type Outcome } from './finding';
import { eventName, TableStore } from './group';
import type { Statement } from './lsag';
import { finish, type Slices } from './slices';
import { checkRing, type Ring, type RingMember, ringMember, ringsAbout, ringSizes } from './ring';

/** A definition that passed every check, with derived values; created by `openVote` only. */
export interface Vote {
  readonly definition: Definition;
  readonly voteId: string;
  /** M of §4: the largest ring of this vote. */
  readonly largestRing: number;
  readonly tables: TableStore;
  readonly rings: Map<number, readonly Ring[]>;
  /** Ring keys decoded so far, by their hex. */
  readonly members: Map<string, RingMember>;
}

/** Rejects rings smaller than kMin, which would reveal more than a withheld total (§3 leaves runs of 6 near 200). */
export function ringFinding(definition: Definition): Finding | null {
  const smallest = Math.min(...ringSizes(definition.roster.length - 1));
  return smallest < definition.kMin ? { name: 'ring-too-small', at: 'definition' } : null;
}

/** Checks a definition completely and prepares it; a client votes only under a vote opened this way. */
export function* openVoteSteps(value: unknown, bits: 4 | 6 = 4): Slices<Outcome<Vote>> {
  const parsed = parseDefinition(value);
  if (!parsed.ok) return parsed;
  const findings = yield* definitionSteps(parsed.value);
  const finding = findings[0] ?? ringFinding(parsed.value);
  return finding === null ? good(prepareVote(parsed.value, bits)) : { ok: false, finding };
}

export function openVote(value: unknown, bits: 4 | 6 = 4): Outcome<Vote> {
  return finish(openVoteSteps(value, bits));
}

/** Derives without checking, for the verifier, which reports each check separately. */
export function prepareVote(definition: Definition, bits: 4 | 6): Vote {
  return {
    definition,
    voteId: voteIdOf(definition),
    largestRing: Math.max(...ringSizes(definition.roster.length - 1)),
    tables: new TableStore(bits),
    rings: new Map(),
    members: new Map(),
  };
}

/** Facts only the server knows at opening: the size of the roll and the administrators. */
export interface Roll {
  readonly size: number;
  readonly administrators: readonly number[];
}

/** Says whether a definition may open (§2): every check, 90 % of the roll registered, no administrator at the box. */
export function mayOpen(definition: Definition, roll: Roll): Finding | null {
  const opened = openVote(definition);
  if (!opened.ok) return opened.finding;
  // §2: fewer than 90 % of the roll registered
  if (10 * definition.roster.length < 9 * roll.size) return { name: 'roll-incomplete', at: 'roster' };
  // §2: scrutineers are not administrators
  const both = definition.scrutineers.find(({ no }) => roll.administrators.includes(no));
  return both === undefined ? null : { name: 'scrutineer-administrator', at: String(both.no) };
}

/** Decodes a ring key of the roster and builds its table, once per vote. */
export function memberOf(vote: Vote, ringKey: string): RingMember {
  const known = vote.members.get(ringKey);
  if (known !== undefined) return known;
  const member = ringMember(fromHex(ringKey), vote.tables);
  vote.members.set(ringKey, member);
  return member;
}

/** Returns the checked rings of one colleague, by bucket. */
export function ringsOf(vote: Vote, about: number): readonly Ring[] {
  const known = vote.rings.get(about);
  if (known !== undefined) return known;
  const rings = ringsAbout(vote.definition, vote.voteId, about).map((keys) => {
    const ring = checkRing(keys.map((key) => memberOf(vote, key)));
    // the keys were checked with the definition; a failure here is a bug
    if (typeof ring === 'string') throw new Error(ring);
    return ring;
  });
  vote.rings.set(about, rings);
  return rings;
}

export function bucketOf(vote: Vote, about: number, ringKey: Uint8Array): number {
  return ringsOf(vote, about).findIndex((ring) => ring.keys.some((key) => equal(key, ringKey)));
}

export function statementOf(
  vote: Vote,
  kind: 'rate' | 'comment',
  about: number,
  bucket: number,
  message: Uint8Array,
): Statement {
  const ring = ringsOf(vote, about)[bucket];
  if (ring === undefined) throw new Error('no such bucket');
  return { ring, event: eventName(vote.voteId, kind, about), message };
}
