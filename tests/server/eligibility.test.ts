import type { EligibilityView } from '../../core/contract/eligibility';
import type { DocumentKind } from '../../core/domain/eligibility/record';
import { DOCUMENT_KINDS } from '../../core/domain/eligibility/record';
import type { RuleId } from '../../core/domain/eligibility/rule';
import { RULE_IDS } from '../../core/domain/eligibility/rule';
import { USUAL_TERMS } from '../../core/domain/notice/demand';
import type { NoticeContent } from '../../core/domain/notice/notice';
import { contentOf } from '../../core/domain/notice/content';
import { noticeFile } from '../../core/domain/notice/notice';
import { CHONGQING_2020 } from '../../core/domain/presets/chongqing-2020';
import { LEAN_PRESET } from '../../core/domain/presets/example';
import { CloudBase } from '../harness/admin-sdk';
import type { DistrictFixture } from '../harness/district-fixture';
import { createDistrict } from '../harness/district-fixture';
import type { TestServer, TestClient } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import type { Team } from '../harness/team-fixture';
import { createTeam, rosterLine } from '../harness/team-fixture';

let server: TestServer;
let team: Team;

beforeAll(async () => {
  server = await openTestServer('2026-06-10T02:00:00.000Z');
  team = await createTeam(server, 'eligible');
}, 60_000);
afterAll(() => server.close());

const whole = async (client: TestClient, collectiveId: string, until?: string) => {
  const view = await client.call('eligibility.open', { collectiveId, ...(until ? { until } : {}) });
  if (view.kind !== 'whole') throw new Error('the whole view was expected');
  return view;
};
const stateOf = (view: EligibilityView, rule: RuleId) =>
  view.findings.find((finding) => finding.rule === rule)?.state;

const standing = {
  presetId: 'chongqing-2020',
  years: null,
  reading: 'fullYears' as const,
  referenceDate: null,
  responsibleSeatIds: [] as string[],
  principal: null as { seatId: string | null; name: string; chinese: boolean | null } | null,
  wholeUnit: false,
  abroad: false,
  leagueBranch: false,
};

test('the 号长 sees every rule with clause, figures, days and people; the saved standing changes the findings', async () => {
  const { leader } = team.clients;
  const { collectiveId, seats } = team;
  const before = await whole(leader, collectiveId);
  expect([before.settled, before.referenceDate, before.years]).toEqual([false, '2026-06-10', [2026]]);
  expect(before.findings.map(({ rule }) => rule)).toHaveLength(18);
  expect(before.findings.find(({ rule }) => rule === 'E7')).toMatchObject({
    state: 'missing',
    figures: { people: 4, registered: 0 },
    dateBasis: { on: '2026-06-10' },
  });
  expect(before.findings.find(({ rule }) => rule === 'E7')?.people.map(({ name }) => name)).toEqual([
    '赵明轩',
    '陈一诺',
    '周文博',
    '吴子涵',
  ]);
  expect([stateOf(before, 'E3'), stateOf(before, 'E5')]).toEqual(['missing', 'missing']);
  await leader.call('standing.settle', {
    collectiveId,
    baseVersion: 0,
    standing: {
      ...standing,
      responsibleSeatIds: [seats.leader],
      principal: { seatId: null, name: '孙主任', chinese: true },
      years: { from: 2025, to: 2026 },
    },
  });
  const after = await whole(leader, collectiveId);
  expect([after.settled, stateOf(after, 'E3'), stateOf(after, 'E5'), after.years]).toEqual([
    true,
    'holds',
    'holds',
    [2025, 2026],
  ]);
  expect(after.meters.map(({ kind, year, wanted }) => [kind, year, wanted])).toEqual([
    ['sessions', 2025, 4],
    ['sessions', 2026, 4],
    ['innovations', 2025, 3],
    ['innovations', 2026, 3],
    ['care', null, 1],
  ]);
});

test('a member sees the state of each rule and the next step, but no name, age or figure of others', async () => {
  const view = await team.clients.member.call('eligibility.open', {
    collectiveId: team.collectiveId,
    until: '2026-12-31',
  });
  expect(view.kind).toBe('open');
  expect(view.findings[0]).toEqual({
    rule: 'E1',
    state: 'explain',
    force: 'soft',
    clause: expect.stringContaining('6人以上200人以下'),
    advice: expect.stringContaining('人数'),
    nextStep: 'explainSize',
    year: null,
  });
  const text = JSON.stringify(view);
  for (const hidden of ['赵明轩', '1990-01', 'figures', 'nearLimit', 'ageOuts'])
    expect(text).not.toContain(hidden);
});

