import { acceptedBonds } from '../../../core/domain/companion';
import type { WriteContext } from '../../rpc/context';
import type { CardDoc, NodeDoc } from '../../store/collections';
import { todoFor } from '../../notifications/todos';

export const todoOf = { partner: 'advise', fan: 'support' } as const;

/** Saves the member's progress on a node and adds todos for partners and fans. */
export async function reportNode(
  { tx, now }: WriteContext,
  node: NodeDoc,
  card: CardDoc,
  report: Pick<NodeDoc, 'state' | 'actualMonth'> & { completion: number; text: string },
): Promise<NodeDoc> {
  const { state, actualMonth, completion, text } = report;
  const progress = { text, completion, at: now };
  const next: NodeDoc = { ...node, state, actualMonth, progress, version: node.version + 1 };
  await tx.put('nodes', next);
  const axis = card.axis.map((point) =>
    point.nodeId === node._id ? { ...point, state, actualMonth } : point,
  );
  await tx.put('cards', { ...card, axis });
  for (const bond of acceptedBonds(card.bonds))
    if (bond.seatId !== null)
      await tx.put(
        'todos',
        todoFor(todoOf[bond.kind], node._id, bond.seatId, {
          collectiveId: card.collectiveId,
          at: now,
          name: card.ownerName,
          title: node.title,
          cardId: card._id,
          nodeId: node._id,
        }),
      );
  return next;
}
