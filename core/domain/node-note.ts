/** The prompts of a note about a node, which nobody but its author reads. */
export const NODE_NOTE_PARTS = ['wentWell', 'gotStuck', 'nextTime'] as const;
export type NodeNotePart = (typeof NODE_NOTE_PARTS)[number];
export type NodeNoteText = Readonly<Record<NodeNotePart, string>>;

export const NODE_NOTE_MAX = 500;
export const NO_NODE_NOTE: NodeNoteText = { wentWell: '', gotStuck: '', nextTime: '' };

/** The texts of a note without what stands beside them. */
export const noteTextOf = ({ wentWell, gotStuck, nextTime }: NodeNoteText): NodeNoteText => ({
  wentWell,
  gotStuck,
  nextTime,
});

/** The sentences of a note, in the order of its parts: what a tap can carry into the post of a month. */
export const sentencesOf = (note: NodeNoteText): readonly string[] =>
  NODE_NOTE_PARTS.flatMap((part) => note[part].match(/[^。！？!?\n]+[。！？!?]*/g) ?? [])
    .map((sentence) => sentence.trim())
    // Classes of Unicode would be written out by the build, 12 kB.
    .filter((sentence) => /[^\s。！？!?…，、；：,.;:—-]/.test(sentence));
