import type { Blanks } from '../../core/contract/application';
import { ownFields } from '../../core/domain/forms/form';
import { FORMS } from '../../core/domain/forms/form-specs';
import type { TestServer, TestClient } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import type { DistrictFixture } from '../harness/district-fixture';
import { createDistrict, submitAndForward } from '../harness/district-fixture';
import { fillRequiredFields } from '../harness/fill-required-fields';
import { CloudBase } from '../harness/admin-sdk';
import type { Team } from '../harness/team-fixture';
import { createTeam } from '../harness/team-fixture';

let server: TestServer;
let districtFixture: DistrictFixture;

beforeAll(async () => {
  server = await openTestServer('2026-06-10T02:00:00.000Z');
  districtFixture = await createDistrict(server, 'flow');
}, 60_000);
afterAll(() => server.close());

const tied = async (tag: string): Promise<Team> => {
  const team = await createTeam(server, tag);
  await districtFixture.addTeam(team);
  return team;
};
const todosOf = async (client: TestClient): Promise<string[]> =>
  ((await client.call('today.open', {}))?.todos ?? []).map((todo) => todo.kind);
const noReason = { exceptionReason: '' };

test('an application is returned with reasons, resubmitted, rectified by a deadline and decided; every step is retained as signed', async () => {
  const team = await tied('whole');
  const { collectiveId, clients } = team;
  const { leader } = clients;
  const { body, district, clerk } = districtFixture.clients;
  const first = await leader.call('application.submit', { collectiveId, baseVersion: 0, ...noReason });
  const { applicationId } = first;
  // The district cannot see the application before the body forwards it.
  expect(await clerk.refused('application.show', { applicationId })).toEqual({
    ok: false,
    code: 'not-found',
  });
  // The body reads the version frozen at the submission, and signs for it.
  const before = await body.call('application.show', { applicationId });
  expect(before.dossier?.papers.length).toBeGreaterThan(3);
  expect(before.sides).toEqual(['body']);
  const back = await body.call('application.sendBack', {
    applicationId,
    baseVersion: first.version,
    reasons: '请补结对协议',
  });
  expect(back.state).toBe('returned');
  expect(await todosOf(leader)).toContain('mendFile');
  const again = await leader.call('application.submit', {
    collectiveId,
    baseVersion: back.version,
    ...noReason,
  });
  expect(await todosOf(leader)).not.toContain('mendFile');
  const handed = await body.call('application.forward', {
    applicationId,
    baseVersion: again.version,
    opinion: '同意推荐',
  });
  const late = { applicationId, baseVersion: handed.version, text: '标识不醒目' } as const;
  expect(
    (await district.refused('application.decide', { ...late, decision: 'rectify', deadline: '2026-06-10' }))
      .code,
  ).toBe('deadline-missing');
  const rectify = await district.call('application.decide', {
    ...late,
    decision: 'rectify',
    deadline: '2026-07-10',
  });
  expect([rectify.state, rectify.rectifyBy]).toEqual(['rectifying', '2026-07-10']);
  const mend = (await leader.call('today.open', {}))?.todos.find(({ kind }) => kind === 'mendFile');
  expect(mend?.title).toContain('2026年7月10日前');
  const third = await leader.call('application.submit', {
    collectiveId,
    baseVersion: rectify.version,
    ...noReason,
  });
  expect(third.rectifyBy).toBeNull();
  const fourth = await body.call('application.forward', {
    applicationId,
    baseVersion: third.version,
    opinion: '已整改',
  });
  const done = await clerk.call('application.decide', {
    applicationId,
    baseVersion: fourth.version,
    decision: 'recognise',
    text: '同意认定',
    deadline: '',
  });
  expect(done.steps.map(({ no, move, side, name }) => [no, move, side, name])).toEqual([
    [1, 'submit', 'collective', '赵明轩'],
    [2, 'sendBack', 'body', '程澄'],
    [3, 'submit', 'collective', '赵明轩'],
    [4, 'forward', 'body', '程澄'],
    [5, 'rectify', 'district', '许静'],
    [6, 'submit', 'collective', '赵明轩'],
    [7, 'forward', 'body', '程澄'],
    [8, 'recognise', 'district', '罗宁'],
  ]);
  expect(done.steps.slice(0, 2)).toEqual(back.steps);
  expect(done.steps.map(({ seen }) => seen?.versionId.split('.').at(-1))).toEqual([
    ...['1', '1', '2', '2', '2', '3', '3', '3'],
  ]);
  expect(done.steps[7]?.seen?.hash).toMatch(/^[0-9a-f]{64}$/);
  // A resubmission after the decision is refused with the decision.
  const after = await leader.refused('application.submit', {
    collectiveId,
    baseVersion: done.version,
    ...noReason,
  });
  expect([after.code, (after.current as typeof done).state]).toEqual(['application-decided', 'recognised']);
  expect(await todosOf(leader)).toContain('readDecision');
  await leader.call('application.note', { collectiveId });
  expect(await todosOf(leader)).not.toContain('readDecision');
  // The title is awarded: the next application of the collective is a review.
  expect((await leader.call('application.mine', { collectiveId })).title?.name).toBe('办税服务厅whole');
}, 60_000);

