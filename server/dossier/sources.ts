import { yearsOfCycle } from '../../core/domain/cycle';
import { isSubmitted } from '../../core/domain/innovation';
import { dayOfInstant, parseDay } from '../../core/domain/month-day';
import type { Day } from '../../core/domain/month-day';
import type { CollectiveDoc, SeatDoc } from '../store/collections';
import type { DossierDoc } from '../store/dossier-collections';
import type { DeedDoc, HouseDoc } from '../store/honour-collections';
import type { Snapshot } from '../store/store';
import { dossierIdOf } from './facts';

const SEATS_MAX = 1000;
const DEEDS_MAX = 1000;
const HOUSES_MAX = 40;

/** What the file is filled from. */
export interface Sources {
  readonly collective: CollectiveDoc;
  readonly dossierId: string;
  readonly dossier: DossierDoc | null;
  /** On the roster now, by number. */
  readonly members: readonly SeatDoc[];
  /** Of the years looked at and of no year, by day. */
  readonly deeds: readonly DeedDoc[];
  readonly years: readonly number[];
  /** The day of the figures. */
  readonly basis: Day;
}

/** Gives the calendar years the file speaks of. */
export const yearsOfFile = ({ cycle, standing }: CollectiveDoc): number[] => {
  const settled = (standing as { years?: { from: number; to: number } | null } | undefined)?.years;
  if (!settled) return yearsOfCycle(cycle);
  return Array.from({ length: settled.to - settled.from + 1 }, (_, at) => settled.from + at);
};

/**
 * Reads what the forms are filled from, in four operations. Where no reference day is settled, the figures are of the
 * last day the record changed, so that the same record gives the same paper whenever it is printed; `today` overrules
 * that for a version that is handed in.
 */
export async function readSources(
  db: Snapshot,
  collectiveId: string,
  today: Day | null = null,
): Promise<Sources | null> {
  const collective = await db.get('collectives', collectiveId);
  if (!collective) return null;
  const dossierId = dossierIdOf(collectiveId, collective.cycle.label);
  const years = yearsOfFile(collective);
  const [dossier, seats, deeds] = await Promise.all([
    db.get('dossiers', dossierId),
    db.find('seats', { collectiveId, state: 'active' }, { order: ['no', 'asc'], limit: SEATS_MAX }),
    db.find('deeds', { collectiveId, year: { in: [0, ...years] } }, { limit: DEEDS_MAX }),
  ]);
  const settled = parseDay(collective.standing?.referenceDate ?? '');
  const changes = [dossier?.updatedAt ?? '', ...deeds.map(({ at }) => at)];
  const last = changes.reduce((a, b) => (a < b ? b : a), collective.createdAt);
  return {
    collective,
    dossierId,
    dossier,
    members: seats.filter(({ kind }) => kind === 'member'),
    deeds: [...deeds].sort(byDay),
    years,
    basis: settled ?? today ?? dayOfInstant(Date.parse(last)),
  };
}

const byDay = (a: DeedDoc, b: DeedDoc): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : a._id < b._id ? -1 : 1;

/** Gives the deeds of one kind; a proposal that was not handed in is none. */
export const deedsOf = <K extends DeedDoc['kind']>(deeds: readonly DeedDoc[], kind: K) =>
  deeds.filter(
    (deed): deed is Extract<DeedDoc, { kind: K }> =>
      deed.kind === kind && (deed.kind !== 'innovation' || isSubmitted(deed.state)),
  );

/** Reads the houses that agreements name, in one operation; none where there is no agreement. */
export async function readHouses(db: Snapshot, deeds: readonly DeedDoc[]): Promise<Map<string, HouseDoc>> {
  const ids = [...new Set(deedsOf(deeds, 'pairing').map(({ houseId }) => houseId))].slice(0, HOUSES_MAX);
  const houses = ids.length === 0 ? [] : await db.find('houses', { _id: { in: ids } }, { limit: HOUSES_MAX });
  return new Map(houses.map((house) => [house._id, house]));
}
