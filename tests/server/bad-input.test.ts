import { createHash } from 'node:crypto';
import type { TestServer } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import type { Team } from '../harness/team-fixture';
import { createTeam, rosterLine, sampleCard } from '../harness/team-fixture';

let server: TestServer;
let team: Team;

beforeAll(async () => {
  server = await openTestServer();
  team = await createTeam(server, 'bad');
}, 60_000);
afterAll(() => server.close());

const MB = 'x'.repeat(1_000_000);
let sent = 0;
const owner = () => team.clients.owner.openid;
const withId = (event: object) => ({ requestId: `bad-request-${++sent}`, ...event });

/** A digest of what the owner and the 号长 can see of the team, for comparison. */
async function stateOfTeam(): Promise<string> {
  const { leader, owner: own } = team.clients;
  const seen = [
    await own.call('growthCard.open', { cardId: team.cardId }),
    await leader.call('roster.list', { collectiveId: team.collectiveId, withLeft: true }),
    await leader.call('collective.describe', { collectiveId: team.collectiveId }),
    (await own.call('today.open', {}))?.todos,
  ];
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex');
}

const advise = (text: unknown) => ({ name: 'node.advise', input: { nodeId: team.nodeId, text } });
const draft = (content: unknown) => ({
  name: 'growthCard.saveDraft',
  input: { cardId: team.cardId, baseVersion: 1, content },
});

// Title, event, expected code.
const EVENTS: readonly (readonly [title: string, event: () => unknown, code: string])[] = [
  ['no event', () => null, 'unknown-procedure'],
  ['an event that is a text', () => 'growthCard.open', 'unknown-procedure'],
  ['an unknown procedure', () => withId({ name: 'growthCard.erase', input: {} }), 'unknown-procedure'],
  ['a name from the prototype', () => withId({ name: 'toString', input: {} }), 'unknown-procedure'],
  ['a name that is a list', () => withId({ name: ['growthCard.open'], input: {} }), 'unknown-procedure'],
  ['an input that is a list', () => withId({ name: 'growthCard.open', input: [] }), 'bad-input'],
  ['a field of the wrong type', () => withId({ name: 'growthCard.open', input: { cardId: 7 } }), 'bad-input'],
  [
    'an operator where an id belongs',
    () => withId({ name: 'growthCard.open', input: { cardId: { $ne: '' } } }),
    'bad-input',
  ],
  [
    'a field nobody knows',
    () => withId({ name: 'growthCard.open', input: { cardId: team.cardId, as: 'leader' } }),
    'bad-input',
  ],
  [
    'an id with a path in it',
    () => withId({ name: 'growthCard.open', input: { cardId: '../people' } }),
    'bad-input',
  ],
  ['a write without a request id', () => advise('好'), 'bad-input'],
  [
    'a request id of ninety kilobytes',
    () => ({ ...advise('好'), requestId: 'x'.repeat(90_000) }),
    'bad-input',
  ],
  ['an empty text', () => withId(advise('   ')), 'bad-input'],
  ['a text of 501 characters', () => withId(advise('字'.repeat(501))), 'bad-input'],
  ['a control character', () => withId(advise('好\u0007')), 'bad-input'],
  ['a zero-width space', () => withId(advise('好\u200b的')), 'bad-input'],
  ['a right-to-left override', () => withId(advise('\u202e好')), 'bad-input'],
  ['half of a surrogate pair', () => withId(advise('好\ud83d')), 'bad-input'],
  [
    'a goal too many',
    () =>
      withId(
        draft({
          wish: '',
          goals: Array.from({ length: 6 }, (_, i) => ({ ...sampleCard().goals[0], id: `g${i}`, nodes: [] })),
        }),
      ),
    'bad-input',
  ],
  [
    'two goals of one id',
    () => withId(draft({ wish: '', goals: [sampleCard().goals[0], sampleCard().goals[0]] })),
    'bad-input',
  ],
  [
    'a month that does not exist',
    () =>
      withId(
        draft({
          wish: '',
          goals: [{ ...sampleCard().goals[0], nodes: [{ id: 'n', title: '', month: '2026-13' }] }],
        }),
      ),
    'bad-input',
  ],
  [
    'the 30th of February',
    () => withId(draft({ wish: '', goals: [{ ...sampleCard().goals[0], due: '2026-02-30' }] })),
    'bad-input',
  ],
  [
    'a version that was never',
    () =>
      withId({
        name: 'growthCard.saveDraft',
        input: { cardId: team.cardId, baseVersion: 77, content: sampleCard() },
      }),
    'stale-version',
  ],
];

