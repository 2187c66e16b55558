import type { InputOf, OutputOf } from '../../core/contract/procedures';
import type { House, Phone } from '../harness-house';
import { openHouse } from '../harness-house';
import type { Above } from '../harness-above';
import { foundAbove, handIn } from '../harness-above';
import type { Team } from '../harness-team';
import { foundTeam } from '../harness-team';

let house: House;

beforeAll(async () => {
  house = await openHouse('2026-06-10T02:00:00.000Z');
}, 60_000);
afterAll(() => house.close());

type Shown = OutputOf<'title.show'>;

/** A district with a team and a list of two titles, 甲 and 乙. */
async function foundList(tag: string) {
  const above = await foundAbove(house, tag);
  const team = await foundTeam(house, tag);
  await above.take(team);
  const { districtId, phones } = above;
  const { clerk } = phones;
  const line = { unit: '某区税务局', level: 'district', year: '2019', bodyName: '' } as const;
  const lines = ['甲窗口', '乙窗口'].map((name) => ({ ...line, name }));
  await clerk.does('title.import', { districtId, lines });
  const { page } = await clerk.does('district.open', { districtId });
  const idOf = (name: string) => page.lines.find((one) => one.name === name)?.titleId ?? '';
  const show = (name: string): Promise<Shown> =>
    clerk.does('title.show', { districtId, titleId: idOf(name) });
  const step = async (name: string) => {
    const { title } = await show(name);
    return { districtId, titleId: title.titleId, baseVersion: title.version };
  };
  const link = async (name: string) =>
    clerk.ask('title.link', { ...(await step(name)), collectiveId: team.collectiveId });
  const coverage = async () => {
    const open = await clerk.does('district.open', { districtId });
    return [open.titles, open.touched];
  };
  return { above, team, clerk, show, step, link, coverage };
}

const titleOf = async ({ collectiveId, phones }: Team) =>
  (await phones.leader.does('application.mine', { collectiveId })).title?.name ?? null;

const decide = async (
  { phones }: Above,
  applicationId: string,
  decision: InputOf<'application.decide'>['decision'],
  deadline = '',
) => {
  const { file } = await phones.clerk.does('application.show', { applicationId });
  const signed = { applicationId, baseVersion: file.version, decision, deadline, text: '决定' };
  return phones.clerk.does('application.decide', signed);
};

test('a wrong link is taken back with a reason and tied anew: the review counts for the title whose collective it was', async () => {
  const { above, team, clerk, show, step, link, coverage } = await foundList('mend');
  await link('乙窗口');
  const applicationId = await handIn(team, above);
  // The version is asked of both: nobody unties what they have not seen.
  const early = await step('乙窗口');
  expect((await clerk.refused('title.unlink', { ...early, reason: '对应错了' })).code).toBe(
    'application-underway',
  );
  await decide(above, applicationId, 'recognise');
  expect(await coverage()).toEqual([2, 1]);
  const seen = await step('乙窗口');
  expect((await clerk.refused('title.unlink', { ...early, reason: '对应错了' })).code).toBe('stale-version');
  expect((await clerk.refused('title.unlink', { ...seen, reason: '' })).code).toBe('bad-input');
  const input = { ...seen, reason: '名称相近，对应错了' };
  const once = await clerk.does('title.unlink', input, 'unlink-request');
  expect(await clerk.does('title.unlink', input, 'unlink-request')).toEqual(once);
  expect([once.link, once.state, once.reviewedOn, once.applicationId]).toEqual([
    ...['none', 'untouched', null, null],
  ]);
  expect([await titleOf(team), ...(await coverage())]).toEqual([null, 2, 0]);
  expect((await clerk.refused('title.unlink', { ...(await step('乙窗口')), reason: '再来' })).code).toBe(
    'title-not-linked',
  );
  const { result } = await link('甲窗口');
  expect(result).toMatchObject({ value: { state: 'recognised', reviewedOn: '2026-06-10', applicationId } });
  expect([await titleOf(team), ...(await coverage())]).toEqual(['甲窗口', 2, 1]);
  // What was signed stays as signed; what the list was is kept with its day.
  expect((await clerk.does('application.show', { applicationId })).file.steps).toHaveLength(3);
  const { changes } = await show('乙窗口');
  const at = expect.stringContaining('2026-06-10') as string;
  const by = '罗宁';
  expect(changes).toEqual([
    { kind: 'unlink', from: '办税服务厅mend', to: '', reason: '名称相近，对应错了', by, at },
    { kind: 'link', from: '', to: '办税服务厅mend', reason: '', by, at },
  ]);
}, 60_000);

