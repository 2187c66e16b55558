import type { NoticeEffectView } from '../../../core/contract/notice';
import { accept } from '../../../core/contract/result';
import type { DossierEntries } from '../../../core/domain/dossier';
import { NO_ENTRIES } from '../../../core/domain/dossier';
import { evaluate } from '../../../core/domain/eligibility/evaluate';
import type { EligibilityRecord } from '../../../core/domain/eligibility/record';
import { anonymousRecord } from '../../../core/domain/notice/anonymous-record';
import { presetFrom } from '../../../core/domain/notice/content';
import type { Verdicts } from '../../../core/domain/notice/effect';
import { effectOf, verdictsOf } from '../../../core/domain/notice/effect';
import type { NoticeContent } from '../../../core/domain/notice/notice';
import { roundYears } from '../../../core/domain/preset';
import { reviewFormsOf } from '../../../core/domain/forms/review-forms';
import { RULE_LABELS } from '../../../core/labels/rules';
import type { Handlers } from '../../rpc/handler';
import type { CollectiveDoc } from '../../store/collections';
import type { DossierDoc } from '../../store/dossier-collections';
import { yearsOfStanding } from '../../store/notice';
import type { Snapshot } from '../../store/store';
import { dossierFacts } from '../dossier/queries';
import { readEligibility } from '../eligibility/queries';

/** The collectives whose figures one call gathers, in about four operations each. */
const COLLECTIVES_PER_PART = 10;
/** Parts that one query reads; 2 000 collectives have 200. */
const PARTS_MAX = 500;

/** What is stored of one collective. */
interface Facts {
  readonly record: EligibilityRecord;
  readonly entries: DossierEntries;
  /** What a notice counts that counts by the cycle; absent from figures of an earlier release. */
  readonly cycleYears?: readonly number[];
  /** By the notice it follows now. */
  readonly before: Verdicts;
}

/** Says which fields, items and papers of a dossier are filled, without what they say. */
const filledEntries = (dossier: DossierDoc | null): DossierEntries => {
  const { typed, answers, evidence, declarations, deeds } = dossier ?? NO_ENTRIES;
  const marked = <T>(all: Readonly<Record<string, T>>, mark: (one: T) => T): Record<string, T> =>
    Object.fromEntries(Object.entries(all).map(([key, one]) => [key, mark(one)]));
  return {
    typed: marked(typed, (text) => (text === '' ? '' : '1')),
    answers: marked(answers, ({ points, links }) => ({
      points: points === null ? null : 0,
      text: '',
      links: links.map(({ kind }) => ({ kind, id: '', title: '', on: '' })),
    })),
    evidence: evidence.map(({ kind }) => ({ id: '', kind, title: '', on: '', text: '', links: [] })),
    declarations: marked(declarations as Record<string, { state: 'declared' | 'vetoed' }>, ({ state }) => ({
      ...{ state, seatId: '', by: '', at: '', note: '' },
    })) as DossierEntries['declarations'],
    deeds: deeds && { version: 0, count: deeds.count },
  };
};

/** The years that a notice of the running round or of the next may count. */
const roundYearsOf = (now: string): number[] =>
  Array.from({ length: ROUND_YEARS }, (_, at) => Number(now.slice(0, 4)) + 1 - at);
const ROUND_YEARS = 7;

async function factsOf(db: Snapshot, collective: CollectiveDoc, now: string): Promise<string> {
  const { record, preset, dossier } = await readEligibility(db, collective, now, roundYearsOf(now));
  const facts: Facts = {
    record: anonymousRecord(record),
    entries: filledEntries(dossier),
    cycleYears: yearsOfStanding(collective),
    before: verdictsOf(evaluate(preset, record)),
  };
  return JSON.stringify(facts);
}

export const noticeSurveyHandlers: Handlers<'officeNotice.survey'> = {
  'officeNotice.survey': async ({ tx, outside, now }, { part }, { office }) => {
    const { orgId, kind } = office;
    const found = await outside.find(
      'collectives',
      { [kind === 'district' ? 'districtId' : 'bodyId']: orgId },
      { order: ['name', 'asc'], limit: COLLECTIVES_PER_PART, skip: part * COLLECTIVES_PER_PART },
    );
    const last = found.length < COLLECTIVES_PER_PART || part + 1 >= PARTS_MAX;
    const facts = await Promise.all(found.map((collective) => factsOf(outside, collective, now)));
    await tx.put('noticeSurveys', { _id: `${orgId}.${part}`, orgId, part, facts, last, at: now });
    return accept({ next: last ? null : part + 1, collectives: part * COLLECTIVES_PER_PART + found.length });
  },
};

/** Says what a notice would change for the collectives of an office; null where their figures were not gathered yet. */
export async function effectOn(
  db: Snapshot,
  orgId: string,
  content: NoticeContent,
  round: number,
): Promise<NoticeEffectView | null> {
  const parts = await db.find('noticeSurveys', { orgId }, { order: ['part', 'asc'], limit: PARTS_MAX });
  const end = parts.findIndex(({ last }) => last);
  const first = parts[0];
  // Parts after the last one are of a time with more collectives; without a last one the survey is not over.
  if (!first || end < 0) return null;
  const facts = parts.slice(0, end + 1).flatMap((part) => part.facts);
  const pairs = verdictPairs(orgId, content, facts, round);
  const { before, after, rules } = effectOf(pairs);
  return {
    ...{ before, after, at: first.at, collectives: pairs.length },
    rules: rules.map(({ rule, ...counts }) => ({ ...counts, label: RULE_LABELS[rule] })),
  };
}

/** Evaluates collectives by their stored figures; the forms of the notice say which papers are complete. */
function verdictPairs(
  orgId: string,
  content: NoticeContent,
  facts: readonly string[],
  round: number,
): { readonly before: Verdicts; readonly after: Verdicts }[] {
  const preset = presetFrom(orgId, content);
  const forms = reviewFormsOf(preset);
  return facts.map((text) => {
    const { record, entries, before, cycleYears: own = record.cycleYears } = JSON.parse(text) as Facts;
    const { reading } = content;
    const cycleYears = content.counting === 'round' ? roundYears(content, round) : own;
    const updated = { ...record, reading, cycleYears, ...dossierFacts(forms, entries) };
    return { before, after: verdictsOf(evaluate(preset, updated)) };
  });
}
