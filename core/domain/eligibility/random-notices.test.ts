import { createHash } from 'node:crypto';
import type { Day } from '../month-day';
import { anonymousRecord } from '../notice/anonymous-record';
import type { Preset } from '../preset';
import { CHONGQING_2020 } from '../presets/chongqing-2020';
import { evaluate } from './evaluate';
import type { EligibilityRecord } from './record';
import { CARE_KINDS, DECLARATION_KINDS, DOCUMENT_KINDS, EVIDENCE_KINDS } from './record';
import type { Rule } from './rule';

// Random notices and random collectives, judged by the product and by a second evaluator that shares no code with it:
// it works on days as numbers and goes through a year day by day.

/** Every run judges a part; `NOTICE_PAIRS=20000 npx jest --selectProjects core random-notices` judges more. */
const PAIRS = Number(process.env['NOTICE_PAIRS'] ?? 2_000);

let state = 1;
const random = (): number => {
  state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
  return state / 4_294_967_296;
};
const upTo = (most: number): number => Math.floor(random() * (most + 1));
const chance = (share: number): boolean => random() < share;
const pick = <T>(list: readonly T[]): T => list[upTo(list.length - 1)] as T;
const some = <T>(list: readonly T[], share: number): T[] => list.filter(() => chance(share));
const two = (value: number): string => String(value).padStart(2, '0');
const randomDay = (first: number, last: number): Day =>
  `${first + upTo(last - first)}-${two(1 + upTo(11))}-${two(1 + upTo(27))}` as Day;

/** Figures as another place might set them; about a fifth of the rules is left out. */
function randomNotice(): Preset {
  const share = () => pick([1, 2, 3, 4].map((part) => ({ part, whole: 5 })));
  const from = 500 * upTo(4);
  const figures: { [Id in Rule['id']]?: object } = {
    E1: { min: upTo(8), max: 8 + upTo(12), wholeUnit: chance(0.5) },
    E2: { age: 28 + upTo(12), share: share() },
    E3: { age: 30 + upTo(15) },
    E4: { share: share() },
    E6: { houses: 1 + upTo(1) },
    E8: { perYear: upTo(5) },
    E9: { max: upTo(3) },
    E10: { perYear: upTo(4) },
    E11: { min: upTo(2) },
    E12: { leagueMembers: 1 + upTo(4) },
    E13: { evidence: [pick(EVIDENCE_KINDS), ...[]] },
    E15: { about: from + 100, from, to: from + 200 },
    E16: { documents: [pick(DOCUMENT_KINDS)] },
    E18: { declarations: [pick(DECLARATION_KINDS)] },
  };
  const rules = CHONGQING_2020.rules
    .filter(() => chance(0.8))
    .map((rule) => ({ ...rule, figures: figures[rule.id] ?? rule.figures }) as Rule);
  return { ...CHONGQING_2020, id: 'random', rules: rules.length > 0 ? rules : CHONGQING_2020.rules };
}

