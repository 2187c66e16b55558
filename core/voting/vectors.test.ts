import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { concat, fromHex, toHex } from './bytes';
import { canonicalJson } from './canonical';
import { DLEQ_VECTORS } from './dleq-vectors';
import { hmacDrbg } from './drbg';
import { open, scheduleContext, seal } from './hpke';
import { isSigned, sign } from './keys';
import { LSAG_VECTORS } from './lsag-vectors';
import { dleqDifference, type LsagVector, lsagVectorSteps, selfTestSteps } from './self-test';
import { finish } from './slices';
import { toLittleEndian } from './ristretto';
import { parseUtf8, utf8 } from './text';
import { sharedX25519 } from './x25519';
import { seeded } from '../../tests/voting/election';

// allows for a slow machine
jest.setTimeout(60_000);

const file = join(__dirname, '../../tests/vectors/lsag.json');
const published = JSON.parse(readFileSync(file, 'utf8')) as LsagVector[];

test.each(published)('the ring signature of $n keys is the published one', (vector) => {
  expect(finish(lsagVectorSteps(vector, seeded('vector')))).toBeNull();
});

test.each(['ring', 'secret', 'event', 'eventBase', 'msg', 'ringHash', 'tag', 'sig'] as const)(
  'a vector with another %s is refused',
  (field) => {
    const [vector, other] = published as [LsagVector, LsagVector];
    const forged = { ...vector, [field]: field === 'ring' ? other.ring.slice(0, vector.n) : other[field] };
    expect(finish(lsagVectorSteps(forged, seeded('vector')))).not.toBeNull();
  },
);

test('the bundled vectors are the published ones of small rings', () => {
  const small = (published as LsagVector[]).filter(({ n }) => n <= 6);
  expect(small.map(({ n }) => n)).toEqual([2, 3, 6]);
  expect(LSAG_VECTORS).toEqual(small);
});

test.each(DLEQ_VECTORS)('RFC 9497 A.1.2 is a ring of one key (batch $blinded.length)', (vector) => {
  expect(dleqDifference(vector)).toBeNull();
  const turned = vector.proof.startsWith('0') ? '1' : '0';
  expect(dleqDifference({ ...vector, proof: turned + vector.proof.slice(1) })).not.toBeNull();
});

test('the self-test passes, and fails on a stuck random source', () => {
  expect(finish(selfTestSteps(seeded('phone')))).toEqual([]);
  expect(finish(selfTestSteps((length) => new Uint8Array(length)))).toEqual(['random source']);
});

describe('RFC 9180 A.2.1', () => {
  const info = fromHex('4f6465206f6e2061204772656369616e2055726e');
  const ephemeral = fromHex('f4ec9b33b792c372c1d2c2063507b684ef925b8c75a42dbcbf57d63ccd381600');
  const enc = fromHex('1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a');
  const recipient = fromHex('4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a');
  const secret = fromHex('8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb');
  const plaintext = fromHex('4265617574792069732074727574682c20747275746820626561757479');
  const aad = fromHex('436f756e742d30');
  const ciphertext = fromHex(
    '1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28',
  );
  const context = scheduleContext(info);

  test('seals and opens to the published bytes', () => {
    expect(toHex(seal(recipient, context, aad, plaintext, ephemeral))).toBe(toHex(concat(enc, ciphertext)));
    expect(open(secret, recipient, context, aad, concat(enc, ciphertext))).toEqual(plaintext);
  });

  test.each([
    ['another aad', { aad: fromHex('436f756e742d31') }],
    ['another info', { context: scheduleContext(fromHex('00')) }],
    [
      'a flipped bit',
      {
        sealed: concat(
          enc,
          ciphertext.map((byte, i) => (i === 3 ? byte ^ 1 : byte)),
        ),
      },
    ],
    ['a small-order share', { sealed: concat(new Uint8Array(32), ciphertext) }],
    ['too few bytes', { sealed: enc }],
  ])(
    'does not open with %s',
    (_, change: { aad?: Uint8Array; context?: Uint8Array; sealed?: Uint8Array }) => {
      const sealed = change.sealed ?? concat(enc, ciphertext);
      expect(open(secret, recipient, change.context ?? context, change.aad ?? aad, sealed)).toBeNull();
    },
  );
});

describe('RFC 7748', () => {
  test.each([
    {
      k: 'a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4',
      u: 'e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c',
      shared: 'c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552',
    },
    {
      k: '4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d',
      u: 'e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493',
      shared: '95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957',
    },
    {
      k: '77076d0a7318a57d3c16c17251b26645c6f3c8dc1de6f0d1d0e9f5c1a3f9b0a1',
      u: '0900000000000000000000000000000000000000000000000000000000000000',
      shared: null,
    },
  ])('multiplies $k', ({ k, u, shared }) => {
    const expected = shared ?? toHex(x25519.getPublicKey(fromHex(k)));
    expect(toHex(sharedX25519(fromHex(k), fromHex(u)))).toBe(expected);
  });

  test('rejects every point of small order in every encoding', () => {
    const p = (1n << 255n) - 19n;
    for (const low of [0n, 1n, p - 1n, p, p + 1n]) {
      expect(() => sharedX25519(new Uint8Array(32).fill(7), toLittleEndian(low))).toThrow();
    }
  });
});

describe('RFC 8032 §7.1', () => {
  test.each([
    {
      secret: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      message: '',
      sig: 'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    },
    {
      secret: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
      key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      message: '72',
      sig: '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    },
    {
      secret: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
      key: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      message: 'af82',
      sig: '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    },
  ])('signs "$message" to the published bytes', ({ secret, key, message, sig }) => {
    expect(toHex(ed25519.getPublicKey(fromHex(secret)))).toBe(key);
    expect(sign(secret, fromHex(message))).toBe(sig);
    expect(isSigned(key, fromHex(message), sig)).toBe(true);
    expect(isSigned(key, fromHex(`${message}00`), sig)).toBe(false);
  });

  test('a signature of a small-order key is rejected, although lax verifiers accept it', () => {
    const identity = `01${'00'.repeat(31)}`;
    const sig = `01${'00'.repeat(63)}`;
    expect(ed25519.verify(fromHex(sig), utf8('anything'), fromHex(identity), { zip215: true })).toBe(true);
    expect(isSigned(identity, utf8('anything'), sig)).toBe(false);
  });
});

test('HMAC-DRBG draws the nonce of RFC 6979 A.2.5 (P-256, SHA-256, "sample")', () => {
  const x = fromHex('c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721');
  const hash = fromHex('af2bdbe1aa9b6ec1e2ade1d694f41fc71a831d0268e9891562113d8a62add1bf');
  expect(toHex(hmacDrbg(concat(x, hash))(32))).toBe(
    'a6e3c57dd01abe90086538398355dd4c3b17aa873382b0f24d6129493d8aad60',
  );
});

test('JSON is canonical as in RFC 8785 §3.2.2', () => {
  const value = {
    numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '€$\u000f\nA\'B"\\\\"/',
    literals: [null, true, false],
  };
  expect(parseUtf8(canonicalJson(value))).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
  const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
  expect(parseUtf8(canonicalJson(keys))).toBe(
    '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
  );
  expect(() => canonicalJson('\ud800')).toThrow();
  expect(() => canonicalJson(Infinity)).toThrow();
});
