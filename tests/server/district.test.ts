import { drawSample } from '../../server/features/document/district/sampling';
import type { TitleDoc } from '../../server/store/review-collections';
import type { TestClient, TestServer } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import type { DistrictFixture } from '../harness/district-fixture';
import { createDistrict, submitAndForward } from '../harness/district-fixture';
import { CloudBase } from '../harness/admin-sdk';
import type { Team } from '../harness/team-fixture';
import { fillRequiredFields } from '../harness/fill-required-fields';
import { createTeam, rosterLine } from '../harness/team-fixture';

let server: TestServer;

beforeAll(async () => {
  server = await openTestServer('2026-06-10T02:00:00.000Z');
}, 60_000);
afterAll(() => server.close());

const LIST = `某区青年文明号名单
序号\t集体名称\t所属单位\t推荐单位\t级别\t命名年度
一、税务系统(2个)
1\t办税服务厅sweep\t某区税务局\t某区税务局团委sweep\t区级\t2019
2\t纳税服务热线\t某区税务局\t\t市级\t2020—2021年度

3\t急诊科护理组\t区人民医院\t\t区级\t前年
合计\t3个`;

const title = (n: number, district: string, more: Partial<TitleDoc> = {}): TitleDoc => {
  const name = `集体${String(n).padStart(4, '0')}`;
  const round = more.round ?? '';
  return {
    _id: `title-${n}`,
    districtId: district,
    name,
    key: name,
    unit: '某单位',
    level: 'district',
    year: '2019',
    bodyId: '',
    bodyName: '',
    link: 'none',
    collectiveId: null,
    collectiveName: '',
    state: 'untouched',
    applicationId: null,
    note: '',
    reviewedOn: null,
    ended: false,
    line: `${round === '' ? '-' : round}|${name}|title-${n}`,
    search: `${name}|title-${n}`,
    version: 1,
    at: '2026-01-01T00:00:00.000Z',
    ...more,
    round,
  };
};

