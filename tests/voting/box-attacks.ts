import { concat, parseBase64, toBase64, toHex } from '../../core/voting/bytes';
import { freezeBox } from '../../core/voting/box';
import { type Cell, plaintextBytes, printCell } from '../../core/voting/cell';
import { type Envelope, envelopeBytes, onionsHash, parseEnvelope } from '../../core/voting/envelope';
import type { FindingName } from '../../core/voting/finding';
import { sign } from '../../core/voting/keys';
import { LSAG_VECTORS } from '../../core/voting/lsag-vectors';
import { mixBytes } from '../../core/voting/mix';
import { innerBytes, onionBytes } from '../../core/voting/onion';
import { prepareVote } from '../../core/voting/vote';
import { grown } from './definition-attacks';
import { castBallot, drawAnswers, must } from './election';
import { type Attack, type Scene, secretOf } from './forge';

const onionsOf = (scene: Scene, envelope: Envelope) => must(parseEnvelope(scene.all.vote, envelope));

/** Signs changed onion texts as their voter, so that only the onions themselves are wrong. */
function resealed(scene: Scene, envelope: Envelope, change: Partial<Envelope>): Envelope {
  const changed = { ...envelope, ...change };
  const size = (kind: 'rate' | 'comment') =>
    onionBytes(scene.all.vote, kind) * scene.all.definition.roster.length;
  const bytes = (kind: 'rate' | 'comment') => parseBase64(changed[kind], size(kind)) ?? new Uint8Array(0);
  const hash = change.hash ?? toHex(onionsHash({ rate: [bytes('rate')], comment: [bytes('comment')] }));
  const secret = scene.all.wallets[changed.no - 1]?.identity.secret ?? '';
  const sig = change.sig ?? sign(secret, envelopeBytes(scene.all.vote.voteId, changed.no, changed.seq, hash));
  return { ...changed, hash, sig };
}

export function envelopeAttacks(scene: Scene): Attack[] {
  const { definition, vote, wallets } = scene.all;
  const envelope = scene.slots[0] as Envelope;
  const { rate } = onionsOf(scene, envelope);
  const attack = (name: string, finding: FindingName, forged: unknown, stored: unknown = null): Attack => ({
    name,
    finding,
    probe: { target: 'envelope', definition, stored, envelope: forged },
  });
  const others = wallets[1]?.identity.secret ?? '';
  const foreign = sign(others, envelopeBytes(vote.voteId, 1, 1, envelope.hash));
  const otherVote = sign(
    wallets[0]?.identity.secret ?? '',
    envelopeBytes('0'.repeat(64), 1, 1, envelope.hash),
  );
  const unsorted = toBase64(concat(...[...rate].reverse()));
  const repeated = toBase64(concat(rate[0] as Uint8Array, rate[0] as Uint8Array, ...rate.slice(2)));
  return [
    attack('an envelope of nobody on the roster', 'not-on-roster', { ...envelope, no: 9 }),
    attack('a sequence number of zero', 'sequence', resealed(scene, envelope, { seq: 0 })),
    attack('a replayed older envelope', 'sequence', envelope, { seq: 2, hash: '00' }),
    attack('another envelope under the stored number', 'sequence', envelope, { seq: 1, hash: '00' }),
    attack('one onion too few', 'onion-count', { ...envelope, rate: toBase64(concat(...rate.slice(1))) }),
    attack('a comment onion too few', 'onion-count', { ...envelope, comment: '' }),
    attack('onions that are not base64', 'onion-length', { ...envelope, rate: `!${envelope.rate.slice(1)}` }),
    attack('onions in the order of the roster', 'onion-order', resealed(scene, envelope, { rate: unsorted })),
    attack('an onion twice', 'onion-order', resealed(scene, envelope, { rate: repeated })),
    attack('a hash of other onions', 'envelope-hash', resealed(scene, envelope, { hash: '00'.repeat(32) })),
    attack("a vote in another member's slot", 'envelope-signature', { ...envelope, sig: foreign }),
    attack('an envelope signed for another definition', 'envelope-signature', {
      ...envelope,
      sig: otherVote,
    }),
    attack('a raised sequence number the voter did not sign', 'envelope-signature', { ...envelope, seq: 2 }),
  ];
}

