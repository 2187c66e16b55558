import { stateOf } from './invitation-state';

test.each([
  [true, false, 3, 'usable'],
  [false, false, 3, 'expired'],
  [false, false, 0, 'usedUp'],
  [false, true, 0, 'revoked'],
])('usable %s, revoked %s, %i uses left: %s', (usable, revoked, usesLeft, state) => {
  expect(stateOf({ usable, revoked, usesLeft })).toBe(state);
});
