import type { InputOf } from '../../core/contract/procedures';
import type { House, Phone } from '../harness-house';
import { openHouse } from '../harness-house';
import type { Team } from '../harness-team';
import { foundTeam } from '../harness-team';

// Every test founds its own team through the door.
jest.setTimeout(60_000);

let house: House;
let teams = 0;

beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.close());

/** Founds a fresh team on a day of 2026, ten in the morning in China. */
async function teamOn(day: string): Promise<Team> {
  on(day);
  return foundTeam(house, `month${++teams}`);
}

const on = (day: string): void => house.cloud.clock.set(day.length > 10 ? day : `2026-${day}T02:00:00.000Z`);

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
  team.phones.leader.does('wall.freeze', { collectiveId: team.collectiveId, month });

const openWall = (phone: Phone, team: Team, no?: number) =>
  phone.does('wall.open', { collectiveId: team.collectiveId, ...(no === undefined ? {} : { no }) });

test('a post is opened with one call, sent with one, and asks partner and fan for their word', async () => {
  const team = await teamOn('03-10');
  const { owner, partner, fan } = team.phones;
  const opened = await owner.ask('post.open', { collectiveId: team.collectiveId });
  expect(opened.operations).toBeLessThanOrEqual(7);
  const screen = await owner.does('post.open', { collectiveId: team.collectiveId });
  expect(screen).toMatchObject({ now: '2026-03', told: 2, post: { nodeId: team.nodeId, publishedAt: null } });
  await owner.does('post.publish', post(team, { nodeId: team.nodeId, completion: 75 }));
  expect((await partner.does('today.open', {}))?.todos.map((todo) => todo.kind)).toEqual(['advise']);
  expect((await fan.does('today.open', {}))?.todos.map((todo) => todo.kind)).toEqual(['support']);
  const card = await partner.does('growthCard.open', { cardId: team.cardId });
  expect(card.nodes[0]?.progress).toMatchObject({ text: '学完了前三章，整理了一本错题。', completion: 75 });
});

test('a post stays editable until its issue is frozen, then only a correction notice can be added', async () => {
  const team = await teamOn('03-10');
  const { owner, leader } = team.phones;
  await owner.does('post.publish', post(team));
  await owner.does('post.publish', post(team, { baseVersion: 1, text: '改了一遍。' }));
  expect((await owner.refused('post.publish', post(team, { baseVersion: 1 }))).code).toBe('stale-version');
  on('03-31');
  expect(await freeze(team)).toMatchObject({ no: 1 });
  expect((await owner.refused('post.publish', post(team, { baseVersion: 2 }))).code).toBe('month-frozen');
  await leader.does('wall.correct', {
    collectiveId: team.collectiveId,
    no: 1,
    text: '第一行的日期应为三月八日。',
  });
  const { issue } = await openWall(owner, team);
  expect(issue?.entries.map((entry) => entry.text)).toEqual(['改了一遍。']);
  expect(issue?.corrections.map((one) => one.text)).toEqual(['第一行的日期应为三月八日。']);
});

test('a late post goes into the next issue and says which month it tells about', async () => {
  const team = await teamOn('03-10');
  const { owner, member, leader } = team.phones;
  await owner.does('post.publish', post(team));
  await freeze(team);
  on('04-02');
  const late = await member.does('post.publish', post(team, { text: '补写三月。' }));
  expect(late).toMatchObject({ late: true, issueMonth: '2026-04', frozen: false });
  await owner.does('post.publish', post(team, { month: '2026-04', text: '四月的。' }));
  await leader.does('wall.freeze', { collectiveId: team.collectiveId, month: '2026-04' });
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
  expect((await team.phones.owner.does('post.open', { collectiveId: team.collectiveId })).now).toBe(month);
  expect((await team.phones.owner.refused('post.publish', post(team, { month: '2026-05' }))).code).toBe(
    'month-closed',
  );
});

test('of two phones that freeze at once one issue results', async () => {
  const team = await teamOn('03-10');
  await team.phones.owner.does('post.publish', post(team));
  const frozen = await Promise.all([freeze(team), freeze(team), freeze(team)]);
  expect(new Set(frozen.map((one) => JSON.stringify(one))).size).toBe(1);
  expect((await openWall(team.phones.leader, team)).issues).toEqual([{ no: 1, month: '2026-03' }]);
});

