import { ristretto255, x25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { compare, fromHex, parseBase64, parseHex, toBase64, toHex } from './bytes';
import { canonicalJson } from './canonical';
import { type Cell, LONGEST_COMMENT, parseCell, printCell } from './cell';
import { generatorTable, secretElement, TableStore } from './group';
import { signSteps, verifySteps } from './lsag';
import { IDENTITY, type Point } from './point';
import { parseRing, type Ring, ringsAbout, ringSizes } from './ring';
import { decodeElement, encodeDoubles } from './ristretto';
import { halved, L, modL, parseScalar, printScalar } from './scalar';
import { finish } from './slices';
import { addProduct, buildTable, secretProduct } from './table';
import { parseUtf8, utf8 } from './text';
import { publicX25519, sharedX25519 } from './x25519';
import { assemble, seeded } from '../../tests/voting/election';
import { grown } from '../../tests/voting/definition-attacks';

// allows for a slow machine
jest.setTimeout(60_000);

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const scalar = fc.bigInt({ min: 1n, max: L - 1n });

describe('bytes and texts', () => {
  test('round-trip through hex and base64, which have one encoding each', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (value) => {
        expect(parseHex(toHex(value), value.length)).toEqual(value);
        expect(toBase64(value)).toBe(Buffer.from(value).toString('base64'));
        expect(parseBase64(toBase64(value), value.length)).toEqual(value);
      }),
    );
    expect(parseBase64('QQ==', 1)).toEqual(Uint8Array.of(65));
    for (const other of ['QR==', 'QQ=', 'QQ', 'Q Q=', 'QQ=A']) expect(parseBase64(other, 1)).toBeNull();
    for (const other of ['AB', 'a', 'abc', 'zz']) expect(parseHex(other, 1)).toBeNull();
  });

  test('are encoded and decoded as UTF-8 exactly as in Node', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(Buffer.from(utf8(text))).toEqual(Buffer.from(text, 'utf8'));
        expect(parseUtf8(utf8(text))).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 6 }), (value) => {
        let expected: string | null = null;
        try {
          expected = strict.decode(value);
        } catch {
          expected = null;
        }
        expect(parseUtf8(value)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
    expect(() => utf8('\udc00')).toThrow();
  });

  test('have one canonical JSON, whatever the order of members', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toEqual(canonicalJson(value));
        expect(JSON.parse(parseUtf8(canonicalJson(value)) ?? '')).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('the group', () => {
  test('multiplies as the library does, by public and by secret scalars and every window', () => {
    fc.assert(
      fc.property(scalar, scalar, fc.constantFrom(4, 5, 6, 7), fc.boolean(), (a, k, bits, affine) => {
        const base = ristretto255.Point.BASE.multiply(a);
        const table = buildTable(decodeElement(base.toBytes()) as Point, bits, affine);
        const expected = toHex(base.multiply(k).toBytes());
        const [open] = encodeDoubles([addProduct(IDENTITY, table, halved(k))]) as [Uint8Array];
        const [closed] = encodeDoubles([secretProduct(table, halved(k))]) as [Uint8Array];
        expect([toHex(open), toHex(closed)]).toEqual([expected, expected]);
      }),
      { numRuns: 12 },
    );
  });

  test.each([0n, 1n, 2n, 8n, L - 1n, L - 2n, (1n << 252n) - 1n, 0x88888888888888888888888888888888n])(
    'multiplies by the edge scalar %s',
    (k) => {
      const expected = k === 0n ? '00'.repeat(32) : toHex(ristretto255.Point.BASE.multiply(k).toBytes());
      expect(toHex(secretElement(generatorTable(), k))).toBe(expected);
      expect(toHex(encodeDoubles([addProduct(IDENTITY, generatorTable(), halved(k))])[0] as Uint8Array)).toBe(
        expected,
      );
    },
  );

  test('decodes exactly what the library decodes', () => {
    const known = Array.from({ length: 40 }, (_, i) =>
      ristretto255.Point.BASE.multiply(BigInt(i + 1)).toBytes(),
    );
    const spoilt = known.flatMap((good, i) => [
      good.map((byte, at) => (at === i % 32 ? byte ^ 1 : byte)),
      good.map((byte, at) => (at === 31 ? byte | 128 : byte)),
    ]);
    const p = fromHex(`ed${'ff'.repeat(30)}7f`);
    for (const value of [...known, ...spoilt, p, new Uint8Array(32), new Uint8Array(31)]) {
      let accepted = true;
      try {
        ristretto255.Point.fromBytes(value);
      } catch {
        accepted = false;
      }
      expect(decodeElement(value) !== null).toBe(accepted);
    }
  });

  test('shares X25519 secrets as the library does', () => {
    fc.assert(
      fc.property(bytes(32), bytes(32), (k, u) => {
        let expected: string | null = null;
        try {
          expected = toHex(x25519.getSharedSecret(k, u));
        } catch {
          expected = null;
        }
        let shared: string | null = null;
        try {
          shared = toHex(sharedX25519(k, u));
        } catch {
          shared = null;
        }
        expect(shared).toBe(expected);
      }),
      { numRuns: 40 },
    );
  });

  test('gives the library’s public key for every secret', () => {
    fc.assert(
      fc.property(bytes(32), (k) => expect(publicX25519(k)).toEqual(x25519.getPublicKey(k))),
      { numRuns: 40 },
    );
  });

  test('has one encoding for every scalar', () => {
    fc.assert(fc.property(scalar, (k) => expect(parseScalar(printScalar(k))).toBe(k)));
    expect(parseScalar(printScalar(L))).toBeNull();
    expect(parseScalar(new Uint8Array(31))).toBeNull();
    expect(modL(-1n)).toBe(L - 1n);
  });
});

describe('rings', () => {
  test.each(Array.from({ length: 196 }, (_, i) => i + 4))(
    'of %i others are cut into everybody once',
    (others) => {
      const sizes = ringSizes(others);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(others);
      expect(sizes.length).toBe(others <= 32 ? 1 : Math.floor(others / 16));
      expect(Math.max(...sizes)).toBeLessThanOrEqual(32);
      if (others >= 5) expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5);
    },
  );

  test('of a large vote contain everybody else once, sorted, and differ for every colleague', () => {
    const all = assemble({ members: 4, seed: 'rings' });
    const large = grown({ all, slots: [], opened: {} as never, cells: [] }, 50, 3);
    const [one, two] = [ringsAbout(large, 'ab', 1), ringsAbout(large, 'ab', 2)];
    expect(one.map((ring) => ring.length)).toEqual(ringSizes(49));
    expect(one.flat().sort()).toEqual(
      large.roster
        .slice(1)
        .map((entry) => entry.ringKey)
        .sort(),
    );
    for (const ring of one) expect(ring).toEqual([...ring].sort());
    const mates = (rings: string[][], key: string) => rings.find((ring) => ring.includes(key));
    const key = large.roster[9]?.ringKey ?? '';
    expect(mates(one, key)).not.toEqual(mates(two, key));
    expect(ringsAbout(large, 'ac', 1)).not.toEqual(one);
  });
});

