import { ageAt, AGE_READINGS, ageStanding, type AgeStanding } from '../age';
import type { Outcome } from './finding';
import type { EligibilityRecord, EligiblePerson } from './record';
import type { RuleFigures, Share } from './rule';

type Evaluator<Id extends keyof RuleFigures> = (
  figures: RuleFigures[Id],
  record: EligibilityRecord,
) => Outcome;

const idsOf = (people: readonly EligiblePerson[]): string[] => people.map(({ id }) => id);

const standingOf = (person: EligiblePerson, age: number, record: EligibilityRecord): AgeStanding =>
  person.birth === null ? 'uncertain' : ageStanding(person.birth, age, record.referenceDate, record.reading);

// Near the limit: the day of birth is missing, or the two readings differ.
const isNearLimit = (person: EligiblePerson, age: number, { referenceDate }: EligibilityRecord): boolean => {
  const { birth } = person;
  if (birth === null) return true;
  const standings = AGE_READINGS.map((reading) => ageStanding(birth, age, referenceDate, reading));
  return standings.includes('uncertain') || new Set(standings).size > 1;
};

const ageBasis = ({ referenceDate, reading }: EligibilityRecord) => ({ on: referenceDate, reading });
const reaches = (count: number, people: number, { part, whole }: Share): boolean =>
  whole * count >= part * people;
const neededOf = (people: number, { part, whole }: Share): number => Math.ceil((part * people) / whole);

/** E1: counts the people; both limits are included, and a small unit may take part whole. */
export const evaluateSize: Evaluator<'E1'> = (
  { min, max, wholeUnit: maySmall = false },
  { people, wholeUnit, referenceDate },
) => {
  const count = people.length;
  const base = {
    figures: { people: count, min, max, wholeUnit: wholeUnit ? 1 : 0 },
    dateBasis: { on: referenceDate },
  };
  if (count === 0) return { ...base, state: 'missing', nextStep: 'addPeople' };
  const whole = maySmall && wholeUnit && count < min;
  if (whole || (count >= min && count <= max)) return { ...base, state: 'holds', nextStep: null };
  return { ...base, state: 'explain', nextStep: 'explainSize' };
};

/** E2: compares people within the age limit with all; equality passes. */
export const evaluateYouth: Evaluator<'E2'> = ({ age, share }, record) => {
  const { people } = record;
  const by = (standing: AgeStanding) =>
    people.filter((person) => standingOf(person, age, record) === standing);
  const [young, uncertain, over] = [by('within'), by('uncertain'), by('over')];
  const base = {
    figures: {
      people: people.length,
      young: young.length,
      uncertain: uncertain.length,
      needed: neededOf(people.length, share),
      age,
    },
    dateBasis: ageBasis(record),
    nearLimit: idsOf(people.filter((person) => isNearLimit(person, age, record))),
  };
  if (people.length === 0) return { ...base, state: 'missing', nextStep: 'addPeople' };
  if (reaches(young.length, people.length, share)) return { ...base, state: 'holds', nextStep: null };
  if (!reaches(young.length + uncertain.length, people.length, share))
    return { ...base, state: 'missing', people: idsOf(over), nextStep: 'recruitYouth' };
  const unknown = uncertain.some(({ birth }) => birth === null);
  return {
    ...base,
    state: 'boundary',
    people: idsOf(uncertain),
    nextStep: unknown ? 'fillBirths' : 'confirmBirths',
  };
};

