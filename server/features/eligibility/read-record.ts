import { parseBirth } from '../../../core/domain/birth';
import type {
  EligibilityRecord,
  EligiblePerson,
  PairingRecord,
  SessionRecord,
} from '../../../core/domain/eligibility/record';
import { isSubmitted } from '../../../core/domain/innovation';
import { nationalityKind } from '../../../core/domain/nationality';
import { isLeagueMember } from '../../../core/domain/political-status';
import { dayOfInstant, parseDay, type Day } from '../../../core/domain/month-day';
import type { Preset } from '../../../core/domain/preset';
import { dossierFacts, formsOf } from '../dossier/queries';
import type { CollectiveDoc, SeatDoc } from '../../store/collections';
import type { CollectiveStanding, ActivityDoc } from '../../store/honour-collections';
import type { DossierDoc } from '../../store/dossier-collections';
import type { Snapshot } from '../../store/store';
import { dossierOf } from '../../store/current-file';
import type { HeldNotice } from '../../store/notice';
import { fileUnderNotice, readingUnder, runningRound, yearsUnder } from '../../store/notice';
import { SEATS_SHOWN, standingOf } from '../collective/queries';
import { applicationFacts } from '../application/queries';

const ACTIVITIES_READ = 1000;

/** The record of a collective with the data its texts need: preset, standing, names of seats and houses. */
export interface EligibilityReading {
  readonly preset: Preset;
  readonly notice: HeldNotice;
  readonly standing: CollectiveStanding;
  readonly record: EligibilityRecord;
  /** What was typed for the forms; a notice says which of it is needed. */
  readonly dossier: DossierDoc | null;
  readonly names: ReadonlyMap<string, string>;
  readonly houses: ReadonlyMap<string, string>;
  readonly today: Day;
  /** The year of the district's round; without a district the last year of the cycle. */
  readonly round: number;
}

/** Whether somebody is Chinese by the roster; null where it is to be asked. */
const isChinese = (nationality: string): boolean | null => {
  const kind = nationalityKind(nationality);
  return kind === 'unknown' ? null : kind === 'chinese';
};

const personOf = ({ _id, details }: SeatDoc): EligiblePerson => ({
  id: _id,
  birth: parseBirth(details.birth) ?? null,
  chinese: isChinese(details.nationality),
  leagueMember: isLeagueMember(details.politics),
  volunteerNo: details.volunteerNo,
});

const ofKind = <K extends ActivityDoc['kind']>(activities: readonly ActivityDoc[], kind: K) =>
  activities.filter((activity): activity is Extract<ActivityDoc, { kind: K }> => activity.kind === kind);

const pairingsOf = (activities: readonly ActivityDoc[]): PairingRecord[] =>
  ofKind(activities, 'pairing').map(({ _id, houseId, on, until, endedOn, signed }) => ({
    id: _id,
    houseId,
    from: on as Day,
    until: until as Day,
    endedOn: endedOn as Day | null,
    signed,
  }));

const sessionsOf = (activities: readonly ActivityDoc[]): SessionRecord[] =>
  ofKind(activities, 'session').map(({ _id, houseId, on, confirmed }) => ({
    id: _id,
    houseId,
    on: on as Day,
    confirmed,
  }));

const principalOf = (
  { principal }: CollectiveStanding,
  people: readonly EligiblePerson[],
): EligibilityRecord['roles']['principal'] => {
  if (principal === null) return null;
  // The nationality of a member is read from the roster.
  const known = people.find(({ id }) => id === principal.seatId)?.chinese ?? null;
  return { id: principal.seatId, chinese: known ?? principal.chinese };
};

const readFile = async (db: Snapshot, collective: CollectiveDoc) => {
  const under = await fileUnderNotice(db, collective);
  return { ...under, dossier: await dossierOf(db, under.file) };
};

/** Reads the inputs of the rules with four operations; `alsoYears` adds the activities of further years. */
export async function readEligibility(
  db: Snapshot,
  collective: CollectiveDoc,
  now: string,
  alsoYears: readonly number[] = [],
): Promise<EligibilityReading> {
  const { _id: collectiveId } = collective;
  const standing = standingOf(collective);
  const today = dayOfInstant(Date.parse(now));
  const referenceDate =
    (standing.referenceDate === null ? undefined : parseDay(standing.referenceDate)) ?? today;
  const under = await readFile(db, collective);
  const { file, notice, quotas } = under;
  const cycleYears = yearsUnder(notice, collective);
  const years = [
    ...new Set([
      0,
      ...cycleYears,
      ...alsoYears,
      Number(referenceDate.slice(0, 4)),
      Number(today.slice(0, 4)),
    ]),
  ];
  const [seats, activities] = await Promise.all([
    db.find(
      'seats',
      { collectiveId, state: 'active' },
      { order: ['no', 'asc'], limit: SEATS_SHOWN, fields: ['name', 'kind', 'details', 'leader'] },
    ),
    db.find(
      'deeds',
      { collectiveId, year: { in: years } },
      {
        limit: ACTIVITIES_READ,
        fields: [
          'kind',
          'on',
          'houseId',
          'houseName',
          'until',
          'endedOn',
          'signed',
          'confirmed',
          'state',
          'careKind',
        ],
      },
    ),
  ]);
  const applications = file.application ? [file.application, ...quotas] : quotas;
  const members = seats.filter((seat) => seat.kind === 'member');
  const people = members.map(personOf);
  const record: EligibilityRecord = {
    people,
    roles: {
      leaderIds: [
        ...new Set([collective.leaderSeatId, ...members.filter((m) => m.leader).map((m) => m._id)]),
      ],
      responsibleIds: standing.responsibleSeatIds,
      principal: principalOf(standing, people),
    },
    wholeUnit: standing.wholeUnit,
    abroad: standing.abroad,
    leagueBranch: standing.leagueBranch,
    pairings: pairingsOf(activities),
    sessions: sessionsOf(activities),
    innovations: ofKind(activities, 'innovation')
      .filter(({ state }) => isSubmitted(state))
      .map(({ _id, on }) => ({ id: _id, submittedOn: on as Day })),
    care: ofKind(activities, 'care').map(({ _id, careKind, on }) => ({
      id: _id,
      kind: careKind,
      on: on as Day,
    })),
    ...applicationFacts(collective, applications),
    ...dossierFacts(formsOf(notice), under.dossier),
    referenceDate,
    cycleYears,
    reading: readingUnder(notice, { standing }),
  };
  return {
    preset: notice.preset,
    notice,
    dossier: under.dossier,
    standing,
    record,
    names: new Map(members.map(({ _id, name }) => [_id, name])),
    houses: new Map(ofKind(activities, 'pairing').map(({ houseId, houseName }) => [houseId, houseName])),
    today,
    round: collective.body ? runningRound(collective, quotas) : (cycleYears.at(-1) ?? notice.round),
  };
}
