import type { CardContent, CardDifference, Goal, NodePlan } from '@core/domain/growth-card';
import { NODES_MIN } from '@core/domain/growth-card';
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
  title: '',
  present: '',
  measure: '',
  due: lastDayOf(cycle.to as Month),
  actions: '',
  support: '',
  nodes: spreadMonths(spanLeft(cycle, month), NODES_MIN).map((at, index) => ({
    id: ids[index + 1] ?? '',
    title: '',
    month: at,
  })),
});

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
export const tidyCard = (content: CardContent): CardContent => ({
  wish: tidy(content.wish),
  goals: content.goals.map((goal) => ({
    id: goal.id,
    kind: goal.kind,
    title: tidy(goal.title),
    present: tidy(goal.present),
    measure: tidy(goal.measure),
    due: goal.due,
    actions: tidy(goal.actions),
    support: tidy(goal.support),
    nodes: goal.nodes.map((node) => ({ id: node.id, title: tidy(node.title), month: node.month })),
  })),
});

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
  return { wish, goals };
};