test('a submission repeated under one request id is one step', async () => {
  const team = await tied('replay');
  const other = await createDistrict(server, 'replay');
  await team.clients.leader.call('body.quit', { collectiveId: team.collectiveId });
  await other.addTeam(team);
  const input = { collectiveId: team.collectiveId, baseVersion: 0, ...noReason };
  const once = await team.clients.leader.call('application.submit', input, 'replayed-request');
  const twice = await team.clients.leader.call('application.submit', input, 'replayed-request');
  expect(twice).toEqual(once);
  const own = await team.clients.leader.call('application.mine', { collectiveId: team.collectiveId });
  expect(own.application?.steps).toHaveLength(1);
}, 60_000);

test('of two concurrent decisions the first counts, and the second officer is shown it', async () => {
  const own = await createDistrict(server, 'duel');
  const team = await createTeam(server, 'duel');
  await own.addTeam(team);
  const applicationId = await submitAndForward(team, own);
  const { district, clerk } = own.clients;
  const { file } = await district.call('application.show', { applicationId });
  const step = { applicationId, baseVersion: file.version, text: '意见', deadline: '' };
  const answers = await Promise.all([
    district.request('application.decide', { ...step, decision: 'recognise' }),
    clerk.request('application.decide', { ...step, decision: 'revoke' }),
  ]);
  const won = answers.filter(({ result }) => result.ok);
  const lost = answers.map(({ result }) => result).find((result) => !result.ok);
  expect(won).toHaveLength(1);
  const { file: now } = await clerk.call('application.show', { applicationId });
  expect(lost).toEqual({ ok: false, code: 'application-decided', current: now });
}, 60_000);

test('a recall returns the quota of one new application, and an exception retains its reason', async () => {
  const own = await createDistrict(server, 'quota');
  const [one, two] = [await createTeam(server, 'quota-a'), await createTeam(server, 'quota-b')];
  await own.addTeam(one);
  await own.addTeam(two);
  const submit = (team: Team, baseVersion: number, exceptionReason: string) =>
    team.clients.leader.request('application.submit', {
      collectiveId: team.collectiveId,
      baseVersion,
      exceptionReason,
    });
  expect((await submit(one, 0, '')).result.ok).toBe(true);
  expect((await submit(two, 0, '')).result).toMatchObject({ code: 'quota-taken' });
  await one.clients.leader.call('application.recall', { collectiveId: one.collectiveId, baseVersion: 1 });
  expect((await submit(two, 0, '')).result.ok).toBe(true);
  const excepted = await submit(one, 2, '两个窗口同属一个大厅');
  expect(excepted.result).toMatchObject({ ok: true, value: { exceptionReason: '两个窗口同属一个大厅' } });
}, 60_000);

