import type { CardContent } from '../../../core/domain/growth-card';
import type { AxisPoint } from '../../../core/domain/timeline';
import { layAxis } from '../../../core/domain/timeline';
import { nodeIdOf } from '../../store/ids';
import type { CardDoc, NodeDoc } from '../../store/collections';
import type { Transaction } from '../../store/store';

/** Replaces plan ids with node document ids. */
const withNodeIds = (content: CardContent, nodeIds: ReadonlyMap<string, string>): CardContent => ({
  ...content,
  goals: content.goals.map((goal) => ({
    ...goal,
    nodes: goal.nodes.map((node) => ({ ...node, id: nodeIds.get(node.id) ?? node.id })),
  })),
});

/**
 * Updates the node documents to a newly submitted plan and returns the new axis. Content is never deleted: a node that
 * left the plan is marked withdrawn.
 */
export async function alignNodes(tx: Transaction, card: CardDoc, content: CardContent): Promise<AxisPoint[]> {
  const plans = content.goals.flatMap((goal) => goal.nodes);
  const nodeIds = new Map(plans.map(({ id }) => [id, nodeIdOf(card._id, id)]));
  const planIds = new Map([...nodeIds].map(([planId, nodeId]) => [nodeId, planId]));
  const axis = layAxis(withNodeIds(content, nodeIds), card.axis);
  const old = new Map(card.axis.map((point) => [point.nodeId, point]));
  const planned = new Set(axis.map((point) => point.nodeId));
  for (const point of axis) {
    const before = old.get(point.nodeId);
    if (before && JSON.stringify(before) === JSON.stringify(point)) continue;
    const node = await tx.get('nodes', point.nodeId);
    await tx.put(
      'nodes',
      node ? replanned(node, point) : freshNode(card, planIds.get(point.nodeId) ?? '', point),
    );
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

function freshNode(card: CardDoc, planId: string, point: AxisPoint): NodeDoc {
  return {
    _id: point.nodeId,
    collectiveId: card.collectiveId,
    cardId: card._id,
    goalId: point.goalId,
    planId,
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
