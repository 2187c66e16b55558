import { fromHex, parseBase64, toHex } from './bytes';
import { cut, type Envelope } from './envelope';
import { challengeOf, prelude, type Signed, signSteps, type Statement, stepPoints } from './lsag';
import { encodeDoubles } from './ristretto';
import { L, modL, parseScalar } from './scalar';
import { peel, lockOf, onionBytes } from './onion';
import { finish } from './slices';
import { statementOf } from './vote';
import { assemble, castBallot } from '../../tests/voting/election';
import type { RandomSource } from './drbg';
import type { Table } from './table';

// allows for a slow machine
jest.setTimeout(60_000);

const all = assemble({ members: 5, seed: 'stuck' });
const sources: [string, RandomSource][] = [
  ['gives zeros', (length) => new Uint8Array(length)],
  ['gives one byte for ever', (length) => new Uint8Array(length).fill(0x5a)],
  ['starts anew at every call', (length) => Uint8Array.from({ length }, (_, i) => i & 255)],
];
const sameAnswers = (no: number, level: number) =>
  new Map(all.definition.roster.filter((entry) => entry.no !== no).map((entry) => [entry.no, { level }]));

/** Recomputes the challenge at a guessed signer's position. */
function challengeAt(statement: Statement, signed: Signed, signer: number): { c: bigint; s: bigint } {
  const { tables } = all.vote;
  const challenge = challengeOf(prelude(statement, signed.tag));
  let c = parseScalar(signed.sig.slice(0, 32)) as bigint;
  for (let i = 0; ; i++) {
    const s = parseScalar(signed.sig.slice(32 * (i + 1), 32 * (i + 2))) as bigint;
    if (i === signer) return { c, s };
    const key = tables.of(statement.ring.keys[i] as Uint8Array) as Table;
    const points = stepPoints(
      { key, base: tables.ofEvent(statement.event), tag: tables.of(signed.tag) as Table },
      s,
      c,
    );
    const [left, right] = encodeDoubles(points) as [Uint8Array, Uint8Array];
    c = challenge(left, right);
  }
}

function inverseModL(value: bigint): bigint {
  let [power, base, exponent] = [1n, modL(value), L - 2n];
  for (; exponent > 0n; exponent >>= 1n) {
    if ((exponent & 1n) === 1n) power = modL(power * base);
    base = modL(base * base);
  }
  return power;
}

function plaintexts(envelope: Envelope): { outer: string; inner: string; plain: Uint8Array }[] {
  const size = onionBytes(all.vote, 'rate');
  const onions = cut(parseBase64(envelope.rate, 5 * size) as Uint8Array, size);
  return onions.map((onion) => {
    const inner = peel(lockOf(all.vote, 'A'), fromHex(all.boxKeys[0].secret), onion) as Uint8Array;
    const plain = peel(lockOf(all.vote, 'B'), fromHex(all.boxKeys[1].secret), inner) as Uint8Array;
    return { outer: toHex(onion.slice(0, 32)), inner: toHex(inner.slice(0, 32)), plain };
  });
}

describe.each(sources)('a random source that %s', (_, stuck) => {
  test('never signs two messages with one nonce, so the secret cannot be computed', () => {
    const pair = all.wallets[0]?.ring[0];
    const x = parseScalar(fromHex(pair?.secret ?? '')) as bigint;
    const messages = [0, 1].map((level) => Uint8Array.of(1, 1, 0, 2, level, 0, 0, ...new Uint8Array(16)));
    const found = messages.map((message) => {
      const statement = statementOf(all.vote, 'rate', 2, 0, message);
      const signer = statement.ring.keys.findIndex((key) => toHex(key) === pair?.public);
      const signed = finish(signSteps(statement, fromHex(pair?.secret ?? ''), stuck, all.vote.tables));
      return challengeAt(statement, signed, signer);
    });
    const [one, two] = found as [{ c: bigint; s: bigint }, { c: bigint; s: bigint }];
    // u = s + c·x: equal nonces would give x = (s₁ − s₂)/(c₂ − c₁)
    expect(modL(one.s + one.c * x)).not.toBe(modL(two.s + two.c * x));
    expect(modL((one.s - two.s) * inverseModL(two.c - one.c))).not.toBe(x);
  });

  test('repeats no ephemeral key, salt or dummy between positions, layers, voters and recasts', () => {
    const ballots = [
      { no: 1, seq: 1, answers: sameAnswers(1, 0) },
      { no: 1, seq: 2, answers: sameAnswers(1, 0) },
      { no: 2, seq: 1, answers: sameAnswers(2, 0) },
    ];
    const seen = ballots.flatMap((ballot) => plaintexts(castBallot(all, ballot, stuck)));
    const values = seen.flatMap(({ outer, inner, plain }) => [outer, inner, toHex(plain.slice(7, 23))]);
    expect(new Set(values).size).toBe(3 * 15);
  });
});

test('a working source never gives the same envelope twice', () => {
  const ballot = { no: 3, seq: 1, answers: sameAnswers(3, 1) };
  expect(castBallot(all, ballot).hash).not.toBe(castBallot(all, ballot).hash);
});