export function boxAttacks(scene: Scene): Attack[] {
  const { definition } = scene.all;
  const { slots } = scene;
  const attack = (
    name: string,
    finding: FindingName,
    envelopes: readonly Envelope[],
    frozen?: string[],
  ): Attack => ({
    name,
    finding,
    probe: { target: 'box', definition, envelopes, frozen: frozen ?? freezeBox(envelopes) },
  });
  const again = castBallot(scene.all, { no: 1, seq: 2, answers: drawAnswers(scene.all, 1) });
  const forged = { ...(slots[2] as Envelope), no: 2 };
  return [
    attack('a box whose list was frozen otherwise', 'frozen-list', slots, freezeBox(slots.slice(1))),
    attack(
      'a box with one envelope exchanged after close',
      'frozen-list',
      [again, ...slots.slice(1)],
      freezeBox(slots),
    ),
    attack('flooding: all but a few envelopes dropped', 'too-few-envelopes', slots.slice(0, 3)),
    attack('two envelopes of one member', 'repeated-number', [...slots, again]),
    attack('an envelope under another number', 'envelope-signature', [
      slots[0] as Envelope,
      forged,
      ...slots.slice(2, 5),
    ]),
  ];
}

export function mixAttacks(scene: Scene): Attack[] {
  const { definition, vote } = scene.all;
  const { mix, box } = scene.opened;
  const size = innerBytes(vote, 'rate');
  const bytes = parseBase64(mix.rate, size * 36) as Uint8Array;
  const attack = (name: string, finding: FindingName, change: object): Attack => ({
    name,
    finding,
    probe: { target: 'mix', definition, mix: { ...mix, ...change }, inHash: box.inHash, envelopes: 6 },
  });
  const swapped = toBase64(concat(bytes.slice(size, 2 * size), bytes.slice(0, size), bytes.slice(2 * size)));
  const tooMany = toBase64(concat(bytes, bytes.slice(0, size)));
  const byB = sign(secretOf(scene, 'B'), mixBytes(vote.voteId, mix.inHash, mix.outHash));
  return [
    attack('a mix of another box', 'mix-input', { inHash: '00'.repeat(32) }),
    attack('a mix of another vote', 'mix-input', { voteId: '00'.repeat(32) }),
    attack('a mix that is no text', 'shape', { rate: 7 }),
    attack('a mix cut inside an onion', 'mix-length', { rate: toBase64(bytes.slice(1)) }),
    attack('a mix with more onions than went in', 'mix-length', { rate: tooMany }),
    attack("a mix in an order of A's choosing", 'mix-order', { rate: swapped }),
    attack('a mix with one onion dropped after signing', 'mix-output', { rate: toBase64(bytes.slice(size)) }),
    attack('a mix signed by B', 'mix-signature', { sig: byB }),
  ];
}

export function plaintextAttacks(scene: Scene): Attack[] {
  const { definition, vote } = scene.all;
  const cell = scene.cells.find((each) => each.kind === 'rate') as Cell;
  const comment = scene.cells.find((each) => each.kind === 'comment') as Cell;
  const bytes = printCell(vote, cell);
  const spoken = printCell(vote, comment);
  const attack = (
    name: string,
    finding: FindingName,
    kind: 'rate' | 'comment',
    forged: Uint8Array,
  ): Attack => ({
    name,
    finding,
    probe: { target: 'plaintext', definition, kind, hex: toHex(forged) },
  });
  const set = (from: Uint8Array, at: number, ...values: number[]) => {
    const out = from.slice();
    out.set(values, at);
    return out;
  };
  return [
    attack('a plaintext one byte short', 'cell-length', 'rate', bytes.slice(1)),
    attack('a plaintext of another version', 'cell-version', 'rate', set(bytes, 0, 2)),
    attack('a rating in the place of a comment', 'cell-kind', 'rate', set(bytes, 1, 2)),
    attack('a cell about nobody', 'cell-about', 'rate', set(bytes, 2, 0, 0)),
    attack('a level beyond the scale', 'cell-level', 'rate', set(bytes, 4, 3)),
    attack('a comment with a level', 'cell-level', 'comment', set(spoken, 4, 1)),
    attack('a bucket that does not exist', 'cell-bucket', 'rate', set(bytes, 5, 0, 1)),
    hiddenPadding(scene),
    attack('a comment longer than its block', 'cell-text', 'comment', set(spoken, 23, 255)),
    attack('a comment that is not UTF-8', 'cell-text', 'comment', set(spoken, 25, 255)),
    attack('a comment cut short by B', 'cell-text', 'comment', set(spoken, 24, 3)),
    attack('an empty comment', 'cell-text', 'comment', set(spoken, 23, ...new Uint8Array(480))),
    attack('a flipped salt', 'signature', 'rate', set(bytes, 7, (bytes[7] as number) ^ 1)),
    attack('the identity as a tag', 'tag-identity', 'rate', set(bytes, 23, ...new Uint8Array(32))),
  ];
}

