import {
  afterEvent,
  closingOf,
  FREEZE_WAIT_SECONDS,
  isResultShown,
  isRunning,
  nextByClock,
  VOTE_EVENTS,
  VOTE_STATES,
} from './vote-state';
import type { VoteEvent, VoteState, VoteTimes } from './vote-state';

test('a vote runs from draft to archived step by step', () => {
  const way: VoteEvent[] = [
    'readOut',
    'open',
    'freeze',
    'beginOpening',
    'deliverMix',
    'deliverBoard',
    'archive',
  ];
  const passed = way.reduce<VoteState[]>(
    (states, event) => [...states, afterEvent(states.at(-1) ?? 'draft', event) ?? 'void'],
    ['draft'],
  );
  expect(passed).toEqual(VOTE_STATES.filter((state) => state !== 'void'));
});

test('a vote can be voided in every state before the board, in none after it', () => {
  expect(VOTE_STATES.filter((state) => afterEvent(state, 'giveUp') === 'void')).toEqual(
    VOTE_STATES.filter(isRunning),
  );
});

test('archived and void are final', () => {
  for (const event of VOTE_EVENTS) {
    expect(afterEvent('archived', event)).toBeNull();
    expect(afterEvent('void', event)).toBeNull();
  }
});

const times: VoteTimes = {
  state: 'open',
  closesAt: '2026-06-30T10:00:00.000Z',
  closedEarlyAt: null,
  frozenAt: null,
  graceHours: 24,
  boardAt: null,
};

test.each([
  [times, { event: 'freeze', from: '2026-06-30T10:00:40.000Z' }],
  [
    { ...times, closedEarlyAt: '2026-06-30T09:00:00.000Z' },
    { event: 'freeze', from: '2026-06-30T09:00:40.000Z' },
  ],
  [
    { ...times, state: 'frozen', frozenAt: '2026-06-30T10:00:40.000Z' },
    { event: 'beginOpening', from: '2026-07-01T10:00:40.000Z' },
  ],
  [
    { ...times, state: 'board', boardAt: '2026-07-01T00:00:00.000Z' },
    { event: 'archive', from: '2026-07-04T00:00:00.000Z' },
  ],
  [{ ...times, state: 'openingA' }, null],
  [{ ...times, state: 'draft', closesAt: null }, null],
] as const)('the clock brings %j to %j', (given, next) => {
  expect(nextByClock(given as VoteTimes, 72)).toEqual(next);
});

test('an early close applies only before the closing time', () => {
  expect(closingOf({ ...times, closedEarlyAt: '2026-06-30T11:00:00.000Z' })).toBe(times.closesAt);
});

test('the freeze waits longer than the maximum duration of a call', () => {
  expect(FREEZE_WAIT_SECONDS).toBeGreaterThan(30);
});

const checked = (reports: number, proven: readonly boolean[] = []) => ({
  parts: 7,
  reports: Array.from({ length: reports }),
  faults: proven.map((one) => ({ proven: one })),
});
test.each([
  ['a board published before phones verified them', undefined, null, true],
  ['no part reported', checked(0), null, false],
  ['all parts but one reported', checked(6), null, false],
  ['all parts reported', checked(7), null, true],
  ['a claimed fault', checked(7, [false]), null, false],
  ['a claimed fault that the 号长 lets stand', checked(7, [false]), 'stand', true],
  ['a claimed fault let stand before all parts are reported', checked(6, [false]), 'stand', false],
  ['a proven fault', checked(7, [true]), null, false],
  ['a proven fault that the 号长 lets stand', checked(7, [false, true]), 'stand', false],
  ['a repeated vote', checked(7), 'rerun', false],
  ['a repeated vote of before', undefined, 'rerun', false],
  ['a dispute that the 号长 lets stand', checked(7), 'stand', true],
] as const)('figures with %s', (_, check, answer, shown) =>
  expect(isResultShown({ check, disputeAnswer: answer && { answer } })).toBe(shown),
);
