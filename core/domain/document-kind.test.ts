import { BUILD_LEASE_SECONDS, jobStateAt } from './document-kind';
import type { JobState } from './document-kind';

const at = (seconds: number): number => Date.parse('2026-09-01T00:00:00.000Z') + seconds * 1000;
const iso = (seconds: number): string => new Date(at(seconds)).toISOString();

test.each<[what: string, state: JobState, started: string | null, expires: string | null, now: JobState]>([
  ['a file in its time is ready', 'ready', null, iso(1), 'ready'],
  ['a file at its last instant is gone', 'ready', null, iso(0), 'expired'],
  ['a build within its lease goes on', 'building', iso(1 - BUILD_LEASE_SECONDS), null, 'building'],
  ['a build beyond its lease was killed', 'building', iso(-BUILD_LEASE_SECONDS), null, 'failed'],
  ['a waiting job waits for ever', 'waiting', null, null, 'waiting'],
  ['a cancelled job stays cancelled', 'cancelled', iso(-999), null, 'cancelled'],
])('%s', (_what, state, startedAt, expiresAt, now) => {
  expect(jobStateAt({ state, startedAt, expiresAt }, at(0))).toBe(now);
});