test('the quota is per round of the district: another cycle of the collective does not give a second one, a new round does', async () => {
  const own = await createDistrict(server, 'round');
  const one = await createTeam(server, 'round-a');
  const leader = server.client('openid-round-b-leader');
  const { collectiveId } = await leader.call('collective.create', {
    ...{ name: '纳税服务热线', unit: '某区税务局', trade: '税务' },
    cycle: { from: '2026-01', to: '2027-12' },
    leader: { name: '赵明轩', birth: '1990-01' },
  });
  await own.addTeam(one);
  await own.addTeam({ collectiveId, clients: { leader } });
  await submitAndForward(one, own);
  expect((await leader.call('application.mine', { collectiveId })).quotaTaken).toBe(true);
  const input = { collectiveId, baseVersion: 0, ...noReason };
  expect((await leader.refused('application.submit', input)).code).toBe('quota-taken');
  const ruleOf = async () => {
    const { findings } = await leader.call('eligibility.open', { collectiveId });
    return findings.find(({ rule }) => rule === 'E9')?.state;
  };
  expect(await ruleOf()).toBe('missing');
  await own.clients.district.call('district.beginRound', { districtId: own.districtId, round: '2027' });
  expect((await leader.call('application.mine', { collectiveId })).quotaTaken).toBe(false);
  expect(await ruleOf()).toBe('holds');
  expect((await leader.call('application.submit', input)).state).toBe('submitted');
}, 60_000);

test('a recalled application goes to the body the collective has joined since, and the former body’s quota is free again', async () => {
  const [former, later] = [await createDistrict(server, 'former'), await createDistrict(server, 'later')];
  const [one, two] = [await createTeam(server, 'moved-a'), await createTeam(server, 'moved-b')];
  await former.addTeam(one);
  await former.addTeam(two);
  const { collectiveId } = one;
  const { leader } = one.clients;
  const first = await leader.call('application.submit', { collectiveId, baseVersion: 0, ...noReason });
  expect((await leader.refused('body.quit', { collectiveId })).code).toBe('application-underway');
  const back = await leader.call('application.recall', { collectiveId, baseVersion: first.version });
  await leader.call('body.quit', { collectiveId });
  await later.addTeam(one);
  const again = await leader.call('application.submit', {
    ...{ collectiveId, baseVersion: back.version },
    ...noReason,
  });
  expect(again.bodyName).toBe('某区税务局团委later');
  const { applicationId } = again;
  await later.clients.body.call('application.show', { applicationId });
  expect(await former.clients.body.refused('application.show', { applicationId })).toEqual({
    ...{ ok: false, code: 'not-found' },
  });
  const other = { collectiveId: two.collectiveId, baseVersion: 0, ...noReason };
  expect((await two.clients.leader.call('application.submit', other)).state).toBe('submitted');
}, 60_000);

