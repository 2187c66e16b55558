import type { ContestPlan, ContestView } from '@core/contract/contest';
import type { ContestKind, Direction } from '@core/domain/contest';
import { CONTEST_MESSAGES as MESSAGES } from '@/messages/contest';
import { readNumber } from './read-number';

interface MeasureDraft {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly basis: string;
}

/** A contest being edited; targets stay text until they parse as numbers. */
export interface ContestDraft {
  readonly kind: ContestKind;
  readonly title: string;
  readonly from: string;
  readonly until: string;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly measures: readonly MeasureDraft[];
  /** Keyed by `<teamId> <measureId>`. */
  readonly targets: Readonly<Record<string, string>>;
}

export const targetKey = (teamId: string, measureId: string): string => `${teamId} ${measureId}`;

/** Returns `sign` plus a number that is not yet used as an id. */
export const freshId = (sign: string, taken: readonly { readonly id: string }[]): string => {
  const used = taken.map(({ id }) => Number(id.slice(1)) || 0);
  return `${sign}${Math.max(0, ...used) + 1}`;
};

export const blankMeasure = (id: string): MeasureDraft => ({
  id,
  name: '',
  unit: '',
  direction: 'atLeast',
  basis: '',
});

export const draftOf = (saved: ContestView | null, today: string): ContestDraft =>
  saved
    ? {
        kind: saved.kind,
        title: saved.title,
        from: saved.from,
        until: saved.until,
        teams: saved.teams,
        measures: saved.measures,
        targets: Object.fromEntries(
          saved.goals.map(({ teamId, measureId, target }) => [targetKey(teamId, measureId), String(target)]),
        ),
      }
    : {
        kind: 'service',
        title: '',
        from: today,
        until: `${today.slice(0, 4)}-12-31`,
        teams: [{ id: 't1', name: '' }],
        measures: [blankMeasure('m1')],
        targets: {},
      };

/** Converts the draft to the plan to send; null while a field is missing or invalid. */
export const planOf = (draft: ContestDraft): ContestPlan | null => {
  const goals = draft.teams.flatMap((team) =>
    draft.measures.map((measure) => ({
      teamId: team.id,
      measureId: measure.id,
      target: readNumber(draft.targets[targetKey(team.id, measure.id)] ?? ''),
    })),
  );
  const named = [
    draft.title,
    ...draft.teams.map((team) => team.name),
    ...draft.measures.flatMap((measure) => [measure.name, measure.basis]),
  ];
  if (named.some((text) => text.trim() === '') || draft.from > draft.until) return null;
  const whole = goals.flatMap(({ target, ...goal }) => (target === null ? [] : [{ ...goal, target }]));
  if (whole.length < goals.length) return null;
  const { targets: _targets, ...plan } = draft;
  return { ...plan, teams: [...plan.teams], measures: [...plan.measures], goals: whole };
};

/** Marks the fields that `planOf` still needs, by label. */
export const missingOf = (draft: ContestDraft): Record<string, boolean> => {
  const isBlank = (text: string): boolean => text.trim() === '';
  return {
    [MESSAGES.name]: isBlank(draft.title),
    [MESSAGES.until]: draft.from > draft.until,
    [MESSAGES.teams]: draft.teams.some(({ name }) => isBlank(name)),
    [MESSAGES.measureName]: draft.measures.some(({ name }) => isBlank(name)),
    [MESSAGES.basis]: draft.measures.some(({ basis }) => isBlank(basis)),
    [MESSAGES.targets]: draft.teams.some((team) =>
      draft.measures.some(({ id }) => readNumber(draft.targets[targetKey(team.id, id)] ?? '') === null),
    ),
  };
};
