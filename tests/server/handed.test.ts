import { createHash } from 'node:crypto';
import type { DocumentOrder, JobView } from '../../core/contract/document';
import type { Result } from '../../core/contract/result';
import type { House, Phone } from '../harness-house';
import { openHouse } from '../harness-house';
import type { Above } from '../harness-above';
import { foundAbove } from '../harness-above';
import type { Team } from '../harness-team';
import { foundTeam } from '../harness-team';

let house: House;
let above: Above;
let elsewhere: Above;
let team: Team;

beforeAll(async () => {
  house = await openHouse('2026-06-10T02:00:00.000Z');
  above = await foundAbove(house, 'handed');
  elsewhere = await foundAbove(house, 'handed-else');
  team = await foundTeam(house, 'handed');
  await above.take(team);
}, 60_000);
afterAll(() => house.close());

const CLOSED = { ok: false, code: 'not-found' };
const orderOf = (n: number): DocumentOrder => {
  const applicationId = `${team.collectiveId}.2026`;
  return { kind: 'handedVersion', applicationId, versionId: `${applicationId}.${n}` };
};
/** Whether somebody may print the n-th version in an office's name. */
const may = async (phone: Phone, orgId: string, n: number): Promise<boolean> => {
  const { result } = await phone.ask('office.requestDocument', { orgId, order: orderOf(n) });
  if (!result.ok) expect(result).toEqual(CLOSED);
  return result.ok;
};
/** What body and district may print of versions 1, 2, 3. */
const shelves = async () => {
  const { districtId, bodyId, phones } = above;
  const rows: boolean[][] = [];
  for (const [phone, orgId] of [
    [phones.body, bodyId],
    [phones.clerk, districtId],
  ] as const)
    rows.push([await may(phone, orgId, 1), await may(phone, orgId, 2), await may(phone, orgId, 3)]);
  return rows;
};
const submit = async (baseVersion: number) =>
  team.phones.leader.does('application.submit', {
    ...{ collectiveId: team.collectiveId, baseVersion, exceptionReason: '' },
  });
const build = async (phone: Phone, jobId: string): Promise<JobView> => {
  const event = { name: 'document.build', input: { jobId } };
  const { body } = await house.cloud.invoke('documents', phone.openid, event);
  const built = body as Result<JobView>;
  if (!built.ok) throw new Error(built.code);
  return built.value;
};
const sha = async ({ file }: JobView): Promise<string> =>
  createHash('sha256')
    .update(Buffer.from(await (await fetch(file?.url ?? '')).arrayBuffer()))
    .digest('hex');

test('those above print what was handed to them, version by version, and only that', async () => {
  const { districtId, bodyId, phones } = above;
  const { body, clerk } = phones;
  const { leader } = team.phones;
  const applicationId = `${team.collectiveId}.2026`;
  expect(await shelves()).toEqual([
    [false, false, false],
    [false, false, false],
  ]);
  // Handed in and taken back unread: it is the collective's again.
  const first = await submit(0);
  expect(await shelves()).toEqual([
    [true, false, false],
    [false, false, false],
  ]);
  const back = await leader.does('application.recall', {
    ...{ collectiveId: team.collectiveId, baseVersion: first.version },
  });
  expect(await shelves()).toEqual([
    [false, false, false],
    [false, false, false],
  ]);
  expect((await body.does('application.show', { applicationId })).dossier).toBeNull();
  // What the body returned stays with the body, whose reasons are about it; the district never had it.
  const second = await submit(back.version);
  const step = { applicationId, baseVersion: second.version };
  const returned = await body.does('application.sendBack', { ...step, reasons: '请补协议' });
  expect(await shelves()).toEqual([
    [false, true, false],
    [false, false, false],
  ]);
  const third = await submit(returned.version);
  expect(await shelves()).toEqual([
    [false, true, true],
    [false, false, false],
  ]);
  await body.does('application.forward', { applicationId, baseVersion: third.version, opinion: '同意' });
  expect(await shelves()).toEqual([
    [false, true, true],
    [false, false, true],
  ]);
  const shown = await clerk.does('application.show', { applicationId });
  expect(shown.handed).toEqual({ orgId: districtId, versionId: `${applicationId}.3` });

  // Neither another district, nor its body, nor one in the other's name.
  expect(await may(elsewhere.phones.district, elsewhere.districtId, 3)).toBe(false);
  expect(await may(elsewhere.phones.body, elsewhere.bodyId, 3)).toBe(false);
  expect(await may(elsewhere.phones.body, bodyId, 3)).toBe(false);
  expect(await may(body, districtId, 3)).toBe(false);
  expect(await may(clerk, bodyId, 3)).toBe(false);
  // The 号长 prints it by the collective's own order, a member by none.
  expect(
    await leader.refused('document.request', { collectiveId: team.collectiveId, order: orderOf(3) }),
  ).toEqual(CLOSED);
}, 60_000);

test('what the district prints is byte for byte what the 号长 prints of that version', async () => {
  const { districtId, phones } = above;
  const { leader } = team.phones;
  const { collectiveId } = team;
  const order = { kind: 'dossierVersion', versionId: `${collectiveId}.2026.3` } as const;
  const own = await leader.does('document.request', { collectiveId, order });
  const asked = await phones.clerk.does('office.requestDocument', { orgId: districtId, order: orderOf(3) });
  const printed = await build(phones.clerk, asked.jobId);
  expect(printed.file?.name).toBe('办税服务厅handed 申报复核材料 2026 第3次提交.zip');
  expect(await sha(printed)).toBe(await sha(await build(leader, own.jobId)));
}, 60_000);

test('after a rectification the district reads the version it judged until the body hands on the next', async () => {
  const { phones } = above;
  const applicationId = `${team.collectiveId}.2026`;
  const { file } = await phones.clerk.does('application.show', { applicationId });
  const mend = await phones.clerk.does('application.decide', {
    ...{ applicationId, baseVersion: file.version, decision: 'rectify', text: '标识不醒目' },
    deadline: '2026-07-10',
  });
  await submit(mend.version);
  const versionOf = async (phone: Phone) =>
    (await phone.does('application.show', { applicationId })).handed?.versionId.split('.').at(-1);
  expect([await versionOf(phones.clerk), await versionOf(phones.body)]).toEqual(['3', '4']);
  expect(await may(phones.clerk, above.districtId, 4)).toBe(false);
}, 60_000);

test('an office that is given up before the paper is built gets none', async () => {
  const { districtId, phones } = above;
  const { clerk, district } = phones;
  const order = orderOf(3);
  const asked = await clerk.does('office.requestDocument', { orgId: districtId, order });
  const { officers } = await district.does('office.open', { orgId: districtId });
  const officerId = officers.find((one) => one.name === '罗宁')?.officerId ?? '';
  await district.does('office.dismiss', { orgId: districtId, officerId });
  const ended = await build(clerk, asked.jobId);
  expect([ended.state, ended.failure, ended.file]).toEqual(['failed', 'gone', null]);
}, 60_000);
