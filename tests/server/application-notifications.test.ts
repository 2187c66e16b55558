import type { TestServer, TestClient } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import type { DistrictFixture } from '../harness/district-fixture';
import { createDistrict } from '../harness/district-fixture';
import type { Team } from '../harness/team-fixture';
import { createTeam } from '../harness/team-fixture';

// A tick processes every team of this file.
jest.setTimeout(60_000);

let server: TestServer;

beforeAll(async () => {
  server = await openTestServer('2026-06-10T02:00:00.000Z');
}, 60_000);
afterAll(() => server.close());

const tick = () => server.cloud.invoke('clock', null, {});
/** The messages that WeChat was asked to deliver, as `name: about`. */
const messagesTo = ({ openid }: TestClient): string[] =>
  server.cloud.openApi.calls.flatMap(({ api, data }) => {
    if (api !== 'subscribeMessage.send' || data['touser'] !== openid) return [];
    const { thing1, thing2 } = data['data'] as Record<string, { value: string }>;
    return [`${thing1?.value}: ${thing2?.value}`];
  });
const agree = async (client: TestClient, times: number): Promise<void> => {
  for (let n = 0; n < times; n += 1) {
    await client.call('subscribe.record', { accepted: ['file'] });
    server.cloud.openApi.grant(client.openid, 'local-template-file');
  }
};
/** The todos of an officer without a seat. */
const deskOf = async (client: TestClient): Promise<string[]> =>
  (await client.call('person.describe', {})).todos.map(({ kind }) => kind);
const homeOf = async (client: TestClient): Promise<string[]> =>
  ((await client.call('today.open', {}))?.todos ?? []).map(({ kind }) => kind);

async function tied(tag: string): Promise<{ fixture: DistrictFixture; team: Team }> {
  const fixture = await createDistrict(server, tag);
  const team = await createTeam(server, tag);
  await fixture.addTeam(team);
  return { fixture, team };
}

test('every step adds a todo for those who act next and sends one message to each who consented', async () => {
  const { fixture, team } = await tied('letters');
  const { body, clerk, district } = fixture.clients;
  const { leader } = team.clients;
  const { collectiveId } = team;
  const name = '办税服务厅letters';
  await agree(body, 3);
  await agree(clerk, 1);
  await agree(leader, 2);

  const input = { collectiveId, baseVersion: 0, exceptionReason: '' };
  const first = await leader.call('application.submit', input, 'letters-submit');
  await leader.call('application.submit', input, 'letters-submit');
  expect([await deskOf(body), await deskOf(clerk)]).toEqual([['reviewFile'], []]);
  await tick();
  await tick();
  expect(messagesTo(body)).toEqual([`${name}: 申报材料等您初评`]);

  const { applicationId } = first;
  const back = await body.call('application.sendBack', {
    ...{ applicationId, baseVersion: first.version, reasons: '请补协议' },
  });
  await tick();
  expect([await deskOf(body), await homeOf(leader)]).toEqual([[], ['mendFile']]);
  expect(messagesTo(leader)).toEqual(['某区税务局团委letters: 申报材料请集体补充']);

  const again = await leader.call('application.submit', { ...input, baseVersion: back.version });
  expect(await homeOf(leader)).toEqual([]);
  const handed = await body.call('application.forward', {
    ...{ applicationId, baseVersion: again.version, opinion: '同意推荐' },
  });
  await tick();
  expect([await deskOf(body), await deskOf(clerk), await deskOf(district)]).toEqual([
    ...[[], ['decideFile'], ['decideFile']],
  ]);
  // The second submission was answered before the clock ran: no message is sent for it.
  expect(messagesTo(body)).toHaveLength(1);
  // Without consent there is no message, with consent exactly one.
  expect([messagesTo(clerk), messagesTo(district)]).toEqual([[`${name}: 申报材料等您审定`], []]);

  await district.call('application.decide', {
    ...{ applicationId, baseVersion: handed.version, decision: 'recognise', text: '同意', deadline: '' },
  });
  await tick();
  expect([await deskOf(clerk), await homeOf(leader)]).toEqual([[], ['readDecision']]);
  expect(messagesTo(leader).at(-1)).toBe('某区团区委letters: 申报材料有了决定');
  expect(messagesTo(leader)).toHaveLength(2);
});

test('an application recalled before the clock runs notifies nobody, nor does one reach a former officer', async () => {
  const { fixture, team } = await tied('quiet');
  const { body, clerk, district } = fixture.clients;
  const { leader } = team.clients;
  const { collectiveId } = team;
  await agree(body, 2);
  await agree(clerk, 2);
  const input = { collectiveId, baseVersion: 0, exceptionReason: '' };
  const first = await leader.call('application.submit', input);
  const back = await leader.call('application.recall', { collectiveId, baseVersion: first.version });
  await tick();
  expect([messagesTo(body), await deskOf(body)]).toEqual([[], []]);
  const { applicationId, version } = await leader.call('application.submit', {
    ...{ ...input, baseVersion: back.version },
  });
  await body.call('application.forward', { applicationId, baseVersion: version, opinion: '同意' });
  const { officers } = await district.call('office.open', { orgId: fixture.districtId });
  const officerId = officers.find((one) => one.name === '罗宁')?.officerId ?? '';
  await district.call('office.dismiss', { orgId: fixture.districtId, officerId });
  await tick();
  // The loss of the office is all that the desk shows.
  expect([messagesTo(clerk), await deskOf(clerk)]).toEqual([[], ['officeLost']]);
});

test('a notification for the 号长 goes to the current 号长', async () => {
  const { fixture, team } = await tied('heir');
  const { leader, member } = team.clients;
  const { collectiveId, seats } = team;
  await agree(leader, 1);
  await agree(member, 1);
  const first = await leader.call('application.submit', {
    collectiveId,
    baseVersion: 0,
    exceptionReason: '',
  });
  const { applicationId } = first;
  await leader.call('collective.handOver', { collectiveId, seatId: seats.member });
  await member.call('collective.acceptHandOver', { collectiveId });
  await fixture.clients.body.call('application.sendBack', {
    ...{ applicationId, baseVersion: first.version, reasons: '请补协议' },
  });
  await tick();
  expect([messagesTo(leader), messagesTo(member)]).toEqual([[], ['某区税务局团委heir: 申报材料请集体补充']]);
  expect(await homeOf(member)).toContain('mendFile');
});
