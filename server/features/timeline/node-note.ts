import type { NodeNoteView } from '../../../core/contract/node-note';
import { accept, refuse } from '../../../core/contract/result';
import { NODE_NOTE_PARTS, NO_NODE_NOTE, noteTextOf, type NodeNoteText } from '../../../core/domain/node-note';
import type { Handlers } from '../../rpc/handler';
import type { NodeDoc, NodeNoteDoc } from '../../store/collections';

const viewOf = (node: NodeDoc, collectiveId: string, note: NodeNoteDoc | null): NodeNoteView => {
  const text = noteTextOf(note ?? NO_NODE_NOTE);
  return { nodeId: node._id, collectiveId, title: node.title, ...text, version: note?.version ?? 0 };
};

const isSame = (one: NodeNoteText, other: NodeNoteText): boolean =>
  NODE_NOTE_PARTS.every((part) => one[part] === other[part]);

/** Notes that only the owner of a node reads; no other handler, paper or export but one's own reads them. */
export const nodeNoteHandlers: Handlers<'nodeNote.open' | 'nodeNote.save'> = {
  'nodeNote.open': async ({ db }, _input, { node, collectiveId }) =>
    accept(viewOf(node, collectiveId, await db.get('nodeNotes', node._id))),

  'nodeNote.save': async ({ tx, now }, { nodeId, baseVersion, ...text }, { node, collectiveId, seat }) => {
    const stored = await tx.get('nodeNotes', nodeId);
    // A repeated delivery finds what it has saved.
    if (isSame(stored ?? NO_NODE_NOTE, text)) return accept(viewOf(node, collectiveId, stored));
    if ((stored?.version ?? 0) !== baseVersion)
      return refuse('stale-version', { current: viewOf(node, collectiveId, stored) });
    if (isSame(text, NO_NODE_NOTE)) {
      await tx.remove('nodeNotes', nodeId);
      return accept(viewOf(node, collectiveId, null));
    }
    const note = {
      ...{ _id: nodeId, collectiveId, seatId: seat.seatId, ...text },
      ...{ version: baseVersion + 1, updatedAt: now },
    };
    await tx.put('nodeNotes', note);
    return accept(viewOf(node, collectiveId, note));
  },
};