test('a standing saved on an older version is refused with the newer one', async () => {
  const { leader } = team.clients;
  const { collectiveId } = team;
  const refusal = await leader.refused('standing.settle', { collectiveId, baseVersion: 0, standing });
  expect(refusal.code).toBe('stale-version');
  expect(refusal.current).toMatchObject({ version: 1, principal: { name: '孙主任' } });
});

test.each([
  ['a place nobody knows', { presetId: 'nowhere' }, 'not-found'],
  ['somebody of another collective', { responsibleSeatIds: ['zzzzzzzzzzzzzzzzzzzz'] }, 'not-found'],
  ['somebody named twice', { responsibleSeatIds: ['aaaa', 'aaaa'] }, 'bad-input'],
  ['years that end before they begin', { years: { from: 2026, to: 2025 } }, 'bad-input'],
  ['a principal without a name', { principal: { seatId: null, name: '', chinese: true } }, 'bad-input'],
  ['a day that does not exist', { referenceDate: '2026-02-30' }, 'bad-input'],
])('%s is not saved', async (_title, part, code) => {
  const input = { collectiveId: team.collectiveId, baseVersion: 1, standing: { ...standing, ...part } };
  expect((await team.clients.leader.refused('standing.settle', input)).code).toBe(code);
});

test.each(['2026-06-09', '2031-01-01'])('a forecast to %s is refused', async (until) => {
  const { collectiveId } = team;
  expect((await team.clients.leader.refused('eligibility.open', { collectiveId, until })).code).toBe(
    'day-not-possible',
  );
});

test('200 people are evaluated with a forecast in one call of at most six operations', async () => {
  const leader = server.client('openid-two-hundred');
  const { collectiveId } = await leader.call('collective.create', {
    name: '二百人大厅',
    unit: '某区税务局',
    trade: '税务',
    cycle: { from: '2026-01', to: '2026-12' },
    leader: { name: '孟一', birth: '1990-01' },
  });
  const births = ['1990-09-01', '1990-12', '1980-01', '1996-02-29', ''];
  const lines = Array.from({ length: 199 }, (_, index) => ({
    ...rosterLine(`成员${index}`, births[index % 4] ?? '1996-01'),
    nationality: index % 2 === 0 ? '中国' : '',
    volunteerNo: index < 150 ? `5001${index}` : '',
  }));
  for (const from of [0, 100])
    await leader.call('roster.import', { collectiveId, lines: lines.slice(from, from + 100) });
  const answer = await leader.request('eligibility.open', { collectiveId, until: '2026-12-31' });
  expect(answer.operations).toBeLessThanOrEqual(6);
  expect(answer.scanned).toBeLessThanOrEqual(210);
  const view = answer.result.ok ? answer.result.value : null;
  if (view?.kind !== 'whole') throw new Error('the whole view was expected');
  expect(view.findings.find(({ rule }) => rule === 'E1')?.figures['people']).toBe(200);
  expect(view.ahead?.ageOuts.length).toBe(100);
  expect(view.ahead?.unregistered.length).toBe(50);
  expect(view.ahead?.sessions).toEqual([{ year: 2026, counted: 0, needed: 4 }]);
  expect(view.ahead?.turns.map(({ rule }) => rule)).toContain('E2');
  expect(JSON.stringify(view).length).toBeLessThan(120_000);
});

