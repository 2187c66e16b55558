import type { TestServer } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import type { Team } from '../harness/team-fixture';
import { createTeam } from '../harness/team-fixture';

let server: TestServer;
let team: Team;

beforeAll(async () => {
  server = await openTestServer('2026-06-10T02:00:00.000Z');
  team = await createTeam(server, 'contest');
}, 60_000);
afterAll(() => server.close());

const plan = {
  kind: 'service' as const,
  title: '二季度一次办结',
  from: '2026-04-01',
  until: '2026-06-30',
  teams: [
    { id: 't1', name: '前台组' },
    { id: 't2', name: '后台组' },
  ],
  measures: [
    { id: 'm1', name: '一次办结率', unit: '%', direction: 'atLeast' as const, basis: '叫号系统' },
    { id: 'm2', name: '退件', unit: '件', direction: 'atMost' as const, basis: '退件台账' },
  ],
  goals: [
    { teamId: 't1', measureId: 'm1', target: 98 },
    { teamId: 't1', measureId: 'm2', target: 3 },
    { teamId: 't2', measureId: 'm1', target: 99 },
    { teamId: 't2', measureId: 'm2', target: 2 },
  ],
};

test('teams have targets and dated results, and a closed contest cannot change', async () => {
  const { leader, member } = team.clients;
  const { collectiveId } = team;
  const { contestId } = await leader.call('contest.settle', {
    collectiveId,
    contestId: null,
    baseVersion: 0,
    plan,
  });
  const report = { collectiveId, contestId, teamId: 't1', on: '2026-06-09', basis: '叫号系统导出' };
  await leader.call('contest.report', {
    ...report,
    results: [
      { measureId: 'm1', value: 98 },
      { measureId: 'm2', value: 4 },
    ],
  });
  const listed = await member.request('contest.list', { collectiveId });
  expect(listed.operations).toBeLessThanOrEqual(2);
  const [contest] = listed.result.ok ? listed.result.value.contests : [];
  expect(contest?.goals[0]?.result).toEqual({ value: 98, on: '2026-06-09', basis: '叫号系统导出' });
  expect(contest?.goals[2]?.result).toBeNull();
  // A changed plan retains the results of unchanged targets.
  await leader.call('contest.settle', {
    collectiveId,
    contestId,
    baseVersion: contest?.version ?? 0,
    plan: { ...plan, title: '二季度办结', teams: plan.teams.slice(0, 1), goals: plan.goals.slice(0, 2) },
  });
  const close = { collectiveId, contestId, words: '退件集中在月底，下季度提前辅导。' };
  // Neither before its last day nor without every result.
  expect((await leader.refused('contest.close', close)).code).toBe('contest-unfinished');
  const [after] = (await member.call('contest.list', { collectiveId })).contests;
  expect([after?.title, after?.goals.map(({ result }) => result?.value)]).toEqual(['二季度办结', [98, 4]]);
  const ends = { title: '二季度办结', until: '2026-06-10' };
  const savePlan = (more: object) =>
    leader.call('contest.settle', {
      ...{ collectiveId, contestId },
      baseVersion: (after?.version ?? 0) + ('teams' in more ? 1 : 0),
      plan: { ...plan, ...ends, teams: plan.teams.slice(0, 1), goals: plan.goals.slice(0, 2), ...more },
    });
  await savePlan({});
  await savePlan({ teams: plan.teams, goals: plan.goals });
  expect((await leader.refused('contest.close', close)).code).toBe('contest-unfinished');
  await leader.call('contest.report', {
    ...{ ...report, teamId: 't2' },
    results: [
      { measureId: 'm1', value: 99 },
      { measureId: 'm2', value: 1 },
    ],
  });
  await leader.call('contest.close', close);
  for (const again of [
    leader.refused('contest.close', { collectiveId, contestId, words: '再来' }),
    leader.refused('contest.report', { ...report, results: [{ measureId: 'm1', value: 1 }] }),
    leader.refused('contest.settle', { collectiveId, contestId, baseVersion: 9, plan }),
  ])
    expect((await again).code).toBe('contest-closed');
});

test.each([
  ['a team named like a person', { teams: [{ id: 't1', name: '陈 一诺' }, plan.teams[1]] }, 'team-is-person'],
  ['an end before the beginning', { until: '2026-03-31' }, 'bad-input'],
  ['a target short', { goals: plan.goals.slice(1) }, 'bad-input'],
  ['two teams of one name', { teams: [plan.teams[0], { id: 't2', name: '前台组' }] }, 'bad-input'],
  ['a kind nobody knows', { kind: 'ranking' }, 'bad-input'],
])('%s is refused', async (_title, part, code) => {
  const { collectiveId } = team;
  const input = { collectiveId, contestId: null, baseVersion: 0, plan: { ...plan, ...part } };
  expect((await team.clients.leader.refused('contest.settle', input as never)).code).toBe(code);
});

test('a result with a future date, or of a team outside the contest, is refused', async () => {
  const { leader } = team.clients;
  const { collectiveId } = team;
  const { contestId } = await leader.call('contest.settle', {
    collectiveId,
    contestId: null,
    baseVersion: 0,
    plan,
  });
  const report = { collectiveId, contestId, basis: '台账', results: [{ measureId: 'm1', value: 1 }] };
  for (const [on, teamId, code] of [
    ['2026-06-11', 't1', 'day-not-possible'],
    ['2026-03-31', 't1', 'day-not-possible'],
    ['2026-06-10', 't9', 'not-found'],
  ] as const)
    expect((await leader.refused('contest.report', { ...report, on, teamId })).code).toBe(code);
});
