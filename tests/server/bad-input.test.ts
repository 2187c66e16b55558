import { createHash } from 'node:crypto';
import type { House } from '../harness-house';
import { openHouse } from '../harness-house';
import type { Team } from '../harness-team';
import { foundTeam, rosterLine, someCard } from '../harness-team';

let house: House;
let team: Team;

beforeAll(async () => {
  house = await openHouse();
  team = await foundTeam(house, 'bad');
}, 60_000);
afterAll(() => house.close());

const MB = 'x'.repeat(1_000_000);
let sent = 0;
const owner = () => team.phones.owner.openid;
const withId = (event: object) => ({ requestId: `bad-request-${++sent}`, ...event });

/** What the owner and the 号长 can see of the whole team, as one digest: nothing changed when it is the same. */
async function stateOfTeam(): Promise<string> {
  const { leader, owner: own } = team.phones;
  const seen = [
    await own.does('growthCard.open', { cardId: team.cardId }),
    await leader.does('roster.list', { collectiveId: team.collectiveId, withLeft: true }),
    await leader.does('collective.describe', { collectiveId: team.collectiveId }),
    (await own.does('today.open', {}))?.todos,
  ];
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex');
}

const advise = (text: unknown) => ({ name: 'node.advise', input: { nodeId: team.nodeId, text } });
const draft = (content: unknown) => ({
  name: 'growthCard.saveDraft',
  input: { cardId: team.cardId, baseVersion: 1, content },
});

// Title, the event to send, the one code it must get.
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
          goals: Array.from({ length: 6 }, (_, i) => ({ ...someCard().goals[0], id: `g${i}`, nodes: [] })),
        }),
      ),
    'bad-input',
  ],
  [
    'two goals of one id',
    () => withId(draft({ wish: '', goals: [someCard().goals[0], someCard().goals[0]] })),
    'bad-input',
  ],
  [
    'a month that does not exist',
    () =>
      withId(
        draft({
          wish: '',
          goals: [{ ...someCard().goals[0], nodes: [{ id: 'n', title: '', month: '2026-13' }] }],
        }),
      ),
    'bad-input',
  ],
  [
    'the 30th of February',
    () => withId(draft({ wish: '', goals: [{ ...someCard().goals[0], due: '2026-02-30' }] })),
    'bad-input',
  ],
  [
    'a version that was never',
    () =>
      withId({
        name: 'growthCard.saveDraft',
        input: { cardId: team.cardId, baseVersion: 77, content: someCard() },
      }),
    'stale-version',
  ],
];

test.each(EVENTS)('%s is refused with its code and changes nothing', async (_title, event, code) => {
  const before = await stateOfTeam();
  const result = await house.send(owner(), event());
  expect(result).toMatchObject({ ok: false, code });
  // Nothing of the inside: no stack, no collection, no file.
  expect(JSON.stringify(result)).not.toMatch(/Error|stack|collection|\.ts|\.js|openid/i);
  expect(await stateOfTeam()).toBe(before);
});

test('a text of one megabyte is turned away and changes nothing', async () => {
  const before = await stateOfTeam();
  // The platform itself turns away what is over 100 KB: the function never runs.
  const answer = await house.cloud.invoke('api', team.phones.partner.openid, withId(advise(MB)));
  expect(answer.status).toBe(413);
  expect(answer.operations).toBe(0);
  expect(await stateOfTeam()).toBe(before);
});

test('a call without an identity is refused before anything is read', async () => {
  const { body, operations } = await house.cloud.invoke('api', null, withId(advise('好')));
  expect(body).toEqual({ ok: false, code: 'unidentified' });
  expect(operations).toBe(0);
});

test('an incomplete card names what is missing and is not submitted', async () => {
  const { owner: own } = team.phones;
  const { version } = await own.does('growthCard.open', { cardId: team.cardId });
  const refusal = await own.refused('growthCard.revise', {
    cardId: team.cardId,
    baseVersion: version,
    content: { wish: '', goals: [] },
    reason: '清空',
  });
  expect(refusal).toMatchObject({ code: 'card-incomplete' });
  expect(refusal.fields?.map((field) => field.problem)).toEqual(['wish-missing', 'goals-missing']);
});

test('a revoked, an expired and a used-up code answer alike', async () => {
  const { leader } = team.phones;
  const { collectiveId } = team;
  const revoked = await leader.does('invitation.issue', { collectiveId, days: 7, uses: 5 });
  await leader.does('invitation.revoke', { collectiveId, code: revoked.code });
  const used = await leader.does('invitation.issue', { collectiveId, days: 7, uses: 1 });
  await house.phone('openid-bad-one').does('join.ask', { code: used.code, name: '某人', birth: '1999-01' });
  const expired = await leader.does('invitation.issue', { collectiveId, days: 1, uses: 5 });
  const stranger = house.phone('openid-bad-two');
  house.cloud.clock.advance(2 * 86_400_000);
  for (const { code } of [revoked, used, expired, { code: '2222222222' }]) {
    const asked = await stranger.refused('join.ask', { code, name: '另一人', birth: '1999-02' });
    expect(asked).toEqual({ ok: false, code: 'invitation-invalid' });
    expect(await stranger.refused('invitation.inspect', { code })).toEqual(asked);
  }
});

test('200 lines are imported in one go, the 201st is refused and nothing of the batch is kept', async () => {
  const leader = house.phone('openid-big-leader');
  const { collectiveId } = await leader.does('collective.create', {
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
  expect((await leader.does('roster.list', { collectiveId })).entries).toHaveLength(1);
  expect(await leader.does('roster.import', { collectiveId, lines: many(0, 199) })).toEqual({ added: 199 });
  expect((await leader.does('roster.list', { collectiveId })).entries).toHaveLength(200);
});

test('two imports at once cannot pass the limit of 200', async () => {
  const leader = house.phone('openid-race-leader');
  const { collectiveId } = await leader.does('collective.create', {
    name: '并发集体',
    unit: '单位',
    trade: '',
    cycle: { from: '2026-01', to: '2026-12' },
    leader: { name: '号长', birth: '1990-01' },
  });
  const batch = (tag: string) => Array.from({ length: 120 }, (_, n) => rosterLine(`${tag}${n}`, '1995-05'));
  const answers = await Promise.all([
    leader.ask('roster.import', { collectiveId, lines: batch('甲') }),
    leader.ask('roster.import', { collectiveId, lines: batch('乙') }),
  ]);
  expect(answers.filter(({ result }) => result.ok)).toHaveLength(1);
  expect((await leader.does('roster.list', { collectiveId })).entries).toHaveLength(121);
});