test('however nationality and political status are written, rules and forms count the same people', async () => {
  const leader = server.client('openid-writings');
  const { collectiveId } = await leader.call('collective.create', {
    ...{ name: '写法各异的班组', unit: '某区税务局', trade: '税务' },
    ...{ cycle: { from: '2026-01', to: '2026-12' }, leader: { name: '孟二', birth: '1990-01' } },
  });
  const import_ = (people: readonly (readonly [nationality: string, politics: string])[], from: number) =>
    leader.call('roster.import', {
      collectiveId,
      lines: people.map(([nationality, politics], index) => ({
        ...rosterLine(`组员${from + index}`, '1996-01'),
        ...{ nationality, politics },
      })),
    });
  const counts = async () => {
    const { findings } = await whole(leader, collectiveId);
    const figuresOf = (id: RuleId) => findings.find(({ rule }) => rule === id)?.figures ?? {};
    const form = await leader.call('dossier.form', { collectiveId, paper: 'registration' });
    const valueOf = (label: string) =>
      form.sections.flatMap(({ fields }) => fields).find((field) => field.label === label)?.value;
    return {
      nationals: [figuresOf('E4')['nationals'], figuresOf('E4')['unknown'], valueOf('中国国籍人数')],
      league: [figuresOf('E12')['members'], valueOf('团员人数')],
    };
  };
  const written = [
    ['中國', '中共党员（保留团籍）'],
    ['CHN', '党员、团员'],
    ['中国（汉族）', '中共党员'],
    ['中国香港', '共青团员'],
    ['P.R.China', '退团'],
    ['美国', '非团员'],
  ] as const;
  await import_(written, 0);
  // The founder's nationality is not known yet, and an ethnicity says nothing about it.
  expect(await counts()).toEqual({ nationals: [5, 1, ''], league: [3, '3 人'] });
  await import_([['汉族', '群众']], written.length);
  expect((await counts()).nationals).toEqual([5, 2, '']);
  const { entries } = await leader.call('roster.list', { collectiveId });
  const open = entries.filter(({ private: details }) => ['', '汉族'].includes(details?.nationality ?? ''));
  await leader.call('roster.reviseMany', {
    collectiveId,
    lines: open.map(({ seatId, version }) => ({
      ...{ seatId, baseVersion: version, volunteerNo: '', nationality: '中国' },
    })),
  });
  // The other forms write people as 「7 人」, and only when everybody is known.
  expect((await counts()).nationals).toEqual([7, 0, '7 人']);
});

