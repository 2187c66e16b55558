import type { EligibilityView } from '../../core/contract/eligibility';
import type { RuleId } from '../../core/domain/eligibility/rule';
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
