import { createHash } from 'node:crypto';
import type { DocumentOrder, JobView } from '../../core/contract/document';
import type { Result } from '../../core/contract/result';
import type { TestServer, TestClient } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import type { DistrictFixture } from '../harness/district-fixture';
import { createDistrict } from '../harness/district-fixture';
import type { Team } from '../harness/team-fixture';
import { createTeam } from '../harness/team-fixture';

let server: TestServer;
let districtFixture: DistrictFixture;
let elsewhere: DistrictFixture;
let team: Team;

beforeAll(async () => {
  server = await openTestServer('2026-06-10T02:00:00.000Z');
  districtFixture = await createDistrict(server, 'handed');
  elsewhere = await createDistrict(server, 'handed-else');
  team = await createTeam(server, 'handed');
  await districtFixture.addTeam(team);
}, 60_000);
afterAll(() => server.close());

const CLOSED = { ok: false, code: 'not-found' };
const orderOf = (n: number): DocumentOrder => {
  const applicationId = `${team.collectiveId}.2026`;
  return { kind: 'handedVersion', applicationId, versionId: `${applicationId}.${n}` };
};
/** Returns whether the n-th version can be printed for an office. */
const may = async (client: TestClient, orgId: string, n: number): Promise<boolean> => {
  const { result } = await client.request('office.requestDocument', { orgId, order: orderOf(n) });
  if (!result.ok) expect(result).toEqual(CLOSED);
  return result.ok;
};
/** What body and district can print of versions 1, 2, 3. */
const listedFiles = async () => {
  const { districtId, bodyId, clients } = districtFixture;
  const rows: boolean[][] = [];
  for (const [client, orgId] of [
    [clients.body, bodyId],
    [clients.clerk, districtId],
  ] as const)
    rows.push([await may(client, orgId, 1), await may(client, orgId, 2), await may(client, orgId, 3)]);
  return rows;
};
const submit = async (baseVersion: number) =>
  team.clients.leader.call('application.submit', {
    ...{ collectiveId: team.collectiveId, baseVersion, exceptionReason: '' },
  });
const build = async (client: TestClient, jobId: string): Promise<JobView> => {
  const event = { name: 'document.build', input: { jobId } };
  const { body } = await server.cloud.invoke('documents', client.openid, event);
  const built = body as Result<JobView>;
  if (!built.ok) throw new Error(built.code);
  return built.value;
};
const sha = async ({ file }: JobView): Promise<string> =>
  createHash('sha256')
    .update(Buffer.from(await (await fetch(file?.url ?? '')).arrayBuffer()))
    .digest('hex');

test('a body and a district print exactly the versions submitted to them', async () => {
  const { districtId, bodyId, clients } = districtFixture;
  const { body, clerk } = clients;
  const { leader } = team.clients;
  const applicationId = `${team.collectiveId}.2026`;
  expect(await listedFiles()).toEqual([
    [false, false, false],
    [false, false, false],
  ]);
  // A recalled version that nobody read is the collective's only.
  const first = await submit(0);
  expect(await listedFiles()).toEqual([
    [true, false, false],
    [false, false, false],
  ]);
  const back = await leader.call('application.recall', {
    ...{ collectiveId: team.collectiveId, baseVersion: first.version },
  });
  expect(await listedFiles()).toEqual([
    [false, false, false],
    [false, false, false],
  ]);
  expect((await body.call('application.show', { applicationId })).dossier).toBeNull();
  // A version the body returned remains visible to the body; the district never received it.
  const second = await submit(back.version);
  const step = { applicationId, baseVersion: second.version };
  const returned = await body.call('application.sendBack', { ...step, reasons: '请补协议' });
  expect(await listedFiles()).toEqual([
    [false, true, false],
    [false, false, false],
  ]);
  const third = await submit(returned.version);
  expect(await listedFiles()).toEqual([
    [false, true, true],
    [false, false, false],
  ]);
  await body.call('application.forward', { applicationId, baseVersion: third.version, opinion: '同意' });
  expect(await listedFiles()).toEqual([
    [false, true, true],
    [false, false, true],
  ]);
  const shown = await clerk.call('application.show', { applicationId });
  expect(shown.handed).toEqual({ orgId: districtId, versionId: `${applicationId}.3` });

  // Neither another district, nor its body, nor an order in the other's name.
  expect(await may(elsewhere.clients.district, elsewhere.districtId, 3)).toBe(false);
  expect(await may(elsewhere.clients.body, elsewhere.bodyId, 3)).toBe(false);
  expect(await may(elsewhere.clients.body, bodyId, 3)).toBe(false);
  expect(await may(body, districtId, 3)).toBe(false);
  expect(await may(clerk, bodyId, 3)).toBe(false);
  // The 号长 prints it by the collective's own order; a member cannot.
  expect(
    await leader.refused('document.request', { collectiveId: team.collectiveId, order: orderOf(3) }),
  ).toEqual(CLOSED);
}, 60_000);

test('a version printed by the district is byte for byte that of the 号长', async () => {
  const { districtId, clients } = districtFixture;
  const { leader } = team.clients;
  const { collectiveId } = team;
  const order = { kind: 'dossierVersion', versionId: `${collectiveId}.2026.3` } as const;
  const own = await leader.call('document.request', { collectiveId, order });
  const job = await clients.clerk.call('office.requestDocument', { orgId: districtId, order: orderOf(3) });
  const printed = await build(clients.clerk, job.jobId);
  expect(printed.file?.name).toBe('办税服务厅handed 申报复核材料 2026 第3次提交.zip');
  expect(await sha(printed)).toBe(await sha(await build(leader, own.jobId)));
}, 60_000);

test('after a rectification the district reads the version it decided on until the body forwards the next', async () => {
  const { clients } = districtFixture;
  const applicationId = `${team.collectiveId}.2026`;
  const { file } = await clients.clerk.call('application.show', { applicationId });
  const rectify = await clients.clerk.call('application.decide', {
    ...{ applicationId, baseVersion: file.version, decision: 'rectify', text: '标识不醒目' },
    deadline: '2026-07-10',
  });
  await submit(rectify.version);
  const versionOf = async (client: TestClient) =>
    (await client.call('application.show', { applicationId })).handed?.versionId.split('.').at(-1);
  expect([await versionOf(clients.clerk), await versionOf(clients.body)]).toEqual(['3', '4']);
  expect(await may(clients.clerk, districtFixture.districtId, 4)).toBe(false);
}, 60_000);

test('an officer who leaves before the build gets no document', async () => {
  const { districtId, clients } = districtFixture;
  const { clerk, district } = clients;
  const order = orderOf(3);
  const job = await clerk.call('office.requestDocument', { orgId: districtId, order });
  const { officers } = await district.call('office.open', { orgId: districtId });
  const officerId = officers.find((one) => one.name === '罗宁')?.officerId ?? '';
  await district.call('office.dismiss', { orgId: districtId, officerId });
  const ended = await build(clerk, job.jobId);
  expect([ended.state, ended.failure, ended.file]).toEqual(['failed', 'gone', null]);
}, 60_000);
