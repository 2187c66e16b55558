import { CHONGQING_2020 } from '../presets/chongqing-2020';
import { evaluate } from './evaluate';
import {
  day,
  evaluateRule,
  pairing,
  session,
  sessionsIn,
  sound,
  cases,
  type Change,
} from './sound-record.fixture';
import type { SessionRecord } from './record';

const table = (...rows: Parameters<typeof cases>): void =>
  test.each(cases(...rows))('$rule, $title: $state', ({ find, expected }) =>
    expect(find()).toMatchObject(expected),
  );

table('E6', [
  ['no pairing', { pairings: [] }, 'missing', 'pairHouse'],
  ['an agreement up to 31 December', { pairings: [pairing('2021-09-01', '2021-12-31')] }, 'holds', null],
  [
    'an agreement up to 30 December',
    { pairings: [pairing('2021-09-01', '2021-12-30')] },
    'explain',
    'renewAgreement',
  ],
  [
    'an agreement that ended yesterday',
    { pairings: [pairing('2020-01-01', '2021-08-31')] },
    'missing',
    'pairHouse',
  ],
  [
    'an agreement that ends today',
    { pairings: [pairing('2020-01-01', '2021-09-01')] },
    'explain',
    'renewAgreement',
  ],
  [
    'an agreement that begins tomorrow',
    { pairings: [pairing('2021-09-02', '2022-12-31')] },
    'missing',
    'pairHouse',
  ],
  [
    'an agreement ended early',
    { pairings: [pairing('2020-01-01', '2021-12-31', { endedOn: day('2021-06-30') })] },
    'missing',
  ],
  [
    'an agreement not signed',
    { pairings: [pairing('2020-01-01', '2021-12-31', { signed: false })] },
    'missing',
  ],
  [
    'a second house takes over the next day',
    {
      pairings: [pairing('2020-01-01', '2021-10-31'), pairing('2021-11-01', '2022-10-31', { houseId: 'h2' })],
    },
    'holds',
  ],
  [
    'a day lies bare between two agreements',
    { pairings: [pairing('2020-01-01', '2021-10-31'), pairing('2021-11-02', '2022-10-31')] },
    'explain',
  ],
  ['an agreement without a foreseeable end', { pairings: [pairing('2020-01-01', '2099-12-31')] }, 'holds'],
  ['an agreement that ends before it begins', { pairings: [pairing('2021-12-31', '2020-01-01')] }, 'missing'],
]);

const inYear = (...sessions: SessionRecord[]): Change => ({ sessions });

table(
  'E8',
  [
    ['4 sessions', inYear(...sessionsIn(2021, 4)), 'holds', null],
    ['3 sessions', inYear(...sessionsIn(2021, 3)), 'missing', 'holdSessions'],
    ['4 sessions the year before', inYear(...sessionsIn(2020, 4)), 'missing'],
    [
      'the fourth at a house not paired',
      inYear(...sessionsIn(2021, 3), session('2021-05-01', { houseId: 'h9' })),
      'missing',
    ],
    [
      'the fourth not confirmed',
      inYear(...sessionsIn(2021, 3), session('2021-05-01', { confirmed: false })),
      'missing',
    ],
    ['the fourth after the reference date', inYear(...sessionsIn(2021, 3), session('2021-09-02')), 'missing'],
    ['the fourth on the reference date', inYear(...sessionsIn(2021, 3), session('2021-09-01')), 'holds'],
    [
      'the fourth is a duplicate of the third',
      inYear(
        ...sessionsIn(2021, 2),
        session('2021-05-01', { id: 'twice' }),
        session('2021-05-01', { id: 'twice' }),
      ),
      'missing',
    ],
    [
      'the fourth after the agreement ended mid year',
      {
        pairings: [pairing('2020-01-01', '2021-12-31', { endedOn: day('2021-03-31') })],
        sessions: [...sessionsIn(2021, 3), session('2021-04-01')],
      },
      'missing',
    ],
    [
      'the fourth on the last day of the agreement',
      {
        pairings: [pairing('2020-01-01', '2021-04-01')],
        sessions: [...sessionsIn(2021, 3), session('2021-04-01')],
      },
      'holds',
    ],
    [
      'two houses, each with two',
      {
        pairings: [
          pairing('2021-01-01', '2021-12-31'),
          pairing('2021-01-01', '2021-12-31', { houseId: 'h2' }),
        ],
        sessions: [...sessionsIn(2021, 2), ...sessionsIn(2021, 2, { houseId: 'h2' })],
      },
      'holds',
    ],
  ],
  2021,
);

test('E8 says why a session does not count', () => {
  const sessions = [
    ...sessionsIn(2021, 2),
    session('2021-03-01', { houseId: 'h9' }),
    session('2021-04-01', { confirmed: false }),
    session('2021-08-01'),
  ];
  const finding = evaluateRule('E8', { sessions, pairings: [pairing('2021-01-01', '2021-06-30')] }, 2021);
  expect(finding.figures).toEqual({
    counted: 2,
    unconfirmed: 1,
    unpaired: 1,
    outsideAgreement: 1,
    perYear: 4,
    needed: 2,
  });
  expect(finding.dateBasis).toEqual({ from: '2021-01-01', on: '2021-09-01' });
});

test('each started calendar year of the cycle is evaluated separately', () => {
  const change: Change = { cycleYears: [2020, 2021, 2022], sessions: sessionsIn(2021, 4) };
  const findings = evaluate(CHONGQING_2020, { ...sound, ...change }).filter(({ rule }) => rule === 'E8');
  expect(findings.map(({ year, state }) => [year, state])).toEqual([
    [2020, 'missing'],
    [2021, 'holds'],
  ]);
});

const innovating = (...days: string[]): Change => ({
  innovations: days.map((on, index) => ({ id: `i${index}`, submittedOn: day(on) })),
});

table(
  'E10',
  [
    ['3 in the year', innovating('2021-01-01', '2021-06-01', '2021-09-01'), 'holds'],
    ['2 in the year', innovating('2021-01-01', '2021-06-01'), 'missing', 'submitInnovations'],
    ['one of the year before does not help', innovating('2020-12-31', '2021-01-01', '2021-06-01'), 'missing'],
    ['one to come does not help', innovating('2021-01-01', '2021-06-01', '2021-09-02'), 'missing'],
  ],
  2021,
);

const caring = (kind: 'household' | 'student' | 'colleague', on: string): Change => ({
  care: [{ id: 'c', kind, on: day(on) }],
});

table('E11', [
  ['nobody helped', { care: [] }, 'missing', 'helpSomebody'],
  ['one household', caring('household', '2020-01-01'), 'holds'],
  ['one student', caring('student', '2021-09-01'), 'holds'],
  ['a colleague only', caring('colleague', '2021-01-01'), 'missing'],
  ['before the cycle', caring('student', '2019-12-31'), 'missing'],
]);
