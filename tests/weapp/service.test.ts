import { openTestServer, type TestServer } from '../harness/test-server';
import { createTeam, type Team } from '../harness/team-fixture';
import { Driver } from './harness/driver';

let driver: Driver;
let server: TestServer;
let team: Team;

jest.setTimeout(180_000);

beforeAll(async () => {
  server = await openTestServer('2026-06-10T02:00:00.000Z');
  driver = new Driver(server);
  team = await createTeam(server, 'service');
  const { leader } = team.clients;
  const { collectiveId } = team;
  const { houseId } = await leader.call('house.add', {
    collectiveId,
    house: { name: '春晖社区青少年之家', address: '春晖路', contactName: '李', contactPhone: '13800001234' },
    from: '2026-01-01',
    until: '2026-12-31',
  });
  const { houses } = await leader.call('house.list', { collectiveId });
  const pairingId = houses.find((one) => one.houseId === houseId)?.pairings[0]?.pairingId ?? '';
  await leader.call('pairing.sign', { collectiveId, pairingId, baseVersion: 1, signedOn: '2026-01-01' });
}, 180_000);

afterAll(async () => {
  driver.close();
  await server.close();
});

const SERVICE = 'packages/service/pages';

test('a session is recorded with two calls, confirmed by a stranger with the link, and the meter moves', async () => {
  const { collectiveId } = team;
  const { phone, calls } = driver.of(team.clients.owner.openid);
  await phone.open(`${SERVICE}/home/index`, { collectiveId });
  expect(calls).toEqual(['house.list']);
  expect(phone.text()).toContain('0 / 4 场');
  await phone.tap('记一场活动');
  await phone.input('主题', '税法小课堂');
  await phone.pick('类型', 4);
  await phone.tap('参加的人，点这里勾选');
  await phone.tap('吴子涵');
  await phone.tap('选好了，1 人');
  await phone.tap('记下这场活动');
  expect(calls.slice(1, 3)).toEqual(['session.prepare', 'session.record']);
  expect(phone.text()).toContain('请把确认链接发给青少年之家的联系人');

  const { sessions } = await team.clients.owner.call('house.list', { collectiveId });
  const sessionId = sessions[0]?.sessionId ?? '';
  const { token } = await team.clients.owner.call('session.link', { collectiveId, sessionId });
  const contact = driver.of('openid-service-contact');
  await contact.phone.open(`${SERVICE}/confirm/index`, { token });
  expect(contact.calls).toEqual(['session.inspect']);
  expect(contact.phone.text()).toContain('1 人（吴**）');
  await contact.phone.input('您怎么称呼', '李老师');
  await contact.phone.tap('确认来过');
  expect(contact.phone.text()).toContain('已经确认过了');

  await phone.open(`${SERVICE}/home/index`, { collectiveId });
  expect(phone.text()).toContain('1 / 4 场');
  expect([phone, contact.phone].flatMap((one) => one.consoleErrors)).toEqual([]);
});

test('a house’s link is taken back only after the question', async () => {
  const { collectiveId } = team;
  const { sessions, houses } = await team.clients.owner.call('house.list', { collectiveId });
  const desk = await team.clients.owner.call('session.prepare', { collectiveId });
  const { sessionId } = await team.clients.owner.call('session.record', {
    ...{ collectiveId, houseId: houses[0]?.houseId ?? '', place: '', on: sessions[0]?.on ?? '' },
    ...{ theme: '第二课', kind: 'lawTalk', attendeeSeatIds: [desk.people[0]?.seatId ?? ''], externalNo: '' },
  });
  const { token } = await team.clients.owner.call('session.link', { collectiveId, sessionId });
  const { phone } = driver.of(team.clients.owner.openid);
  await phone.open(`${SERVICE}/session/index`, { collectiveId, sessionId });
  phone.phone.agrees = false;
  await phone.tap('收回链接');
  expect(phone.shownMessages.at(-1)).toBe('收回链接');
  await team.clients.owner.call('session.inspect', { token });
  phone.phone.agrees = true;
  await phone.tap('收回链接');
  expect(phone.shownMessages.at(-1)).toContain('已收回');
  await team.clients.owner.refused('session.inspect', { token });
});

test('what one phone typed of a house stays when another saved first, beside what that one saved', async () => {
  const { collectiveId, clients } = team;
  const { houses } = await clients.leader.call('house.list', { collectiveId });
  const { houseId = '', version: baseVersion = 0 } = houses[0] ?? {};
  const { phone } = driver.of(clients.leader.openid);
  await phone.open(`${SERVICE}/house/index`, { collectiveId, houseId });
  await phone.tap('修改资料');
  await phone.input('名称', '春晖社区青年之家');
  const theirs = {
    name: '春晖青少年之家',
    address: '春晖路9号',
    contactName: '王',
    contactPhone: '13800005678',
  };
  await clients.leader.call('house.revise', { collectiveId, houseId, baseVersion, ...theirs });
  await phone.tap('保存资料');
  expect(phone.text()).toContain('另一部手机刚存过');
  expect(phone.text()).toContain('春晖青少年之家，春晖路9号，王，13800005678');
  expect(phone.see('名称')?.attributes.value).toBe('春晖社区青年之家');
  await phone.tap('保存资料');
  const after = await clients.leader.call('house.list', { collectiveId });
  expect(after.houses[0]?.name).toBe('春晖社区青年之家');
});

test('a number typed on one phone stays when another saved first', async () => {
  const { collectiveId, clients } = team;
  const { mine } = await clients.owner.call('volunteer.list', { collectiveId });
  const { phone } = driver.of(clients.owner.openid);
  await phone.open(`${SERVICE}/volunteers/index`, { collectiveId });
  await phone.input('我的志愿者编号', '500101777');
  await clients.owner.call('volunteer.setOwn', {
    ...{ collectiveId, baseVersion: mine.version, volunteerNo: '500101888' },
  });
  await phone.tap('保存编号');
  expect(phone.text()).toContain('那边存的是：500101888');
  await phone.tap('保存编号');
  const after = await clients.owner.call('volunteer.list', { collectiveId });
  expect(after.mine.volunteerNo).toBe('500101777');
});
