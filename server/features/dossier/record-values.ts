import type { PrivateField } from '../../../core/domain/private-fields';
import { mayRead } from '../../../core/domain/private-fields';
import { ageStanding } from '../../../core/domain/age';
import { parseBirth } from '../../../core/domain/birth';
import { NO_ENTRIES } from '../../../core/domain/dossier';
import { nationalityKind, type NationalityKind } from '../../../core/domain/nationality';
import { isLeagueMember } from '../../../core/domain/political-status';
import { figuresOf } from '../../../core/domain/preset';
import { APPLICATION_KIND_LABELS } from '../../../core/labels/application';
import { formatDay, formatMonth } from '../../print/print-format';
import type { SeatDoc } from '../../store/collections';
import type { HouseDoc, PairingDoc } from '../../store/honour-collections';
import { readingUnder } from '../../store/notice';
import { formsOf } from './facts';
import type { Sources } from './sources';
import { activitiesOf } from './sources';

type Values = Record<string, string>;

const people = (count: number): string => (count === 0 ? '' : `${count} 人`);
const share = (part: number, whole: number): string =>
  whole === 0 ? '' : `${(Math.round((part * 1000) / whole) / 10).toFixed(1)}%`;

const nationalityOf = ({ details }: SeatDoc): NationalityKind => nationalityKind(details.nationality);

/**
 * Counts the young members; '' while a birth date is unknown, since a partial share would mislead, and where the notice
 * does not say who is young.
 */
function youthValues({ members, basis, collective, notice }: Sources): Values {
  const births = members.map(({ details }) => parseBirth(details.birth));
  const age = figuresOf(notice.preset, 'E2')?.age;
  if (age === undefined || births.length === 0 || births.includes(undefined))
    return { youth: '', youthShare: '' };
  const reading = readingUnder(notice, collective);
  const standings = births.map((birth) => birth && ageStanding(birth, age, basis, reading));
  const within = standings.filter((one) => one === 'within').length;
  const unsure = standings.filter((one) => one === 'uncertain').length;
  const note = unsure === 0 ? '' : `（另有 ${unsure} 人出生日待核）`;
  return { youth: `${within} 人${note}`, youthShare: share(within, members.length) };
}

const inForce = (pairing: PairingDoc, basis: string): boolean =>
  pairing.signed && pairing.on <= basis && basis <= (pairing.endedOn ?? pairing.until);

/** Returns the formatted values the forms take from the record; '' where the record has none. */
export function recordValues(sources: Sources): Values {
  const { collective, members, deeds: activities, basis, dossier } = sources;
  const { standing, title, body } = collective;
  const leader = members.find(({ _id }) => _id === collective.leaderSeatId);
  const principal = members.find(({ _id }) => _id === standing?.principal?.seatId);
  const nationals = members.filter((seat) => nationalityOf(seat) === 'chinese').length;
  const known = members.every((seat) => nationalityOf(seat) !== 'unknown');
  const pairings = activitiesOf(activities, 'pairing').filter((pairing) => inForce(pairing, basis));
  const { items } = formsOf(sources.notice);
  const most = items.reduce((sum, { weight }) => sum + weight, 0);
  const { answers } = dossier ?? NO_ENTRIES;
  const points = items.flatMap(({ id }) => answers[id]?.points ?? []);
  // The forms are handed to the offices.
  const ofLeader = (field: PrivateField & keyof SeatDoc['details']): string =>
    mayRead(field, ['officeOfLeader']) ? (leader?.details[field] ?? '') : '';
  return {
    name: collective.name,
    unit: collective.unit,
    trade: collective.trade,
    kind: APPLICATION_KIND_LABELS[title ? 'review' : 'new'],
    bodyName: body?.bodyName ?? '',
    titleName: title ? `${title.name}${title.year === '' ? '' : `（${title.year}年）`}` : '',
    cycle: `${formatMonth(collective.cycle.from)}至${formatMonth(collective.cycle.to)}`,
    basis: formatDay(basis),
    people: people(members.length),
    ...youthValues(sources),
    nationals: known ? people(nationals) : '',
    nationalShare: known ? share(nationals, members.length) : '',
    volunteers: people(members.filter(({ details }) => details.volunteerNo !== '').length),
    leagueMembers: `${members.filter(({ details }) => isLeagueMember(details.politics)).length} 人`,
    leagueBranch: standing ? (standing.leagueBranch ? '已建立团组织' : '未建立团组织') : '',
    leaderName: collective.leaderName,
    leaderGender: ofLeader('gender'),
    leaderBirth: formatMonth(ofLeader('birth')),
    leaderPolitics: ofLeader('politics'),
    leaderPost: leader?.post ?? '',
    leaderPhone: ofLeader('phone'),
    principalName: principal?.name ?? standing?.principal?.name ?? '',
    houses: [...new Set(pairings.map(({ houseName }) => houseName))].join('、'),
    terms: pairings
      .map(({ on, until, endedOn }) => `${formatDay(on)}至${formatDay(endedOn ?? until)}`)
      .join('\n'),
    total: points.length === 0 ? '' : `${points.reduce((sum, one) => sum + one, 0)}（满分 ${most}）`,
  };
}

/** Returns the values of one agreement; '' where there is none. */
export const pairingValues = (pairing: PairingDoc | undefined, house: HouseDoc | undefined): Values => ({
  houseName: pairing?.houseName ?? '',
  houseAddress: house?.address ?? '',
  houseContact: mayRead('contactName', ['office']) ? (house?.contactName ?? '') : '',
  housePhone: mayRead('contactPhone', ['office']) ? (house?.contactPhone ?? '') : '',
  from: pairing ? formatDay(pairing.on) : '',
  until: pairing ? formatDay(pairing.endedOn ?? pairing.until) : '',
  signedOn: pairing?.signedOn ? formatDay(pairing.signedOn) : '',
});