/** Only a vote with rings of two sizes has padding: 49 others are cut into 17, 17 and 15. */
function hiddenPadding(scene: Scene): Attack {
  const large = grown(scene, 50, 3);
  const bytes = new Uint8Array(plaintextBytes(prepareVote(large, 4), 'rate'));
  bytes.set([1, 1, 0, 1, 0, 0, 2]);
  bytes.set([1], bytes.length - 1);
  const probe = { target: 'plaintext', definition: large, kind: 'rate', hex: toHex(bytes) } as const;
  return { name: 'something hidden in the padding', finding: 'cell-padding', probe };
}

export function ringAttacks(scene: Scene): Attack[] {
  const keys = scene.all.definition.roster.map((entry) => entry.ringKey).sort();
  const attack = (name: string, finding: FindingName, ring: string[]): Attack => ({
    name,
    finding,
    probe: { target: 'ring', keys: ring },
  });
  return [
    attack('a ring of one', 'ring-too-small', keys.slice(0, 1)),
    attack('an unsorted ring', 'ring-order', [...keys].reverse()),
    attack('a ring with a key twice', 'repeated-key', [keys[0] as string, ...keys]),
    attack('a ring with the identity', 'ring-key', ['00'.repeat(32), ...keys]),
    attack('a ring with a string that is no element', 'ring-key', [...keys, 'ff'.repeat(32)]),
  ];
}

export function signatureAttacks(): Attack[] {
  const [vector] = LSAG_VECTORS;
  if (vector === undefined) return [];
  const { ring: keys, event, msg: message, tag, sig } = vector;
  const attack = (name: string, finding: FindingName, change: object): Attack => ({
    name,
    finding,
    probe: { target: 'signature', keys, event, message, tag, sig, ...change },
  });
  return [
    attack('a signature one step short', 'signature-length', { sig: sig.slice(64) }),
    attack('a signature one step long', 'signature-length', { sig: sig + sig.slice(64, 128) }),
    attack('another event', 'signature', { event: event.replace('rate', 'comment') }),
    attack('a tag of another length', 'tag-encoding', { tag: tag.slice(2) }),
  ];
}

export function ballotAttacks(scene: Scene): Attack[] {
  const quiet = { ...scene.all.definition, comments: false };
  const answers = drawAnswers(scene.all, 1);
  const attack = (
    name: string,
    finding: FindingName,
    ballot: object,
    change: [number, object][],
    definition: object = scene.all.definition,
  ): Attack => ({
    name,
    finding,
    probe: {
      target: 'ballot',
      definition,
      ballot: { no: 1, seq: 1, ...ballot },
      answers: [...answers, ...change],
    },
  });
  const without = { ...attack('a colleague left out', 'answer-missing', {}, []) };
  return [
    { ...without, probe: { ...without.probe, answers: [...answers].slice(1) } as Attack['probe'] },
    attack('an answer about oneself', 'answer-missing', {}, [[1, { level: 0 }]]),
    attack('half a character as a comment', 'cell-text', {}, [[2, { level: 0, comment: '\ud83d' }]]),
    attack('a ballot of a stranger', 'not-on-roster', { no: 8 }, []),
    attack('a ballot without a number', 'sequence', { seq: 0.5 }, []),
    attack('a level beyond the scale', 'answer-level', {}, [[2, { level: 3 }]]),
    attack(
      'a comment where none is allowed',
      'comment-forbidden',
      {},
      [[2, { level: 0, comment: '好' }]],
      quiet,
    ),
    attack('a comment of more than 478 bytes', 'comment-too-long', {}, [
      [2, { level: 0, comment: '好'.repeat(160) }],
    ]),
  ];
}

export function boxKeyAttacks(scene: Scene): Attack[] {
  const { definition, boxKeys } = scene.all;
  const attack = (name: string, finding: FindingName, role: 'A' | 'B', key: object): Attack => ({
    name,
    finding,
    probe: { target: 'box key', definition, role, key },
  });
  return [
    attack('a vote that shows another box key than the phone holds', 'box-key', 'A', {
      pair: boxKeys[1],
      voteId: null,
    }),
    attack('a second roster under one box key', 'box-key-spent', 'A', {
      pair: boxKeys[0],
      voteId: '00'.repeat(32),
    }),
  ];
}
