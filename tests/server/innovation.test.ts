import type { TestServer } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import type { Team } from '../harness/team-fixture';
import { samplePicture } from '../samples/picture';
import { sendPicture } from '../harness/sample-picture';
import { createTeam } from '../harness/team-fixture';

let server: TestServer;
let team: Team;

beforeAll(async () => {
  server = await openTestServer('2026-01-15T02:00:00.000Z');
  team = await createTeam(server, 'ideas');
  const { collectiveId, seats } = team;
  // A colleague who is also an author, and an outside supporter.
  await team.clients.leader.call('reviewers.appoint', { collectiveId, seatIds: [seats.partner, seats.fan] });
}, 60_000);
afterAll(() => server.close());

const text = {
  title: '申报表自动校验',
  problem: '一份要人眼核对八分钟',
  method: '把最常错的十二条写成校验',
  effect: '降到三分钟',
  benefit: '每月省 40 小时',
  basis: '叫号系统导出的办理时长',
};
const content = (authorSeatIds: string[], part: Partial<typeof text> = {}) => ({
  kind: 'renewal' as const,
  text: { ...text, ...part },
  benefitKind: 'economic' as const,
  authorSeatIds,
});
const weighed = {
  novelty: { level: 'some' as const, words: '思路不新，用在这里是第一次' },
  use: { level: 'clear' as const, words: '两个窗口天天用' },
  effect: { level: 'clear' as const, words: '省时间，有导出数据' },
  spread: { level: 'notYet' as const, words: '别的所还没有试' },
};
const at = (day: string) => server.cloud.clock.set(`${day}T02:00:00.000Z`);
const todosOf = async (role: keyof Team['clients']) =>
  ((await team.clients[role].call('today.open', {}))?.todos ?? [])
    .filter((todo) => todo.kind.endsWith('Idea'))
    .map((todo) => [todo.kind, todo.deedId]);
const submit = async (authors: string[], part: Partial<typeof text> = {}) =>
  (
    await team.clients.owner.call('innovation.save', {
      collectiveId: team.collectiveId,
      innovationId: null,
      baseVersion: 0,
      content: content(authors, part),
      submit: true,
    })
  ).innovationId;

test('a draft may be incomplete and is visible to its authors only; a submitted innovation is complete and has review todos', async () => {
  const { owner, member, leader } = team.clients;
  const { collectiveId, seats } = team;
  const draft = await owner.call('innovation.save', {
    collectiveId,
    innovationId: null,
    baseVersion: 0,
    content: content([seats.owner], { effect: '', basis: '' }),
    submit: false,
  });
  const { innovationId } = draft;
  expect((await leader.refused('innovation.open', { innovationId })).code).toBe('not-found');
  expect((await leader.call('innovation.list', { collectiveId })).proposals).toEqual([]);
  const again = { collectiveId, innovationId, baseVersion: draft.version };
  expect(
    (
      await owner.refused('innovation.save', {
        ...again,
        content: content([seats.owner], { effect: '' }),
        submit: true,
      })
    ).code,
  ).toBe('innovation-incomplete');
  expect(
    (await member.refused('innovation.save', { ...again, content: content([seats.member]), submit: true }))
      .code,
  ).toBe('not-found');
  const whole = content([seats.owner, seats.partner]);
  expect(
    (await owner.refused('innovation.save', { ...again, baseVersion: 9, content: whole, submit: true })).code,
  ).toBe('stale-version');
  await owner.call('innovation.save', { ...again, content: whole, submit: true });
  expect((await owner.refused('innovation.save', { ...again, content: whole, submit: true })).code).toBe(
    'innovation-moved-on',
  );
  // The partner is both reviewer and author: only the fan gets a todo.
  expect([await todosOf('partner'), await todosOf('fan')]).toEqual([[], [['judgeIdea', innovationId]]]);
  expect(
    (
      await team.clients.partner.refused('innovation.judge', {
        innovationId,
        weighed,
        outcome: 'recommended',
      })
    ).code,
  ).toBe('own-proposal');
  const list = await member.call('innovation.list', { collectiveId });
  expect(list.meter).toEqual({ counted: 1, wanted: 3 });
  expect(list.proposals.map(({ title, state, mine }) => [title, state, mine])).toEqual([
    ['申报表自动校验', 'submitted', false],
  ]);
});