function randomRecord(): EligibilityRecord {
  const years = pick([[2024], [2024, 2025], [2025, 2026], [2024, 2025, 2026]]);
  const people = Array.from({ length: upTo(22) }, (_, at) => ({
    id: `p${at}`,
    birth: chance(0.05)
      ? null
      : ((chance(0.2) ? randomDay(1975, 2003).slice(0, 7) : randomDay(1975, 2003)) as Day),
    chinese: pick([true, true, true, false, null]),
    leagueMember: chance(0.2),
    volunteerNo: chance(0.97) ? '5001' : ' ',
  }));
  const ids = people.map(({ id }) => id);
  const pairings = Array.from({ length: upTo(4) }, (_, at) => {
    const start = randomDay(2023, 2026);
    return {
      ...{ id: `a${at}`, houseId: pick(['h1', 'h2', 'h3']), from: start, signed: chance(0.9) },
      until: (chance(0.5) ? `${start.slice(0, 4)}-12-31` : randomDay(2024, 2027)) as Day,
      endedOn: chance(0.1) ? randomDay(2024, 2026) : null,
    };
  });
  return {
    people,
    roles: {
      leaderIds: some(ids, 0.08).concat(chance(0.8) ? ids.slice(0, 1) : []),
      responsibleIds: some(ids, 0.5),
      principal: chance(0.8) ? { id: null, chinese: pick([true, true, false, null]) } : null,
    },
    ...{ wholeUnit: chance(0.3), abroad: chance(0.1), leagueBranch: chance(0.3), pairings },
    sessions: Array.from({ length: upTo(16) }, (_, at) => ({
      ...{ id: `s${chance(0.05) ? 0 : at}`, houseId: pick(['h1', 'h2', 'h3', 'h4']) },
      ...{ on: randomDay(2024, 2026), confirmed: chance(0.8) },
    })),
    innovations: Array.from({ length: upTo(9) }, (_, at) => ({
      id: `i${at}`,
      submittedOn: randomDay(2024, 2026),
    })),
    care: Array.from({ length: upTo(3) }, (_, at) => ({
      ...{ id: `c${at}`, kind: pick(CARE_KINDS), on: randomDay(2023, 2026) },
    })),
    application: {
      ...{ kind: pick(['new', 'review'] as const), otherNewOfBody: upTo(3) },
      exceptionReason: pick(['', ' ', '边远']),
    },
    title: chance(0.4) ? { reviewedOn: chance(0.7) ? randomDay(2023, 2026) : null } : null,
    evidence: { plan: upTo(1), standard: upTo(1), sign: upTo(2), carrier: upTo(1) },
    documents: some(DOCUMENT_KINDS, 0.7),
    deedsCount: 50 * upTo(50),
    declarations: Object.fromEntries(
      some(DECLARATION_KINDS, 0.7).map((kind) => [
        kind,
        chance(0.9) ? ('declared' as const) : ('vetoed' as const),
      ]),
    ),
    referenceDate: randomDay(2024, 2026),
    cycleYears: years,
    reading: pick(['fullYears', 'pastBirthday'] as const),
  };
}

const DAY = 86_400_000;
const number = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;
const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Whether somebody born on a day is within an age limit on another: whole years counted on calendar fields. */
function isWithin(born: string, limit: number, on: string, reading: string): boolean {
  const [by, bm, bd] = born.split('-').map(Number) as [number, number, number];
  const [oy, om, od] = on.split('-').map(Number) as [number, number, number];
  const lived = oy - by - (om < bm || (om === bm && od < bd) ? 1 : 0);
  if (reading === 'fullYears') return lived <= limit;
  return lived < limit || (lived === limit && om === bm && od === bd);
}

type Age = 'within' | 'over' | 'uncertain';
function ageOf(birth: string | null, limit: number, { referenceDate, reading }: EligibilityRecord): Age {
  if (birth === null) return 'uncertain';
  const last = new Date(Date.UTC(yearOf(birth), Number(birth.slice(5, 7)), 0)).getUTCDate();
  const days = birth.length === 10 ? [birth] : [`${birth}-01`, `${birth}-${last}`];
  const answers = new Set(days.map((day) => isWithin(day, limit, referenceDate, reading)));
  return answers.size > 1 ? 'uncertain' : answers.has(true) ? 'within' : 'over';
}

/** Says which of the three outcomes a share has: reached, not reachable, or depending on `unsure` people. */
const shared = (
  sure: number,
  unsure: number,
  of: number,
  { part, whole }: { part: number; whole: number },
) => (sure * whole >= of * part ? 'holds' : (sure + unsure) * whole < of * part ? 'missing' : 'boundary');

