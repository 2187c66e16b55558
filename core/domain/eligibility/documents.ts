import { dayParts } from '../month-day';
import type { Outcome } from './finding';
import type { EligibilityRecord } from './record';
import type { RuleFigures } from './rule';

type Evaluator<Id extends keyof RuleFigures> = (
  figures: RuleFigures[Id],
  record: EligibilityRecord,
) => Outcome;

/** E9: counts new applications of the recommending body; reviews do not count, an exception needs a reason. */
export const evaluateQuota: Evaluator<'E9'> = ({ max }, { application, referenceDate }) => {
  const isNew = application.kind === 'new';
  const applications = application.otherNewOfBody + (isNew ? 1 : 0);
  const base = { figures: { applications, max, isNew: isNew ? 1 : 0 }, dateBasis: { on: referenceDate } };
  if (!isNew || applications <= max) return { ...base, state: 'holds', nextStep: null };
  return application.exceptionReason.trim() === ''
    ? { ...base, state: 'missing', nextStep: 'askException' }
    : { ...base, state: 'explain', nextStep: 'checkException' };
};

/** E13: requires evidence of each kind; its quality is assessed by people. */
export const evaluateEvidence: Evaluator<'E13'> = ({ evidence: kinds }, { evidence, referenceDate }) => {
  const lacking = kinds.filter((kind) => !(evidence[kind] > 0));
  const pieces = kinds.reduce((sum, kind) => sum + Math.max(0, evidence[kind]), 0);
  return {
    figures: { kinds: kinds.length, lacking: lacking.length, pieces },
    dateBasis: { on: referenceDate },
    lacking,
    state: lacking.length > 0 ? 'missing' : 'manual',
    nextStep: lacking.length > 0 ? 'addEvidence' : 'judgeEvidence',
  };
};

/** E14: requires that a titled collective is reviewed within the cycle. */
export const evaluateSweep: Evaluator<'E14'> = (_figures, { title, cycleYears, referenceDate }) => {
  const reviewed = title?.reviewedOn ?? null;
  const year = dayParts(referenceDate).year;
  const from = Math.min(...(cycleYears.length > 0 ? cycleYears : [year]));
  const done = reviewed !== null && reviewed <= referenceDate && dayParts(reviewed).year >= from;
  const open = title !== null && !done;
  return {
    figures: { titled: title ? 1 : 0, reviewed: done ? 1 : 0 },
    dateBasis: { on: referenceDate },
    state: open ? 'missing' : 'holds',
    nextStep: open ? 'reviewTitle' : null,
  };
};

/** E15: checks the length of the 事迹材料 as counted by Microsoft Word; both limits are included. */
export const evaluateAchievementReport: Evaluator<'E15'> = (
  { about, from, to },
  { deedsCount: count, referenceDate },
) => {
  const base = { figures: { count, about, from, to }, dateBasis: { on: referenceDate } };
  if (count <= 0) return { ...base, state: 'missing', nextStep: 'writeDeeds' };
  if (count < from) return { ...base, state: 'explain', nextStep: 'extendDeeds' };
  return count > to
    ? { ...base, state: 'explain', nextStep: 'shortenDeeds' }
    : { ...base, state: 'holds', nextStep: null };
};

/** E16: requires that every document is complete. */
export const evaluateDocuments: Evaluator<'E16'> = (
  { documents: required },
  { documents, referenceDate },
) => {
  const lacking = required.filter((kind) => !documents.includes(kind));
  return {
    figures: { required: required.length, complete: required.length - lacking.length },
    dateBasis: { on: referenceDate },
    lacking,
    state: lacking.length > 0 ? 'missing' : 'holds',
    nextStep: lacking.length > 0 ? 'completeDocuments' : null,
  };
};

/** E17: refers to the exception for collectives abroad. */
export const evaluateAbroad: Evaluator<'E17'> = (_figures, { abroad, referenceDate }) => ({
  figures: { abroad: abroad ? 1 : 0 },
  dateBasis: { on: referenceDate },
  state: abroad ? 'manual' : 'holds',
  nextStep: abroad ? 'judgeFlexibly' : null,
});

/** E18: requires the declarations; the rule is always decided by people. */
export const evaluateDeclarations: Evaluator<'E18'> = (
  { declarations: kinds },
  { declarations, referenceDate },
) => {
  const lacking = kinds.filter((kind) => declarations[kind] === undefined);
  const vetoed = kinds.filter((kind) => declarations[kind] === 'vetoed').length;
  const base = {
    figures: { required: kinds.length, declared: kinds.length - lacking.length - vetoed, vetoed },
    dateBasis: { on: referenceDate },
    lacking,
  };
  if (vetoed > 0) return { ...base, state: 'manual', nextStep: 'clearVeto' };
  return lacking.length > 0
    ? { ...base, state: 'missing', nextStep: 'declare' }
    : { ...base, state: 'manual', nextStep: 'judgeDeclarations' };
};
