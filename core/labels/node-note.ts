import type { NodeNotePart } from '../domain/node-note';

export const NODE_NOTE_LABELS: Readonly<Record<NodeNotePart, string>> = {
  wentWell: '哪里顺',
  gotStuck: '哪里卡',
  nextTime: '下次怎样',
};