test('of 200 concurrent new applications of one body exactly one is accepted; reviews do not count', async () => {
  const own = await createDistrict(server, 'race');
  const tie = {
    body: {
      bodyId: own.bodyId,
      bodyName: '某局团委',
      districtId: own.districtId,
      districtName: '某区团区委',
    },
    bodyId: own.bodyId,
    districtId: own.districtId,
  };
  const title = { titleId: 'none', name: '老集体', level: 'district', year: '2019', reviewedOn: null };
  const numbers = Array.from({ length: 205 }, (_, n) => n);
  const db = CloudBase.connect(server.cloud);
  // The quota counts in the district's round, whatever the collective calls its cycle.
  const LABELS = ['2026', '2025-2026', '2026-2027'];
  const cycle = { from: '2026-01', to: '2026-12' };
  const principal = { seatId: null, name: '顾长林', chinese: true };
  const standing = { presetId: 'chongqing-2020', principal, leagueBranch: true, version: 1 };
  await db.add(
    'collectives',
    numbers.map((n) => ({
      _id: `race-${n}`,
      ...{ name: `集体${n}`, unit: '某局', trade: '税务', createdAt: '2026-01-01T00:00:00.000Z' },
      ...{ leaderSeatId: `race-seat-${n}`, leaderName: '号长', standing },
      cycle: { ...cycle, label: LABELS[n % LABELS.length] },
      ...tie,
      ...(n < 200 ? {} : { title }),
    })),
  );
  await db.add(
    'people',
    numbers.map((n) => ({
      _id: `openid-race-${n}`,
      seats: [
        {
          collectiveId: `race-${n}`,
          collectiveName: '',
          seatId: `race-seat-${n}`,
          name: '号长',
          kind: 'member',
          leader: true,
        },
      ],
    })),
  );
  // Everybody has filled the required fields.
  const details = {
    birth: '1990-01',
    nationality: '中国',
    phone: '13800000000',
    volunteerNo: '5001',
    politics: '',
  };
  const seat = { kind: 'member', no: 1, name: '号长', post: '窗口岗', state: 'active', details };
  await db.add(
    'seats',
    numbers.map((n) => ({ _id: `race-seat-${n}`, collectiveId: `race-${n}`, ...seat })),
  );
  const contact = { contactName: '王敏', contactPhone: '13900000000' };
  await db.add('houses', [{ _id: 'RACEHOUSE0', name: '之家', address: '路', ...contact }]);
  const agreement = {
    ...{ kind: 'pairing', year: 0, houseId: 'RACEHOUSE0', houseName: '之家', at: '2026-01-01T00:00:00.000Z' },
    ...{ on: '2026-01-01', until: '2026-12-31', endedOn: null, signed: true, signedOn: '2026-01-01' },
  };
  await db.add(
    'deeds',
    numbers.map((n) => ({ _id: `race-pairing-${n}`, collectiveId: `race-${n}`, ...agreement })),
  );
  const typed = Object.fromEntries(
    Object.values(FORMS).flatMap((form) => ownFields(form).map(({ key }) => [key, '有'])),
  );
  const updatedAt = '2026-01-01T00:00:00.000Z';
  await db.add(
    'dossiers',
    numbers.map((n) => {
      const _id = `race-${n}.${LABELS[n % LABELS.length]}`;
      const entries = { typed, answers: {}, evidence: [], declarations: {}, deeds: null };
      return { _id, collectiveId: `race-${n}`, ...entries, version: 1, frozen: 0, updatedAt };
    }),
  );
  // A client retries after `busy`.
  const submit = async (n: number): Promise<string> => {
    for (;;) {
      const { result } = await server.client(`openid-race-${n}`).request('application.submit', {
        collectiveId: `race-${n}`,
        baseVersion: 0,
        ...noReason,
      });
      if (result.ok) return 'ok';
      if (result.code !== 'busy') return result.code;
    }
  };
  const answers = await Promise.all(numbers.slice(0, 200).map(submit));
  expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1);
  expect(answers.filter((answer) => answer === 'quota-taken')).toHaveLength(199);
  for (const n of numbers.slice(200)) expect(await submit(n)).toBe('ok');
}, 120_000);

test('an application with blank required fields is refused with the first of them; other missing items do not prevent it', async () => {
  const own = await createDistrict(server, 'blank');
  const team = await createTeam(server, 'blank');
  const { collectiveId } = team;
  const { leader } = team.clients;
  const { code } = await own.clients.body.call('office.invite', { orgId: own.bodyId, days: 7, uses: 5 });
  await leader.call('body.join', { collectiveId, code });
  const input = { collectiveId, baseVersion: 0, ...noReason };
  const { code: why, current } = await leader.refused('application.submit', input);
  const blanks = current as Blanks;
  expect([why, ...blanks.first.map(({ what }) => what)]).toEqual([
    ...['file-incomplete', '中国国籍人数', '注册志愿者人数', '团组织情况'],
  ]);
  // The refusal took no quota and froze no version.
  expect((await leader.call('application.mine', { collectiveId })).application).toBeNull();
  expect((await leader.call('dossier.open', { collectiveId })).frozen).toBe(0);
  await fillRequiredFields(leader, collectiveId);
  const form = await leader.call('dossier.form', { collectiveId, paper: 'registration' });
  const values = { contact: '' };
  const { version: baseVersion } = form;
  const emptied = await leader.call('dossier.fill', {
    collectiveId,
    baseVersion,
    paper: 'registration',
    values,
  });
  expect((await leader.refused('application.submit', input)).current).toEqual({
    count: 1,
    first: [{ what: '联系人', mend: 'form', form: 'registration' }],
  });
  await leader.call('dossier.fill', {
    ...{ collectiveId, baseVersion: emptied.version, paper: 'registration' },
    values: { contact: '李晓' },
  });
  const { applicationId } = await leader.call('application.submit', input);
  const { dossier } = await own.clients.body.call('application.show', { applicationId });
  // Points, evidence, declarations and the 事迹材料 are still missing, and the body is shown that.
  expect(dossier?.lacks.find(({ paper }) => paper === 'deeds')?.what).toEqual(['事迹材料']);
  expect(dossier?.lacks.find(({ paper }) => paper === 'registration')?.what).toEqual([]);
}, 60_000);

