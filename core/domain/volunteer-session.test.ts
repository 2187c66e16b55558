import type { PairingRecord } from './eligibility/record';
import { evaluateSessions } from './eligibility/year';
import type { Day } from './month-day';
import { maskName, maskNames, standingOf, type ReviewedSession } from './volunteer-session';

const pairing = (from: string, until: string, more: Partial<PairingRecord> = {}): PairingRecord => ({
  id: from,
  houseId: 'h1',
  from: from as Day,
  until: until as Day,
  endedOn: null,
  signed: true,
  ...more,
});
const session = (on: string, more: Partial<ReviewedSession> = {}): ReviewedSession => ({
  id: on,
  houseId: 'h1',
  on: on as Day,
  confirmed: true,
  disputed: false,
  ...more,
});
const YEAR = [pairing('2026-02-01', '2026-11-30')];

// Title, the session, the agreements, the standing.
const TABLE: readonly (readonly [string, ReviewedSession, readonly PairingRecord[], string])[] = [
  ['on the first day of the agreement', session('2026-02-01'), YEAR, 'counted'],
  ['on its last day', session('2026-11-30'), YEAR, 'counted'],
  ['the day before it', session('2026-01-31'), YEAR, 'outsideAgreement'],
  ['the day after it', session('2026-12-01'), YEAR, 'outsideAgreement'],
  ['not confirmed yet', session('2026-03-01', { confirmed: false }), YEAR, 'unconfirmed'],
  ['objected to', session('2026-03-01', { confirmed: false, disputed: true }), YEAR, 'disputed'],
  ['held elsewhere', session('2026-03-01', { houseId: '' }), YEAR, 'elsewhere'],
  ['at another house', session('2026-03-01', { houseId: 'h2' }), YEAR, 'outsideAgreement'],
  [
    'under an agreement not signed',
    session('2026-03-01'),
    [pairing('2026-02-01', '2026-11-30', { signed: false })],
    'unsigned',
  ],
  [
    'on the last day of an agreement ended early',
    session('2026-05-31'),
    [pairing('2026-02-01', '2026-11-30', { endedOn: '2026-05-31' as Day })],
    'counted',
  ],
  [
    'after an agreement was ended early',
    session('2026-06-01'),
    [pairing('2026-02-01', '2026-11-30', { endedOn: '2026-05-31' as Day })],
    'outsideAgreement',
  ],
  [
    'under the later of two agreements, the earlier unsigned',
    session('2026-06-01'),
    [pairing('2026-02-01', '2026-07-31', { signed: false }), pairing('2026-06-01', '2026-12-31')],
    'counted',
  ],
];

test.each(TABLE)('a session %s', (_title, one, pairings, standing) => {
  expect(standingOf(one, pairings)).toBe(standing);
});

test.each(TABLE)('the review counts the same sessions: %s', (_title, one, pairings, standing) => {
  const record = { sessions: [one], pairings, cycleYears: [2026], referenceDate: '2026-12-31' as Day };
  const [outcome] = evaluateSessions({ perYear: 4 }, record);
  expect(outcome?.figures.counted).toBe(standing === 'counted' ? 1 : 0);
});

test.each([
  ['陈一诺', '陈**'],
  ['周博', '周*'],
  ['阿依古丽·买买提', '阿**·买**'],
  ['John Smith', 'J** S**'],
  ['𠮷田', '𠮷*'],
])('%s is shown to the house as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

test('names that are masked alike show their last character too', () => {
  expect(maskNames(['陈一诺', '陈一凡', '周博', '阿卜来提·买买提', '阿卜杜拉·买合木提'])).toEqual([
    '陈*诺',
    '陈*凡',
    '周*',
    '阿*提·买*提',
    '阿*拉·买*提',
  ]);
});
