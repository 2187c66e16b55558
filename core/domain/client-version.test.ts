import { version } from '../../package.json';
import { CLIENT_VERSION, OLDEST_CLIENT, isOutdated } from './client-version';

test('the client says a release that is not older than the one of package.json', () => {
  expect(isOutdated(CLIENT_VERSION, version)).toBe(false);
  expect(isOutdated(CLIENT_VERSION, OLDEST_CLIENT)).toBe(false);
});

test.each<[unknown, string, boolean]>([
  ['0.2.0', '0.2.0', false],
  ['0.2.1', '0.2.0', false],
  ['0.10.0', '0.9.0', false],
  ['1.0.0', '0.9.9', false],
  ['0.1.9', '0.2.0', true],
  ['0.9.0', '0.10.0', true],
  ['0.9.9', '1.0.0', true],
  // clients before 0.2.0 send none
  [undefined, '0.1.0', false],
  [undefined, '0.2.0', true],
  ['later', '0.1.0', false],
  [{ version: '9.0.0' }, '0.2.0', true],
])('a client that sends %p is outdated where %s is the oldest: %p', (sent, oldest, outdated) => {
  expect(isOutdated(sent, oldest)).toBe(outdated);
});
