/** Every finding of the protocol. The client's texts are in src/messages/vote.ts. */
export const FINDINGS = [
  // definition and keys
  'shape',
  'version',
  'nonce',
  'scale',
  'k-min',
  'closing-time',
  'roster-order',
  'roster-too-small',
  'roster-too-large',
  'ring-too-small',
  'roll-incomplete',
  'identity-key',
  'ring-key',
  'repeated-key',
  'box-key',
  'scrutineer-count',
  'scrutineer-unknown',
  'scrutineer-repeated',
  'scrutineer-administrator',
  'scrutineer-signature',
  'registration-signature',
  'key-mismatch',
  'key-missing',
  'key-spent',
  'box-key-spent',
  'random-source',
  'wrong-definition',
  // casting and the box
  'answer-missing',
  'answer-level',
  'comment-too-long',
  'comment-forbidden',
  'not-on-roster',
  'sequence',
  'onion-length',
  'onion-count',
  'onion-order',
  'envelope-hash',
  'envelope-signature',
  'ack-signature',
  // opening
  'frozen-list',
  'too-few-envelopes',
  'repeated-number',
  'envelope-missing',
  'mix-length',
  'mix-order',
  'mix-input',
  'mix-output',
  'mix-signature',
  // cells
  'cell-length',
  'cell-version',
  'cell-kind',
  'cell-about',
  'cell-level',
  'cell-bucket',
  'cell-padding',
  'cell-text',
  'ring-order',
  'tag-encoding',
  'tag-identity',
  'signature-length',
  'signature-scalar',
  'signature',
  'double-vote',
  // board
  'vote-id',
  'envelope-order',
  'too-many-envelopes',
  'board-order',
  'too-many-cells',
  'withheld',
  'below-threshold',
  'tally',
  'board-signature',
  'own-cell-missing',
  'own-cell-differs',
] as const;

export type FindingName = (typeof FINDINGS)[number];

/** A finding and its location, e.g. `{ name: 'signature', at: 'board[17]' }`. */
export interface Finding {
  readonly name: FindingName;
  readonly at: string;
}

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly finding: Finding };

export function good<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function bad<T>(name: FindingName, at = ''): Outcome<T> {
  return { ok: false, finding: { name, at } };
}
