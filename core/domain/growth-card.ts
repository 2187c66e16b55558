import type { Cycle } from './cycle';
import { isInCycle } from './cycle';

export const GOAL_KINDS = [
  'skill',
  'certificate',
  'service',
  'innovation',
  'team',
  'wellbeing',
  'other',
] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];

export const GOALS_MAX = 5;
export const NODES_MIN = 3;
export const NODES_MAX = 5;
export const WISH_MAX = 60;

/** A planned point on the way to a goal; `id` is chosen by the phone and kept through revisions. */
export interface NodePlan {
  readonly id: string;
  readonly title: string;
  /** 'YYYY-MM' */
  readonly month: string;
}

export interface Goal {
  readonly id: string;
  readonly kind: GoalKind;
  readonly title: string;
  /** Present state. */
  readonly present: string;
  /** How one will know that it is reached. */
  readonly measure: string;
  /** 'YYYY-MM-DD' */
  readonly due: string;
  readonly actions: string;
  /** Support wanted. */
  readonly support: string;
  readonly nodes: readonly NodePlan[];
}

/** What a member writes on the card; a draft may leave anything empty, a submitted card may not. */
export interface CardContent {
  readonly wish: string;
  readonly goals: readonly Goal[];
}

export const CARD_STATES = ['draft', 'active'] as const;
export type CardState = (typeof CARD_STATES)[number];

export type CardProblem =
  | 'wish-missing'
  | 'goals-missing'
  | 'title-missing'
  | 'measure-missing'
  | 'due-missing'
  | 'due-outside'
  | 'nodes-few'
  | 'node-title-missing'
  | 'node-month-outside'
  | 'node-after-due';

export interface CardFinding {
  readonly problem: CardProblem;
  readonly goalId?: string;
  readonly nodeId?: string;
}

/** Lists what a card still lacks before it can be submitted; an empty list means complete. */
export function findCardProblems(content: CardContent, cycle: Pick<Cycle, 'from' | 'to'>): CardFinding[] {
  const findings: CardFinding[] = [];
  if (content.wish === '') findings.push({ problem: 'wish-missing' });
  if (content.goals.length === 0) findings.push({ problem: 'goals-missing' });
  for (const goal of content.goals) findings.push(...findGoalProblems(goal, cycle));
  return findings;
}

function findGoalProblems(goal: Goal, cycle: Pick<Cycle, 'from' | 'to'>): CardFinding[] {
  const found: CardFinding[] = [];
  const say = (problem: CardProblem, nodeId?: string) =>
    found.push(nodeId === undefined ? { problem, goalId: goal.id } : { problem, goalId: goal.id, nodeId });
  if (goal.title === '') say('title-missing');
  if (goal.measure === '') say('measure-missing');
  if (goal.due === '') say('due-missing');
  else if (!isInCycle(cycle, goal.due.slice(0, 7))) say('due-outside');
  if (goal.nodes.length < NODES_MIN) say('nodes-few');
  for (const node of goal.nodes) {
    if (node.title === '') say('node-title-missing', node.id);
    if (!isInCycle(cycle, node.month)) say('node-month-outside', node.id);
    else if (goal.due !== '' && node.month > goal.due.slice(0, 7)) say('node-after-due', node.id);
  }
  return found;
}

/** Names the places where two versions of a card differ, for the person who must choose. */
export type CardPart = 'wish' | `goal:${string}`;

/** Compares two card contents part by part; order of goals does not count as a difference. */
export function diffCard(mine: CardContent, theirs: CardContent): CardPart[] {
  const parts: CardPart[] = mine.wish === theirs.wish ? [] : ['wish'];
  const ids = new Set([...mine.goals, ...theirs.goals].map((goal) => goal.id));
  for (const id of ids) {
    const left = mine.goals.find((goal) => goal.id === id);
    const right = theirs.goals.find((goal) => goal.id === id);
    if (JSON.stringify(left) !== JSON.stringify(right)) parts.push(`goal:${id}`);
  }
  return parts;
}
