import { parseBirth } from '../../core/domain/birth';
import type {
  EligibilityRecord,
  EligiblePerson,
  PairingRecord,
  SessionRecord,
} from '../../core/domain/eligibility/record';
import { isSubmitted } from '../../core/domain/innovation';
import { dayOfInstant, parseDay, type Day } from '../../core/domain/month-day';
import type { Preset } from '../../core/domain/preset';
import { presetOf } from '../../core/domain/presets/all';
import { applicationIdOf, leafIdsOf } from '../application/ids';
import { applicationFacts } from '../application/standing';
import { dossierFacts, dossierIdOf } from '../dossier/facts';
import type { CollectiveDoc, SeatDoc } from '../store/collections';
import type { CollectiveStanding, DeedDoc } from '../store/honour-collections';
import type { Snapshot } from '../store/store';
import { SEATS_SHOWN, standingOf, yearsOfCycle } from './standing';

const DEEDS_READ = 1000;

/** The record of a collective with what its words need: the place, what was settled, the names of seats and houses. */
export interface EligibilityReading {
  readonly preset: Preset;
  readonly standing: CollectiveStanding;
  readonly record: EligibilityRecord;
  readonly names: ReadonlyMap<string, string>;
  readonly houses: ReadonlyMap<string, string>;
  readonly today: Day;
}

/** Reads nationality as it stands in the roster; a people such as 汉族 is not a nationality, and says nothing. */
export const isChinese = (nationality: string): boolean | null => {
  const text = nationality.trim();
  if (text === '' || text.endsWith('族')) return null;
  return /^(中国|中华人民共和国|中国籍|中国国籍|china|cn|prc)$/i.test(text);
};

const personOf = ({ _id, details }: SeatDoc): EligiblePerson => ({
  id: _id,
  birth: parseBirth(details.birth) ?? null,
  chinese: isChinese(details.nationality),
  leagueMember: /共青团员|团员|团籍/.test(details.politics),
  volunteerNo: details.volunteerNo,
});

const ofKind = <K extends DeedDoc['kind']>(deeds: readonly DeedDoc[], kind: K) =>
  deeds.filter((deed): deed is Extract<DeedDoc, { kind: K }> => deed.kind === kind);

const pairingsOf = (deeds: readonly DeedDoc[]): PairingRecord[] =>
  ofKind(deeds, 'pairing').map(({ _id, houseId, on, until, endedOn, signed }) => ({
    id: _id,
    houseId,
    from: on as Day,
    until: until as Day,
    endedOn: endedOn as Day | null,
    signed,
  }));

const sessionsOf = (deeds: readonly DeedDoc[]): SessionRecord[] =>
  ofKind(deeds, 'session').map(({ _id, houseId, on, confirmed }) => ({
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
  // What the roster says of a member need not be said twice.
  const known = people.find(({ id }) => id === principal.seatId)?.chinese ?? null;
  return { id: principal.seatId, chinese: known ?? principal.chinese };
};

const yearsBetween = ({ from, to }: { from: number; to: number }): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Reads what the rules look at with four operations at once after the collective's own. */
export async function readEligibility(
  db: Snapshot,
  collective: CollectiveDoc,
  now: string,
): Promise<EligibilityReading> {
  const { _id: collectiveId } = collective;
  const standing = standingOf(collective);
  const today = dayOfInstant(Date.parse(now));
  const referenceDate =
    (standing.referenceDate === null ? undefined : parseDay(standing.referenceDate)) ?? today;
  const cycleYears = yearsBetween(standing.years ?? yearsOfCycle(collective));
  const years = [
    ...new Set([0, ...cycleYears, Number(referenceDate.slice(0, 4)), Number(today.slice(0, 4))]),
  ];
  const { label } = collective.cycle;
  const [seats, deeds, dossier, applications] = await Promise.all([
    db.find(
      'seats',
      { collectiveId, state: 'active' },
      { order: ['no', 'asc'], limit: SEATS_SHOWN, fields: ['name', 'kind', 'details', 'leader'] },
    ),
    db.find(
      'deeds',
      { collectiveId, year: { in: years } },
      {
        limit: DEEDS_READ,
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
    db.get('dossiers', dossierIdOf(collectiveId, label)),
    db.find(
      'applications',
      {
        _id: {
          in: [applicationIdOf(collectiveId, label), ...leafIdsOf(collective)],
        },
      },
      { limit: 3 },
    ),
  ]);
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
    pairings: pairingsOf(deeds),
    sessions: sessionsOf(deeds),
    innovations: ofKind(deeds, 'innovation')
      .filter(({ state }) => isSubmitted(state))
      .map(({ _id, on }) => ({ id: _id, submittedOn: on as Day })),
    care: ofKind(deeds, 'care').map(({ _id, careKind, on }) => ({ id: _id, kind: careKind, on: on as Day })),
    ...applicationFacts(collective, applications),
    ...dossierFacts(dossier),
    referenceDate,
    cycleYears,
    reading: standing.reading,
  };
  return {
    preset: presetOf(standing.presetId),
    standing,
    record,
    names: new Map(members.map(({ _id, name }) => [_id, name])),
    houses: new Map(ofKind(deeds, 'pairing').map(({ houseId, houseName }) => [houseId, houseName])),
    today,
  };
}