test('what is published while the issue is being frozen is in it, or goes into the next: never lost', async () => {
  for (let round = 0; round < 4; round++) {
    const team = await teamOn('03-10');
    const { owner, member, partner, leader } = team.phones;
    await owner.does('post.publish', post(team));
    const [, ...sent] = await Promise.all([
      freeze(team),
      member.ask('post.publish', post(team, { text: '赶在最后。' })),
      partner.ask('post.publish', post(team, { text: '也赶上了。' })),
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

test('only who agreed is in the issue, person by person and quote by quote', async () => {
  const team = await teamOn('03-10');
  const { owner, member, partner, leader } = team.phones;
  await owner.does('post.publish', post(team));
  await member.does('post.publish', post(team, { wallConsent: false }));
  await owner.does('quote.add', { nodeId: team.nodeId, text: '一页一页翻过去。', wallConsent: true });
  await partner.does('quote.add', { nodeId: team.nodeId, text: '不急。', wallConsent: false });
  const preview = await leader.does('wall.preview', { collectiveId: team.collectiveId, month: '2026-03' });
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

test('consent withdrawn after the freeze masks the next render and leaves a note; the numbered issue stays', async () => {
  const team = await teamOn('03-10');
  const { owner, member, leader } = team.phones;
  const { postId } = await owner.does('post.publish', post(team));
  await member.does('post.publish', post(team, { text: '我的三月。' }));
  const { quotes } = await owner.does('quote.add', {
    nodeId: team.nodeId,
    text: '慢慢来。',
    wallConsent: true,
  });
  await freeze(team);
  const ids = { collectiveId: team.collectiveId, entryId: postId };
  expect((await member.refused('wall.consent', { ...ids, shown: false })).code).toBe('not-found');
  await owner.does('wall.consent', { ...ids, shown: false });
  await owner.does('quote.consent', {
    nodeId: team.nodeId,
    quoteId: quotes[0]?.id ?? '',
    wallConsent: false,
  });
  const { issue } = await openWall(leader, team);
  expect(issue).toMatchObject({ no: 1, quotes: [], withdrawn: [expect.any(String), expect.any(String)] });
  expect(issue?.entries.map((entry) => entry.name)).toEqual(['吴子涵']);
  await owner.does('wall.consent', { ...ids, shown: true });
  expect((await openWall(leader, team)).issue?.entries).toHaveLength(2);
});

test('a partner and a fan each say for themselves whether their quote hangs, also after the freeze', async () => {
  const team = await teamOn('03-10');
  const { owner, partner, fan, leader } = team.phones;
  const { nodeId } = team;
  await owner.does('post.publish', post(team));
  const add = async (phone: Phone, text: string) => {
    const { quotes } = await phone.does('quote.add', { nodeId, text, wallConsent: false });
    return quotes.find((quote) => quote.text === text)?.id ?? '';
  };
  const [advice, support] = [await add(partner, '稳住节奏。'), await add(fan, '我们都在。')];
  const consent = (phone: Phone, quoteId: string, wallConsent: boolean) =>
    phone.ask('quote.consent', { nodeId, quoteId, wallConsent });
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

test('who left before the freeze is not in the issue; who joined mid-month is not asked for earlier months', async () => {
  const team = await teamOn('03-10');
  const { owner, member, leader } = team.phones;
  await owner.does('post.publish', post(team));
  await member.does('post.publish', post(team));
  await leader.does('roster.retire', { collectiveId: team.collectiveId, seatId: team.seats.member });
  await freeze(team);
  expect((await openWall(leader, team)).issue?.entries.map((entry) => entry.name)).toEqual(['陈一诺']);
  expect(
    (await team.phones.partner.does('post.open', { collectiveId: team.collectiveId })).before,
  ).toBeNull();
});

test('an empty month is not made an issue, and a month to come cannot be frozen', async () => {
  const team = await teamOn('03-10');
  const { leader } = team.phones;
  const { collectiveId } = team;
  expect((await leader.refused('wall.freeze', { collectiveId, month: '2026-03' })).code).toBe('issue-empty');
  expect((await leader.refused('wall.freeze', { collectiveId, month: '2026-04' })).code).toBe('month-closed');
});

test('the wall is ordered by name or by a lot that anybody can draw again, never by progress', async () => {
  const team = await teamOn('03-10');
  const { owner, member, partner, leader } = team.phones;
  const { collectiveId } = team;
  await leader.does('rhythm.settle', {
    collectiveId,
    baseVersion: 0,
    remindDay: null,
    freezeDay: null,
    order: 'lot',
  });
  await owner.does('post.publish', post(team, { completion: 10 }));
  await member.does('post.publish', post(team, { completion: 100 }));
  await partner.does('post.publish', post(team, { completion: 50 }));
  await freeze(team);
  const { issue } = await openWall(leader, team);
  expect(issue?.order).toBe('lot');
  expect(issue?.entries.map((entry) => Object.keys(entry))).not.toContainEqual(
    expect.arrayContaining(['completion']),
  );
});

test('an objection is filed to an issue, asks the 号长 and comes back answered', async () => {
  const team = await teamOn('03-10');
  const { owner, member, leader } = team.phones;
  const { collectiveId } = team;
  await owner.does('post.publish', post(team));
  await freeze(team);
  const { objectionId } = await member.does('objection.file', {
    collectiveId,
    no: 1,
    kind: 'objection',
    text: '第一行写的不是我说的那次活动。',
  });
  expect((await leader.does('today.open', {}))?.todos.map((todo) => todo.kind)).toEqual(['answerObjection']);
  expect((await owner.does('objection.list', { collectiveId })).objections).toEqual([]);
  await leader.does('objection.answer', { collectiveId, objectionId, text: '已核对，本期发了更正。' });
  expect((await leader.does('today.open', {}))?.todos).toEqual([]);
  expect((await member.does('objection.list', { collectiveId })).objections).toEqual([
    expect.objectContaining({ no: 1, answer: expect.objectContaining({ text: '已核对，本期发了更正。' }) }),
  ]);
});

test('a link opens the big screen without any identity until it is revoked', async () => {
  const team = await teamOn('03-10');
  const { owner, leader } = team.phones;
  const { collectiveId } = team;
  await owner.does('post.publish', post(team));
  await freeze(team);
  const { token, linkId } = await leader.does('wallLink.issue', { collectiveId, label: '大厅电视' });
  const screen = await house.cloud.invoke('wall', null, { link: token });
  expect(screen.body).toMatchObject({ ok: true, value: { no: 1 } });
  expect(JSON.stringify(screen.body)).not.toContain(team.seats.owner);
  expect(screen.operations).toBeLessThanOrEqual(3);
  const http = await house.cloud.invoke('wall', null, {
    httpMethod: 'GET',
    queryStringParameters: { link: token },
  });
  expect(http.body).toMatchObject({ statusCode: 200 });
  await leader.does('wallLink.revoke', { collectiveId, linkId });
  expect((await house.cloud.invoke('wall', null, { link: token })).body).toEqual({
    ok: false,
    code: 'link-revoked',
  });
});

test('a link that is asked too often is put off for the minute', async () => {
  const asked = await Promise.all(
    Array.from({ length: 80 }, () => house.cloud.invoke('wall', null, { link: 'x'.repeat(24) })),
  );
  expect(asked.map((one) => (one.body as { code: string }).code)).toContain('too-often');
});

test('a slogan from the team hangs as the sign of the stage and stands on the wall', async () => {
  const team = await teamOn('03-10');
  const { member, leader, owner } = team.phones;
  const { collectiveId } = team;
  const { sloganId } = await member.does('sign.propose', { collectiveId, text: '一步一步，走成路' });
  expect(await leader.does('sign.hang', { collectiveId, sloganId })).toEqual({ stage: 1 });
  expect((await openWall(owner, team)).sign).toMatchObject({ stage: 1, text: '一步一步，走成路' });
  expect((await owner.refused('sign.remove', { collectiveId, sloganId })).code).toBe('not-found');
});
