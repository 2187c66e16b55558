import { CHONGQING_2020 } from '../presets/chongqing-2020';
import { forecast } from './forecast';
import { day, newcomer, pairing, person, sessionsIn, sound, type Change } from './sound-record.fixture';

describe('the forecast', () => {
  const ahead = (change: Change, until: string) =>
    forecast(CHONGQING_2020, { ...sound, ...change }, day(until));

  test('lists who turns 36 or, as leader, 41 before the day, with the last day within the limit', () => {
    const people = [
      person('1980-12-01', { id: 'leader' }),
      person('1985-10-01', { id: 'full' }),
      person('1985-11', { id: 'month' }),
      person('1986-01-02', { id: 'later' }),
      person('1985-08-01', { id: 'over' }),
      person(null, { id: 'unknown' }),
    ];
    expect(ahead({ people }, '2021-12-31').ageOuts).toEqual([
      { personId: 'full', rule: 'E2', age: 35, lastDay: { earliest: '2021-09-30', latest: '2021-09-30' } },
      { personId: 'month', rule: 'E2', age: 35, lastDay: { earliest: '2021-10-31', latest: '2021-11-29' } },
      { personId: 'leader', rule: 'E3', age: 40, lastDay: { earliest: '2021-11-30', latest: '2021-11-30' } },
    ]);
    expect(ahead({ people }, '2021-09-30').ageOuts).toEqual([]);
    expect(ahead({ people }, '2021-10-01').ageOuts.map(({ personId }) => personId)).toEqual(['full']);
  });

  test('lists ending agreements, unregistered people and what each year still needs', () => {
    const change: Change = {
      pairings: [
        pairing('2021-01-01', '2021-10-31', { id: 'ends' }),
        pairing('2021-01-01', '2022-12-31', { id: 'stays', houseId: 'h2' }),
      ],
      sessions: sessionsIn(2021, 3),
      innovations: [],
      ...newcomer(''),
    };
    const { endings, unregistered, sessions, innovations, findings } = ahead(change, '2022-03-01');
    expect(endings).toEqual([{ pairingId: 'ends', houseId: 'h1', on: '2021-10-31' }]);
    expect(unregistered).toEqual(['new']);
    expect(sessions).toEqual([
      { year: 2021, counted: 3, needed: 1 },
      { year: 2022, counted: 0, needed: 4 },
    ]);
    expect(innovations.map(({ needed }) => needed)).toEqual([3, 3]);
    expect(findings.find(({ rule }) => rule === 'E6')).toMatchObject({
      state: 'holds',
      dateBasis: { on: '2022-03-01' },
    });
  });

  test('an agreement ending on the day itself has not ended before it', () => {
    expect(ahead({ pairings: [pairing('2021-01-01', '2021-12-31')] }, '2021-12-31').endings).toEqual([]);
    expect(() => ahead({}, '2021-08-31')).toThrow(RangeError);
  });
});
