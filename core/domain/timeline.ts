import type { BondKind } from './companion';
import type { CardContent } from './growth-card';

/** 未开始 · 进行中 · 完成 · 调整 */
export const NODE_STATES = ['planned', 'walking', 'reached', 'adjusted'] as const;
export type NodeState = (typeof NODE_STATES)[number];

export const ECHO_KINDS = ['done', 'reply'] as const;
export type EchoKind = (typeof ECHO_KINDS)[number];

/** The owner's answer (回音) to advice or support: 已落实 or a reply. */
export interface Echo {
  readonly kind: EchoKind;
  readonly text: string;
  readonly at: string;
}

/** Advice by a partner or support by a fan under a node. */
export interface Feedback {
  readonly id: string;
  readonly kind: BondKind;
  readonly seatId: string;
  readonly name: string;
  readonly role: string;
  readonly text: string;
  readonly at: string;
  readonly echo: Echo | null;
}

/** The member's progress note; `completion` is 0–100 of the member's own plan. */
export interface Progress {
  readonly text: string;
  readonly completion: number;
  readonly at: string;
  /** The month it tells of; absent in reports of older servers, which told of the month of `at`. */
  readonly month?: string;
  /** The help wanted; only the owner, partners and the 号长 may read it. */
  readonly need?: string;
}

/** A node of the timeline as stored on the card. */
export interface AxisPoint {
  readonly nodeId: string;
  readonly goalId: string;
  readonly title: string;
  readonly plannedMonth: string;
  readonly actualMonth: string | null;
  readonly state: NodeState;
}

export const NODE_FEEDBACK_MAX = 60;
const NODE_HISTORY_MAX = 36;

/**
 * Adds a report to those of a node, one per month: a second one of the same month replaces the first. Returns the
 * newest and the earlier ones, oldest first.
 */
export function addReport(
  earlier: readonly Progress[],
  report: Progress & { readonly month: string },
  monthOf: (progress: Progress) => string,
): { readonly progress: Progress; readonly history: readonly Progress[] } {
  const all = [...earlier.filter((one) => monthOf(one) !== report.month), report].sort((a, b) =>
    compare(monthOf(a), monthOf(b)),
  );
  // A need is about the present: it is not carried into the past.
  const history = all.slice(0, -1).map(({ need: _past, ...told }) => told);
  return { progress: all[all.length - 1] ?? report, history: history.slice(-NODE_HISTORY_MAX) };
}

/** Merges the planned nodes of a card with their stored state, sorted by month, then by node id. */
export function layAxis(content: CardContent, existing: readonly AxisPoint[]): AxisPoint[] {
  const before = new Map(existing.map((point) => [point.nodeId, point]));
  const points = content.goals.flatMap((goal) =>
    goal.nodes.map((node): AxisPoint => {
      const old = before.get(node.id);
      const moved = old !== undefined && old.plannedMonth !== node.month && old.state !== 'reached';
      return {
        nodeId: node.id,
        goalId: goal.id,
        title: node.title,
        plannedMonth: node.month,
        actualMonth: old?.actualMonth ?? null,
        state: moved ? 'adjusted' : (old?.state ?? 'planned'),
      };
    }),
  );
  return points.sort((a, b) => compare(a.plannedMonth, b.plannedMonth) || compare(a.nodeId, b.nodeId));
}

/** Lists due nodes that are not reached: this month's first, then earlier ones. */
export const duePoints = (axis: readonly AxisPoint[], month: string): AxisPoint[] =>
  axis
    .filter((point) => point.state !== 'reached' && point.plannedMonth <= month)
    .sort((a, b) => compare(b.plannedMonth, a.plannedMonth));

/** Says whether a node is stalled: not reached two months after its planned month. */
export const isStalled = (point: AxisPoint, month: string): boolean =>
  point.state !== 'reached' && monthIndex(month) - monthIndex(point.plannedMonth) >= 2;

const monthIndex = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
