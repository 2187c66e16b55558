import type { InputOf } from '../../core/contract/procedures';
import type { TestServer, TestClient } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import type { Team } from '../harness/team-fixture';
import { createTeam } from '../harness/team-fixture';

// Every test creates its own team.
jest.setTimeout(60_000);

let server: TestServer;
let teams = 0;

beforeAll(async () => {
  server = await openTestServer();
}, 60_000);
afterAll(() => server.close());

/** Creates a team on a day of 2026, at ten in the morning in China. */
async function teamOn(day: string): Promise<Team> {
  on(day);
  return createTeam(server, `month${++teams}`);
}

const on = (day: string): void => server.cloud.clock.set(day.length > 10 ? day : `2026-${day}T02:00:00.000Z`);

const post = (team: Team, more: Partial<InputOf<'post.publish'>> = {}): InputOf<'post.publish'> => ({
  collectiveId: team.collectiveId,
  month: '2026-03',
  baseVersion: 0,
  nodeId: null,
  completion: 50,
  text: '学完了前三章，整理了一本错题。',
  next: '做两套真题',
  need: '',
  wallConsent: true,
  ...more,
});

const freeze = (team: Team, month = '2026-03') =>
  team.clients.leader.call('wall.freeze', { collectiveId: team.collectiveId, month });

const openWall = (client: TestClient, team: Team, no?: number) =>
  client.call('wall.open', { collectiveId: team.collectiveId, ...(no === undefined ? {} : { no }) });

test('a post is opened with one call, published with one, and adds todos for partner and fan', async () => {
  const team = await teamOn('03-10');
  const { owner, partner, fan } = team.clients;
  const opened = await owner.request('post.open', { collectiveId: team.collectiveId });
  expect(opened.operations).toBeLessThanOrEqual(7);
  const screen = await owner.call('post.open', { collectiveId: team.collectiveId });
  expect(screen).toMatchObject({ now: '2026-03', told: 2, post: { nodeId: team.nodeId, publishedAt: null } });
  await owner.call('post.publish', post(team, { nodeId: team.nodeId, completion: 75 }));
  expect((await partner.call('today.open', {}))?.todos.map((todo) => todo.kind)).toEqual(['advise']);
  expect((await fan.call('today.open', {}))?.todos.map((todo) => todo.kind)).toEqual(['support']);
  const card = await partner.call('growthCard.open', { cardId: team.cardId });
  expect(card.nodes[0]?.progress).toMatchObject({ text: '学完了前三章，整理了一本错题。', completion: 75 });
});

test('a post can be edited until its issue is frozen; afterwards only a correction can be added', async () => {
  const team = await teamOn('03-10');
  const { owner, leader } = team.clients;
  await owner.call('post.publish', post(team));
  await owner.call('post.publish', post(team, { baseVersion: 1, text: '改了一遍。' }));
  expect((await owner.refused('post.publish', post(team, { baseVersion: 1 }))).code).toBe('stale-version');
  on('03-31');
  expect(await freeze(team)).toMatchObject({ no: 1 });
  expect((await owner.refused('post.publish', post(team, { baseVersion: 2 }))).code).toBe('month-frozen');
  await leader.call('wall.correct', {
    collectiveId: team.collectiveId,
    no: 1,
    text: '第一行的日期应为三月八日。',
  });
  const { issue } = await openWall(owner, team);
  expect(issue?.entries.map((entry) => entry.text)).toEqual(['改了一遍。']);
  expect(issue?.corrections.map((one) => one.text)).toEqual(['第一行的日期应为三月八日。']);
});

