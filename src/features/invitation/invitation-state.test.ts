import { stateOf } from './invitation-state';

const NOW = '2026-03-10T00:00:00.000Z';

test.each([
  [false, 3, '2026-03-11T00:00:00.000Z', 'usable'],
  [false, 3, '2026-03-10T00:00:00.000Z', 'expired'],
  [false, 0, '2026-03-11T00:00:00.000Z', 'usedUp'],
  [true, 0, '2026-03-09T00:00:00.000Z', 'revoked'],
])('revoked %s, %i uses left, until %s: %s', (revoked, usesLeft, expiresAt, state) => {
  expect(stateOf({ revoked, usesLeft, expiresAt }, NOW)).toBe(state);
});
