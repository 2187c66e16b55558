import type { InputOf } from '../../core/contract/procedures';
import type { TestServer } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import type { Team } from '../harness/team-fixture';
import { createTeam } from '../harness/team-fixture';

let server: TestServer;
let team: Team;

beforeAll(async () => {
  server = await openTestServer('2026-06-10T02:00:00.000Z');
  team = await createTeam(server, 'care');
}, 60_000);
afterAll(() => server.close());

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
const list = (who: keyof Team['clients']) =>
  team.clients[who].call('care.list', { collectiveId: team.collectiveId });

test('only the helper and the 号长 see who was helped; the others see the count', async () => {
  const { owner, member } = team.clients;
  const { careId } = await owner.call('care.record', care());
  for (const who of ['owner', 'leader'] as const)
    expect((await list(who)).entries).toMatchObject([
      { initials: 'ZH', relation: '结对学生', helpers: ['陈一诺'], mayWithdraw: true },
    ]);
  const seen = await list('member');
  expect(seen).toMatchObject({ entries: [], counts: { student: 1 }, meter: { helped: 1, needed: 1 } });
  expect(JSON.stringify(seen)).not.toMatch(/ZH|结对学生/);
  const { collectiveId } = team;
  expect(JSON.stringify(await member.call('house.list', { collectiveId }))).not.toMatch(/ZH|结对学生/);
  expect((await member.refused('care.withdraw', { collectiveId, careId })).code).toBe('not-found');
  await owner.call('care.withdraw', { collectiveId, careId });
  expect((await list('leader')).entries).toEqual([]);
});

test('care for a colleague counts neither as a household nor as a student', async () => {
  const { leader } = team.clients;
  const { collectiveId } = team;
  const { careId } = await leader.call('care.record', care({ kind: 'colleague', relation: '本所同事' }));
  expect(await list('leader')).toMatchObject({ counts: { colleague: 1 }, meter: { helped: 0 } });
  await leader.call('care.withdraw', { collectiveId, careId });
});

test('only the 号长 may record care given by others: a member is always among the helpers', async () => {
  const { member, leader } = team.clients;
  const { collectiveId } = team;
  const { careId } = await member.call('care.record', care());
  expect((await list('member')).entries[0]?.helpers).toEqual(['吴子涵', '陈一诺']);
  await leader.call('care.withdraw', { collectiveId, careId });
});

// Title, changed fields of a valid entry, expected code.
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
  expect((await team.clients.owner.refused('care.record', care(change))).code).toBe(code);
  expect(await list('leader')).toEqual(before);
});

test('a duplicate helper is refused', async () => {
  const twice = care({ helperSeatIds: [team.seats.owner, team.seats.owner] });
  expect((await team.clients.owner.refused('care.record', twice)).code).toBe('attendee-twice');
});

test('a public-welfare activity identifies nobody who was helped and is visible to all', async () => {
  const { owner } = team.clients;
  const { collectiveId, seats } = team;
  const entry = { collectiveId, on: '2026-01-20', title: '给环卫工送热茶', programme: 'winterSun' as const };
  await owner.call('welfare.record', { ...entry, helperSeatIds: [seats.owner, seats.member] });
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

test('every member enters their own volunteer number; the 号长 sees missing and duplicate ones', async () => {
  const { owner, member, leader } = team.clients;
  const { collectiveId } = team;
  const own = await owner.call('volunteer.list', { collectiveId });
  expect(own).toMatchObject({ mine: { volunteerNo: '' }, roster: null });
  const before = await leader.call('volunteer.list', { collectiveId });
  expect(before.roster?.lacking.map((line) => line.name)).toEqual(['赵明轩', '陈一诺', '周文博', '吴子涵']);
  const number = { collectiveId, baseVersion: own.mine.version, volunteerNo: '500101000101' };
  await owner.call('volunteer.setOwn', number);
  expect((await owner.refused('volunteer.setOwn', number)).code).toBe('stale-version');
  const theirs = await member.call('volunteer.list', { collectiveId });
  await member.call('volunteer.setOwn', { ...number, baseVersion: theirs.mine.version });
  const after = await leader.call('volunteer.list', { collectiveId });
  expect(after.roster).toMatchObject({ people: 4, doubled: ['陈一诺', '吴子涵'] });
  expect(after.roster?.lacking.map((line) => line.name)).toEqual(['赵明轩', '周文博']);
  expect(
    (await owner.refused('volunteer.setOwn', { ...number, baseVersion: 2, volunteerNo: '志愿者' })).code,
  ).toBe('bad-input');
});

test('each of the two screens is one call of at most four operations', async () => {
  const { owner, leader } = team.clients;
  const { collectiveId } = team;
  await owner.call('care.record', care());
  expect((await leader.request('care.list', { collectiveId })).operations).toBe(4);
  expect((await leader.request('volunteer.list', { collectiveId })).operations).toBe(2);
  expect((await owner.request('volunteer.list', { collectiveId })).operations).toBe(2);
});
