import { publicKeysOf, showsForeignKey } from './public-keys';

const stored = {
  wallet: {
    identity: { secret: 's', public: 'id' },
    ring: [
      { secret: 'x', public: 'a' },
      { secret: 'y', public: 'b' },
    ],
  },
  retired: ['used'],
};
const own = { identityKey: 'id', ringKeys: ['a', 'b', 'used'] };

test('reads the public halves only, and null where no keys are stored', () => {
  expect(publicKeysOf(stored)).toEqual(own);
  for (const invalid of [undefined, null, 'text', {}, { wallet: stored.wallet }])
    expect(publicKeysOf(invalid)).toBeNull();
});

test.each([
  ['the same keys', own, false],
  ['fewer keys', { ...own, ringKeys: ['a'] }, false],
  ['a used key', { ...own, ringKeys: ['used'] }, false],
  ['another identity', { ...own, identityKey: 'other' }, true],
  ['a foreign ring key among own keys', { ...own, ringKeys: ['a', 'foreign'] }, true],
])('detects a foreign key when the server shows %s', (_case, shown, foreign) => {
  expect(showsForeignKey(own, shown)).toBe(foreign);
});