describe('a notice without houses, self-assessment and care, with three places for a body', () => {
  const joined = async (tag: string, bodyCode: string): Promise<Team> => {
    const team = await createTeam(server, tag);
    const { collectiveId, clients } = team;
    await clients.leader.call('body.join', { collectiveId, code: bodyCode });
    const { standing } = await clients.leader.call('standing.open', { collectiveId });
    const { version, ...settled } = standing;
    await clients.leader.call('standing.settle', {
      ...{ collectiveId, baseVersion: version },
      standing: { ...settled, presetId: 'example-lean' },
    });
    await fillRequiredFields(clients.leader, collectiveId);
    return team;
  };

  test('is followed by rules, papers, screens and hand-in, and nothing mentions houses', async () => {
    const own = await createDistrict(server, 'lean');
    const { code } = await own.clients.body.call('office.invite', { orgId: own.bodyId, days: 7, uses: 9 });
    const team = await joined('lean-1', code);
    const { collectiveId } = team;
    const { leader } = team.clients;
    const eligibility = await leader.call('eligibility.open', { collectiveId });
    const dossier = await leader.call('dossier.open', { collectiveId });
    expect(dossier.papers.map(({ kind }) => kind)).toEqual(['registration', 'application', 'deeds']);
    expect([dossier.deedsFrom, dossier.deedsTo]).toEqual([2700, 3300]);
    const forms = await Promise.all(
      (['registration', 'application'] as const).map((paper) =>
        leader.call('dossier.form', { collectiveId, paper }),
      ),
    );
    for (const paper of ['selfAssessment', 'agreement'] as const)
      expect((await leader.refused('dossier.form', { collectiveId, paper })).code).toBe('not-found');
    expect((await leader.call('document.list', { collectiveId })).papers).toEqual([
      'registration',
      'application',
      'deeds',
    ]);
    expect(JSON.stringify([eligibility, dossier, forms])).not.toMatch(/之家|结对|协议/);
    const { applicationId } = await leader.call('application.submit', {
      ...{ collectiveId, baseVersion: 0 },
      ...noReason,
    });
    const handed = await own.clients.body.call('application.show', { applicationId });
    expect(handed.dossier?.papers.map(({ kind }) => kind)).toEqual(['registration', 'application']);
    expect(JSON.stringify(handed.dossier)).not.toMatch(/之家|结对|协议/);
    // The body has three places.
    for (const n of [2, 3]) {
      const other = await joined(`lean-${n}`, code);
      const of = { collectiveId: other.collectiveId };
      expect((await other.clients.leader.call('application.mine', of)).quotaTaken).toBe(false);
      await other.clients.leader.call('application.submit', { ...of, baseVersion: 0, ...noReason });
    }
    const fourth = await joined('lean-4', code);
    const of = { collectiveId: fourth.collectiveId };
    expect((await fourth.clients.leader.call('application.mine', of)).quotaTaken).toBe(true);
    expect(
      (await fourth.clients.leader.refused('application.submit', { ...of, baseVersion: 0, ...noReason }))
        .code,
    ).toBe('quota-taken');
  }, 60_000);
});