describe('a notice that an office writes', () => {
  let office: DistrictFixture;
  let bound: Team;
  const seed = { ...contentOf(CHONGQING_2020), place: '某区' };
  const lean: NoticeContent = { ...contentOf(LEAN_PRESET), place: '某区', title: '{years}年度通知' };
  const publish = async (client: TestClient, orgId: string, content: NoticeContent) => {
    const { n, version } = await client.call('officeNotice.open', { orgId });
    const saved = await client.call('officeNotice.save', { orgId, n, baseVersion: version, content });
    const answer = await client.request('officeNotice.publish', { orgId, n, baseVersion: saved.version });
    expect(answer.result).toEqual({ ok: true, value: { version: n } });
    return answer;
  };
  const rulesOf = async () =>
    (await whole(bound.clients.leader, bound.collectiveId)).findings.map(({ rule }) => rule);
  const todosOf = async () =>
    ((await bound.clients.leader.call('today.open', {}))?.todos ?? [])
      .filter(({ kind }) => kind === 'readNotice')
      .map(({ name, title }) => [name, title]);

  beforeAll(async () => {
    office = await createDistrict(server, 'notice');
    bound = await createTeam(server, 'notice');
    await office.addTeam(bound);
  }, 60_000);

  test('holds for every collective under it in at most six operations, and none of them is written', async () => {
    const { district, body } = office.clients;
    const { collectiveId, clients } = bound;
    const orgId = office.districtId;
    expect(await rulesOf()).toContain('E6');
    const stored = () => CloudBase.connect(server.cloud).list('collectives');
    const before = await stored();
    expect((await publish(body, office.bodyId, seed)).operations).toBeLessThanOrEqual(6);
    const { operations } = await publish(district, orgId, lean);
    expect(operations).toBeLessThanOrEqual(6);
    expect(await stored()).toEqual(before);
    expect(await rulesOf()).toEqual(lean.rules.map(({ id }) => id));
    const warm = await clients.leader.request('eligibility.open', { collectiveId });
    expect(warm.operations).toBeLessThanOrEqual(6);
    const view = await whole(clients.leader, collectiveId);
    expect([view.place, view.presetTitle, view.example]).toEqual(['某区', '2025—2026年度通知', false]);
    const dossier = await clients.leader.call('dossier.open', { collectiveId });
    expect(dossier.papers.map(({ kind }) => kind)).toEqual(['registration', 'application', 'deeds']);
    expect([dossier.deedsFrom, dossier.deedsTo]).toEqual([2700, 3300]);
    const houses = await clients.leader.call('house.list', { collectiveId });
    expect(houses.years.map(({ perYear }) => perYear)).toEqual([0]);
    expect((await clients.leader.call('care.list', { collectiveId })).meter.needed).toBe(0);
    expect((await clients.leader.call('innovation.list', { collectiveId })).meter.wanted).toBe(0);
  });

  test('is told to the 号长 with what changed, and a collective cannot choose against it', async () => {
    const { collectiveId, clients } = bound;
    const { leader } = clients;
    await server.cloud.invoke('clock', null, {});
    expect(await todosOf()).toEqual([['某区团区委notice', '年度通知']]);
    const reading = await leader.call('notice.read', { collectiveId });
    expect([reading.from, reading.version, reading.toRead]).toEqual(['office', 1, true]);
    expect(reading.changes).toContainEqual({ title: '结对青少年之家', note: '不再要求' });
    expect(reading.changes).toContainEqual({ title: '新申报名额', note: '每个推荐单位几个名额：1 → 3' });
    const { standing: held, bound: id } = await leader.call('standing.open', { collectiveId });
    expect(id).toBe(office.districtId);
    const { version, ...rest } = held;
    await leader.call('standing.settle', {
      ...{ collectiveId, baseVersion: version },
      standing: { ...rest, presetId: 'chongqing-2020', reading: 'pastBirthday' },
    });
    expect(await rulesOf()).not.toContain('E6');
    expect((await whole(leader, collectiveId)).reading).toBe('fullYears');
    const own = await leader.call('ownNotice.open', { collectiveId });
    expect(own.above).toBe('某区团区委notice');
    await leader.call('ownNotice.save', { collectiveId, n: 1, baseVersion: 0, content: seed });
    const refused = await leader.refused('ownNotice.publish', { collectiveId, n: 1, baseVersion: 1 });
    expect(refused.code).toBe('notice-above');
    const note = { collectiveId, noticeId: office.districtId };
    expect((await leader.refused('notice.note', { ...note, version: 2 })).code).toBe('stale-version');
    await leader.call('notice.note', { ...note, version: 1 });
    expect(await todosOf()).toEqual([]);
    await server.cloud.invoke('clock', null, {});
    expect(await todosOf()).toEqual([]);
    const again = await leader.call('notice.read', { collectiveId });
    expect([again.changes, again.toRead]).toEqual([[], false]);
  });

  test('a file that was handed in stays under its version; the next version is told', async () => {
    const { district, body } = office.clients;
    const { collectiveId, clients } = bound;
    const { leader } = clients;
    const papers = async () =>
      (await leader.call('dossier.open', { collectiveId })).papers.map(({ kind }) => kind);
    const handed = await leader.call('application.submit', {
      ...{ collectiveId, baseVersion: 0, exceptionReason: '' },
    });
    await publish(district, office.districtId, seed);
    await server.cloud.invoke('clock', null, {});
    expect(await todosOf()).toHaveLength(1);
    expect(await papers()).toEqual(['registration', 'application', 'deeds']);
    expect((await leader.call('notice.read', { collectiveId })).fileUnderOther).toBe(true);
    // Returned and handed in again, it is still the file of the first version, which asks for no agreement.
    const { applicationId } = handed;
    const back = await body.call('application.sendBack', {
      ...{ applicationId, baseVersion: handed.version, reasons: '请补材料' },
    });
    expect(await papers()).toEqual(['registration', 'application', 'deeds']);
    const again = await leader.call('application.submit', {
      ...{ collectiveId, baseVersion: back.version, exceptionReason: '' },
    });
    // Taken back before the district received it, it is a draft again, under the newest version.
    await leader.call('application.recall', { collectiveId, baseVersion: again.version });
    expect(await papers()).toEqual(['registration', 'selfAssessment', 'application', 'agreement', 'deeds']);
    expect((await leader.call('notice.read', { collectiveId })).fileUnderOther).toBe(false);
  });

  test('outlasts a round of the district and the quotas of a body', async () => {
    const { district } = office.clients;
    await publish(district, office.districtId, lean);
    await district.call('district.beginRound', { districtId: office.districtId, round: '2027' });
    expect(await rulesOf()).not.toContain('E6');
    const view = await whole(bound.clients.leader, bound.collectiveId);
    expect(view.presetTitle).toBe('2026—2027年度通知');
  });

  test('is not written by another office, on an older version, or by a body against its district', async () => {
    const { district, clerk, body } = office.clients;
    const { districtId: orgId, bodyId } = office;
    const other = await createDistrict(server, 'notice-else');
    const { n } = await clerk.call('officeNotice.open', { orgId });
    const save = { orgId, n, baseVersion: 0, content: seed };
    const foreign = other.clients.district;
    const codes = await Promise.all([
      foreign.refused('officeNotice.open', { orgId }),
      foreign.refused('officeNotice.save', save),
      foreign.refused('officeNotice.publish', { orgId, n, baseVersion: 1 }),
      body.refused('officeNotice.save', save),
      bound.clients.leader.refused('officeNotice.save', save),
    ]);
    expect(codes.map(({ code }) => code)).toEqual(codes.map(() => 'not-found'));
    await clerk.call('officeNotice.save', save);
    const stale = await district.refused('officeNotice.save', save);
    expect([stale.code, stale.current]).toEqual(['stale-version', { n, version: 1 }]);
    // A published version is never written again, nor one ahead of the next.
    for (const number of [1, n - 1, n + 1])
      expect((await district.refused('officeNotice.save', { ...save, n: number })).code).toBe(
        'stale-version',
      );
    const late = await district.refused('officeNotice.publish', { orgId, n, baseVersion: 0 });
    expect(late.code).toBe('stale-version');
    const above = await body.call('officeNotice.open', { orgId: bodyId });
    expect(above.above).toBe('某区团区委notice');
    await body.call('officeNotice.save', { orgId: bodyId, n: 2, baseVersion: 0, content: seed });
    const below = await body.refused('officeNotice.publish', { orgId: bodyId, n: 2, baseVersion: 1 });
    expect(below.code).toBe('notice-above');
  });

  test('a file is read back as it was written; a wrong one is refused with the place and the reason', async () => {
    const { districtId: orgId, clients } = office;
    const check = async (content: unknown) => {
      const text = typeof content === 'string' ? content : JSON.stringify(content);
      return clients.district.call('officeNotice.check', { orgId, text });
    };
    expect(await check(noticeFile(lean))).toMatchObject({ content: lean, faults: [] });
    const rules = seed.rules.map((rule) => (rule.id === 'E3' ? { ...rule, figures: { age: 400 } } : rule));
    const wrong: readonly (readonly [unknown, string])[] = [
      [{ ...seed, rules }, '第 3 条“号长”的“不超过几周岁”：太大'],
      [{ ...seed, rules: [{ ...seed.rules[0], id: 'E99' }] }, '第 1 条：没有这样的条件'],
      [{ ...seed, 打分: 1 }, '整份通知：里面有不认识的项目'],
      [{ ...seed, place: '' }, '地方：没有填'],
      [{ ...seed, rules: [null] }, '第 1 条：缺少，或不是这里要的内容'],
      ['{"format": "other"}', '整份通知：缺少，或不是这里要的内容'],
      ['{"__proto__": {"place": "x"}}', '地方：缺少，或不是这里要的内容'],
      ['['.repeat(60_000), '整份通知：缺少，或不是这里要的内容'],
    ];
    for (const [content, fault] of wrong) {
      const { content: read, faults } = await check(content);
      expect([read, faults]).toEqual([null, expect.arrayContaining([fault])]);
    }
    const input = { orgId, text: 'x'.repeat(64_001) };
    expect((await clients.district.refused('officeNotice.check', input)).code).toBe('bad-input');
    const save = { orgId, n: 1, baseVersion: 0, content: { ...seed, rules } } as never;
    expect((await clients.district.refused('officeNotice.save', save)).code).toBe('bad-input');
  });

  test('shows what it would change before it is published, as it turns out afterwards', async () => {
    const other = await createDistrict(server, 'notice-effect');
    const { district } = other.clients;
    const orgId = other.districtId;
    const leaders = [];
    // More collectives than one part of the survey holds; in some of them half of the people are young.
    for (let at = 0; at < 12; at += 1) {
      const leader = server.client(`openid-effect-${at}`);
      const { collectiveId } = await leader.call('collective.create', {
        ...{ name: `班组${at}`, unit: '某区税务局', trade: '税务' },
        ...{ cycle: { from: '2026-01', to: '2026-12' }, leader: { name: '孟一', birth: '1990-01' } },
      });
      const births = Array.from({ length: 5 }, (_, no) => (no < at % 5 ? '1998-01-02' : '1980-06'));
      const lines = births.map((birth, no) => ({ ...rosterLine(`组员${no}`, birth), nationality: '中国' }));
      await leader.call('roster.import', { collectiveId, lines });
      leaders.push({ leader, collectiveId });
      await leader.call('body.join', { collectiveId, code: await codeOf(other) });
    }
    const content = { ...seed, rules: seed.rules.filter(({ id }) => ['E1', 'E2'].includes(id)) };
    const text = JSON.stringify(content);
    const check = () => district.request('officeNotice.check', { orgId, text });
    const effectOf = ({ result }: Awaited<ReturnType<typeof check>>) =>
      result.ok ? result.value.effect : null;
    expect(effectOf(await check())).toBeNull();
    const first = await district.request('officeNotice.survey', { orgId, part: 0 });
    expect(first.operations).toBeLessThanOrEqual(4 + 10 * 4);
    expect(first.result).toMatchObject({ value: { next: 1, collectives: 10 } });
    expect(effectOf(await check())).toBeNull();
    const last = await district.call('officeNotice.survey', { orgId, part: 1 });
    expect(last).toEqual({ next: null, collectives: 12 });
    const checked = await check();
    expect(checked.operations).toBeLessThanOrEqual(4);
    const effect = effectOf(checked);
    expect(effect?.before).toEqual({ holds: 0, explain: 0, lacks: 12 });
    const stored = JSON.stringify(await CloudBase.connect(server.cloud).list('noticeSurveys'));
    expect(stored).not.toMatch(/组员|孟一|班组|1998-01-02|openid/);
    await publish(district, orgId, content);
    const verdicts = { holds: 0, explain: 0, lacks: 0 };
    for (const { leader, collectiveId } of leaders) {
      const states = (await whole(leader, collectiveId)).findings.map(({ state }) => state);
      const lacks = states.includes('missing') || states.includes('boundary');
      verdicts[lacks ? 'lacks' : states.includes('explain') ? 'explain' : 'holds'] += 1;
    }
    expect(effect?.after).toEqual(verdicts);
    expect([verdicts.holds > 0, verdicts.lacks > 0]).toEqual([true, true]);
    const house = effect?.rules.find(({ label }) => label === '结对青少年之家');
    expect(house).toMatchObject({ better: 12, worse: 0 });
  });

  test('a collective without any office writes its own, and follows a shipped one again', async () => {
    const alone = await createTeam(server, 'notice-own');
    const { collectiveId, clients } = alone;
    const { leader } = clients;
    await leader.call('ownNotice.save', { collectiveId, n: 1, baseVersion: 0, content: lean });
    const rules = async () => (await whole(leader, collectiveId)).findings.length;
    expect(await rules()).toBe(18);
    await leader.call('ownNotice.publish', { collectiveId, n: 1, baseVersion: 1 });
    await leader.call('ownNotice.publish', { collectiveId, n: 1, baseVersion: 1 });
    expect(await rules()).toBe(lean.rules.length);
    const { standing: held, presets } = await leader.call('standing.open', { collectiveId });
    expect([held.presetId, presets.map(({ id }) => id)]).toEqual([
      collectiveId,
      ['chongqing-2020', 'example', 'example-lean', collectiveId],
    ]);
    const { version, ...rest } = held;
    const choose = (presetId: string, baseVersion: number) =>
      leader.call('standing.settle', { collectiveId, baseVersion, standing: { ...rest, presetId } });
    await choose('chongqing-2020', version);
    expect(await rules()).toBe(18);
    await choose(collectiveId, version + 1);
    expect(await rules()).toBe(lean.rules.length);
    // The own notice of one collective is none for another.
    const foreign = { collectiveId: bound.collectiveId, baseVersion: 1 };
    const refusal = await bound.clients.leader.refused('standing.settle', {
      ...foreign,
      standing: { ...standing, presetId: collectiveId },
    });
    expect(refusal.code).toBe('not-found');
    // An office that publishes binds it from the day it joins.
    await leader.call('body.join', { collectiveId, code: await codeOf(office) });
    expect((await leader.call('notice.read', { collectiveId })).from).toBe('office');
    expect((await leader.call('today.open', { collectiveId }))?.todos.map(({ kind }) => kind)).toContain(
      'readNotice',
    );
  });
});

