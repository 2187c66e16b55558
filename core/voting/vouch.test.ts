import { printVouchCode } from '../domain/vouch-code';
import { finish } from './slices';
import { isVouch, parseVouchCode, vouchedSteps, vouchFor } from './vouch';
import { assemble } from '../../tests/voting/election';

const { definition, wallets } = assemble({ members: 6, seed: 'vouch', kMin: 3 });
const { nonce } = definition;
const entryOf = (no: number) => definition.roster[no - 1]!;
const secretOf = (no: number) => wallets[no - 1]!.identity.secret;

/** The roster with the given vouches of `by` for `no`, each signed with the key of `signer`. */
const rosterWith = (signed: readonly (readonly [by: number, no: number, signer?: number])[]) => ({
  nonce,
  roster: definition.roster.map((entry) => ({
    ...entry,
    vouches: signed
      .filter(([, no]) => no === entry.no)
      .map(([by, , signer = by]) => vouchFor(secretOf(signer), nonce, by, entry)),
  })),
});
const reached = (given: Parameters<typeof rosterWith>[0], own = 1) =>
  finish(vouchedSteps(rosterWith(given), own));

test.each([
  ['nobody scanned', [], []],
  [
    'a star',
    [
      [1, 2],
      [1, 3],
    ],
    [2, 3],
  ],
  [
    'a chain',
    [
      [1, 2],
      [2, 3],
      [3, 4],
    ],
    [2, 3, 4],
  ],
  [
    'two who never met me vouch for each other',
    [
      [5, 6],
      [6, 5],
      [1, 2],
    ],
    [2],
  ],
  ['a vouch signed with another key', [[1, 2, 3]], []],
  [
    'a vouch for oneself',
    [
      [1, 1],
      [2, 2],
    ],
    [],
  ],
] as const)('a client trusts the entries reachable through signed vouches: %s', (_case, given, expected) => {
  expect(reached(given as never)).toEqual(expected);
});

test.each([
  ['another vote', { nonce: '0'.repeat(32) }, {}],
  ['another identity key', {}, { identityKey: entryOf(3).identityKey }],
  ['another ring key', {}, { ringKey: entryOf(3).ringKey }],
  ['another number', {}, { no: 3 }],
])('a vouch is invalid for %s', (_case, vote, entry) => {
  const shown = rosterWith([[1, 2]]);
  const vouch = shown.roster[1]!.vouches[0]!;
  expect(isVouch(shown, entryOf(2), vouch)).toBe(true);
  expect(isVouch({ ...shown, ...vote }, { ...entryOf(2), ...entry }, vouch)).toBe(false);
});

test('a code round-trips, and any other text is invalid', () => {
  const shown = { ...entryOf(2), nonce };
  const text = printVouchCode(shown);
  const { no, identityKey, ringKey } = shown;
  expect(parseVouchCode(text)).toEqual({ no, nonce, identityKey, ringKey });
  for (const other of [
    '',
    'https://example.com',
    text.slice(1),
    text.slice(0, -1),
    `${text}:1`,
    text.replace(':2:', ':0:'),
  ])
    expect(parseVouchCode(other)).toBeNull();
});