/** E3: requires exactly one 号长, who is a 负责人 and within the age limit. */
export const evaluateLeader: Evaluator<'E3'> = ({ age }, record) => {
  const { people, roles } = record;
  const leaderIds = [...new Set(roles.leaderIds)];
  const base = {
    figures: { leaders: leaderIds.length, age },
    dateBasis: ageBasis(record),
    people: leaderIds,
  };
  const leader = people.find(({ id }) => id === leaderIds[0]);
  if (leaderIds.length > 1) return { ...base, state: 'missing', nextStep: 'keepOneLeader' };
  if (leader === undefined) return { ...base, state: 'missing', nextStep: 'appointLeader' };
  const nearLimit = isNearLimit(leader, age, record) ? [leader.id] : [];
  const responsible = roles.responsibleIds.includes(leader.id);
  const full = { ...base, nearLimit, figures: { ...base.figures, responsible: responsible ? 1 : 0 } };
  if (!responsible) return { ...full, state: 'missing', nextStep: 'replaceLeader' };
  if (leader.birth === null) return { ...full, state: 'boundary', nextStep: 'fillBirths' };
  const aged = {
    ...full,
    figures: { ...full.figures, years: ageAt(leader.birth, record.referenceDate).least },
  };
  const standing = standingOf(leader, age, record);
  if (standing === 'within') return { ...aged, state: 'holds', nextStep: null };
  return standing === 'over'
    ? { ...aged, state: 'missing', nextStep: 'replaceLeader' }
    : { ...aged, state: 'boundary', nextStep: 'confirmBirths' };
};

/** E4: compares Chinese nationals with all; equality passes. */
export const evaluateNationals: Evaluator<'E4'> = ({ share }, { people, referenceDate }) => {
  const nationals = people.filter(({ chinese }) => chinese === true).length;
  const unknown = people.filter(({ chinese }) => chinese === null);
  const count = people.length;
  const base = {
    figures: { people: count, nationals, unknown: unknown.length, needed: neededOf(count, share) },
    dateBasis: { on: referenceDate },
  };
  if (count === 0) return { ...base, state: 'missing', nextStep: 'addPeople' };
  if (reaches(nationals, count, share)) return { ...base, state: 'holds', nextStep: null };
  if (reaches(nationals + unknown.length, count, share))
    return { ...base, state: 'boundary', people: idsOf(unknown), nextStep: 'confirmNationality' };
  const others = people.filter(({ chinese }) => chinese === false);
  return { ...base, state: 'missing', people: idsOf(others), nextStep: 'raiseNationals' };
};

/** E5: requires that the 主要负责人, who may differ from the 号长, is a Chinese national. */
export const evaluatePrincipal: Evaluator<'E5'> = (_figures, { roles, referenceDate }) => {
  const { principal } = roles;
  const base = {
    figures: { named: principal ? 1 : 0 },
    dateBasis: { on: referenceDate },
    people: principal?.id ? [principal.id] : [],
  };
  if (principal === null) return { ...base, state: 'missing', nextStep: 'namePrincipal' };
  if (principal.chinese === null) return { ...base, state: 'boundary', nextStep: 'confirmNationality' };
  return principal.chinese
    ? { ...base, state: 'holds', nextStep: null }
    : { ...base, state: 'missing', nextStep: 'replacePrincipal' };
};

/** E7: requires that everybody, regardless of age, is a registered volunteer. */
export const evaluateVolunteers: Evaluator<'E7'> = (_figures, { people, referenceDate }) => {
  const unregistered = people.filter(({ volunteerNo }) => volunteerNo.trim() === '');
  const base = {
    figures: { people: people.length, registered: people.length - unregistered.length },
    dateBasis: { on: referenceDate },
    people: idsOf(unregistered),
  };
  if (people.length === 0) return { ...base, state: 'missing', nextStep: 'addPeople' };
  return unregistered.length === 0
    ? { ...base, state: 'holds', nextStep: null }
    : { ...base, state: 'missing', nextStep: 'registerVolunteers' };
};

/** E12: requires a league branch from a minimum of league members on; flexible abroad. */
export const evaluateBranch: Evaluator<'E12'> = ({ leagueMembers: needed }, record) => {
  const members = record.people.filter(({ leagueMember }) => leagueMember).length;
  const base = {
    figures: { members, needed, branch: record.leagueBranch ? 1 : 0 },
    dateBasis: { on: record.referenceDate },
  };
  if (record.leagueBranch || members < needed) return { ...base, state: 'holds', nextStep: null };
  return record.abroad
    ? { ...base, state: 'manual', nextStep: 'judgeFlexibly' }
    : { ...base, state: 'explain', nextStep: 'foundBranch' };
};