test('reviews give an outcome in words without numbers, visible to the authors once it is public', async () => {
  const { owner, member, fan, leader } = team.clients;
  const innovationId = await submit([team.seats.owner], { title: '导税小卡片' });
  expect(
    (await leader.refused('innovation.conclude', { innovationId, outcome: 'recommended', words: '好' })).code,
  ).toBe('not-judged');
  expect(
    (await member.refused('innovation.judge', { innovationId, weighed, outcome: 'reference' })).code,
  ).toBe('not-allowed');
  await fan.call('innovation.judge', { innovationId, weighed, outcome: 'reference' });
  await fan.call('innovation.judge', { innovationId, weighed, outcome: 'recommended' });
  expect((await owner.call('innovation.open', { innovationId })).reviews).toEqual([]);
  const seen = await leader.call('innovation.open', { innovationId });
  expect(seen.reviews.map(({ name, outcome }) => [name, outcome])).toEqual([['刘书记', 'recommended']]);
  expect(await todosOf('leader')).toEqual([['concludeIdea', innovationId]]);
  expect(
    (await leader.refused('innovation.judge', { innovationId, weighed, outcome: 'reference' })).code,
  ).toBe('not-allowed');
  await leader.call('innovation.conclude', { innovationId, outcome: 'conditional', words: '先在导税台用' });
  expect(await todosOf('leader')).toEqual([]);
  const published = await member.call('innovation.open', { innovationId });
  expect(published.conclusion).toMatchObject({
    outcome: 'conditional',
    words: '先在导税台用',
    name: '赵明轩',
  });
  expect(published.reviews[0]?.weighed).toEqual(weighed);
  expect((await fan.refused('innovation.judge', { innovationId, weighed, outcome: 'reference' })).code).toBe(
    'innovation-moved-on',
  );
});

test('a returned innovation is a draft of its authors again, with the reason, and counts only when resubmitted', async () => {
  const { owner, fan, leader } = team.clients;
  const { collectiveId, seats } = team;
  const before = (await leader.call('innovation.list', { collectiveId })).meter.counted;
  const innovationId = await submit([seats.owner], { title: '叫号牌' });
  await fan.call('innovation.sendBack', { innovationId, reason: '请写清依据' });
  expect(await todosOf('owner')).toEqual([['reviseIdea', innovationId]]);
  expect((await leader.call('innovation.list', { collectiveId })).meter.counted).toBe(before);
  const form = await owner.call('innovation.prepare', { collectiveId, innovationId });
  expect(form.sentBack).toMatchObject({ reason: '请写清依据', name: '刘书记' });
  await owner.call('innovation.discard', { innovationId });
  expect(await todosOf('owner')).toEqual([]);
  expect((await owner.refused('innovation.open', { innovationId })).code).toBe('not-found');
});

test('an adopted innovation has revisits after 1, 3 and 6 months: a todo on the day, for the 号长 when overdue', async () => {
  const { owner, fan, leader, member } = team.clients;
  const { collectiveId } = team;
  const innovationId = await submit([team.seats.owner], { title: '一页对照表' });
  await fan.call('innovation.judge', { innovationId, weighed, outcome: 'recommended' });
  await leader.call('innovation.conclude', { innovationId, outcome: 'recommended', words: '全厅用' });
  const where = '全厅窗口';
  for (const on of ['2026-01-14', '2026-01-16'])
    expect((await leader.refused('innovation.adopt', { innovationId, on, where })).code).toBe(
      'day-not-possible',
    );
  await leader.call('innovation.adopt', { innovationId, on: '2026-01-15', where });
  const visit = {
    innovationId,
    months: 1 as const,
    use: 'inUse' as const,
    effect: '平均 2.8 分钟',
    spread: '',
  };
  expect(await todosOf('owner')).toEqual([]);
  expect((await owner.refused('innovation.revisit', { ...visit, on: '2026-01-15' })).code).toBe(
    'day-not-possible',
  );
  at('2026-02-15');
  expect(await todosOf('owner')).toEqual([['revisitIdea', innovationId]]);
  expect(await todosOf('leader')).toEqual([]);
  at('2026-03-02');
  expect(await todosOf('leader')).toEqual([['revisitIdea', innovationId]]);
  const answer = await member.request('innovation.list', { collectiveId });
  expect(answer.operations).toBeLessThanOrEqual(3);
  expect(answer.result.ok && answer.result.value.due).toEqual([
    expect.objectContaining({ innovationId, months: 1, state: 'overdue', due: '2026-02-15' }),
  ]);
  expect((await member.refused('innovation.revisit', { ...visit, on: '2026-03-02' })).code).toBe(
    'not-allowed',
  );
  await owner.call('innovation.revisit', { ...visit, on: '2026-03-01' });
  expect([await todosOf('owner'), await todosOf('leader')]).toEqual([[], []]);
  expect((await owner.refused('innovation.revisit', { ...visit, on: '2026-03-02' })).code).toBe(
    'innovation-moved-on',
  );
  at('2026-05-01');
  await leader.call('innovation.revisit', { ...visit, months: 3, use: 'stopped', on: '2026-04-20' });
  at('2026-12-31');
  expect((await member.call('innovation.list', { collectiveId })).due).toEqual([]);
  expect(await todosOf('leader')).toEqual([]);
  const { standings, revisits } = await member.call('innovation.open', { innovationId });
  expect(standings.map(({ state }) => state)).toEqual(['done', 'done', 'moot']);
  expect(revisits.map(({ name, effect }) => [name, effect])).toEqual([
    ['陈一诺', '平均 2.8 分钟'],
    ['赵明轩', '平均 2.8 分钟'],
  ]);
});