/** The state of a rule, for yearly rules by year, as the notice words it. */
function judge(rule: Rule, record: EligibilityRecord): string[] {
  const { people, roles, pairings, referenceDate: on } = record;
  const count = people.length;
  const today = number(on);
  const begun = record.cycleYears.filter((year) => year <= yearOf(on));
  const years = begun.length > 0 ? begun : [yearOf(on)];
  const terms = pairings
    .filter(({ signed }) => signed)
    .map(({ houseId, from, until, endedOn }) => ({
      houseId,
      first: number(from),
      last: Math.min(number(until), endedOn === null ? Infinity : number(endedOn)),
    }));
  const runs = (at: number, { first, last }: (typeof terms)[number]): boolean => first <= at && at <= last;
  const isIn = (day: string, year: number): boolean => yearOf(day) === year && day <= on;
  switch (rule.id) {
    case 'E1': {
      const { min, max, wholeUnit } = rule.figures;
      if (count === 0) return ['missing'];
      if (count > max) return ['explain'];
      return [count >= min || (wholeUnit === true && record.wholeUnit) ? 'holds' : 'explain'];
    }
    case 'E2': {
      const ages = people.map(({ birth }) => ageOf(birth, rule.figures.age, record));
      const of = (age: Age): number => ages.filter((one) => one === age).length;
      return [count === 0 ? 'missing' : shared(of('within'), of('uncertain'), count, rule.figures.share)];
    }
    case 'E3': {
      const ids = new Set(roles.leaderIds);
      const leader = people.find(({ id }) => ids.has(id));
      if (ids.size !== 1 || !leader || !roles.responsibleIds.includes(leader.id)) return ['missing'];
      const age = ageOf(leader.birth, rule.figures.age, record);
      return [age === 'within' ? 'holds' : age === 'over' ? 'missing' : 'boundary'];
    }
    case 'E4': {
      const of = (chinese: boolean | null): number => people.filter((one) => one.chinese === chinese).length;
      return [count === 0 ? 'missing' : shared(of(true), of(null), count, rule.figures.share)];
    }
    case 'E5': {
      const chinese = roles.principal?.chinese;
      return [chinese === true ? 'holds' : chinese === null ? 'boundary' : 'missing'];
    }
    case 'E6': {
      const houses = new Set(terms.filter((one) => runs(today, one)).map(({ houseId }) => houseId));
      if (houses.size < rule.figures.houses) return ['missing'];
      const end = number(`${yearOf(on)}-12-31`);
      for (let at = today; at <= end; at += 1) if (!terms.some((one) => runs(at, one))) return ['explain'];
      return ['holds'];
    }
    case 'E7':
      return [count > 0 && people.every(({ volunteerNo }) => volunteerNo.trim()) ? 'holds' : 'missing'];
    case 'E8':
      return years.map((year) => {
        const latest = new Map(record.sessions.map((one) => [one.id, one]));
        const counted = [...latest.values()].filter(
          (one) =>
            one.confirmed &&
            isIn(one.on, year) &&
            terms.some((term) => term.houseId === one.houseId && runs(number(one.on), term)),
        );
        return counted.length >= rule.figures.perYear ? 'holds' : 'missing';
      });
    case 'E9': {
      const { kind, otherNewOfBody, exceptionReason } = record.application;
      if (kind === 'review' || otherNewOfBody + 1 <= rule.figures.max) return ['holds'];
      return [exceptionReason.trim() ? 'explain' : 'missing'];
    }
    case 'E10':
      return years.map((year) =>
        record.innovations.filter(({ submittedOn }) => isIn(submittedOn, year)).length >= rule.figures.perYear
          ? 'holds'
          : 'missing',
      );
    case 'E11': {
      const helped = record.care.filter(
        ({ kind, on: day }) => kind !== 'colleague' && yearOf(day) >= Math.min(...years) && day <= on,
      );
      return [helped.length >= rule.figures.min ? 'holds' : 'missing'];
    }
    case 'E12': {
      const members = people.filter(({ leagueMember }) => leagueMember).length;
      if (record.leagueBranch || members < rule.figures.leagueMembers) return ['holds'];
      return [record.abroad ? 'manual' : 'explain'];
    }
    case 'E13':
      return [rule.figures.evidence.every((kind) => record.evidence[kind] > 0) ? 'manual' : 'missing'];
    case 'E14': {
      const reviewed = record.title?.reviewedOn ?? null;
      const done = reviewed !== null && reviewed <= on && yearOf(reviewed) >= Math.min(...record.cycleYears);
      return [record.title === null || done ? 'holds' : 'missing'];
    }
    case 'E15': {
      const { from, to } = rule.figures;
      if (record.deedsCount === 0) return ['missing'];
      return [record.deedsCount >= from && record.deedsCount <= to ? 'holds' : 'explain'];
    }
    case 'E16':
      return [rule.figures.documents.every((kind) => record.documents.includes(kind)) ? 'holds' : 'missing'];
    case 'E17':
      return [record.abroad ? 'manual' : 'holds'];
    case 'E18': {
      const made = rule.figures.declarations.map((kind) => record.declarations[kind]);
      return [made.includes('vetoed') || !made.includes(undefined) ? 'manual' : 'missing'];
    }
  }
}