test('a late post goes into the next issue and names its own month', async () => {
  const team = await teamOn('03-10');
  const { owner, member, leader } = team.clients;
  await owner.call('post.publish', post(team));
  await freeze(team);
  on('04-02');
  const late = await member.call('post.publish', post(team, { text: '补写三月。' }));
  expect(late).toMatchObject({ late: true, issueMonth: '2026-04', frozen: false });
  await owner.call('post.publish', post(team, { month: '2026-04', text: '四月的。' }));
  await leader.call('wall.freeze', { collectiveId: team.collectiveId, month: '2026-04' });
  const { issue } = await openWall(leader, team);
  expect(issue?.entries.map((entry) => [entry.name, entry.month])).toEqual([
    ['陈一诺', '2026-04'],
    ['吴子涵', '2026-03'],
  ]);
});

test.each([
  ['the last second of March in China', '2026-03-31T15:59:59.000Z', '2026-03'],
  ['the first second of April in China', '2026-03-31T16:00:00.000Z', '2026-04'],
])('%s belongs to its own month', async (_when, instant, month) => {
  const team = await teamOn('03-10');
  on(instant);
  expect((await team.clients.owner.call('post.open', { collectiveId: team.collectiveId })).now).toBe(month);
  expect((await team.clients.owner.refused('post.publish', post(team, { month: '2026-05' }))).code).toBe(
    'month-closed',
  );
});

test('two concurrent freezes give one issue', async () => {
  const team = await teamOn('03-10');
  await team.clients.owner.call('post.publish', post(team));
  const frozen = await Promise.all([freeze(team), freeze(team), freeze(team)]);
  expect(new Set(frozen.map((one) => JSON.stringify(one))).size).toBe(1);
  expect((await openWall(team.clients.leader, team)).issues).toEqual([{ no: 1, month: '2026-03' }]);
});

test('a post published during a freeze is in that issue or the next, never lost', async () => {
  for (let round = 0; round < 4; round++) {
    const team = await teamOn('03-10');
    const { owner, member, partner, leader } = team.clients;
    await owner.call('post.publish', post(team));
    const [, ...sent] = await Promise.all([
      freeze(team),
      member.request('post.publish', post(team, { text: '赶在最后。' })),
      partner.request('post.publish', post(team, { text: '也赶上了。' })),
    ]);
    const { issue } = await openWall(leader, team);
    for (const { result } of sent) {
      if (!result.ok) {
        expect(result.code).toBe('month-frozen');
        continue;
      }
      const within = issue?.entries.some((entry) => entry.entryId === result.value.postId) ?? false;
      expect(within).toBe(result.value.issueMonth === '2026-03');
    }
  }
});

test('an issue contains only entries and quotes with consent', async () => {
  const team = await teamOn('03-10');
  const { owner, member, partner, leader } = team.clients;
  await owner.call('post.publish', post(team));
  await member.call('post.publish', post(team, { wallConsent: false }));
  await owner.call('quote.add', { nodeId: team.nodeId, text: '一页一页翻过去。', wallConsent: true });
  await partner.call('quote.add', { nodeId: team.nodeId, text: '不急。', wallConsent: false });
  const preview = await leader.call('wall.preview', { collectiveId: team.collectiveId, month: '2026-03' });
  expect(preview.within.map((one) => one.name)).toEqual(['陈一诺']);
  expect(preview.unconsented.map((one) => one.name)).toEqual(['吴子涵']);
  expect(preview.missing.map((one) => one.name)).toEqual(['赵明轩', '周文博']);
  expect(preview.quotes.map((one) => one.text)).toEqual(['一页一页翻过去。']);
  expect(preview.unconsentedQuotes).toEqual([expect.objectContaining({ name: '周文博', text: null })]);
  await freeze(team);
  const { issue } = await openWall(leader, team);
  expect(issue?.entries.map((entry) => entry.name)).toEqual(['陈一诺']);
  expect(issue?.quotes.map((quote) => quote.text)).toEqual(['一页一页翻过去。']);
});

