import { GOAL_TEXT_NAMES, goalText, type Goal } from '@core/domain/growth-card';
import { GOAL_TEXT_LABELS } from '@core/labels/growth-card';

/** The texts of a goal below its title, with their labels; blank ones are left out. */
export const goalFacts = (goal: Goal) =>
  GOAL_TEXT_NAMES.filter((name) => name !== 'title' && goalText(goal, name) !== '').map((name) => ({
    label: GOAL_TEXT_LABELS[name].label,
    value: goalText(goal, name),
    wide: true,
  }));
