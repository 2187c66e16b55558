import type { TestServer } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import { createTeam } from '../harness/team-fixture';

let server: TestServer;

beforeAll(async () => {
  server = await openTestServer();
}, 60_000);
afterAll(() => server.close());

test('a member who leaves is hidden at once, their line and card are stored, and they can be restored', async () => {
  const { collectiveId, cardId, seats, clients } = await createTeam(server, 'leave');
  const { owner, leader, partner } = clients;
  await owner.call('person.leave', { collectiveId, seatId: seats.owner });
  expect((await owner.call('person.describe', {})).seats).toEqual([]);
  expect((await partner.refused('growthCard.open', { cardId })).code).toBe('not-found');
  const stored = await leader.call('roster.list', { collectiveId, withLeft: true });
  expect(stored.entries.find(({ seatId }) => seatId === seats.owner)).toMatchObject({
    state: 'left',
    joined: false,
    name: '陈一诺',
  });
  await leader.call('roster.restore', { collectiveId, seatId: seats.owner });
  expect((await leader.call('growthCard.open', { cardId })).basics.name).toBe('陈一诺');
});

test('nobody can leave for another person, and a 号长 must transfer the leadership first', async () => {
  const { collectiveId, seats, clients } = await createTeam(server, 'stay');
  const other = await clients.member.refused('person.leave', { collectiveId, seatId: seats.owner });
  expect(other.code).toBe('not-found');
  const leader = await clients.leader.refused('person.leave', { collectiveId, seatId: seats.leader });
  expect(leader.code).toBe('leader-must-stay');
  expect((await clients.owner.call('person.describe', {})).seats).toHaveLength(1);
});

test('a supporter can leave and no longer sees the card', async () => {
  const { collectiveId, cardId, seats, clients } = await createTeam(server, 'fan');
  await clients.fan.call('person.leave', { collectiveId, seatId: seats.fan });
  expect((await clients.fan.refused('growthCard.open', { cardId })).code).toBe('not-found');
});

test('own join requests are listed until they are granted, also when declined and repeated', async () => {
  const { collectiveId, clients } = await createTeam(server, 'asks');
  const { leader } = clients;
  const joiner = server.client('openid-asks-joiner');
  const { code } = await leader.call('invitation.issue', { collectiveId, days: 3, uses: 5 });
  const states = async () => (await joiner.call('person.describe', {})).asks.map(({ state }) => state);
  const request = () => joiner.call('join.ask', { code, name: '新同事', birth: '2000-05' });
  const { joinId } = await request();
  expect(await states()).toEqual(['waiting']);
  await leader.call('join.decline', { collectiveId, joinId });
  expect(await states()).toEqual(['declined']);
  await request();
  expect(await states()).toEqual(['waiting']);
  const line = {
    gender: '',
    politics: '',
    post: '',
    joinedPost: '',
    volunteerNo: '',
    nationality: '',
    phone: '',
  };
  await leader.call('roster.import', {
    collectiveId,
    lines: [{ ...line, gender: '' as const, name: '新同事', birth: '2000-05' }],
  });
  const { entries } = await leader.call('roster.list', { collectiveId });
  const seatId = entries.find(({ name }) => name === '新同事')?.seatId ?? '';
  await leader.call('join.confirm', { collectiveId, joinId, seatId });
  expect(await states()).toEqual([]);
});

test('the roster and the own page are one call each, of at most four database operations beside the log of reads', async () => {
  const { collectiveId, clients } = await createTeam(server, 'cost');
  for (const client of [clients.leader, clients.member]) {
    // The 号长 reads private fields of everybody: one more operation logs that.
    const most = client === clients.leader ? 5 : 4;
    expect((await client.request('roster.list', { collectiveId })).operations).toBeLessThanOrEqual(most);
    expect((await client.request('person.describe', {})).operations).toBeLessThanOrEqual(4);
    expect(
      (await client.request('invitation.inspect', { code: '2222222222' })).operations,
    ).toBeLessThanOrEqual(4);
  }
});

test('a preview returns every rejected row with identity card numbers masked', async () => {
  const { collectiveId, clients } = await createTeam(server, 'rows');
  const text =
    '姓名\t出生年月\t岗位\n张三\t1998\t窗口岗\n李四\t500101199001011234\t导税岗\n王五\t1990-02\t导税岗';
  const { lines, rejected } = await clients.leader.call('roster.preview', {
    collectiveId,
    source: { kind: 'pasted', text },
  });
  expect(lines.map(({ name }) => name)).toEqual(['王五']);
  expect(rejected).toEqual([
    { at: 200, row: 2, cells: { name: '张三', birth: '1998', post: '窗口岗' } },
    { at: 300, row: 3, cells: { name: '李四', birth: '500…', post: '导税岗' } },
  ]);
});
