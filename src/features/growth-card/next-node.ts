import type { NodeView } from '@core/contract/growth-card';
import { duePoints } from '@core/domain/timeline';

/** Returns the node to write on next: the one due now, else the next unreached one, else the last. */
const nextNode = (nodes: readonly NodeView[], month: string): NodeView | undefined => {
  const planned = nodes.filter((node) => !node.withdrawn);
  const due = duePoints(planned, month)[0];
  return (
    planned.find((node) => node.nodeId === due?.nodeId) ??
    planned.find((node) => node.state !== 'reached') ??
    planned[planned.length - 1]
  );
};

/** Returns the node for a companion to answer: the one with the newest progress they have not answered. */
export const nodeToAnswer = (
  nodes: readonly NodeView[],
  seatId: string,
  month: string,
): NodeView | undefined => {
  const unanswered = nodes
    .filter((node) => !node.withdrawn && node.progress !== null)
    .filter((node) => node.words.every((comment) => comment.seatId !== seatId))
    .sort((a, b) => ((a.progress?.at ?? '') < (b.progress?.at ?? '') ? 1 : -1));
  return unanswered[0] ?? nextNode(nodes, month);
};
