import type { PairingRecord, SessionRecord } from '../../core/domain/eligibility/record';
import type { Day } from '../../core/domain/month-day';
import { dayOfInstant } from '../../core/domain/month-day';
import { presetOf } from '../../core/domain/presets/all';
import { standingOf, yearsOfCycle } from '../eligibility/standing';
import type { CollectiveDoc } from '../store/collections';
import type { DeedDoc, DeedKind, PairingDoc, SessionDoc } from '../store/honour-collections';
import type { Reader, Snapshot } from '../store/store';

/** Deeds of a cycle that one read brings; what may be written in a year is bounded below it. */
const DEEDS_MAX = 1000;
export const PAIRINGS_MAX = 40;
export const SESSIONS_A_YEAR_MAX = 200;
export const CARE_A_YEAR_MAX = 60;

/** The year of what spans years. */
export const NO_YEAR = 0;

export const today = (now: string): Day => dayOfInstant(Date.parse(now));

/** Reads deeds of some kinds and years in one operation. */
export const readDeeds = (
  db: Snapshot,
  collectiveId: string,
  years: readonly number[],
  kinds: readonly DeedKind[],
): Promise<DeedDoc[]> =>
  db.find('deeds', { collectiveId, year: { in: years }, kind: { in: kinds } }, { limit: DEEDS_MAX });

export const isPairing = (deed: DeedDoc): deed is PairingDoc => deed.kind === 'pairing';
export const isSession = (deed: DeedDoc): deed is SessionDoc => deed.kind === 'session';

/** The calendar years that are judged: those the 号长 settled, else those the cycle touches. */
export function yearsOf(collective: CollectiveDoc): number[] {
  const { from, to } = standingOf(collective).years ?? yearsOfCycle(collective);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

export const pairingRecord = (doc: PairingDoc): PairingRecord => ({
  id: doc._id,
  houseId: doc.houseId,
  from: doc.on as Day,
  until: doc.until as Day,
  endedOn: doc.endedOn as Day | null,
  signed: doc.signed,
});

export const sessionRecord = (doc: SessionDoc): SessionRecord & { disputed: boolean } => ({
  id: doc._id,
  houseId: doc.houseId,
  on: doc.on as Day,
  confirmed: doc.confirmed,
  disputed: doc.dispute !== null,
});

/** Reads a deed of one kind that is the collective's own, else null. */
export async function ownDeed<K extends DeedKind>(
  reader: Reader,
  collectiveId: string,
  deedId: string,
  kind: K,
): Promise<Extract<DeedDoc, { kind: K }> | null> {
  const deed = await reader.get('deeds', deedId);
  return deed?.collectiveId === collectiveId && deed.kind === kind
    ? (deed as Extract<DeedDoc, { kind: K }>)
    : null;
}

/** Gives what the collective's place asks for: sessions a year, people helped; nothing where it has no such rule. */
export function wantedOf(collective: CollectiveDoc): { readonly perYear: number; readonly min: number } {
  const wanted = { perYear: 0, min: 0 };
  for (const rule of presetOf(collective.standing?.presetId).rules) {
    if (rule.id === 'E8') wanted.perYear = rule.figures.perYear;
    if (rule.id === 'E11') wanted.min = rule.figures.min;
  }
  return wanted;
}
