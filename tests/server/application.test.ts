import type { Blanks } from '../../core/contract/application';
import { ownFields } from '../../core/domain/forms/form';
import { FORMS } from '../../core/domain/forms/papers';
import type { House, Phone } from '../harness-house';
import { openHouse } from '../harness-house';
import type { Above } from '../harness-above';
import { foundAbove, handIn } from '../harness-above';
import { fillBlanks } from '../harness-dossier';
import { CloudBase } from '../harness-sdk';
import type { Team } from '../harness-team';
import { foundTeam } from '../harness-team';

let house: House;
let above: Above;

beforeAll(async () => {
  house = await openHouse('2026-06-10T02:00:00.000Z');
  above = await foundAbove(house, 'flow');
}, 60_000);
afterAll(() => house.close());

const tied = async (tag: string): Promise<Team> => {
  const team = await foundTeam(house, tag);
  await above.take(team);
  return team;
};
const todosOf = async (phone: Phone): Promise<string[]> =>
  ((await phone.does('today.open', {}))?.todos ?? []).map((todo) => todo.kind);
const noReason = { exceptionReason: '' };

test('a file goes back with reasons, comes again, is mended by a day and decided; every step stays as signed', async () => {
  const team = await tied('whole');
  const { collectiveId, phones } = team;
  const { leader } = phones;
  const { body, district, clerk } = above.phones;
  const first = await leader.does('application.submit', { collectiveId, baseVersion: 0, ...noReason });
  const { applicationId } = first;
  // Before the body hands it on, it does not exist for the district.
  expect(await clerk.refused('application.show', { applicationId })).toEqual({
    ok: false,
    code: 'not-found',
  });
  // The body reads the version that was frozen as it was handed in, and signs on it.
  const before = await body.does('application.show', { applicationId });
  expect(before.dossier?.papers.length).toBeGreaterThan(3);
  expect(before.sides).toEqual(['body']);
  const back = await body.does('application.sendBack', {
    applicationId,
    baseVersion: first.version,
    reasons: '请补结对协议',
  });
  expect(back.state).toBe('returned');
  expect(await todosOf(leader)).toContain('mendFile');
  const again = await leader.does('application.submit', {
    collectiveId,
    baseVersion: back.version,
    ...noReason,
  });
  expect(await todosOf(leader)).not.toContain('mendFile');
  const handed = await body.does('application.forward', {
    applicationId,
    baseVersion: again.version,
    opinion: '同意推荐',
  });
  const late = { applicationId, baseVersion: handed.version, text: '标识不醒目' } as const;
  expect(
    (await district.refused('application.decide', { ...late, decision: 'rectify', deadline: '2026-06-10' }))
      .code,
  ).toBe('deadline-missing');
  const mend = await district.does('application.decide', {
    ...late,
    decision: 'rectify',
    deadline: '2026-07-10',
  });
  expect([mend.state, mend.rectifyBy]).toEqual(['rectifying', '2026-07-10']);
  const third = await leader.does('application.submit', {
    collectiveId,
    baseVersion: mend.version,
    ...noReason,
  });
  expect(third.rectifyBy).toBeNull();
  const fourth = await body.does('application.forward', {
    applicationId,
    baseVersion: third.version,
    opinion: '已整改',
  });
  const done = await clerk.does('application.decide', {
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
  // A file resubmitted after a decision is refused with its sentence, and shown the decision.
  const after = await leader.refused('application.submit', {
    collectiveId,
    baseVersion: done.version,
    ...noReason,
  });
  expect([after.code, (after.current as typeof done).state]).toEqual(['application-decided', 'recognised']);
  expect(await todosOf(leader)).toContain('readDecision');
  await leader.does('application.note', { collectiveId });
  expect(await todosOf(leader)).not.toContain('readDecision');
  // The title is won: next time the same collective is reviewed.
  expect((await leader.does('application.mine', { collectiveId })).title?.name).toBe('办税服务厅whole');
}, 60_000);

test('a submission sent twice under one request id is one step', async () => {
  const team = await tied('replay');
  const other = await foundAbove(house, 'replay');
  await team.phones.leader.does('body.quit', { collectiveId: team.collectiveId });
  await other.take(team);
  const input = { collectiveId: team.collectiveId, baseVersion: 0, ...noReason };
  const once = await team.phones.leader.does('application.submit', input, 'replayed-request');
  const twice = await team.phones.leader.does('application.submit', input, 'replayed-request');
  expect(twice).toEqual(once);
  const own = await team.phones.leader.does('application.mine', { collectiveId: team.collectiveId });
  expect(own.application?.steps).toHaveLength(1);
}, 60_000);

test('of two officers who decide at once one decides, and the other is shown what was decided', async () => {
  const own = await foundAbove(house, 'duel');
  const team = await foundTeam(house, 'duel');
  await own.take(team);
  const applicationId = await handIn(team, own);
  const { district, clerk } = own.phones;
  const { file } = await district.does('application.show', { applicationId });
  const step = { applicationId, baseVersion: file.version, text: '意见', deadline: '' };
  const answers = await Promise.all([
    district.ask('application.decide', { ...step, decision: 'recognise' }),
    clerk.ask('application.decide', { ...step, decision: 'revoke' }),
  ]);
  const won = answers.filter(({ result }) => result.ok);
  const lost = answers.map(({ result }) => result).find((result) => !result.ok);
  expect(won).toHaveLength(1);
  const { file: now } = await clerk.does('application.show', { applicationId });
  expect(lost).toEqual({ ok: false, code: 'application-decided', current: now });
}, 60_000);

test('the quota of one new application is taken back with the file, and an exception keeps its reason', async () => {
  const own = await foundAbove(house, 'quota');
  const [one, two] = [await foundTeam(house, 'quota-a'), await foundTeam(house, 'quota-b')];
  await own.take(one);
  await own.take(two);
  const submit = (team: Team, baseVersion: number, exceptionReason: string) =>
    team.phones.leader.ask('application.submit', {
      collectiveId: team.collectiveId,
      baseVersion,
      exceptionReason,
    });
  expect((await submit(one, 0, '')).result.ok).toBe(true);
  expect((await submit(two, 0, '')).result).toMatchObject({ code: 'quota-taken' });
  await one.phones.leader.does('application.recall', { collectiveId: one.collectiveId, baseVersion: 1 });
  expect((await submit(two, 0, '')).result.ok).toBe(true);
  const excepted = await submit(one, 2, '两个窗口同属一个大厅');
  expect(excepted.result).toMatchObject({ ok: true, value: { exceptionReason: '两个窗口同属一个大厅' } });
}, 60_000);

test('the place is one of the district’s round: another cycle of the collective’s own does not give a second, a new round does', async () => {
  const own = await foundAbove(house, 'round');
  const one = await foundTeam(house, 'round-a');
  const leader = house.phone('openid-round-b-leader');
  const { collectiveId } = await leader.does('collective.create', {
    ...{ name: '纳税服务热线', unit: '某区税务局', trade: '税务' },
    cycle: { from: '2026-01', to: '2027-12' },
    leader: { name: '赵明轩', birth: '1990-01' },
  });
  await own.take(one);
  await own.take({ collectiveId, phones: { leader } });
  await handIn(one, own);
  expect((await leader.does('application.mine', { collectiveId })).quotaTaken).toBe(true);
  const input = { collectiveId, baseVersion: 0, ...noReason };
  expect((await leader.refused('application.submit', input)).code).toBe('quota-taken');
  const ruleOf = async () => {
    const { findings } = await leader.does('eligibility.open', { collectiveId });
    return findings.find(({ rule }) => rule === 'E9')?.state;
  };
  expect(await ruleOf()).toBe('missing');
  await own.phones.district.does('district.beginRound', { districtId: own.districtId, round: '2027' });
  expect((await leader.does('application.mine', { collectiveId })).quotaTaken).toBe(false);
  expect(await ruleOf()).toBe('holds');
  expect((await leader.does('application.submit', input)).state).toBe('submitted');
}, 60_000);

test('a file that was taken back goes to the body the collective has joined since, and the former one gives its place to another', async () => {
  const [former, later] = [await foundAbove(house, 'former'), await foundAbove(house, 'later')];
  const [one, two] = [await foundTeam(house, 'moved-a'), await foundTeam(house, 'moved-b')];
  await former.take(one);
  await former.take(two);
  const { collectiveId } = one;
  const { leader } = one.phones;
  const first = await leader.does('application.submit', { collectiveId, baseVersion: 0, ...noReason });
  expect((await leader.refused('body.quit', { collectiveId })).code).toBe('application-underway');
  const back = await leader.does('application.recall', { collectiveId, baseVersion: first.version });
  await leader.does('body.quit', { collectiveId });
  await later.take(one);
  const again = await leader.does('application.submit', {
    ...{ collectiveId, baseVersion: back.version },
    ...noReason,
  });
  expect(again.bodyName).toBe('某区税务局团委later');
  const { applicationId } = again;
  await later.phones.body.does('application.show', { applicationId });
  expect(await former.phones.body.refused('application.show', { applicationId })).toEqual({
    ...{ ok: false, code: 'not-found' },
  });
  const other = { collectiveId: two.collectiveId, baseVersion: 0, ...noReason };
  expect((await two.phones.leader.does('application.submit', other)).state).toBe('submitted');
}, 60_000);

test('of 200 new applications of one body at once exactly one is taken; reviews do not count', async () => {
  const own = await foundAbove(house, 'race');
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
  const db = CloudBase.connect(house.cloud);
  // Collectives call their cycles what they like; the place is one of the district's round all the same.
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
  // Whoever goes first has nothing blank.
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
  // A phone asks again when it hears «busy».
  const submit = async (n: number): Promise<string> => {
    for (;;) {
      const { result } = await house.phone(`openid-race-${n}`).ask('application.submit', {
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

test('a file with blanks where its forms demand words is not handed in, and the first of them are named; other lacks go up with it', async () => {
  const own = await foundAbove(house, 'blank');
  const team = await foundTeam(house, 'blank');
  const { collectiveId } = team;
  const { leader } = team.phones;
  const { code } = await own.phones.body.does('office.invite', { orgId: own.bodyId, days: 7, uses: 5 });
  await leader.does('body.join', { collectiveId, code });
  const input = { collectiveId, baseVersion: 0, ...noReason };
  const { code: why, current } = await leader.refused('application.submit', input);
  const blanks = current as Blanks;
  expect([why, ...blanks.first.map(({ what }) => what)]).toEqual([
    ...['file-incomplete', '中国国籍人数', '注册志愿者人数', '团组织情况'],
  ]);
  // Nothing was taken or frozen by it: the place of the body is free, and no version stands.
  expect((await leader.does('application.mine', { collectiveId })).application).toBeNull();
  expect((await leader.does('dossier.open', { collectiveId })).frozen).toBe(0);
  await fillBlanks(leader, collectiveId);
  const form = await leader.does('dossier.form', { collectiveId, paper: 'registration' });
  const values = { contact: '' };
  const { version: baseVersion } = form;
  const emptied = await leader.does('dossier.fill', {
    collectiveId,
    baseVersion,
    paper: 'registration',
    values,
  });
  expect((await leader.refused('application.submit', input)).current).toEqual({
    count: 1,
    first: [{ what: '联系人', mend: 'form', form: 'registration' }],
  });
  await leader.does('dossier.fill', {
    ...{ collectiveId, baseVersion: emptied.version, paper: 'registration' },
    values: { contact: '李晓' },
  });
  const { applicationId } = await leader.does('application.submit', input);
  const { dossier } = await own.phones.body.does('application.show', { applicationId });
  // Points, evidence, declarations and the 事迹材料 are still to come, and the body is told so.
  expect(dossier?.lacks.find(({ paper }) => paper === 'deeds')?.what).toEqual(['事迹材料']);
  expect(dossier?.lacks.find(({ paper }) => paper === 'registration')?.what).toEqual([]);
}, 60_000);
