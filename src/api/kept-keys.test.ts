import { publicKeysOf, showsForeignKey } from './kept-keys';

const kept = {
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

test('only public halves are read, and nothing where no keys are kept', () => {
  expect(publicKeysOf(kept)).toEqual(own);
  for (const nothing of [undefined, null, 'text', {}, { wallet: kept.wallet }])
    expect(publicKeysOf(nothing)).toBeNull();
});

test.each([
  ['the same keys', own, false],
  ['fewer keys', { ...own, ringKeys: ['a'] }, false],
  ['a key that was used up', { ...own, ringKeys: ['used'] }, false],
  ['another identity', { ...own, identityKey: 'other' }, true],
  ['a foreign ring key among the own', { ...own, ringKeys: ['a', 'foreign'] }, true],
])('a server that shows %s is judged rightly', (_case, shown, foreign) => {
  expect(showsForeignKey(own, shown)).toBe(foreign);
});
