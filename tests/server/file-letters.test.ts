import type { House, Phone } from '../harness-house';
import { openHouse } from '../harness-house';
import type { Above } from '../harness-above';
import { foundAbove } from '../harness-above';
import type { Team } from '../harness-team';
import { foundTeam } from '../harness-team';

// A tick catches up for every team of this file.
jest.setTimeout(60_000);

let house: House;

beforeAll(async () => {
  house = await openHouse('2026-06-10T02:00:00.000Z');
}, 60_000);
afterAll(() => house.close());

const tick = () => house.cloud.invoke('clock', null, {});
/** What WeChat was asked to tell somebody, as `name: about`. */
const toldTo = ({ openid }: Phone): string[] =>
  house.cloud.openApi.calls.flatMap(({ api, data }) => {
    if (api !== 'subscribeMessage.send' || data['touser'] !== openid) return [];
    const { thing1, thing2 } = data['data'] as Record<string, { value: string }>;
    return [`${thing1?.value}: ${thing2?.value}`];
  });
const agree = async (phone: Phone, times: number): Promise<void> => {
  for (let n = 0; n < times; n += 1) {
    await phone.does('subscribe.record', { accepted: ['file'] });
    house.cloud.openApi.grant(phone.openid, 'local-template-file');
  }
};
/** What an officer without a place in any collective finds at home. */
const deskOf = async (phone: Phone): Promise<string[]> =>
  (await phone.does('person.describe', {})).todos.map(({ kind }) => kind);
const homeOf = async (phone: Phone): Promise<string[]> =>
  ((await phone.does('today.open', {}))?.todos ?? []).map(({ kind }) => kind);

async function tied(tag: string): Promise<{ above: Above; team: Team }> {
  const above = await foundAbove(house, tag);
  const team = await foundTeam(house, tag);
  await above.take(team);
  return { above, team };
}

test('every step asks those whose turn it is, on their 今日 and by one message to each who agreed', async () => {
  const { above, team } = await tied('letters');
  const { body, clerk, district } = above.phones;
  const { leader } = team.phones;
  const { collectiveId } = team;
  const name = '办税服务厅letters';
  await agree(body, 3);
  await agree(clerk, 1);
  await agree(leader, 2);

  const input = { collectiveId, baseVersion: 0, exceptionReason: '' };
  const first = await leader.does('application.submit', input, 'letters-submit');
  await leader.does('application.submit', input, 'letters-submit');
  expect([await deskOf(body), await deskOf(clerk)]).toEqual([['reviewFile'], []]);
  await tick();
  await tick();
  expect(toldTo(body)).toEqual([`${name}: 申报材料等您初评`]);

  const { applicationId } = first;
  const back = await body.does('application.sendBack', {
    ...{ applicationId, baseVersion: first.version, reasons: '请补协议' },
  });
  await tick();
  expect([await deskOf(body), await homeOf(leader)]).toEqual([[], ['mendFile']]);
  expect(toldTo(leader)).toEqual(['某区税务局团委letters: 申报材料请集体补充']);

  const again = await leader.does('application.submit', { ...input, baseVersion: back.version });
  expect(await homeOf(leader)).toEqual([]);
  const handed = await body.does('application.forward', {
    ...{ applicationId, baseVersion: again.version, opinion: '同意推荐' },
  });
  await tick();
  expect([await deskOf(body), await deskOf(clerk), await deskOf(district)]).toEqual([
    ...[[], ['decideFile'], ['decideFile']],
  ]);
  // The second hand-in was answered before the clock came: nobody is called to what is done.
  expect(toldTo(body)).toHaveLength(1);
  // Who did not agree is not told, and who did is told once.
  expect([toldTo(clerk), toldTo(district)]).toEqual([[`${name}: 申报材料等您审定`], []]);

  await district.does('application.decide', {
    ...{ applicationId, baseVersion: handed.version, decision: 'recognise', text: '同意', deadline: '' },
  });
  await tick();
  expect([await deskOf(clerk), await homeOf(leader)]).toEqual([[], ['readDecision']]);
  expect(toldTo(leader).at(-1)).toBe('某区团区委letters: 申报材料有了决定');
  expect(toldTo(leader)).toHaveLength(2);
});

test('a file that is taken back before the clock comes calls nobody, and who has left the office hears nothing', async () => {
  const { above, team } = await tied('quiet');
  const { body, clerk, district } = above.phones;
  const { leader } = team.phones;
  const { collectiveId } = team;
  await agree(body, 2);
  await agree(clerk, 2);
  const input = { collectiveId, baseVersion: 0, exceptionReason: '' };
  const first = await leader.does('application.submit', input);
  const back = await leader.does('application.recall', { collectiveId, baseVersion: first.version });
  await tick();
  expect([toldTo(body), await deskOf(body)]).toEqual([[], []]);
  const { applicationId, version } = await leader.does('application.submit', {
    ...{ ...input, baseVersion: back.version },
  });
  await body.does('application.forward', { applicationId, baseVersion: version, opinion: '同意' });
  const { officers } = await district.does('office.open', { orgId: above.districtId });
  const officerId = officers.find((one) => one.name === '罗宁')?.officerId ?? '';
  await district.does('office.dismiss', { orgId: above.districtId, officerId });
  await tick();
  expect([toldTo(clerk), await deskOf(clerk)]).toEqual([[], []]);
});

test('a 号长 who took the office over is the one who is told', async () => {
  const { above, team } = await tied('heir');
  const { leader, member } = team.phones;
  const { collectiveId, seats } = team;
  await agree(leader, 1);
  await agree(member, 1);
  const first = await leader.does('application.submit', {
    collectiveId,
    baseVersion: 0,
    exceptionReason: '',
  });
  const { applicationId } = first;
  await leader.does('collective.handOver', { collectiveId, seatId: seats.member });
  await above.phones.body.does('application.sendBack', {
    ...{ applicationId, baseVersion: first.version, reasons: '请补协议' },
  });
  await tick();
  expect([toldTo(leader), toldTo(member)]).toEqual([[], ['某区税务局团委heir: 申报材料请集体补充']]);
  expect(await homeOf(member)).toContain('mendFile');
});
