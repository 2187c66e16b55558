/** What a voter may object to within the window. */
export const DISPUTE_KINDS = [
  'envelope', // the frozen list has no envelope for a signed receipt: verifiable
  'cell', // the board lacks or changes a cell: only its author can see that
] as const;
export type DisputeKind = (typeof DISPUTE_KINDS)[number];

/** The 号长's answers: repeat the vote, or uphold the result with a public reason. */
export const DISPUTE_ANSWERS = ['rerun', 'stand'] as const;
export type DisputeAnswer = (typeof DISPUTE_ANSWERS)[number];
