import type { GoalExample } from '@core/contract/goal-example';
import type { CardContent, CardDifference, Goal, NodePlan } from '@core/domain/growth-card';
import { GOAL_TEXT_NAMES, NODES_MIN, goalText, goalTexts, mapCardTexts } from '@core/domain/growth-card';
import { addMonths, monthsBetween, type Month } from '@core/domain/month';
import { lastDayOf } from '@core/domain/month-day';

export interface MonthSpan {
  readonly from: string;
  readonly to: string;
}

/** Spreads `count` nodes evenly over the months; the last node is in the last month. */
export const spreadMonths = ({ from, to }: MonthSpan, count: number): string[] => {
  const length = Math.max(0, monthsBetween(from as Month, to as Month));
  return Array.from({ length: count }, (_, index) =>
    addMonths(from as Month, Math.round((length * (index + 1)) / count)),
  );
};

/** Returns the cycle from `month` on; the whole cycle when `month` is outside it. */
export const spanLeft = (cycle: MonthSpan, month: string): MonthSpan =>
  month > cycle.from && month <= cycle.to ? { from: month, to: cycle.to } : cycle;

/** Creates a goal due at the end of the cycle, with three nodes over the remaining months. Needs 1 + 3 ids. */
export const newGoal = (ids: readonly string[], cycle: MonthSpan, month: string): Goal => ({
  id: ids[0] ?? '',
  kind: 'skill',
  ...goalTexts(() => ''),
  due: lastDayOf(cycle.to as Month),
  nodes: spreadMonths(spanLeft(cycle, month), NODES_MIN).map((at, index) => ({
    id: ids[index + 1] ?? '',
    title: '',
    month: at,
  })),
});

/** Whether nothing was typed into a goal yet. */
export const isBlankGoal = (goal: Goal): boolean =>
  GOAL_TEXT_NAMES.every((name) => goalText(goal, name) === '') &&
  goal.nodes.every(({ title }) => title === '');

/**
 * Copies an example into a goal as one's own text, beginning in `month` and due within the cycle. Needs an id for each
 * node: the nodes of the goal before are replaced.
 */
export const borrowExample = (
  goal: Goal,
  { kind, title, present, measure, support, months, nodes }: GoalExample,
  ids: readonly string[],
  cycle: MonthSpan,
  month: string,
): Goal => {
  const { from, to: end } = spanLeft(cycle, month);
  const last = addMonths(from as Month, months - 1);
  const to = last < end ? last : end;
  return {
    ...goal,
    ...{ kind, title, present, measure, support },
    due: lastDayOf(to as Month),
    nodes: spreadMonths({ from, to }, nodes.length).map((at, index) => ({
      id: ids[index] ?? '',
      title: nodes[index] ?? '',
      month: at,
    })),
  };
};

/** The one question that a half-written goal leaves open, asked under the field that is being filled. */
export const openQuestion = (goal: Goal, cycle: MonthSpan): 'measure' | 'due' | null => {
  if (goal.title.trim() === '') return null;
  if (goal.measure.trim() === '') return 'measure';
  const untouched = goal.due === '' || goal.due === lastDayOf(cycle.to as Month);
  return untouched && goal.nodes.every(({ title }) => title === '') ? 'due' : null;
};

/** Adds a node in the month after the last one, but never after the goal is due. */
export const withNewNode = (goal: Goal, id: string, cycle: MonthSpan): Goal => {
  const latest = goal.nodes.reduce((max, node) => (node.month > max ? node.month : max), cycle.from);
  const limit = goal.due === '' ? cycle.to : goal.due.slice(0, 7);
  const next = addMonths(latest as Month, 1);
  return { ...goal, nodes: [...goal.nodes, { id, title: '', month: next <= limit ? next : latest }] };
};

export const withNode = (goal: Goal, node: NodePlan): Goal => ({
  ...goal,
  nodes: goal.nodes.map((old) => (old.id === node.id ? node : old)),
});

export const withGoal = (content: CardContent, goal: Goal): CardContent => ({
  ...content,
  goals: content.goals.map((old) => (old.id === goal.id ? goal : old)),
});

export const withoutGoal = (content: CardContent, id: string): CardContent => ({
  ...content,
  goals: content.goals.filter((goal) => goal.id !== id),
});

const tidy = (text: string): string => text.normalize('NFC').trim();

/** Normalizes text as the server does, so that local and stored versions compare equal. */
export const tidyCard = (content: CardContent): CardContent => mapCardTexts(content, tidy);

export type Side = 'mine' | 'theirs';

/** Merges two versions of a card part by part; without a choice the local part wins. */
export const mergeCards = (
  mine: CardContent,
  theirs: CardContent,
  choice: Readonly<Partial<Record<CardDifference, Side>>>,
): CardContent => {
  const wish = choice.wish === 'theirs' ? theirs.wish : mine.wish;
  const ids = [...new Set([...mine.goals, ...theirs.goals].map((goal) => goal.id))];
  const goals = ids.flatMap((id) => {
    const side = choice[`goal:${id}`] === 'theirs' ? theirs : mine;
    return side.goals.filter((goal) => goal.id === id);
  });
  return { ...theirs, ...mine, wish, goals };
};