test('consent withdrawn after the freeze masks the entry with a note; the numbered issue is unchanged', async () => {
  const team = await teamOn('03-10');
  const { owner, member, leader } = team.clients;
  const { postId } = await owner.call('post.publish', post(team));
  await member.call('post.publish', post(team, { text: '我的三月。' }));
  const { quotes } = await owner.call('quote.add', {
    nodeId: team.nodeId,
    text: '慢慢来。',
    wallConsent: true,
  });
  await freeze(team);
  const ids = { collectiveId: team.collectiveId, entryId: postId };
  expect((await member.refused('wall.consent', { ...ids, shown: false })).code).toBe('not-found');
  await owner.call('wall.consent', { ...ids, shown: false });
  await owner.call('quote.consent', {
    nodeId: team.nodeId,
    quoteId: quotes[0]?.id ?? '',
    wallConsent: false,
  });
  const { issue } = await openWall(leader, team);
  expect(issue).toMatchObject({ no: 1, quotes: [], withdrawn: [expect.any(String), expect.any(String)] });
  expect(issue?.entries.map((entry) => entry.name)).toEqual(['吴子涵']);
  await owner.call('wall.consent', { ...ids, shown: true });
  expect((await openWall(leader, team)).issue?.entries).toHaveLength(2);
});

test('a partner and a fan each decide about their own quote, also after the freeze', async () => {
  const team = await teamOn('03-10');
  const { owner, partner, fan, leader } = team.clients;
  const { nodeId } = team;
  await owner.call('post.publish', post(team));
  const add = async (client: TestClient, text: string) => {
    const { quotes } = await client.call('quote.add', { nodeId, text, wallConsent: false });
    return quotes.find((quote) => quote.text === text)?.id ?? '';
  };
  const [advice, support] = [await add(partner, '稳住节奏。'), await add(fan, '我们都在。')];
  const consent = (client: TestClient, quoteId: string, wallConsent: boolean) =>
    client.request('quote.consent', { nodeId, quoteId, wallConsent });
  for (const other of [owner, fan])
    expect((await consent(other, advice, true)).result).toMatchObject({ ok: false, code: 'not-found' });
  await consent(partner, advice, true);
  await consent(fan, support, true);
  await freeze(team);
  const hung = async () => (await openWall(leader, team)).issue?.quotes.map((quote) => quote.text).sort();
  expect(await hung()).toEqual(['我们都在。', '稳住节奏。']);
  await consent(fan, support, false);
  expect(await hung()).toEqual(['稳住节奏。']);
  expect((await openWall(leader, team)).issue?.withdrawn).toHaveLength(1);
});

test('a member who left before the freeze is not in the issue; a member who joined later is not asked for earlier months', async () => {
  const team = await teamOn('03-10');
  const { owner, member, leader } = team.clients;
  await owner.call('post.publish', post(team));
  await member.call('post.publish', post(team));
  await leader.call('roster.retire', { collectiveId: team.collectiveId, seatId: team.seats.member });
  await freeze(team);
  expect((await openWall(leader, team)).issue?.entries.map((entry) => entry.name)).toEqual(['陈一诺']);
  expect(
    (await team.clients.partner.call('post.open', { collectiveId: team.collectiveId })).before,
  ).toBeNull();
});

test('an empty month gives no issue, and a future month cannot be frozen', async () => {
  const team = await teamOn('03-10');
  const { leader } = team.clients;
  const { collectiveId } = team;
  expect((await leader.refused('wall.freeze', { collectiveId, month: '2026-03' })).code).toBe('issue-empty');
  expect((await leader.refused('wall.freeze', { collectiveId, month: '2026-04' })).code).toBe('month-closed');
});

test('the wall is ordered by name or by a reproducible shuffle, never by progress', async () => {
  const team = await teamOn('03-10');
  const { owner, member, partner, leader } = team.clients;
  const { collectiveId } = team;
  await leader.call('rhythm.settle', {
    collectiveId,
    baseVersion: 0,
    remindDay: null,
    freezeDay: null,
    order: 'lot',
  });
  await owner.call('post.publish', post(team, { completion: 10 }));
  await member.call('post.publish', post(team, { completion: 100 }));
  await partner.call('post.publish', post(team, { completion: 50 }));
  await freeze(team);
  const { issue } = await openWall(leader, team);
  expect(issue?.order).toBe('lot');
  expect(issue?.entries.map((entry) => Object.keys(entry))).not.toContainEqual(
    expect.arrayContaining(['completion']),
  );
});