/**
 * What the evaluator before there were notices made of the seed's rules and these collectives: digests that any other
 * verdict, figure or sentence would change, computed with the source of that evaluator.
 * `SEED_COLLECTIVES=7000 npx jest --selectProjects core random-notices` judges all.
 */
const BEFORE_NOTICES: Readonly<Record<number, string>> = {
  700: '2f6a9dfa013be66efb758a830219cc8bc92fdb32ec39da36de0346e248171dce',
  7000: '08830b069255f71671dd9efac35f6c3c18f372039be3a3a7972c5383c8752c27',
};
const COLLECTIVES = Number(process.env['SEED_COLLECTIVES'] ?? 700);

test(`the seed judges ${COLLECTIVES} random collectives as it did before there were notices`, () => {
  state = 7;
  const digest = createHash('sha256');
  for (let at = 0; at < COLLECTIVES; at += 1)
    for (const finding of evaluate(CHONGQING_2020, randomRecord())) {
      const { rule, year, state: found, figures, clause, advice } = finding;
      digest.update(JSON.stringify([rule, year, found, Object.values(figures), clause, advice]));
    }
  expect(digest.digest('hex')).toBe(BEFORE_NOTICES[COLLECTIVES]);
});

test('a notice judges a collective alike when its people are anonymous', () => {
  const differing: unknown[] = [];
  for (let pair = 0; pair < PAIRS / 4 && differing.length < 3; pair += 1) {
    const [notice, record] = [randomNotice(), randomRecord()];
    const anonymous = anonymousRecord(record);
    const states = [record, anonymous].map((one) => evaluate(notice, one).map(({ state: found }) => found));
    if (String(states[0]) !== String(states[1])) differing.push({ record, anonymous, states });
  }
  expect(differing).toEqual([]);
});

test('an anonymous record tells ages in years, and no id, number or reason', () => {
  const person = { id: 'seat-1', chinese: true, leagueMember: false, volunteerNo: '500112' };
  const record = { ...randomRecord(), referenceDate: '2026-06-10' as Day };
  const told = anonymousRecord({
    ...record,
    people: (['1990-02-03', '1990-06-10', '1990-06', '1990-03'] as const).map((birth) => ({
      ...person,
      birth,
    })) as never,
    application: { ...record.application, exceptionReason: '边远山区' },
  });
  expect(told.people.map(({ birth }) => birth)).toEqual([
    '1989-06-11',
    '1990-06-10',
    '1990-06',
    '1989-06-11',
  ]);
  expect(JSON.stringify(told)).not.toMatch(/seat-1|500112|山区|1990-02|1990-03/);
});

test(`two evaluators agree on ${PAIRS} random notices and collectives`, () => {
  const met = new Map<string, number>();
  const differing: unknown[] = [];
  let unjudged = 0;
  for (let pair = 0; pair < PAIRS && differing.length < 3; pair += 1) {
    const [notice, record] = [randomNotice(), randomRecord()];
    const findings = evaluate(notice, record);
    for (const rule of notice.rules) {
      const product = findings.filter((finding) => finding.rule === rule.id).map((finding) => finding.state);
      const apart = judge(rule, record);
      for (const one of apart) met.set(`${rule.id} ${one}`, (met.get(`${rule.id} ${one}`) ?? 0) + 1);
      if (product.join() !== apart.join()) differing.push({ rule, product, apart, record });
    }
    unjudged += new Set(findings.map(({ rule }) => rule)).size === notice.rules.length ? 0 : 1;
  }
  expect([differing, unjudged]).toEqual([[], 0]);
  // Every state that a rule can have was met, so that agreement means something.
  const rare = [...met].filter(([, times]) => times < 5);
  expect([met.size, rare]).toEqual([45, []]);
});
