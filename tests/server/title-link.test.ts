import type { InputOf, OutputOf } from '../../core/contract/procedures';
import type { TestServer, TestClient } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import type { DistrictFixture } from '../harness/district-fixture';
import { createDistrict, submitAndForward } from '../harness/district-fixture';
import type { Team } from '../harness/team-fixture';
import { createTeam } from '../harness/team-fixture';

let server: TestServer;

beforeAll(async () => {
  server = await openTestServer('2026-06-10T02:00:00.000Z');
}, 60_000);
afterAll(() => server.close());

type Shown = OutputOf<'title.show'>;

/** A district with a team and a list of two titles, 甲 and 乙. */
async function createList(tag: string) {
  const district = await createDistrict(server, tag);
  const team = await createTeam(server, tag);
  await district.addTeam(team);
  const { districtId, clients } = district;
  const { clerk } = clients;
  const line = { unit: '某区税务局', level: 'district', year: '2019', bodyName: '' } as const;
  const lines = ['甲窗口', '乙窗口'].map((name) => ({ ...line, name }));
  await clerk.call('title.import', { districtId, lines });
  const { page } = await clerk.call('district.open', { districtId });
  const idOf = (name: string) => page.lines.find((one) => one.name === name)?.titleId ?? '';
  const show = (name: string): Promise<Shown> =>
    clerk.call('title.show', { districtId, titleId: idOf(name) });
  const step = async (name: string) => {
    const { title } = await show(name);
    return { districtId, titleId: title.titleId, baseVersion: title.version };
  };
  const link = async (name: string) =>
    clerk.request('title.link', { ...(await step(name)), collectiveId: team.collectiveId });
  const coverage = async () => {
    const open = await clerk.call('district.open', { districtId });
    return [open.titles, open.touched];
  };
  return { district, team, clerk, show, step, link, coverage };
}

const titleOf = async ({ collectiveId, clients }: Team) =>
  (await clients.leader.call('application.mine', { collectiveId })).title?.name ?? null;

const decide = async (
  { clients }: DistrictFixture,
  applicationId: string,
  decision: InputOf<'application.decide'>['decision'],
  deadline = '',
) => {
  const { file } = await clients.clerk.call('application.show', { applicationId });
  const signed = { applicationId, baseVersion: file.version, decision, deadline, text: '决定' };
  return clients.clerk.call('application.decide', signed);
};

test('a wrong link is removed with a reason and the title linked anew: the review counts for the title of its collective', async () => {
  const { district, team, clerk, show, step, link, coverage } = await createList('mend');
  await link('乙窗口');
  const applicationId = await submitAndForward(team, district);
  // Both calls check the version: nobody unlinks what they have not seen.
  const early = await step('乙窗口');
  expect((await clerk.refused('title.unlink', { ...early, reason: '对应错了' })).code).toBe(
    'application-underway',
  );
  await decide(district, applicationId, 'recognise');
  expect(await coverage()).toEqual([2, 1]);
  const seen = await step('乙窗口');
  expect((await clerk.refused('title.unlink', { ...early, reason: '对应错了' })).code).toBe('stale-version');
  expect((await clerk.refused('title.unlink', { ...seen, reason: '' })).code).toBe('bad-input');
  const input = { ...seen, reason: '名称相近，对应错了' };
  const once = await clerk.call('title.unlink', input, 'unlink-request');
  expect(await clerk.call('title.unlink', input, 'unlink-request')).toEqual(once);
  expect([once.link, once.state, once.reviewedOn, once.applicationId]).toEqual([
    ...['none', 'untouched', null, null],
  ]);
  expect([await titleOf(team), ...(await coverage())]).toEqual([null, 2, 0]);
  const { news } = (await team.clients.leader.call('today.open', {})) ?? {};
  expect(news).toEqual([
    expect.objectContaining({ kind: 'titleUnlinked', name: '乙窗口', title: '名称相近，对应错了' }),
  ]);
  expect((await clerk.refused('title.unlink', { ...(await step('乙窗口')), reason: '再来' })).code).toBe(
    'title-not-linked',
  );
  const { result } = await link('甲窗口');
  expect(result).toMatchObject({ value: { state: 'recognised', reviewedOn: '2026-06-10', applicationId } });
  expect([await titleOf(team), ...(await coverage())]).toEqual(['甲窗口', 2, 1]);
  // Signed steps are unchanged, and the history lists the change with its day.
  expect((await clerk.call('application.show', { applicationId })).file.steps).toHaveLength(3);
  const { changes } = await show('乙窗口');
  const at = expect.stringContaining('2026-06-10') as string;
  const by = '罗宁';
  expect(changes).toEqual([
    { kind: 'unlink', from: '办税服务厅mend', to: '', reason: '名称相近，对应错了', by, at },
    { kind: 'link', from: '', to: '办税服务厅mend', reason: '', by, at },
  ]);
}, 60_000);

test('a title ended by the application of a wrong collective is listed again when it is unlinked', async () => {
  const { district, team, clerk, step, link, coverage } = await createList('ended');
  await link('乙窗口');
  await decide(district, await submitAndForward(team, district), 'revoke');
  expect(await coverage()).toEqual([1, 0]);
  const free = await clerk.call('title.unlink', { ...(await step('乙窗口')), reason: '不是这个集体' });
  expect([free.ended, free.state]).toEqual([false, 'untouched']);
  expect(await coverage()).toEqual([2, 0]);
  // The decision was on the application of that collective: it counts for no other title.
  expect((await link('甲窗口')).result).toMatchObject({ value: { state: 'untouched' } });
}, 60_000);