describe('a stored notice that leaves something out', () => {
  let bare: Team;
  const shipped = contentOf(CHONGQING_2020);
  // The clause about the papers names other rules.
  const seed: NoticeContent = {
    ...shipped,
    place: '某区',
    rules: shipped.rules.map((rule) => (rule.id === 'E16' ? { ...rule, clause: '材料齐全' } : rule)),
  };
  const without = (id: RuleId): NoticeContent => ({
    ...seed,
    rules: seed.rules.filter((rule) => rule.id !== id),
  });
  const demanding = (documents: readonly DocumentKind[]): NoticeContent => ({
    ...seed,
    rules: seed.rules.map((rule) => (rule.id === 'E16' ? { ...rule, figures: { documents } } : rule)),
  });
  const follow = async (content: NoticeContent): Promise<void> => {
    const { collectiveId, clients } = bare;
    const { n, version } = await clients.leader.call('ownNotice.open', { collectiveId });
    const saved = await clients.leader.call('ownNotice.save', {
      ...{ collectiveId, n, baseVersion: version, content },
    });
    await clients.leader.call('ownNotice.publish', { collectiveId, n, baseVersion: saved.version });
  };

  /** All that the screens of the 号长 get about the notice and the file, as text. */
  async function seen(): Promise<string> {
    const { collectiveId, clients } = bare;
    const { leader } = clients;
    const dossier = await leader.call('dossier.open', { collectiveId });
    const { presets } = await leader.call('standing.open', { collectiveId });
    const { texts: _all, ...evidence } = await leader.call('dossier.evidence', { collectiveId });
    const forms = [];
    for (const { kind } of dossier.papers)
      if (kind !== 'deeds') forms.push(await leader.call('dossier.form', { collectiveId, paper: kind }));
    const hasDeeds = dossier.papers.some(({ kind }) => kind === 'deeds');
    const deeds = hasDeeds ? await leader.call('deedsText.open', { collectiveId }) : null;
    return JSON.stringify([
      await whole(leader, collectiveId, '2028-12-31'),
      presets.filter(({ id }) => id === collectiveId),
      dossier,
      forms,
      evidence,
      deeds,
      (await leader.call('document.list', { collectiveId })).papers,
      (await leader.call('notice.read', { collectiveId })).rules,
      (await leader.call('application.mine', { collectiveId })).quotaTaken,
      ((await leader.call('today.open', {}))?.todos ?? []).map(({ kind }) => kind),
    ]);
  }

  beforeAll(async () => {
    bare = await createTeam(server, 'notice-bare');
    const { collectiveId, clients } = bare;
    await clients.leader.call('house.add', {
      ...{ collectiveId, from: '2026-01-01', until: '2026-07-31' },
      house: {
        name: '春晖社区青少年之家',
        address: '春晖路3号',
        contactName: '王敏',
        contactPhone: '13900000000',
      },
    });
  }, 60_000);

  const HOUSE = /之家|协议|结对共建|结对之|agreement|renewPairing|春晖/;
  const wordsIn = (text: string, words: RegExp): string[] => [
    ...new Set(text.match(new RegExp(words, 'g')) ?? []),
  ];

  // What the screens say because of a rule, and of nothing else.
  const MARKS: Readonly<Record<RuleId, RegExp>> = {
    E1: /人数一般应该/,
    E2: /青年人数|青年比例|"youthShare/,
    E3: /担任号长"/,
    E4: /中国国籍人数|中国国籍比例|nationalShare/,
    E5: /主要负责人/,
    E6: /就近就便|协议期限|endings":\[\{/,
    E7: /注册志愿者|"volunteers"|unregistered":\[\{/,
    E8: /场次|"kind":"sessions"/,
    E9: /新申报名额/,
    E10: /创新|"作品"|"kind":"innovations"/,
    E11: /贫困|"关爱"|"kind":"care"/,
    E12: /团组织情况|建团条件|青年工作组织/,
    E13: /创建规划|创建标准|创建标识|创建载体|"名称"|"plan"/,
    E14: /拉网式/,
    E15: /1500|1350|1650/,
    E16: /"papers":\[\{|报备登记表|材料齐全/,
    E17: /驻在地/,
    E18: /思想政治|"声明人"|"politics"/,
  };

  test.each(RULE_IDS)('without %s nothing that the 号长 sees says a word of it', async (id) => {
    await follow(seed);
    const before = await seen();
    expect(wordsIn(before, MARKS[id])).not.toEqual([]);
    await follow(without(id));
    const after = await seen();
    expect([wordsIn(after, MARKS[id]), after.includes(`"rule":"${id}"`)]).toEqual([[], false]);
    // The other rules say what they said.
    for (const other of RULE_IDS)
      if (other !== id) expect([other, after.includes(`"rule":"${other}"`)]).toEqual([other, true]);
  });

  test.each(DOCUMENT_KINDS)('a notice that does not ask for %s has no such paper anywhere', async (left) => {
    await follow(demanding(DOCUMENT_KINDS.filter((kind) => kind !== left)));
    const { collectiveId, clients } = bare;
    const { papers } = await clients.leader.call('dossier.open', { collectiveId });
    expect(papers.map(({ kind }) => kind)).toEqual(DOCUMENT_KINDS.filter((kind) => kind !== left));
    expect((await clients.leader.call('document.list', { collectiveId })).papers).not.toContain(left);
    const lacks = papers.flatMap((paper) => paper.lacks);
    expect(lacks.filter(({ form, mend }) => form === left || mend === left)).toEqual([]);
    if (left !== 'deeds')
      expect((await clients.leader.refused('dossier.form', { collectiveId, paper: left })).code).toBe(
        'not-found',
      );
  });

  test('of houses and sessions, no screen, form, todo or check mentions a house', async () => {
    await follow({ ...seed, rules: seed.rules.filter(({ id }) => !['E6', 'E8', 'E16'].includes(id)) });
    expect(wordsIn(await seen(), HOUSE)).toEqual([]);
    const { rules } = demanding(DOCUMENT_KINDS.filter((kind) => kind !== 'agreement'));
    await follow({ ...seed, rules: rules.filter(({ id }) => id !== 'E6' && id !== 'E8') });
    expect(wordsIn(await seen(), HOUSE)).toEqual([]);
  });

  test('fields, sheet, counted years and title are those of the notice', async () => {
    const { collectiveId, clients } = bare;
    const { leader } = clients;
    const item = {
      id: 'i1',
      group: '基础',
      title: '有规划',
      weight: 60,
      proof: ['evidence'],
      least: 0,
    } as const;
    await follow({
      ...seed,
      counting: 'round',
      fields: { registration: { honours: 'demanded', leaderPolitics: 'none' } },
      sheet: [item],
      titles: { ...USUAL_TERMS, years: 3 },
    });
    const { years } = await whole(leader, collectiveId);
    expect(years).toEqual([2025, 2026]);
    const form = await leader.call('dossier.form', { collectiveId, paper: 'registration' });
    const fields = form.sections.flatMap((section) => section.fields);
    expect(fields.find(({ key }) => key === 'honours')?.required).toBe(true);
    expect(fields.map(({ key }) => key)).not.toContain('leaderPolitics');
    const assess = (itemId: string, points: number, baseVersion: number) => ({
      ...{ collectiveId, itemId, points, text: '', links: [], baseVersion },
    });
    const refused = async (itemId: string, points: number) => {
      const { code, fields: at } = await leader.refused('dossier.assess', assess(itemId, points, 0));
      return [code, at?.map(({ path }) => path)];
    };
    expect(await refused('sessions', 1)).toEqual(['bad-input', ['itemId']]);
    expect(await refused('i1', 61)).toEqual(['bad-input', ['points']]);
    await leader.call('dossier.assess', assess('i1', 60, 0));
    const sheet = await leader.call('dossier.form', { collectiveId, paper: 'selfAssessment' });
    expect(JSON.stringify(sheet.sections)).toContain('60（满分 60）');
    // Files are attached to the items of the notice, and to no other.
    const files = (id: string) => ({ collectiveId, about: { kind: 'item' as const, id } });
    expect(await leader.call('attachment.list', files('i1'))).toMatchObject({ title: '有规划', files: [] });
    expect((await leader.refused('attachment.list', files('sessions'))).code).toBe('not-found');
    const { rules } = await leader.call('notice.read', { collectiveId });
    expect(rules).toContainEqual({ title: '称号', note: '区级，有效 3 年，可以认定、整改、撤销' });
  });
});

const codeOf = async ({ bodyId, clients }: DistrictFixture): Promise<string> =>
  (await clients.body.call('office.invite', { orgId: bodyId, days: 7, uses: 9 })).code;
