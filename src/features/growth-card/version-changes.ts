import type { CardContent, Goal } from '@core/domain/growth-card';
import { CARD_MESSAGES } from '@/messages/growth-card';
import { formatDate, formatMonth } from '@/messages/months';

const FIELDS = ['title', 'measure', 'present', 'actions', 'support'] as const;

const LABELS: Record<(typeof FIELDS)[number], string> = {
  title: CARD_MESSAGES.goalTitle,
  measure: CARD_MESSAGES.measure,
  present: CARD_MESSAGES.present,
  actions: CARD_MESSAGES.actions,
  support: CARD_MESSAGES.support,
};

const nodeText = ({ month, title }: Goal['nodes'][number]): string => `${formatMonth(month)} ${title}`;

const changesOfGoal = (before: Goal, after: Goal): string[] => {
  const nodes = new Map(before.nodes.map((node) => [node.id, node]));
  const left = new Set(after.nodes.map((node) => node.id));
  return [
    ...FIELDS.filter((field) => before[field] !== after[field]).map((field) =>
      CARD_MESSAGES.changed(LABELS[field], before[field], after[field]),
    ),
    ...(before.due === after.due
      ? []
      : [CARD_MESSAGES.changed(CARD_MESSAGES.due, formatDate(before.due), formatDate(after.due))]),
    ...after.nodes.flatMap((node) => {
      const old = nodes.get(node.id);
      if (!old) return [CARD_MESSAGES.added(CARD_MESSAGES.nodes, nodeText(node))];
      return nodeText(old) === nodeText(node)
        ? []
        : [CARD_MESSAGES.changed(CARD_MESSAGES.nodes, nodeText(old), nodeText(node))];
    }),
    ...before.nodes
      .filter((node) => !left.has(node.id))
      .map((node) => CARD_MESSAGES.removed(CARD_MESSAGES.nodes, nodeText(node))),
  ];
};

/** Lists in words what a version of a card changed against the one before, in the order of the card. */
export function listChanges(before: CardContent, after: CardContent): string[] {
  const goals = new Map(before.goals.map((goal) => [goal.id, goal]));
  const left = new Set(after.goals.map((goal) => goal.id));
  return [
    ...(before.wish === after.wish
      ? []
      : [CARD_MESSAGES.changed(CARD_MESSAGES.wish, before.wish, after.wish)]),
    ...after.goals.flatMap((goal) => {
      const old = goals.get(goal.id);
      if (!old) return [CARD_MESSAGES.added(CARD_MESSAGES.goal, goal.title)];
      return changesOfGoal(old, goal).map((change) => CARD_MESSAGES.ofGoal(goal.title, change));
    }),
    ...before.goals
      .filter((goal) => !left.has(goal.id))
      .map((goal) => CARD_MESSAGES.removed(CARD_MESSAGES.goal, goal.title)),
  ];
}
