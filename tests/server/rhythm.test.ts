import type { House } from '../harness-house';
import { openHouse } from '../harness-house';
import type { Team } from '../harness-team';
import { foundTeam } from '../harness-team';

// The first tick after a jump catches up for every team of this file.
jest.setTimeout(60_000);

let house: House;
let teams = 0;

beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.close());

const on = (instant: string): void => house.cloud.clock.set(instant);

/** Founds a team whose clock freezes on the 3rd of the following month and reminds on the 25th. */
async function teamOn(instant: string, freezeDay: number | null = 3): Promise<Team> {
  on(instant);
  const team = await foundTeam(house, `rhythm${++teams}`);
  await team.phones.leader.does('rhythm.settle', {
    collectiveId: team.collectiveId,
    baseVersion: 0,
    remindDay: 25,
    freezeDay,
    order: 'name',
  });
  return team;
}

const tick = async (): Promise<{ jobs: number; letters: number }> =>
  (await house.cloud.invoke('clock', null, {})).body as { jobs: number; letters: number };

const write = (team: Team, role: 'owner' | 'member' | 'partner', month: string) =>
  team.phones[role].does('post.publish', {
    collectiveId: team.collectiveId,
    month,
    baseVersion: 0,
    nodeId: null,
    completion: 50,
    text: `${month} 的进展`,
    next: '',
    need: '',
    wallConsent: true,
  });

const remindersTo = (openid: string): number =>
  house.cloud.openApi.calls.filter(
    (call) => call.api === 'subscribeMessage.send' && call.data['touser'] === openid,
  ).length;

test('the 号长 sees who asked, who stands still and who has not written; nobody else may look', async () => {
  const team = await teamOn('2026-06-10T02:00:00.000Z', null);
  const { leader, member, partner } = team.phones;
  const { collectiveId } = team;
  await partner.does('post.publish', {
    collectiveId,
    month: '2026-06',
    baseVersion: 0,
    nodeId: null,
    completion: 25,
    text: '在学',
    next: '',
    need: '想借一套真题',
    wallConsent: true,
  });
  await member.does('help.open', {
    collectiveId,
    forSeatId: null,
    nodeId: null,
    what: '周三代一下班',
    due: '',
  });
  const view = await leader.does('rhythm.open', { collectiveId });
  expect(view.needs.map(({ name, reason, about }) => [name, reason, about])).toEqual([
    ['吴子涵', 'noHelper', '周三代一下班'],
    ['周文博', 'asked', '想借一套真题'],
    ['陈一诺', 'stalled', '完成教材第一轮'],
  ]);
  expect(view.unwritten.map((one) => one.name)).toEqual(['赵明轩', '陈一诺', '吴子涵']);
  expect((await member.refused('rhythm.open', { collectiveId })).code).toBe('not-allowed');
});

test('a whole year in one go: every month is reminded once and frozen once, whatever the clock skips or repeats', async () => {
  const team = await teamOn('2026-01-05T02:00:00.000Z');
  const { owner, member, leader } = team.phones;
  for (let month = 1; month <= 12; month++) {
    const name = `2026-${String(month).padStart(2, '0')}`;
    on(`${name}-20T02:00:00.000Z`);
    await write(team, 'owner', name);
    // The timer is down for days in every third month; it is started twice in the others.
    on(`${name}-27T02:00:00.000Z`);
    if (month % 3 !== 0) await Promise.all([tick(), tick()]);
    await tick();
    const todos = (await member.does('today.open', {}))?.todos ?? [];
    expect(todos.filter((todo) => todo.kind === 'writePost').map((todo) => todo.title)).toContain(name);
    expect((await owner.does('today.open', {}))?.todos.filter((todo) => todo.kind === 'writePost')).toEqual(
      [],
    );
  }
  on('2027-01-20T02:00:00.000Z');
  await tick();
  await tick();
  const wall = await leader.does('wall.open', { collectiveId: team.collectiveId });
  expect(wall.issues.map((issue) => issue.no)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect(new Set(wall.issues.map((issue) => issue.month)).size).toBe(12);
  expect((await tick()).jobs).toBe(0);
});

test('two months offline are caught up in order: both issues appear, no stale reminder nags', async () => {
  const team = await teamOn('2027-03-05T02:00:00.000Z');
  const { leader, member } = team.phones;
  await write(team, 'owner', '2027-03');
  on('2027-04-06T02:00:00.000Z');
  await write(team, 'owner', '2027-04');
  on('2027-05-10T02:00:00.000Z');
  await tick();
  const wall = await leader.does('wall.open', { collectiveId: team.collectiveId });
  expect(wall.issues).toEqual([
    { no: 2, month: '2027-04' },
    { no: 1, month: '2027-03' },
  ]);
  expect((await member.does('today.open', {}))?.todos).toEqual([]);
});

test('where the team freezes by hand, the 号长 is asked once and the asking ends with the freeze', async () => {
  const team = await teamOn('2027-05-15T02:00:00.000Z', null);
  const { leader } = team.phones;
  await write(team, 'owner', '2027-05');
  on('2027-06-01T02:00:00.000Z');
  await tick();
  await tick();
  expect((await leader.does('today.open', {}))?.todos.map((todo) => todo.kind)).toEqual(['freezeWall']);
  await leader.does('wall.freeze', { collectiveId: team.collectiveId, month: '2027-05' });
  expect((await leader.does('today.open', {}))?.todos).toEqual([]);
});

test('a message goes only to who agreed, one per consent; 43101 empties the ledger', async () => {
  const team = await teamOn('2027-07-05T02:00:00.000Z', null);
  const { member, owner, partner } = team.phones;
  await member.does('subscribe.record', { accepted: ['remind'] });
  house.cloud.openApi.grant(member.openid, 'local-template-remind');
  // The partner's two consents were used up elsewhere: WeChat answers 43101.
  await partner.does('subscribe.record', { accepted: ['remind'] });
  await partner.does('subscribe.record', { accepted: ['remind'] });
  on('2027-07-26T02:00:00.000Z');
  await tick();
  await tick();
  expect([member, owner, partner].map((phone) => remindersTo(phone.openid))).toEqual([1, 0, 1]);
  on('2027-08-26T02:00:00.000Z');
  await tick();
  expect([member, owner, partner].map((phone) => remindersTo(phone.openid))).toEqual([1, 0, 1]);
});

test('partners who agreed are told of a post once, however often it is changed', async () => {
  const team = await teamOn('2027-09-05T02:00:00.000Z', null);
  const { owner, partner } = team.phones;
  for (let consents = 0; consents < 2; consents++) {
    await partner.does('subscribe.record', { accepted: ['told'] });
    house.cloud.openApi.grant(partner.openid, 'local-template-told');
  }
  const input = {
    collectiveId: team.collectiveId,
    month: '2027-09',
    nodeId: team.nodeId,
    completion: 50,
    text: '看完一半',
    next: '',
    need: '',
    wallConsent: false,
  };
  await owner.does('post.publish', { ...input, baseVersion: 0 });
  await tick();
  await owner.does('post.publish', { ...input, baseVersion: 1, text: '看完大半' });
  await tick();
  expect(remindersTo(partner.openid)).toBe(1);
});

test('a person who calls the clock moves nothing', async () => {
  const answer = await house.cloud.invoke('clock', 'openid-anybody', {});
  expect(answer.body).toEqual({ ok: false, code: 'not-allowed' });
});
