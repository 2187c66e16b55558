import * as z from 'zod';
import { NODE_NOTE_MAX, type NodeNoteText } from '../domain/node-note';
import { reads, returns, writes } from './procedure';
import { id, optionalProse, version } from './text';

/** The note of a node's owner to themselves; version 0 and empty texts when there is none. */
export interface NodeNoteView extends NodeNoteText {
  readonly nodeId: string;
  readonly collectiveId: string;
  readonly title: string;
  readonly version: number;
}

export const nodeNoteProcedures = {
  'nodeNote.open': reads({ input: z.strictObject({ nodeId: id }), output: returns<NodeNoteView>() }),
  /** Saves the note; three empty texts remove it. Nothing of the request is stored beside the note. */
  'nodeNote.save': writes({
    input: z.strictObject({
      nodeId: id,
      baseVersion: version,
      wentWell: optionalProse(NODE_NOTE_MAX),
      gotStuck: optionalProse(NODE_NOTE_MAX),
      nextTime: optionalProse(NODE_NOTE_MAX),
    }),
    output: returns<NodeNoteView>(),
    refuses: ['stale-version'],
    recorded: false,
  }),
};
