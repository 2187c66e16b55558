import type { CardContent } from '../core/domain/growth-card';
import type { AxisPoint } from '../core/domain/timeline';
import { layAxis } from '../core/domain/timeline';
import { nodeIdOf } from './ids';
import type { CardDoc, NodeDoc } from './store/collections';
import type { Transaction } from './store/store';

/** Names every planned node by its document's id. */
export const withNodeIds = (cardId: string, content: CardContent): CardContent => ({
  ...content,
  goals: content.goals.map((goal) => ({
    ...goal,
    nodes: goal.nodes.map((node) => ({ ...node, id: nodeIdOf(cardId, node.id) })),
  })),
});

/**
 * Brings the node documents in line with a newly submitted plan and returns the new axis. What somebody already wrote
 * is never removed: a node that left the plan is only withdrawn.
 */
export async function alignNodes(tx: Transaction, card: CardDoc, content: CardContent): Promise<AxisPoint[]> {
  const axis = layAxis(withNodeIds(card._id, content), card.axis);
  const old = new Map(card.axis.map((point) => [point.nodeId, point]));
  const planned = new Set(axis.map((point) => point.nodeId));
  for (const point of axis) {
    const before = old.get(point.nodeId);
    if (before && JSON.stringify(before) === JSON.stringify(point)) continue;
    const node = await tx.get('nodes', point.nodeId);
    await tx.put('nodes', node ? replanned(node, point) : freshNode(card, content, point));
  }
  for (const point of card.axis) {
    if (planned.has(point.nodeId)) continue;
    const node = await tx.get('nodes', point.nodeId);
    if (!node) continue;
    if (node.progress === null && node.words.length === 0 && node.quotes.length === 0)
      await tx.remove('nodes', node._id);
    else await tx.put('nodes', { ...node, withdrawn: true, version: node.version + 1 });
  }
  return axis;
}

const replanned = (node: NodeDoc, point: AxisPoint): NodeDoc => ({
  ...node,
  goalId: point.goalId,
  title: point.title,
  plannedMonth: point.plannedMonth,
  state: point.state,
  withdrawn: false,
  version: node.version + 1,
});

function freshNode(card: CardDoc, content: CardContent, point: AxisPoint): NodeDoc {
  const plan = content.goals
    .flatMap((goal) => goal.nodes)
    .find((node) => nodeIdOf(card._id, node.id) === point.nodeId);
  return {
    _id: point.nodeId,
    collectiveId: card.collectiveId,
    cardId: card._id,
    goalId: point.goalId,
    planId: plan?.id ?? '',
    title: point.title,
    plannedMonth: point.plannedMonth,
    actualMonth: point.actualMonth,
    state: point.state,
    withdrawn: false,
    version: 1,
    progress: null,
    words: [],
    quotes: [],
  };
}