describe('the title list of a district', () => {
  let districtFixture: DistrictFixture;
  let team: Team;
  let districtId: string;

  beforeAll(async () => {
    districtFixture = await createDistrict(server, 'sweep');
    team = await createTeam(server, 'sweep');
    await districtFixture.addTeam(team);
    districtId = districtFixture.districtId;
  }, 60_000);

  test('an import reads a messy list row by row, writes nothing before confirmation, and adds no known line again', async () => {
    const { clerk } = districtFixture.clients;
    const source = { kind: 'pasted', text: LIST } as const;
    const preview = await clerk.call('title.preview', { districtId, source });
    expect(preview.lines.map((line) => [line.row, line.name, line.known, line.bodyKnown])).toEqual([
      [4, '办税服务厅sweep', false, true],
      [5, '纳税服务热线', false, false],
    ]);
    expect(preview.problems).toMatchObject([{ row: 7, code: 'yearUnreadable', seen: '前年' }]);
    const { all = 0, ...parts } = preview.count ?? {};
    expect(all).toBe(LIST.split('\n').filter((row) => row.trim() !== '').length);
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(all);
    expect(preview.rejected).toMatchObject([{ row: 7, cells: { year: '前年' } }]);
    expect((await clerk.call('district.open', { districtId })).page.lines).toEqual([]);
    const lines = preview.lines.map(({ name, unit, level, year, bodyName }) => ({
      name,
      unit,
      level,
      year,
      bodyName,
    }));
    const [one, other] = await Promise.all(
      [1, 2].map(() => clerk.request('title.import', { districtId, lines })),
    );
    expect([one, other].map((answer) => answer?.result)).toEqual(
      expect.arrayContaining([
        { ok: true, value: { added: 2, proposed: 1 } },
        { ok: false, code: 'title-known' },
      ]),
    );
    expect((await clerk.refused('title.import', { districtId, lines })).code).toBe('title-known');
    expect(
      (await clerk.call('title.preview', { districtId, source })).lines.every((line) => line.known),
    ).toBe(true);
  });

  test('the same list again updates known titles after the differences were shown; a name, a double and a mistake are cleared up', async () => {
    const own = await createDistrict(server, 'clear');
    const { districtId } = own;
    const clerk = own.clients.district;
    const other = { unit: '另一单位', level: 'district', year: '2019', bodyName: '' } as const;
    const doubles = ['清理甲', '清理乙', '清理丙'].map((name) => ({ ...other, name }));
    await clerk.call('title.import', { districtId, lines: doubles });
    const previewOf = async (rows: string) =>
      (
        await clerk.call('title.preview', {
          districtId,
          source: { kind: 'pasted', text: `集体名称\t单位\t级别\t星级\t年度\n${rows}` },
        })
      ).lines;
    const lineOf = async (rows: string) => {
      const [line] = await previewOf(rows);
      if (!line?.match) throw new Error('no match');
      return line.match;
    };
    const before = (await clerk.call('district.open', { districtId })).titles;
    const found = await lineOf('清理甲\t另一单位\t市级\t三星级\t');
    expect(found.changes).toEqual([
      { field: 'level', from: 'district', to: 'city' },
      { field: 'star', from: '', to: '3' },
    ]);
    const update = {
      titleId: found.titleId,
      baseVersion: found.version,
      set: { level: 'city', scope: null, star: 3 },
    } as const;
    expect(await clerk.call('title.import', { districtId, lines: [], updates: [update] })).toMatchObject({
      added: 0,
      updated: 1,
    });
    expect((await clerk.refused('title.import', { districtId, lines: [], updates: [update] })).code).toBe(
      'stale-version',
    );
    expect((await lineOf('清理甲\t另一单位\t\t\t')).changes).toEqual([]);

    // Renamed: known by both names, and the new one is nobody else's.
    const titleOf = async (titleId: string) =>
      (await clerk.call('title.show', { districtId, titleId })).title;
    const { titleId } = found;
    const rename = async (name: string) => ({
      ...{ districtId, titleId, baseVersion: (await titleOf(titleId)).version, name, reason: '单位来函更名' },
    });
    expect((await clerk.refused('title.rename', await rename('清理乙'))).code).toBe('title-known');
    expect(await clerk.call('title.rename', await rename('清理甲新名'))).toMatchObject({
      name: '清理甲新名',
    });
    for (const name of ['清理甲', '清理甲新名'])
      expect(await lineOf(`${name}\t另一单位\t\t\t`)).toMatchObject({ titleId, name: '清理甲新名' });
    expect(
      (await clerk.refused('title.import', { districtId, lines: [{ ...other, name: '清理甲新名' }] })).code,
    ).toBe('title-known');
    expect(
      (await clerk.call('district.titles', { districtId, filter: { name: '清理甲新' } })).lines,
    ).toHaveLength(1);

    // Merged and removed: out of the review, not out of the list, and nothing is forgotten.
    const double = await lineOf('清理乙\t另一单位\t\t\t');
    const merge = {
      districtId,
      titleId: double.titleId,
      baseVersion: double.version,
      into: titleId,
      reason: '同一集体',
    };
    expect((await clerk.refused('title.remove', { ...merge, into: double.titleId })).code).toBe('not-found');
    expect(await clerk.call('title.remove', merge)).toMatchObject({
      ended: true,
      removed: { reason: '同一集体', into: titleId },
    });
    const wrong = await lineOf('清理丙\t另一单位\t\t\t');
    const remove = { districtId, titleId: wrong.titleId, baseVersion: wrong.version, reason: '不是称号集体' };
    expect(await clerk.call('title.remove', remove)).toMatchObject({ removed: { reason: '不是称号集体' } });
    expect(await lineOf('清理丙\t另一单位\t市级\t\t')).toMatchObject({ removed: true, changes: [] });
    expect((await clerk.call('district.open', { districtId })).titles).toBe(before - 2);
    const { changes } = await clerk.call('title.show', { districtId, titleId });
    expect(changes.map(({ kind, from, to, reason }) => [kind, from, to, reason])).toEqual([
      ['merge', '清理乙', '清理甲新名', '同一集体'],
      ['name', '清理甲', '清理甲新名', '单位来函更名'],
    ]);
    await clerk.call('title.remove', { ...remove, titleId, baseVersion: (await titleOf(titleId)).version });
  });

  test('an officer links a title to the collective of its name, whose application is then a review in the title list', async () => {
    const { clerk, body } = districtFixture.clients;
    const { lines } = await clerk.call('district.titles', { districtId, filter: { proposed: true } });
    expect(lines.map((line) => line.name)).toEqual(['办税服务厅sweep']);
    const titleId = lines[0]?.titleId ?? '';
    const shown = await clerk.call('title.show', { districtId, titleId });
    expect(shown.candidates.map((one) => one.collectiveId)).toEqual([team.collectiveId]);
    const tie = { districtId, titleId, baseVersion: shown.title.version, collectiveId: team.collectiveId };
    expect((await clerk.call('title.link', tie)).link).toBe('linked');
    const before = await clerk.call('district.open', { districtId });
    expect([before.titles, before.touched]).toEqual([2, 0]);
    await submitAndForward(team, districtFixture);
    const after = await clerk.call('district.open', { districtId });
    expect([after.titles, after.touched]).toEqual([2, 1]);
    // Titles not reached come first; forwarded applications are in the queue.
    expect(after.page.lines.map((one) => [one.name, one.state])).toEqual([
      ['纳税服务热线', 'untouched'],
      ['办税服务厅sweep', 'forwarded'],
    ]);
    expect(after.queue.lines.map((one) => [one.collectiveName, one.kind])).toEqual([
      ['办税服务厅sweep', 'review'],
    ]);
    expect((await body.call('body.open', { bodyId: districtFixture.bodyId })).collectives[0]?.titled).toBe(
      true,
    );
  });

  test('a title whose collective does not use the program is covered by a noted visit', async () => {
    const { clerk, district } = districtFixture.clients;
    const open = await clerk.call('district.open', { districtId });
    const left = open.page.lines[0];
    if (!left) throw new Error('nobody is left');
    const step = { districtId, titleId: left.titleId, baseVersion: left.version };
    expect((await clerk.call('title.note', { ...step, note: '已走访，窗口整洁' })).state).toBe('visited');
    const done = await clerk.call('district.open', { districtId });
    expect([done.titles, done.touched]).toEqual([2, 2]);
    expect((await clerk.refused('district.beginRound', { districtId, round: '2027' })).code).toBe(
      'not-allowed',
    );
    await district.call('district.beginRound', { districtId, round: '2027' });
    const anew = await clerk.call('district.open', { districtId });
    expect([anew.touched, ...anew.page.lines.map((one) => one.state)]).toEqual([0, 'untouched', 'untouched']);
  });

  test('a district reads the applications forwarded to it, and no card, node, wall or roster', async () => {
    const { district } = districtFixture.clients;
    const { collectiveId, cardId, nodeId } = team;
    await district.call('application.show', { applicationId: `${collectiveId}.2026` });
    const closed = { ok: false, code: 'not-found' };
    expect(await district.refused('growthCard.open', { cardId })).toEqual(closed);
    expect(await district.refused('node.advise', { nodeId, text: '建议' })).toEqual(closed);
    expect(await district.refused('wall.open', { collectiveId })).toEqual(closed);
    expect(await district.refused('roster.list', { collectiveId })).toEqual(closed);
    expect(await district.refused('document.request', { collectiveId, order: { kind: 'roster' } })).toEqual(
      closed,
    );
    const orderInput = { orgId: districtId, order: { kind: 'roster' } } as const;
    expect(await district.refused('office.requestDocument', orderInput)).toEqual(closed);
  });

  test('only the district may print the sampling form and the summary', async () => {
    const { clerk } = districtFixture.clients;
    const order = { kind: 'samplingSheet', pool: 'all', count: 5, seed: '20260610' } as const;
    for (const one of [order, { kind: 'sweepSummary' } as const]) {
      const job = await clerk.call('office.requestDocument', { orgId: districtId, order: one });
      const event = { name: 'document.build', input: { jobId: job.jobId } };
      await server.cloud.invoke('documents', clerk.openid, event);
      const followed = await clerk.call('document.follow', { jobId: job.jobId });
      expect([followed.state, followed.failure]).toEqual(['ready', null]);
    }
  }, 60_000);

  test('an office can be transferred, left and revoked; its holder cannot leave', async () => {
    const { district, clerk } = districtFixture.clients;
    const orgId = districtId;
    const { officers } = await district.call('office.open', { orgId });
    const [holder, other] = officers;
    if (!holder || !other) throw new Error('two officers were seated');
    expect((await district.refused('office.leave', { orgId, officerId: holder.officerId })).code).toBe(
      'holder-must-stay',
    );
    await district.call('office.handOver', { orgId, officerId: other.officerId });
    expect((await district.refused('office.inviteOfficer', { orgId, days: 1 })).code).toBe('not-allowed');
    await clerk.call('office.dismiss', { orgId, officerId: holder.officerId });
    expect(await district.refused('district.open', { districtId })).toEqual({ ok: false, code: 'not-found' });
  });
});

