import { createHash } from 'node:crypto';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { ATTACHMENTS_MAX } from '../../core/domain/attachment';
import type { DocumentOrder, JobView } from '../../core/contract/document';
import type { Result } from '../../core/contract/result';
import { storeOf } from '../harness/admin-sdk';
import { attach, deliver } from '../harness/attachments';
import { sendPicture, upload } from '../harness/sample-picture';
import { sampleOffice, samplePdf } from '../samples/evidence-file';
import { samplePicture } from '../samples/picture';
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

describe('files of evidence', () => {
  let own: Team;
  let entryId = '';
  let sessionId = '';
  const of = () => ({ collectiveId: own.collectiveId });
  const plan = () => ({ ...of(), about: { kind: 'evidence' as const, id: entryId } });
  const session = () => ({ ...of(), about: { kind: 'session' as const, id: sessionId } });
  const file = () => ({ name: '规划.pdf', kind: 'pdf' as const, bytes: samplePdf() });
  const namesFor = async (client: TestClient, about: ReturnType<typeof plan> | ReturnType<typeof session>) =>
    (await client.call('attachment.list', about)).files.map(({ name }) => name);
  const textOfUrl = async (url: string | null | undefined) => (await fetch(url ?? '')).text();
  const applicationId = () => `${own.collectiveId}.2026`;

  beforeAll(async () => {
    own = await createTeam(server, 'evidence');
    await districtFixture.addTeam(own);
    const { leader, owner } = own.clients;
    const { version: baseVersion } = await leader.call('dossier.evidence', of());
    const entry = { kind: 'plan' as const, title: '服务提升规划', on: '2026-02-01', text: '', links: [] };
    await leader.call('dossier.prove', { ...of(), baseVersion, entryId: null, ...entry });
    entryId = (await leader.call('dossier.evidence', of())).entries[0]?.id ?? '';
    const done = await owner.call('session.record', {
      ...of(),
      ...{ houseId: '', place: '社区广场', on: '2026-03-01', theme: '便民宣传', kind: 'welfare' },
      ...{ attendeeSeatIds: [own.seats.owner], externalNo: '' },
    });
    ({ sessionId } = done);
  }, 60_000);

  test('are attached by whoever may change the thing, and seen by whoever sees it', async () => {
    const { leader, owner, member, fan } = own.clients;
    const sent = await attach(server, leader, plan(), file());
    expect(sent).toMatchObject({
      ok: true,
      value: { name: '规划.pdf', kind: 'pdf', state: 'pass', url: null },
    });
    expect(await namesFor(leader, plan())).toEqual(['规划.pdf']);
    await attach(server, owner, session(), { name: '现场.jpg', kind: 'jpg', bytes: samplePicture() });
    await server.cloud.idle();
    for (const client of [leader, owner, member])
      expect(await namesFor(client, session())).toEqual(['现场.jpg']);
    // The dossier is the 号长's; a fan, a stranger and another collective see nothing.
    for (const client of [owner, member])
      expect(await client.refused('attachment.list', plan())).toEqual(CLOSED);
    expect(await fan.refused('attachment.list', session())).toEqual(CLOSED);
    expect(await team.clients.leader.refused('attachment.list', session())).toEqual(CLOSED);
    const prepared = { name: 'x.pdf', kind: 'pdf' as const, agreed: false };
    expect((await member.refused('attachment.prepare', { ...session(), ...prepared })).code).toBe(
      'not-allowed',
    );
    const foreign = { ...session(), collectiveId: team.collectiveId, ...prepared };
    expect(await team.clients.leader.refused('attachment.prepare', foreign)).toEqual(CLOSED);
    // Whoever is in the picture is asked about first.
    const picture = { ...plan(), name: '章.png', kind: 'png' as const, agreed: false };
    expect((await leader.refused('attachment.prepare', picture)).code).toBe('bad-input');
  }, 60_000);

  test('are taken only from whom the place was given to, and only as what they are', async () => {
    const { leader, owner } = own.clients;
    const input = { ...plan(), name: '../../说明\u202excod.exe', kind: 'docx' as const, agreed: false };
    expect((await leader.refused('attachment.prepare', input)).code).toBe('bad-input');
    const { attachmentId, path } = await leader.call('attachment.prepare', {
      ...{ ...plan(), name: '..\\..\\CON:说明.exe', kind: 'docx', agreed: false },
    });
    const fileId = await upload(server, path, sampleOffice('docx'));
    const order = { ...of(), attachmentId, fileId };
    for (const [client, asked] of [
      [owner, order],
      [team.clients.leader, { ...order, collectiveId: team.collectiveId }],
      [leader, { ...order, fileId: fileId.replace(path, `incoming/${attachmentId}-0.docx`) }],
      [leader, { ...order, attachmentId: 'nothing-of-the-kind' }],
    ] as const)
      expect(await deliver(server, client, asked)).toEqual(CLOSED);
    // A picture procedure does not take it either.
    const asPicture = { ...of(), pictureId: attachmentId, fileId };
    expect(await leader.refused('picture.deliver', asPicture)).toEqual(CLOSED);
    expect(await deliver(server, leader, order)).toMatchObject({
      ok: true,
      value: { name: '_.._CON_说明.docx' },
    });
    expect(await deliver(server, leader, order)).toMatchObject({ ok: true, value: { attachmentId } });
    for (const [bytes, code] of [
      [Buffer.from(`MZ${'x'.repeat(600)}`), 'attachment-unreadable'],
      [sampleOffice('docx', { 'word/vbaProject.bin': 'x' }), 'attachment-active'],
    ] as const)
      expect(await attach(server, leader, plan(), { name: '表.docx', kind: 'docx', bytes })).toEqual({
        ok: false,
        code,
      });
    expect(await namesFor(leader, plan())).toEqual(['规划.pdf', '_.._CON_说明.docx']);
    for (let more = 3; more <= ATTACHMENTS_MAX; more += 1) await attach(server, leader, plan(), file());
    const tenth = { ...plan(), name: '十.pdf', kind: 'pdf' as const, agreed: false };
    expect((await leader.refused('attachment.prepare', tenth)).code).toBe('too-many');
    const { files } = await leader.call('attachment.list', plan());
    // Two that were begun at the same moment, before either was stored: the later one finds the place taken.
    await leader.call('attachment.remove', { ...plan(), attachmentId: files[8]?.attachmentId ?? '' });
    const last = await leader.call('attachment.prepare', tenth);
    const store = storeOf(server.cloud);
    const begun = await store.get('pictures', last.attachmentId);
    if (!begun) throw new Error('the upload was not stored');
    const later = { ...begun, _id: `${begun._id}z`, path: begun.path.replace('incoming/', 'incoming/z') };
    await store.transact(
      (tx) => tx.put('pictures', later),
      () => true,
    );
    for (const { _id, path: to } of [later, begun]) {
      const sent = await upload(server, to, file().bytes);
      expect(await deliver(server, leader, { ...of(), attachmentId: _id, fileId: sent })).toMatchObject(
        _id === later._id ? { ok: false, code: 'too-many' } : { ok: true },
      );
    }
    expect(await namesFor(leader, plan())).toHaveLength(ATTACHMENTS_MAX);
    for (const { attachmentId: id } of (await leader.call('attachment.list', plan())).files.slice(2))
      await leader.call('attachment.remove', { ...plan(), attachmentId: id });
  }, 60_000);

  test('that are pictures of a month are taken without another upload, with consent, and go with the picture', async () => {
    const { leader, owner, partner } = own.clients;
    const [shown, hidden] = [
      await sendPicture(server, owner, own.collectiveId),
      await sendPicture(server, partner, own.collectiveId),
    ];
    const post = {
      ...of(),
      month: '2026-06',
      baseVersion: 0,
      nodeId: null,
      completion: 50,
      next: '',
      need: '',
    };
    await owner.call('post.publish', { ...post, text: '好', wallConsent: true, pictures: [shown] });
    await partner.call('post.publish', { ...post, text: '好', wallConsent: false, pictures: [hidden] });
    await server.cloud.idle();
    const { pictures } = await leader.call('attachment.offers', of());
    expect(pictures).toMatchObject([{ pictureId: shown, name: '陈一诺', month: '2026-06' }]);
    expect((await leader.refused('attachment.take', { ...plan(), pictureId: hidden })).code).toBe(
      'evidence-gone',
    );
    const foreign = {
      collectiveId: team.collectiveId,
      about: { kind: 'item' as const, id: 'wall' },
      pictureId: shown,
    };
    expect((await team.clients.leader.refused('attachment.take', foreign)).code).toBe('evidence-gone');
    const taken = await leader.call('attachment.take', { ...session(), pictureId: shown });
    expect(taken.name).toBe('2026年6月进展 陈一诺.jpg');
    expect(await namesFor(leader, session())).toEqual(['现场.jpg', '2026年6月进展 陈一诺.jpg']);
    await owner.call('picture.remove', { ...of(), pictureId: shown });
    expect(await namesFor(leader, session())).toEqual(['现场.jpg']);
  }, 60_000);

  test('are submitted as they are: what is removed or added later changes neither view nor archive', async () => {
    const { leader, owner } = own.clients;
    const { body, district } = districtFixture.clients;
    await leader.call('application.submit', { ...of(), baseVersion: 0, exceptionReason: '两个窗口都要申报' });
    const frozen = await body.call('application.show', { applicationId: applicationId() });
    const listed = (frozen.dossier?.files ?? []).map(({ item, name }) => [item, name]);
    expect(listed).toEqual([
      ['创建规划：服务提升规划', '规划.pdf'],
      ['创建规划：服务提升规划', '_.._CON_说明.docx'],
      ['志愿服务：便民宣传（公益服务，1 人）', '现场.jpg'],
    ]);
    expect(await textOfUrl(frozen.dossier?.files?.[0]?.url)).toBe(samplePdf().toString());
    // The district sees nothing before the body forwards it.
    expect(await district.refused('application.show', { applicationId: applicationId() })).toEqual(CLOSED);
    const { files } = await leader.call('attachment.list', plan());
    await leader.call('attachment.remove', { ...plan(), attachmentId: files[0]?.attachmentId ?? '' });
    await owner.call('session.withdraw', { ...of(), sessionId });
    await attach(server, leader, plan(), { ...file(), name: '后来的.pdf' });
    server.cloud.clock.advance(30 * 60_000);
    await server.cloud.fireTimer('clock', 'tick');
    await server.cloud.fireTimer('clock', 'tick');
    const later = await body.call('application.show', { applicationId: applicationId() });
    const withoutUrls = (list: NonNullable<typeof later.dossier>['files']) =>
      list?.map(({ url: _url, ...rest }) => rest);
    expect(withoutUrls(later.dossier?.files)).toEqual(withoutUrls(frozen.dossier?.files));
    expect(await textOfUrl(later.dossier?.files?.[0]?.url)).toBe(samplePdf().toString());
    const { version } = later.file;
    await body.call('application.forward', {
      applicationId: applicationId(),
      baseVersion: version,
      opinion: '同意',
    });
    const seen = await district.call('application.show', { applicationId: applicationId() });
    expect(withoutUrls(seen.dossier?.files)).toEqual(withoutUrls(frozen.dossier?.files));
    const mine = await leader.call('dossier.frozen', { ...of(), n: 1 });
    expect(withoutUrls(mine.files)).toEqual(withoutUrls(frozen.dossier?.files));

    const versionId = seen.handed?.versionId ?? '';
    const order = { kind: 'handedVersion' as const, applicationId: applicationId(), versionId };
    const { jobId } = await district.call('office.requestDocument', {
      orgId: districtFixture.districtId,
      order,
    });
    const { file: built } = await build(district, jobId);
    const zip = await JSZip.loadAsync(await (await fetch(built?.url ?? '')).arrayBuffer(), {
      checkCRC32: true,
    });
    const attached = Object.keys(zip.files).filter((path) => path.startsWith('附件/'));
    expect(attached).toEqual([
      '附件/01 创建规划：服务提升规划/1 规划.pdf',
      '附件/01 创建规划：服务提升规划/2 _.._CON_说明.docx',
      '附件/02 志愿服务：便民宣传（公益服务，1 人）/1 现场.jpg',
    ]);
    const sums = (await zip.file('附件校验.txt')?.async('string'))?.trim().split('\n') ?? [];
    expect(sums).toHaveLength(3);
    for (const sum of sums) {
      const [digest, path = ''] = sum.split('  ');
      const bytes = (await zip.file(path)?.async('nodebuffer')) ?? Buffer.alloc(0);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest);
    }
    const index = await mammoth.extractRawText({
      buffer: (await zip.file('证据目录.docx')?.async('nodebuffer')) ?? Buffer.alloc(0),
    });
    for (const text of ['服务提升规划', '规划.pdf', sums[0]?.slice(0, 64) ?? '?'])
      expect(index.value).toContain(text);
  }, 60_000);

  test('that are programs, or belong to another collective, are in no archive of the own', async () => {
    const { leader } = own.clients;
    const { jobId } = await leader.call('document.request', { ...of(), order: { kind: 'dossier' } });
    const { file: built } = await build(leader, jobId);
    const zip = await JSZip.loadAsync(await (await fetch(built?.url ?? '')).arrayBuffer(), {
      checkCRC32: true,
    });
    const attached = Object.keys(zip.files).filter((path) => path.startsWith('附件/'));
    expect(attached.map((path) => path.split('/').at(-1))).toEqual(['1 _.._CON_说明.docx', '2 后来的.pdf']);
  }, 60_000);

  test('go on downloading where they stopped', async () => {
    const { leader } = own.clients;
    const { files } = await leader.call('attachment.list', plan());
    const url = files[0]?.url ?? '';
    const whole = Buffer.from(await (await fetch(url)).arrayBuffer());
    const first = await fetch(url, { headers: { range: 'bytes=0-99' } });
    expect([first.status, first.headers.get('content-range')]).toEqual([206, `bytes 0-99/${whole.length}`]);
    const etag = first.headers.get('etag') ?? '';
    const rest = await fetch(url, { headers: { range: 'bytes=100-', 'if-range': etag } });
    const joined = [Buffer.from(await first.arrayBuffer()), Buffer.from(await rest.arrayBuffer())];
    expect(Buffer.concat(joined).equals(whole)).toBe(true);
    expect((await fetch(url, { headers: { range: 'bytes=-5' } })).headers.get('content-length')).toBe('5');
    expect((await fetch(url, { headers: { range: 'bytes=100-', 'if-range': '"another"' } })).status).toBe(
      200,
    );
    expect((await fetch(url, { headers: { range: `bytes=${whole.length}-` } })).status).toBe(416);
  }, 60_000);
});

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