test.each(EVENTS)('%s is refused with its code and changes nothing', async (_title, event, code) => {
  const before = await stateOfTeam();
  const result = await server.send(owner(), event());
  expect(result).toMatchObject({ ok: false, code });
  // No internals are exposed: no stack, no collection, no file.
  expect(JSON.stringify(result)).not.toMatch(/Error|stack|collection|\.ts|\.js|openid/i);
  expect(await stateOfTeam()).toBe(before);
});

test('a text of one megabyte is refused and changes nothing', async () => {
  const before = await stateOfTeam();
  // The platform refuses more than 100 KB: the function does not run.
  const answer = await server.cloud.invoke('api', team.clients.partner.openid, withId(advise(MB)));
  expect(answer.status).toBe(413);
  expect(answer.operations).toBe(0);
  expect(await stateOfTeam()).toBe(before);
});

test('a call without an identity is refused before anything is read', async () => {
  const { body, operations } = await server.cloud.invoke('api', null, withId(advise('好')));
  expect(body).toEqual({ ok: false, code: 'unidentified' });
  expect(operations).toBe(0);
});

test('an incomplete card is not submitted and lists what is missing', async () => {
  const { owner: own } = team.clients;
  const { version } = await own.call('growthCard.open', { cardId: team.cardId });
  const refusal = await own.refused('growthCard.revise', {
    cardId: team.cardId,
    baseVersion: version,
    content: { wish: '', goals: [] },
    reason: '清空',
  });
  expect(refusal).toMatchObject({ code: 'card-incomplete' });
  expect(refusal.fields?.map((field) => field.problem)).toEqual(['wish-missing', 'goals-missing']);
});

test('a revoked, an expired and a used-up code give the same answer', async () => {
  const { leader } = team.clients;
  const { collectiveId } = team;
  const revoked = await leader.call('invitation.issue', { collectiveId, days: 7, uses: 5 });
  await leader.call('invitation.revoke', { collectiveId, code: revoked.code });
  const used = await leader.call('invitation.issue', { collectiveId, days: 7, uses: 1 });
  await server.client('openid-bad-one').call('join.ask', { code: used.code, name: '某人', birth: '1999-01' });
  const expired = await leader.call('invitation.issue', { collectiveId, days: 1, uses: 5 });
  const stranger = server.client('openid-bad-two');
  server.cloud.clock.advance(2 * 86_400_000);
  for (const { code } of [revoked, used, expired, { code: '2222222222' }]) {
    const joinAnswer = await stranger.refused('join.ask', { code, name: '另一人', birth: '1999-02' });
    expect(joinAnswer).toEqual({ ok: false, code: 'invitation-invalid' });
    expect(await stranger.refused('invitation.inspect', { code })).toEqual(joinAnswer);
  }
});

test('200 lines are imported at once; with a 201st nothing of the batch is stored', async () => {
  const leader = server.client('openid-big-leader');
  const { collectiveId } = await leader.call('collective.create', {
    name: '大集体',
    unit: '单位',
    trade: '',
    cycle: { from: '2026-01', to: '2026-12' },
    leader: { name: '号长', birth: '1990-01' },
  });
  const many = (from: number, count: number) =>
    Array.from({ length: count }, (_, n) => rosterLine(`成员${from + n}`, '1995-05'));
  expect((await leader.refused('roster.import', { collectiveId, lines: many(0, 200) })).code).toBe(
    'roster-full',
  );
  expect((await leader.call('roster.list', { collectiveId })).entries).toHaveLength(1);
  expect(await leader.call('roster.import', { collectiveId, lines: many(0, 199) })).toEqual({
    added: 199,
    updated: 0,
  });
  expect((await leader.call('roster.list', { collectiveId })).entries).toHaveLength(200);
});

test('two concurrent imports cannot exceed the limit of 200', async () => {
  const leader = server.client('openid-race-leader');
  const { collectiveId } = await leader.call('collective.create', {
    name: '并发集体',
    unit: '单位',
    trade: '',
    cycle: { from: '2026-01', to: '2026-12' },
    leader: { name: '号长', birth: '1990-01' },
  });
  const batch = (tag: string) => Array.from({ length: 120 }, (_, n) => rosterLine(`${tag}${n}`, '1995-05'));
  const answers = await Promise.all([
    leader.request('roster.import', { collectiveId, lines: batch('甲') }),
    leader.request('roster.import', { collectiveId, lines: batch('乙') }),
  ]);
  expect(answers.filter(({ result }) => result.ok)).toHaveLength(1);
  expect((await leader.call('roster.list', { collectiveId })).entries).toHaveLength(121);
});
