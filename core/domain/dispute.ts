/** What a voter may object to within the window. */
export const DISPUTE_KINDS = [
  'envelope', // the receipt is signed and the frozen list lacks its envelope: proved by itself
  'cell', // the envelope is there, the board lacks or changes a vote: only its author can see that
] as const;
export type DisputeKind = (typeof DISPUTE_KINDS)[number];

/** How the 号长 answers: hold the vote again, or let the result stand with a reason everybody reads. */
export const DISPUTE_ANSWERS = ['rerun', 'stand'] as const;
export type DisputeAnswer = (typeof DISPUTE_ANSWERS)[number];
