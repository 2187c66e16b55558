import { isSubmitted } from '../../../core/domain/innovation';
import { dayOfInstant, parseDay } from '../../../core/domain/month-day';
import type { Day } from '../../../core/domain/month-day';
import type { CollectiveDoc, SeatDoc } from '../../store/collections';
import type { DossierDoc } from '../../store/dossier-collections';
import type { ActivityDoc, HouseDoc, PairingDoc } from '../../store/honour-collections';
import type { Snapshot } from '../../store/store';
import type { CurrentFile } from '../../store/current-file';
import { collectiveOfFile, dossierOf } from '../../store/current-file';
import type { HeldNotice } from '../../store/notice';
import { fileUnderNotice, yearsUnder } from '../../store/notice';
import { withCountedLinks } from './counted-evidence';

const SEATS_MAX = 1000;
const ACTIVITIES_MAX = 1000;
const HOUSES_MAX = 40;

/** The records the dossier is filled from. */
export interface Sources {
  readonly collective: CollectiveDoc;
  /** The notice that the file is under. */
  readonly notice: HeldNotice;
  readonly dossierId: string;
  readonly dossier: DossierDoc | null;
  /** On the roster now, by number. */
  readonly members: readonly SeatDoc[];
  /** Of the reviewed years and of no year, by day. */
  readonly deeds: readonly ActivityDoc[];
  readonly years: readonly number[];
  /** The date of the figures. */
  readonly basis: Day;
}

/** A collective and the file it works on, as a caller has read them. */
export interface KnownFile {
  readonly collective: CollectiveDoc;
  readonly file: CurrentFile;
  readonly notice: HeldNotice;
}

/**
 * Reads the sources of the forms in five operations. Without a chosen reference date the figures date from the last
 * change of the record, so that the same record gives the same bytes at any time; `today` overrides that for a version
 * to be submitted. `known` saves reading the collective and its file once more.
 */
export async function readSources(
  db: Snapshot,
  collectiveId: string,
  today: Day | null = null,
  known?: KnownFile,
): Promise<Sources | null> {
  const running = known?.collective ?? (await db.get('collectives', collectiveId));
  if (!running) return null;
  const { file, notice } = known ?? (await fileUnderNotice(db, running));
  const collective = collectiveOfFile(running, file);
  const years = yearsUnder(notice, collective);
  const [dossier, seats, activities] = await Promise.all([
    dossierOf(db, file),
    db.find('seats', { collectiveId, state: 'active' }, { order: ['no', 'asc'], limit: SEATS_MAX }),
    db.find('deeds', { collectiveId, year: { in: [0, ...years] } }, { limit: ACTIVITIES_MAX }),
  ]);
  const chosen = parseDay(collective.standing?.referenceDate ?? '');
  const changes = [dossier?.updatedAt ?? '', ...activities.map(({ at }) => at)];
  const last = changes.reduce((a, b) => (a < b ? b : a), collective.createdAt);
  return {
    collective,
    notice,
    dossierId: file.id,
    dossier: dossier && withCountedLinks(dossier, activities),
    members: seats.filter(({ kind }) => kind === 'member'),
    deeds: activities.filter((one) => one.kind !== 'pairing' || holdsIn(one, years)).sort(byDay),
    years,
    basis: chosen ?? today ?? dayOfInstant(Date.parse(last)),
  };
}

/** Says whether the term of an agreement touches the years of the file; those of other years are history. */
const holdsIn = ({ on, until, endedOn }: PairingDoc, years: readonly number[]): boolean =>
  on <= `${Math.max(...years)}-12-31` && (endedOn ?? until) >= `${Math.min(...years)}-01-01`;

const byDay = (a: ActivityDoc, b: ActivityDoc): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : a._id < b._id ? -1 : 1;

/** Returns the activities of one kind; an innovation that was not submitted is excluded. */
export const activitiesOf = <K extends ActivityDoc['kind']>(activities: readonly ActivityDoc[], kind: K) =>
  activities.filter(
    (activity): activity is Extract<ActivityDoc, { kind: K }> =>
      activity.kind === kind && (activity.kind !== 'innovation' || isSubmitted(activity.state)),
  );

/** Reads the houses of the agreements in one operation; none where there is no agreement. */
export async function readHouses(
  db: Snapshot,
  activities: readonly ActivityDoc[],
): Promise<Map<string, HouseDoc>> {
  const ids = [...new Set(activitiesOf(activities, 'pairing').map(({ houseId }) => houseId))].slice(
    0,
    HOUSES_MAX,
  );
  const houses = ids.length === 0 ? [] : await db.find('houses', { _id: { in: ids } }, { limit: HOUSES_MAX });
  return new Map(houses.map((house) => [house._id, house]));
}