test('an overdue 整改 is marked on both sides, waits for the district, and a late submission says so', async () => {
  const own = await createDistrict(server, 'overdue');
  const team = await createTeam(server, 'overdue');
  await own.addTeam(team);
  const { collectiveId, clients } = team;
  const { leader } = clients;
  const { body, district } = own.clients;
  const { districtId } = own;
  const applicationId = await submitAndForward(team, own);
  const { file } = await district.call('application.show', { applicationId });
  const rectify = await district.call('application.decide', {
    ...{ applicationId, baseVersion: file.version, decision: 'rectify' },
    ...{ text: '标识不醒目', deadline: '2026-06-20' },
  });
  const mine = async () => (await leader.call('application.mine', { collectiveId })).application;
  const listed = async () =>
    (await district.call('district.files', { districtId, state: 'rectifying' })).lines.find(
      (line) => line.applicationId === applicationId,
    );
  const waiting = async () =>
    (await district.call('person.describe', {})).todos.filter((todo) => todo.applicationId === applicationId);
  expect([(await mine())?.overdue, (await listed())?.overdue]).toEqual([undefined, undefined]);
  expect(await waiting()).toEqual([]);
  server.cloud.clock.advance(11 * 24 * 3_600_000);
  expect(await waiting()).toMatchObject([{ kind: 'decideFile', title: expect.stringContaining('已过') }]);
  expect(await listed()).toMatchObject({ rectifyBy: '2026-06-20', overdue: true });
  expect((await mine())?.overdue).toBe(true);
  const late = await leader.call('application.submit', {
    ...{ collectiveId, baseVersion: rectify.version },
    ...noReason,
  });
  expect(late.steps.at(-1)).toMatchObject({ move: 'submit', late: true });
  expect(await listed()).toBeUndefined();
  expect(await waiting()).toEqual([]);
  const seen = await body.call('application.show', { applicationId });
  expect(seen.file.steps.at(-1)?.late).toBe(true);
});

test('in a later round the titled collective hands in a 复核 with the answers of last time; after 撤销 it applies anew', async () => {
  const own = await createDistrict(server, 'rounds');
  const team = await createTeam(server, 'rounds');
  await own.addTeam(team);
  const { district } = own.clients;
  const { leader } = team.clients;
  const { collectiveId } = team;
  const { districtId } = own;
  const decide = async (decision: 'recognise' | 'revoke'): Promise<string> => {
    const applicationId = await submitAndForward(team, own);
    const { file } = await district.call('application.show', { applicationId });
    const step = { applicationId, baseVersion: file.version, text: '意见', deadline: '' };
    await district.call('application.decide', { ...step, decision });
    return applicationId;
  };
  const mine = () => leader.call('application.mine', { collectiveId });
  const coverage = async () => {
    const { titles, touched } = await district.call('district.open', { districtId });
    return [titles, touched];
  };
  const first = await decide('recognise');
  expect(await coverage()).toEqual([1, 1]);
  await district.call('district.beginRound', { districtId, round: '2027' });
  expect(await coverage()).toEqual([1, 0]);
  // The next file is a review, not yet handed in, and holds what was typed last time.
  const open = await mine();
  expect([open.kind, open.application, open.quotaTaken]).toEqual(['review', null, false]);
  const form = await leader.call('dossier.form', { collectiveId, paper: 'registration' });
  const typed = form.sections.flatMap(({ fields }) => fields).filter((field) => field.carried);
  expect(typed.length).toBeGreaterThan(0);
  expect(typed.every(({ value }) => value !== '')).toBe(true);
  const [field] = typed;
  if (!field) throw new Error('nothing was carried over');
  await leader.call('dossier.fill', {
    ...{ collectiveId, baseVersion: form.version, paper: 'registration' },
    values: { [field.key]: field.value },
  });
  const after = await leader.call('dossier.form', { collectiveId, paper: 'registration' });
  const carried = after.sections.flatMap(({ fields }) => fields).filter((one) => one.carried);
  expect(carried.map(({ key }) => key)).toEqual(typed.slice(1).map(({ key }) => key));
  const second = await decide('revoke');
  expect(second).not.toBe(first);
  expect(await coverage()).toEqual([0, 0]);
  expect((await mine()).title).toBeNull();
  // In the round that decided it, the file stays decided.
  const again = { collectiveId, baseVersion: 0, exceptionReason: '' };
  expect((await leader.refused('application.submit', again)).code).toBe('application-decided');
  await district.call('district.beginRound', { districtId, round: '2028' });
  expect((await mine()).kind).toBe('new');
  const third = await decide('recognise');
  expect(await coverage()).toEqual([1, 1]);
  expect(new Set([first, second, third]).size).toBe(3);
  const { lines } = await district.call('district.titles', { districtId, filter: {} });
  const histories = await Promise.all(
    lines.map(async ({ titleId }) => {
      const { events = [] } = await district.call('title.show', { districtId, titleId });
      return events.map(({ kind, round }) => [kind, round]);
    }),
  );
  expect(histories.sort()).toEqual([
    [
      ['revoked', '2027'],
      ['won', '2026'],
    ],
    [['won', '2028']],
  ]);
}, 60_000);