test('an operator’s code creates one district, and an invalid code creates none', async () => {
  const code = 'operator-code-once';
  await CloudBase.connect(server.cloud).add('serverSecrets', [{ _id: `districtCode.${code}`, secret: '' }]);
  const input = { code, name: '某区团区委', personName: '许静' };
  await server.client('openid-once').call('district.found', input);
  expect((await server.client('openid-twice').refused('district.found', input)).code).toBe(
    'invitation-invalid',
  );
});

test('the console of 2 000 titles takes at most 6 operations and scans at most twice what it shows, filtered or not', async () => {
  const districtFixture = await createDistrict(server, 'large');
  const { districtId, bodyId } = districtFixture;
  const { clerk } = districtFixture.clients;
  const db = CloudBase.connect(server.cloud);
  const numbers = Array.from({ length: 2000 }, (_, n) => n);
  const titles = numbers.map((n) =>
    title(
      n,
      districtId,
      n % 4 === 0 ? {} : { round: '2026', state: n % 4 === 1 ? 'recognised' : 'visited', bodyId },
    ),
  );
  for (let start = 0; start < titles.length; start += 1000)
    await db.add('titles', titles.slice(start, start + 1000));
  const open = await clerk.request('district.open', { districtId });
  if (!open.result.ok) throw new Error(open.result.code);
  const { page } = open.result.value;
  expect([page.lines.length, new Set(page.lines.map((line) => line.state))]).toEqual([
    20,
    new Set(['untouched']),
  ]);
  expect(open.operations).toBeLessThanOrEqual(6);
  expect(open.scanned).toBeLessThanOrEqual(2 * 20);
  const filters = [
    {},
    { state: 'untouched' },
    { state: 'recognised' },
    { bodyId },
    { bodyId, state: 'visited' },
    { name: '集体01' },
  ] as const;
  for (const filter of filters) {
    let from: string | undefined;
    for (let turn = 0; turn < 3; turn++) {
      const { result, operations, scanned } = await clerk.request('district.titles', {
        districtId,
        filter,
        ...(from === undefined ? {} : { from }),
      });
      if (!result.ok) throw new Error(result.code);
      expect(result.value.lines).toHaveLength(20);
      expect([operations <= 6, scanned <= 2 * 20]).toEqual([true, true]);
      from = result.value.next ?? undefined;
    }
  }
}, 60_000);

