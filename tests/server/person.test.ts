import type { House } from '../harness-house';
import { openHouse } from '../harness-house';
import { foundTeam } from '../harness-team';

let house: House;

beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.close());

test('whoever leaves is hidden at once, keeps their line and card, and may be restored', async () => {
  const { collectiveId, cardId, seats, phones } = await foundTeam(house, 'leave');
  const { owner, leader, partner } = phones;
  await owner.does('person.leave', { collectiveId, seatId: seats.owner });
  expect((await owner.does('person.describe', {})).seats).toEqual([]);
  expect((await partner.refused('growthCard.open', { cardId })).code).toBe('not-found');
  const kept = await leader.does('roster.list', { collectiveId, withLeft: true });
  expect(kept.entries.find(({ seatId }) => seatId === seats.owner)).toMatchObject({
    state: 'left',
    joined: false,
    name: '陈一诺',
  });
  await leader.does('roster.restore', { collectiveId, seatId: seats.owner });
  expect((await leader.does('growthCard.open', { cardId })).basics.name).toBe('陈一诺');
});

test('nobody leaves in another’s name, and a 号长 hands the office over first', async () => {
  const { collectiveId, seats, phones } = await foundTeam(house, 'stay');
  const other = await phones.member.refused('person.leave', { collectiveId, seatId: seats.owner });
  expect(other.code).toBe('not-found');
  const leader = await phones.leader.refused('person.leave', { collectiveId, seatId: seats.leader });
  expect(leader.code).toBe('leader-must-stay');
  expect((await phones.owner.does('person.describe', {})).seats).toHaveLength(1);
});

test('a supporter may leave too, and sees the card no more', async () => {
  const { collectiveId, cardId, seats, phones } = await foundTeam(house, 'fan');
  await phones.fan.does('person.leave', { collectiveId, seatId: seats.fan });
  expect((await phones.fan.refused('growthCard.open', { cardId })).code).toBe('not-found');
});

test('what one asked for is listed until it is granted: waiting, declined, asked again, gone', async () => {
  const { collectiveId, phones } = await foundTeam(house, 'asks');
  const { leader } = phones;
  const joiner = house.phone('openid-asks-joiner');
  const { code } = await leader.does('invitation.issue', { collectiveId, days: 3, uses: 5 });
  const states = async () => (await joiner.does('person.describe', {})).asks.map(({ state }) => state);
  const ask = () => joiner.does('join.ask', { code, name: '新同事', birth: '2000-05' });
  const { joinId } = await ask();
  expect(await states()).toEqual(['waiting']);
  await leader.does('join.decline', { collectiveId, joinId });
  expect(await states()).toEqual(['declined']);
  await ask();
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
  await leader.does('roster.import', {
    collectiveId,
    lines: [{ ...line, gender: '' as const, name: '新同事', birth: '2000-05' }],
  });
  const { entries } = await leader.does('roster.list', { collectiveId });
  const seatId = entries.find(({ name }) => name === '新同事')?.seatId ?? '';
  await leader.does('join.confirm', { collectiveId, joinId, seatId });
  expect(await states()).toEqual([]);
});

test('the roster and one’s own page are one call each, of at most four database operations', async () => {
  const { collectiveId, phones } = await foundTeam(house, 'cost');
  for (const phone of [phones.leader, phones.member]) {
    expect((await phone.ask('roster.list', { collectiveId })).operations).toBeLessThanOrEqual(4);
    expect((await phone.ask('person.describe', {})).operations).toBeLessThanOrEqual(4);
    expect((await phone.ask('invitation.inspect', { code: '2222222222' })).operations).toBeLessThanOrEqual(4);
  }
});

test('a preview gives back every row it kept out, identity card numbers covered', async () => {
  const { collectiveId, phones } = await foundTeam(house, 'rows');
  const text =
    '姓名\t出生年月\t岗位\n张三\t1998\t窗口岗\n李四\t500101199001011234\t导税岗\n王五\t1990-02\t导税岗';
  const { lines, rejected } = await phones.leader.does('roster.preview', {
    collectiveId,
    source: { kind: 'pasted', text },
  });
  expect(lines.map(({ name }) => name)).toEqual(['王五']);
  expect(rejected).toEqual([
    { row: 2, cells: { name: '张三', birth: '1998', post: '窗口岗' } },
    { row: 3, cells: { name: '李四', birth: '500…', post: '导税岗' } },
  ]);
});