test('今日 takes four operations with future revisits, and the page of an innovation three', async () => {
  const { leader } = team.clients;
  expect((await leader.request('today.open', {})).operations).toBeLessThanOrEqual(4);
  const { proposals } = await leader.call('innovation.list', { collectiveId: team.collectiveId });
  const { innovationId } = proposals[0] ?? { innovationId: '' };
  expect((await leader.request('innovation.open', { innovationId })).operations).toBeLessThanOrEqual(3);
});

test('pictures of an innovation are shown to colleagues once they pass, and a co-author cannot remove those of the first author by saving', async () => {
  const { owner, partner, member } = team.clients;
  const { collectiveId, seats } = team;
  const first = await sendPicture(server, owner, collectiveId, samplePicture(), 'innovation');
  const shared = content([seats.owner, seats.partner], { title: '有图的' });
  const base = { collectiveId, content: shared };
  const saved = await owner.call('innovation.save', {
    ...base,
    innovationId: null,
    baseVersion: 0,
    pictures: [first],
    submit: false,
  });
  const { innovationId } = saved;
  const second = await sendPicture(server, partner, collectiveId, samplePicture(), 'innovation');
  const both = { ...base, innovationId, baseVersion: 1, pictures: [first, second], submit: true };
  await partner.call('innovation.save', both);
  const own = await owner.call('innovation.open', { innovationId });
  expect(own.pictures.map(({ pictureId }) => pictureId)).toEqual([first, second]);
  const { pictures } = await member.call('innovation.open', { innovationId });
  expect(pictures.every(({ state, url }) => state === 'pass' && url !== null)).toBe(true);
  const stolen = { ...base, innovationId: null, baseVersion: 0, pictures: [first], submit: false };
  expect((await partner.refused('innovation.save', stolen)).code).toBe('picture-gone');
});

test.each([
  ['a stranger among the authors', ['zzzzzzzzzzzzzzzzzzzz'], 'not-found'],
  ['the same author twice', ['aaaa', 'aaaa'], 'bad-input'],
  ['no author', [], 'bad-input'],
])('%s is refused', async (_title, others, code) => {
  const { owner } = team.clients;
  const authors = others.length === 1 ? [team.seats.owner, ...others] : others;
  const refusal = await owner.refused('innovation.save', {
    collectiveId: team.collectiveId,
    innovationId: null,
    baseVersion: 0,
    content: content(authors),
    submit: false,
  });
  expect(refusal.code).toBe(code);
});

test('a seat that has not joined cannot review', async () => {
  const { leader } = team.clients;
  const { collectiveId } = team;
  const line = {
    name: '未到',
    gender: '' as const,
    birth: '1999-01',
    politics: '',
    post: '',
    joinedPost: '',
    volunteerNo: '',
    nationality: '',
    phone: '',
  };
  await leader.call('roster.import', { collectiveId, lines: [line] });
  const { entries } = await leader.call('roster.list', { collectiveId });
  const seatId = entries.find(({ name }) => name === '未到')?.seatId ?? '';
  expect((await leader.refused('reviewers.appoint', { collectiveId, seatIds: [seatId] })).code).toBe(
    'seat-taken',
  );
});