test('the same list, seed and terms give the same sample; another seed gives another one', () => {
  const titles = Array.from({ length: 60 }, (_, n) =>
    title(n, 'd', n < 30 ? {} : { round: '2026', state: 'visited' }),
  );
  const draw = (seed: string, pool: 'untouched' | 'all' = 'untouched') =>
    drawSample(titles, '2026', { pool, count: 10, seed }).drawn.map((one) => one._id);
  expect(draw('7')).toEqual(draw('7'));
  expect(draw('7')).not.toEqual(draw('8'));
  expect(
    drawSample([...titles].reverse(), '2026', { pool: 'untouched', count: 10, seed: '7' }),
  ).toMatchObject({ of: 30 });
  expect(
    drawSample([...titles].reverse(), '2026', { pool: 'untouched', count: 10, seed: '7' }).drawn.map(
      (one) => one._id,
    ),
  ).toEqual(draw('7'));
  expect(draw('7').every((id) => Number(id.slice(6)) < 30)).toBe(true);
});

describe('bodies and collectives change', () => {
  let fixture: DistrictFixture;
  let moving: Team;
  let otherBody: { bodyId: string; client: TestClient };
  const tick = () => server.cloud.invoke('clock', null, {});
  const historyOf = async (client: TestClient, orgId: string) =>
    (await client.call('office.open', { orgId })).history?.map(({ kind, name, by }) => [kind, name, by]);
  const coverage = async () => {
    const { bodies } = await fixture.clients.district.call('district.open', {
      districtId: fixture.districtId,
    });
    return bodies.map(({ name, titles, touched }) => [name, titles, touched]);
  };

  beforeAll(async () => {
    fixture = await createDistrict(server, 'change');
    moving = await createTeam(server, 'change');
    await fixture.addTeam(moving);
    const { district } = fixture.clients;
    const { code } = await district.call('office.invite', { orgId: fixture.districtId, days: 7, uses: 1 });
    const client = server.client('openid-change-other');
    const { bodyId } = await client.call('body.found', { code, name: '街道团工委', personName: '江澜' });
    otherBody = { bodyId, client };
    await submitAndForward(moving, fixture);
    const file = await district.call('application.show', { applicationId: `${moving.collectiveId}.2026` });
    await district.call('application.decide', {
      ...{ applicationId: file.file.applicationId, baseVersion: file.file.version },
      ...{ decision: 'recognise', text: '同意', deadline: '' },
    });
  }, 60_000);

  test('a collective moves to another body with its title; both offices and the collective keep the day', async () => {
    const { leader } = moving.clients;
    const { collectiveId } = moving;
    expect(await coverage()).toEqual([
      ['某区税务局团委change', 1, 1],
      ['街道团工委', 0, 0],
    ]);
    const { code } = await otherBody.client.call('office.invite', {
      ...{ orgId: otherBody.bodyId, days: 7, uses: 2 },
    });
    await leader.call('body.join', { collectiveId, code });
    expect(await coverage()).toEqual([
      ['某区税务局团委change', 0, 0],
      ['街道团工委', 1, 1],
    ]);
    const { body, bodiesBefore } = await leader.call('application.mine', { collectiveId });
    expect([body?.name, bodiesBefore?.map(({ name, how }) => [name, how])]).toEqual([
      '街道团工委',
      [['某区税务局团委change', 'moved']],
    ]);
    const name = '办税服务厅change';
    expect((await historyOf(fixture.clients.body, fixture.bodyId))?.[0]).toEqual([
      'collectiveLeft',
      name,
      '赵明轩',
    ]);
    expect((await historyOf(otherBody.client, otherBody.bodyId))?.[0]).toEqual([
      'collectiveJoined',
      name,
      '赵明轩',
    ]);
  });

  test('a body becomes a part of another: officers at once, collectives, titles and files by the clock', async () => {
    const { district, clerk, body } = fixture.clients;
    const { districtId, bodyId: into } = fixture;
    const merge = { districtId, bodyId: otherBody.bodyId, intoBodyId: into };
    expect((await clerk.refused('body.merge', merge)).code).toBe('not-allowed');
    expect((await district.refused('body.merge', { ...merge, bodyId: into })).code).toBe('bad-input');
    const { code } = await otherBody.client.call('office.invite', {
      ...{ orgId: otherBody.bodyId, days: 7, uses: 2 },
    });
    await district.call('body.merge', merge);
    expect((await district.refused('body.merge', merge)).code).toBe('not-found');
    expect(await otherBody.client.refused('body.open', { bodyId: otherBody.bodyId })).toEqual({
      ...{ ok: false, code: 'not-found' },
    });
    expect(await coverage()).toEqual([['某区税务局团委change', 1, 1]]);
    await tick();
    await tick();
    const { collectives } = await otherBody.client.call('body.open', { bodyId: into });
    expect(collectives.map(({ name, titled }) => [name, titled])).toEqual([['办税服务厅change', true]]);
    const { files } = { files: await body.call('body.files', { bodyId: into, state: 'recognised' }) };
    expect(files.lines.map(({ collectiveName }) => collectiveName)).toEqual(['办税服务厅change']);
    const { leader } = moving.clients;
    const { collectiveId } = moving;
    const own = await leader.call('application.mine', { collectiveId });
    expect([own.body?.name, own.bodiesBefore?.map(({ name, how }) => [name, how])]).toEqual([
      '某区税务局团委change',
      [
        ['街道团工委', 'merged'],
        ['某区税务局团委change', 'moved'],
      ],
    ]);
    const today = await leader.call('today.open', { collectiveId });
    expect(today?.news?.map(({ kind, name, title }) => [kind, name, title])).toEqual([
      ['bodyChanged', '某区税务局团委change', '街道团工委'],
    ]);
    const { lines } = await district.call('district.titles', { districtId, filter: {} });
    const { changes, title } = await district.call('title.show', {
      ...{ districtId, titleId: lines[0]?.titleId ?? '' },
    });
    expect([title.bodyName, changes?.map(({ from, to }) => [from, to])]).toEqual([
      '某区税务局团委change',
      [
        ['街道团工委', '某区税务局团委change'],
        ['某区税务局团委change', '街道团工委'],
      ],
    ]);
    expect((await historyOf(body, into))?.[0]).toEqual(['absorbed', '街道团工委', '许静']);
    // A code of the body before leads to the one it became a part of.
    const late = await createTeam(server, 'change-late');
    const joined = await late.clients.leader.call('body.join', { collectiveId: late.collectiveId, code });
    expect(joined.bodyName).toBe('某区税务局团委change');
    await body.call('body.release', { bodyId: into, collectiveId: late.collectiveId });
    const told = await late.clients.leader.call('today.open', { collectiveId: late.collectiveId });
    expect(told?.news?.map(({ kind, title: from }) => [kind, from])).toEqual([
      ['bodyChanged', '某区税务局团委change'],
    ]);
  });

  test('a rectification is written to the title once, with its event; without a collective the decision stands', async () => {
    const { district, body } = fixture.clients;
    const { districtId, bodyId } = fixture;
    const { collectiveId } = moving;
    const { leader } = moving.clients;
    await district.call('district.beginRound', { districtId, round: '2027' });
    const titleOf = async () => {
      const { lines } = await district.call('district.titles', {
        ...{ districtId, filter: { name: '办税服务厅change' } },
      });
      return district.call('title.show', { districtId, titleId: lines[0]?.titleId ?? '' });
    };
    await fillRequiredFields(leader, collectiveId);
    const file = await leader.call('application.submit', {
      ...{ collectiveId, baseVersion: 0, exceptionReason: '' },
    });
    expect((await body.call('body.open', { bodyId })).waiting.lines.length).toBeGreaterThan(0);
    const { applicationId } = file;
    const passed = await body.call('application.forward', {
      ...{ applicationId, baseVersion: file.version, opinion: '同意' },
    });
    const before = (await titleOf()).title.version;
    const decide = (seen: number, decision: 'rectify' | 'revoke', deadline: string) =>
      district.call('application.decide', {
        ...{ applicationId, baseVersion: seen, decision, text: '请补', deadline },
      });
    const told = await decide(passed.version, 'rectify', '2026-07-01');
    const after = await titleOf();
    expect([after.title.version - before, after.title.state, after.events?.[0]?.kind]).toEqual([
      1,
      'rectifying',
      'rectifying',
    ]);
    await CloudBase.connect(server.cloud).remove('collectives', collectiveId);
    server.cloud.clock.set('2026-07-05T02:00:00.000Z');
    await decide(told.version, 'revoke', '');
    expect((await titleOf()).title.state).toBe('revoked');
  });

  test('a returned file outlives its cycle with the cards of that cycle; a roster line is of the running one', async () => {
    const team = await createTeam(server, 'outlive');
    const { leader } = team.clients;
    const { collectiveId, seats } = team;
    await fixture.addTeam(team);
    const body = fixture.clients.body;
    const { applicationId, version: baseVersion } = await leader.call('application.submit', {
      ...{ collectiveId, baseVersion: 0, exceptionReason: '另一条线' },
    });
    await body.call('application.sendBack', { applicationId, baseVersion, reasons: '请补充' });
    const facts = () => leader.call('deedsText.facts', { collectiveId, section: 'talent' });
    const offers = () => leader.call('dossier.offers', { collectiveId, kinds: ['cards'] });
    const [factsBefore, offersBefore] = [await facts(), await offers()];
    expect(factsBefore.facts.length).toBeGreaterThan(0);
    expect(offersBefore.offers.map(({ title }) => title)).toEqual(['成长计划卡（1 人已提交）']);
    server.cloud.clock.set('2027-01-10T02:00:00.000Z');
    const { proposed, version } = await leader.call('cycle.list', { collectiveId });
    await leader.call('cycle.begin', { collectiveId, cycle: proposed, baseVersion: version });
    expect((await leader.call('application.mine', { collectiveId })).label).toBe('2026');
    expect((await facts()).facts).toEqual(factsBefore.facts);
    const { owner } = team.clients;
    const cardId = `${seats.owner}.2027`;
    const content = (await owner.call('growthCard.open', { cardId: team.cardId })).content;
    await owner.call('growthCard.saveDraft', { cardId, baseVersion: 0, content });
    expect((await offers()).offers).toEqual(offersBefore.offers);
    // A conflict on a roster line shows the card of the running cycle.
    const { entries } = await leader.call('roster.list', { collectiveId });
    const entry = entries.find(({ seatId }) => seatId === seats.partner);
    const revise = { collectiveId, seatId: seats.owner, baseVersion: 99 };
    const refused = await leader.refused('roster.revise', {
      ...revise,
      line: rosterLine('陈一诺', '1998-01'),
    });
    expect([entry?.cardState, (refused.current as { cardState: string }).cardState]).toEqual([
      'none',
      'draft',
    ]);
  });
});