test('an objection to an issue adds a todo for the 号长 and gets an answer', async () => {
  const team = await teamOn('03-10');
  const { owner, member, leader } = team.clients;
  const { collectiveId } = team;
  await owner.call('post.publish', post(team));
  await freeze(team);
  const { objectionId } = await member.call('objection.file', {
    collectiveId,
    no: 1,
    kind: 'objection',
    text: '第一行写的不是我说的那次活动。',
  });
  expect((await leader.call('today.open', {}))?.todos.map((todo) => todo.kind)).toEqual(['answerObjection']);
  expect((await owner.call('objection.list', { collectiveId })).objections).toEqual([]);
  await leader.call('objection.answer', { collectiveId, objectionId, text: '已核对，本期发了更正。' });
  expect((await leader.call('today.open', {}))?.todos).toEqual([]);
  expect((await member.call('objection.list', { collectiveId })).objections).toEqual([
    expect.objectContaining({ no: 1, answer: expect.objectContaining({ text: '已核对，本期发了更正。' }) }),
  ]);
});

test('a link opens the big screen without identity until it is revoked', async () => {
  const team = await teamOn('03-10');
  const { owner, leader } = team.clients;
  const { collectiveId } = team;
  await owner.call('post.publish', post(team));
  await freeze(team);
  const { token, linkId } = await leader.call('wallLink.issue', { collectiveId, label: '大厅电视' });
  const screen = await server.cloud.invoke('wall', null, { link: token });
  expect(screen.body).toMatchObject({ ok: true, value: { no: 1 } });
  expect(JSON.stringify(screen.body)).not.toContain(team.seats.owner);
  expect(screen.operations).toBeLessThanOrEqual(3);
  const http = await server.cloud.invoke('wall', null, {
    httpMethod: 'GET',
    queryStringParameters: { link: token },
  });
  expect(http.body).toMatchObject({ statusCode: 200 });
  // A screen that shows this answer already is told so in a few bytes, until something changes.
  const { tag } = screen.body as { tag: string };
  const ask = async () => (await server.cloud.invoke('wall', null, { link: token, since: tag })).body;
  expect(await ask()).toEqual({ ok: true, unchanged: true, tag });
  await leader.call('wall.correct', { collectiveId, no: 1, text: '第一条的日期写错了。' });
  expect(await ask()).toMatchObject({ ok: true, value: { no: 1 } });
  await leader.call('wallLink.revoke', { collectiveId, linkId });
  expect((await server.cloud.invoke('wall', null, { link: token })).body).toEqual({
    ok: false,
    code: 'link-revoked',
  });
});

test('a link with too many requests is refused for the rest of the minute', async () => {
  const responses = await Promise.all(
    Array.from({ length: 80 }, () => server.cloud.invoke('wall', null, { link: 'x'.repeat(24) })),
  );
  expect(responses.map((one) => (one.body as { code: string }).code)).toContain('too-often');
});

test('a proposed slogan becomes the sign of the stage and is shown on the wall', async () => {
  const team = await teamOn('03-10');
  const { member, leader, owner } = team.clients;
  const { collectiveId } = team;
  const { sloganId } = await member.call('sign.propose', { collectiveId, text: '一步一步，走成路' });
  expect(await leader.call('sign.hang', { collectiveId, sloganId })).toEqual({ stage: 1 });
  expect((await openWall(owner, team)).sign).toMatchObject({ stage: 1, text: '一步一步，走成路' });
  expect((await owner.refused('sign.remove', { collectiveId, sloganId })).code).toBe('not-found');
});
