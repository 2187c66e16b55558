import type { InputOf } from '../../core/contract/procedures';
import type { House } from '../harness-house';
import { openHouse } from '../harness-house';
import type { Team } from '../harness-team';
import { foundTeam } from '../harness-team';

let house: House;
let team: Team;

beforeAll(async () => {
  house = await openHouse('2026-06-10T02:00:00.000Z');
  team = await foundTeam(house, 'care');
}, 60_000);
afterAll(() => house.close());

const care = (more: Partial<InputOf<'care.record'>> = {}): InputOf<'care.record'> => ({
  collectiveId: team.collectiveId,
  kind: 'student',
  on: '2026-05-20',
  initials: 'z.h.',
  relation: '结对学生',
  form: 'tutoring',
  programme: 'dream',
  helperSeatIds: [team.seats.owner],
  ...more,
});
const list = (who: keyof Team['phones']) =>
  team.phones[who].does('care.list', { collectiveId: team.collectiveId });

test('who was helped is seen by the helper and the 号长; the others learn that there was somebody', async () => {
  const { owner, member } = team.phones;
  const { careId } = await owner.does('care.record', care());
  for (const who of ['owner', 'leader'] as const)
    expect((await list(who)).entries).toMatchObject([
      { initials: 'ZH', relation: '结对学生', helpers: ['陈一诺'], mayWithdraw: true },
    ]);
  const seen = await list('member');
  expect(seen).toMatchObject({ entries: [], counts: { student: 1 }, meter: { helped: 1, needed: 1 } });
  expect(JSON.stringify(seen)).not.toMatch(/ZH|结对学生/);
  const { collectiveId } = team;
  expect(JSON.stringify(await member.does('house.list', { collectiveId }))).not.toMatch(/ZH|结对学生/);
  expect((await member.refused('care.withdraw', { collectiveId, careId })).code).toBe('not-found');
  await owner.does('care.withdraw', { collectiveId, careId });
  expect((await list('leader')).entries).toEqual([]);
});

test('a colleague in need is care, but no household and no student', async () => {
  const { leader } = team.phones;
  const { collectiveId } = team;
  const { careId } = await leader.does('care.record', care({ kind: 'colleague', relation: '本所同事' }));
  expect(await list('leader')).toMatchObject({ counts: { colleague: 1 }, meter: { helped: 0 } });
  await leader.does('care.withdraw', { collectiveId, careId });
});

test('nobody but the 号长 records what they had no part in: a member is among the helpers', async () => {
  const { member, leader } = team.phones;
  const { collectiveId } = team;
  const { careId } = await member.does('care.record', care());
  expect((await list('member')).entries[0]?.helpers).toEqual(['吴子涵', '陈一诺']);
  await leader.does('care.withdraw', { collectiveId, careId });
});

// Title, what differs from a good entry, the code it must get.
const BAD: readonly (readonly [string, Partial<InputOf<'care.record'>>, string])[] = [
  ['a full name', { initials: '张辉' }, 'care-identifying'],
  ['initials with a number', { initials: 'ZH13800000000' }, 'care-identifying'],
  ['a relation with a telephone', { relation: '学生13800000000' }, 'care-identifying'],
  ['a relation that tells a story', { relation: '三号楼张家的二儿子' }, 'care-identifying'],
  ['a day to come', { on: '2026-06-11' }, 'day-ahead'],
  ['a helper of nowhere', { helperSeatIds: ['nobody'] }, 'not-found'],
  ['no helper', { helperSeatIds: [] }, 'bad-input'],
];

test.each(BAD)('care with %s is refused and nothing is written', async (_title, change, code) => {
  const before = await list('leader');
  expect((await team.phones.owner.refused('care.record', care(change))).code).toBe(code);
  expect(await list('leader')).toEqual(before);
});

test('the same helper twice is refused', async () => {
  const twice = care({ helperSeatIds: [team.seats.owner, team.seats.owner] });
  expect((await team.phones.owner.refused('care.record', twice)).code).toBe('attendee-twice');
});

test('an activity for the public names nobody who was helped and is open to all', async () => {
  const { owner } = team.phones;
  const { collectiveId, seats } = team;
  const entry = { collectiveId, on: '2026-01-20', title: '给环卫工送热茶', programme: 'winterSun' as const };
  await owner.does('welfare.record', { ...entry, helperSeatIds: [seats.owner, seats.member] });
  const { welfare, meter } = await list('member');
  expect(welfare).toMatchObject([{ title: '给环卫工送热茶', helpers: ['陈一诺', '吴子涵'] }]);
  expect(meter.helped).toBe(0);
  expect(
    (
      await owner.refused('welfare.record', {
        ...entry,
        on: '2026-06-11',
        helperSeatIds: [seats.owner],
      })
    ).code,
  ).toBe('day-ahead');
});

test('everybody enters their own volunteer number; the 号长 sees who lacks one and who shares one', async () => {
  const { owner, member, leader } = team.phones;
  const { collectiveId } = team;
  const own = await owner.does('volunteer.list', { collectiveId });
  expect(own).toMatchObject({ mine: { volunteerNo: '' }, roster: null });
  const before = await leader.does('volunteer.list', { collectiveId });
  expect(before.roster?.lacking.map((line) => line.name)).toEqual(['赵明轩', '陈一诺', '周文博', '吴子涵']);
  const number = { collectiveId, baseVersion: own.mine.version, volunteerNo: '500101000101' };
  await owner.does('volunteer.setOwn', number);
  expect((await owner.refused('volunteer.setOwn', number)).code).toBe('stale-version');
  const theirs = await member.does('volunteer.list', { collectiveId });
  await member.does('volunteer.setOwn', { ...number, baseVersion: theirs.mine.version });
  const after = await leader.does('volunteer.list', { collectiveId });
  expect(after.roster).toMatchObject({ people: 4, doubled: ['陈一诺', '吴子涵'] });
  expect(after.roster?.lacking.map((line) => line.name)).toEqual(['赵明轩', '周文博']);
  expect(
    (await owner.refused('volunteer.setOwn', { ...number, baseVersion: 2, volunteerNo: '志愿者' })).code,
  ).toBe('bad-input');
});

test('the two screens are one call each of at most four operations', async () => {
  const { owner, leader } = team.phones;
  const { collectiveId } = team;
  await owner.does('care.record', care());
  expect((await leader.ask('care.list', { collectiveId })).operations).toBe(4);
  expect((await leader.ask('volunteer.list', { collectiveId })).operations).toBe(2);
  expect((await owner.ask('volunteer.list', { collectiveId })).operations).toBe(2);
});