describe('signatures and cells', () => {
  const all = assemble({ members: 9, seed: 'properties', comments: true });
  const keys = all.definition.roster.map((entry) => fromHex(entry.ringKey)).sort(compare);

  test('verify for every signer, ring and message, and fail with any byte changed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9 }),
        fc.nat(),
        bytes(23),
        fc.nat(),
        (size, who, message, where) => {
          const tables = new TableStore(4);
          const ring = parseRing(keys.slice(0, size), tables) as Ring;
          const own = toHex(keys[who % size] as Uint8Array);
          const pair = all.wallets.flatMap((wallet) => wallet.ring).find((each) => each.public === own);
          const statement = { ring, event: 'ab|rate|1', message };
          const signed = finish(signSteps(statement, fromHex(pair?.secret ?? ''), all.random, tables));
          expect(finish(verifySteps([[statement, signed]], tables))).toEqual([null]);
          const sig = signed.sig.slice();
          sig[where % sig.length] = (sig[where % sig.length] as number) ^ 1;
          expect(finish(verifySteps([[statement, { ...signed, sig }]], tables))).not.toEqual([null]);
        },
      ),
      { numRuns: 12 },
    );
  });

  test('round-trip', () => {
    const body = fc.record({
      about: fc.integer({ min: 1, max: 9 }),
      level: fc.constantFrom(0, 1, 2, 255),
      salt: bytes(16),
      tag: bytes(32),
      sig: bytes(32 * 9),
    });
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((value) => utf8(value).length <= LONGEST_COMMENT);
    fc.assert(
      fc.property(body, text, (some, commentText) => {
        const rating: Cell = { ...some, kind: 'rate', bucket: 0, text: '' };
        expect(parseCell(all.vote, 'rate', printCell(all.vote, rating))).toEqual({ ok: true, value: rating });
        const comment: Cell = { ...some, kind: 'comment', level: 0, bucket: 0, text: commentText };
        expect(parseCell(all.vote, 'comment', printCell(all.vote, comment))).toEqual({
          ok: true,
          value: comment,
        });
        expect(printCell(all.vote, rating)).toHaveLength(55 + 32 * 9);
      }),
    );
  });

  test('return a finding and never throw, whatever the plaintext', () => {
    fc.assert(
      fc.property(bytes(55 + 32 * 9), fc.constantFrom(0, 1, 2), (value, kind) => {
        value.set([1, kind]);
        expect(typeof parseCell(all.vote, 'rate', value).ok).toBe('boolean');
      }),
    );
  });
});

test('draws with the same seed are equal, with another seed different', () => {
  expect(seeded('a')(40)).toEqual(seeded('a')(40));
  expect(seeded('a')(40)).not.toEqual(seeded('b')(40));
});