test('a returned application is resubmitted for the title linked by then, and a new one becomes a review', async () => {
  const { district, team, clerk, step, link, coverage } = await createList('later');
  const { collectiveId } = team;
  const { leader } = team.clients;
  const applicationId = await submitAndForward(team, district);
  // It was frozen as a new application and cannot become a review while under review.
  expect((await link('乙窗口')).result).toMatchObject({ code: 'application-underway' });
  const rectify = await decide(district, applicationId, 'rectify', '2026-07-10');
  await link('乙窗口');
  await clerk.call('title.unlink', { ...(await step('乙窗口')), reason: '对应错了' });
  await link('甲窗口');
  // As a new application it has no title yet, and a refusal does not end the title.
  expect(await coverage()).toEqual([2, 0]);
  const again = { collectiveId, baseVersion: rectify.version, exceptionReason: '' };
  expect((await leader.call('application.submit', again)).kind).toBe('review');
  const { page } = await clerk.call('district.open', { districtId: district.districtId });
  expect(page.lines.map((one) => [one.name, one.state])).toEqual([
    ['乙窗口', 'untouched'],
    ['甲窗口', 'submitted'],
  ]);
  // Its quota is free: it is no longer a new application.
  const other = await createTeam(server, 'later-other');
  await district.addTeam(other);
  const input = { collectiveId: other.collectiveId, baseVersion: 0, exceptionReason: '' };
  expect((await other.clients.leader.call('application.submit', input)).kind).toBe('new');
}, 60_000);

test('a change of the recommending body moves the count, and needs a reason once the round has reached the title', async () => {
  const { district, team, clerk, show, step, link } = await createList('bodies');
  const { districtId, bodyId } = district;
  const facts = { unit: '某区税务局', level: 'city', year: '2020' } as const;
  const revise = async (name: string, to: string, reason = '') =>
    clerk.request('title.revise', { ...(await step(name)), ...facts, bodyId: to, reason });
  expect((await show('甲窗口')).bodies).toEqual([{ bodyId, name: '某区税务局团委bodies' }]);
  await link('甲窗口');
  expect((await revise('甲窗口', bodyId)).result).toMatchObject({
    value: { bodyName: '某区税务局团委bodies' },
  });
  // Level and year of the list are copied to the collective.
  const { title } = await team.clients.leader.call('application.mine', { collectiveId: team.collectiveId });
  expect(title?.year).toBe('2020');
  await submitAndForward(team, district);
  const countsOf = async () =>
    (await clerk.call('district.open', { districtId })).bodies.map(({ titles, touched }) => [
      titles,
      touched,
    ]);
  expect(await countsOf()).toEqual([
    [1, 0],
    [1, 1],
  ]);
  expect((await revise('甲窗口', '')).result).toMatchObject({ code: 'reason-missing' });
  expect((await revise('甲窗口', '', '已划归区直')).result).toMatchObject({ value: { bodyName: '' } });
  expect(await countsOf()).toEqual([
    [2, 1],
    [0, 0],
  ]);
  expect(
    (await show('甲窗口')).changes.map(({ kind, from, to, reason }) => [kind, from, to, reason]),
  ).toEqual([
    ['body', '某区税务局团委bodies', '', '已划归区直'],
    ['body', '', '某区税务局团委bodies', ''],
    ['link', '', '办税服务厅bodies', ''],
  ]);
  const strange = await createDistrict(server, 'bodies-else');
  expect((await revise('乙窗口', strange.bodyId)).result).toMatchObject({ code: 'not-found' });
  const elsewhere: TestClient = strange.clients.district;
  expect(await elsewhere.refused('title.unlink', { ...(await step('甲窗口')), reason: '不是我的' })).toEqual({
    ...{ ok: false, code: 'not-found' },
  });
}, 60_000);

test('a new application refused after the collective was linked to a title does not end the title', async () => {
  const { district, team, clerk, show, link, coverage } = await createList('refused');
  const applicationId = await submitAndForward(team, district);
  await decide(district, applicationId, 'rectify', '2026-07-10');
  await link('甲窗口');
  await decide(district, applicationId, 'revoke');
  expect([(await show('甲窗口')).title.ended, ...(await coverage())]).toEqual([false, 2, 0]);
  expect(await titleOf(team)).toBe('甲窗口');
  const { file } = await clerk.call('application.show', { applicationId });
  expect([file.kind, file.state]).toEqual(['new', 'revoked']);
}, 60_000);

test('a returned review counts for the title it is relinked to', async () => {
  const { district, team, clerk, step, link, coverage } = await createList('instead');
  await link('乙窗口');
  await decide(district, await submitAndForward(team, district), 'rectify', '2026-07-10');
  expect(await coverage()).toEqual([2, 1]);
  await clerk.call('title.unlink', { ...(await step('乙窗口')), reason: '对应错了' });
  const { result } = await link('甲窗口');
  expect(result).toMatchObject({ value: { state: 'rectifying' } });
  expect(await coverage()).toEqual([2, 1]);
}, 60_000);