test('a title that ended by the file of a wrong collective is on the list again when it is untied', async () => {
  const { above, team, clerk, step, link, coverage } = await foundList('ended');
  await link('乙窗口');
  await decide(above, await handIn(team, above), 'revoke');
  expect(await coverage()).toEqual([1, 0]);
  const free = await clerk.does('title.unlink', { ...(await step('乙窗口')), reason: '不是这个集体' });
  expect([free.ended, free.state]).toEqual([false, 'untouched']);
  expect(await coverage()).toEqual([2, 0]);
  // The decision was on the file of that collective: it counts for no other title.
  expect((await link('甲窗口')).result).toMatchObject({ value: { state: 'untouched' } });
}, 60_000);

test('a file that lies with the collective goes up for the title it is tied to then, and a new one turns into a review', async () => {
  const { above, team, clerk, step, link, coverage } = await foundList('later');
  const { collectiveId } = team;
  const { leader } = team.phones;
  const applicationId = await handIn(team, above);
  // It was frozen as a new application, and is not turned into another thing before somebody's eyes.
  expect((await link('乙窗口')).result).toMatchObject({ code: 'application-underway' });
  const mend = await decide(above, applicationId, 'rectify', '2026-07-10');
  await link('乙窗口');
  await clerk.does('title.unlink', { ...(await step('乙窗口')), reason: '对应错了' });
  await link('甲窗口');
  // As a new application it says nothing of the title yet, and may be refused without ending it.
  expect(await coverage()).toEqual([2, 0]);
  const again = { collectiveId, baseVersion: mend.version, exceptionReason: '' };
  expect((await leader.does('application.submit', again)).kind).toBe('review');
  const { page } = await clerk.does('district.open', { districtId: above.districtId });
  expect(page.lines.map((one) => [one.name, one.state])).toEqual([
    ['乙窗口', 'untouched'],
    ['甲窗口', 'submitted'],
  ]);
  // The place it held is free: it is no new application any more.
  const other = await foundTeam(house, 'later-other');
  await above.take(other);
  const input = { collectiveId: other.collectiveId, baseVersion: 0, exceptionReason: '' };
  expect((await other.phones.leader.does('application.submit', input)).kind).toBe('new');
}, 60_000);

test('another recommending body takes the count along, and needs a reason once the round has reached the title', async () => {
  const { above, team, clerk, show, step, link } = await foundList('bodies');
  const { districtId, bodyId } = above;
  const facts = { unit: '某区税务局', level: 'city', year: '2020' } as const;
  const revise = async (name: string, to: string, reason = '') =>
    clerk.ask('title.revise', { ...(await step(name)), ...facts, bodyId: to, reason });
  expect((await show('甲窗口')).bodies).toEqual([{ bodyId, name: '某区税务局团委bodies' }]);
  await link('甲窗口');
  expect((await revise('甲窗口', bodyId)).result).toMatchObject({
    value: { bodyName: '某区税务局团委bodies' },
  });
  // What the list says of level and year stands on the collective too.
  const { title } = await team.phones.leader.does('application.mine', { collectiveId: team.collectiveId });
  expect(title?.year).toBe('2020');
  await handIn(team, above);
  const countsOf = async () =>
    (await clerk.does('district.open', { districtId })).bodies.map(({ titles, touched }) => [
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
  const strange = await foundAbove(house, 'bodies-else');
  expect((await revise('乙窗口', strange.bodyId)).result).toMatchObject({ code: 'not-found' });
  const elsewhere: Phone = strange.phones.district;
  expect(await elsewhere.refused('title.unlink', { ...(await step('甲窗口')), reason: '不是我的' })).toEqual({
    ...{ ok: false, code: 'not-found' },
  });
}, 60_000);

test('a new application that is refused after the collective was tied to a title does not end the title', async () => {
  const { above, team, clerk, show, link, coverage } = await foundList('refused');
  const applicationId = await handIn(team, above);
  await decide(above, applicationId, 'rectify', '2026-07-10');
  await link('甲窗口');
  await decide(above, applicationId, 'revoke');
  expect([(await show('甲窗口')).title.ended, ...(await coverage())]).toEqual([false, 2, 0]);
  expect(await titleOf(team)).toBe('甲窗口');
  const { file } = await clerk.does('application.show', { applicationId });
  expect([file.kind, file.state]).toEqual(['new', 'revoked']);
}, 60_000);

test('a review that lies with the collective counts for the title it is tied to instead', async () => {
  const { above, team, clerk, step, link, coverage } = await foundList('instead');
  await link('乙窗口');
  await decide(above, await handIn(team, above), 'rectify', '2026-07-10');
  expect(await coverage()).toEqual([2, 1]);
  await clerk.does('title.unlink', { ...(await step('乙窗口')), reason: '对应错了' });
  const { result } = await link('甲窗口');
  expect(result).toMatchObject({ value: { state: 'rectifying' } });
  expect(await coverage()).toEqual([2, 1]);
}, 60_000);
