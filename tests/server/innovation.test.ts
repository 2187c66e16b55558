import type { House } from '../harness-house';
import { openHouse } from '../harness-house';
import type { Team } from '../harness-team';
import { sendPicture, somePicture } from '../harness-picture';
import { foundTeam } from '../harness-team';

let house: House;
let team: Team;

beforeAll(async () => {
  house = await openHouse('2026-01-15T02:00:00.000Z');
  team = await foundTeam(house, 'ideas');
  const { collectiveId, seats } = team;
  // A colleague who writes proposals too, and a supporter from outside.
  await team.phones.leader.does('reviewers.appoint', { collectiveId, seatIds: [seats.partner, seats.fan] });
}, 60_000);
afterAll(() => house.close());

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
const at = (day: string) => house.cloud.clock.set(`${day}T02:00:00.000Z`);
const todosOf = async (role: keyof Team['phones']) =>
  ((await team.phones[role].does('today.open', {}))?.todos ?? [])
    .filter((todo) => todo.kind.endsWith('Idea'))
    .map((todo) => [todo.kind, todo.deedId]);
const submit = async (authors: string[], part: Partial<typeof text> = {}) =>
  (
    await team.phones.owner.does('innovation.save', {
      collectiveId: team.collectiveId,
      innovationId: null,
      baseVersion: 0,
      content: content(authors, part),
      submit: true,
    })
  ).innovationId;

test('a draft may lack anything and is its authors’ alone; handed in, it is whole and asks the reviewers', async () => {
  const { owner, member, leader } = team.phones;
  const { collectiveId, seats } = team;
  const draft = await owner.does('innovation.save', {
    collectiveId,
    innovationId: null,
    baseVersion: 0,
    content: content([seats.owner], { effect: '', basis: '' }),
    submit: false,
  });
  const { innovationId } = draft;
  expect((await leader.refused('innovation.open', { innovationId })).code).toBe('not-found');
  expect((await leader.does('innovation.list', { collectiveId })).proposals).toEqual([]);
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
  await owner.does('innovation.save', { ...again, content: whole, submit: true });
  expect((await owner.refused('innovation.save', { ...again, content: whole, submit: true })).code).toBe(
    'innovation-moved-on',
  );
  // The partner is a reviewer and an author of it: only the fan is asked.
  expect([await todosOf('partner'), await todosOf('fan')]).toEqual([[], [['judgeIdea', innovationId]]]);
  expect(
    (await team.phones.partner.refused('innovation.judge', { innovationId, weighed, outcome: 'recommended' }))
      .code,
  ).toBe('own-proposal');
  const list = await member.does('innovation.list', { collectiveId });
  expect(list.meter).toEqual({ counted: 1, wanted: 3 });
  expect(list.proposals.map(({ title, state, mine }) => [title, state, mine])).toEqual([
    ['申报表自动校验', 'submitted', false],
  ]);
});

test('words are weighed into an outcome in words; nothing numeric is kept, authors see it when it is public', async () => {
  const { owner, member, fan, leader } = team.phones;
  const innovationId = await submit([team.seats.owner], { title: '导税小卡片' });
  expect(
    (await leader.refused('innovation.conclude', { innovationId, outcome: 'recommended', words: '好' })).code,
  ).toBe('not-judged');
  expect(
    (await member.refused('innovation.judge', { innovationId, weighed, outcome: 'reference' })).code,
  ).toBe('not-allowed');
  await fan.does('innovation.judge', { innovationId, weighed, outcome: 'reference' });
  await fan.does('innovation.judge', { innovationId, weighed, outcome: 'recommended' });
  expect((await owner.does('innovation.open', { innovationId })).reviews).toEqual([]);
  const seen = await leader.does('innovation.open', { innovationId });
  expect(seen.reviews.map(({ name, outcome }) => [name, outcome])).toEqual([['刘书记', 'recommended']]);
  expect(await todosOf('leader')).toEqual([['concludeIdea', innovationId]]);
  expect(
    (await leader.refused('innovation.judge', { innovationId, weighed, outcome: 'reference' })).code,
  ).toBe('not-allowed');
  await leader.does('innovation.conclude', { innovationId, outcome: 'conditional', words: '先在导税台用' });
  expect(await todosOf('leader')).toEqual([]);
  const published = await member.does('innovation.open', { innovationId });
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

test('what is sent back is its authors’ again, with the reason, and counts only once it is handed in again', async () => {
  const { owner, fan, leader } = team.phones;
  const { collectiveId, seats } = team;
  const before = (await leader.does('innovation.list', { collectiveId })).meter.counted;
  const innovationId = await submit([seats.owner], { title: '叫号牌' });
  await fan.does('innovation.sendBack', { innovationId, reason: '请写清依据' });
  expect(await todosOf('owner')).toEqual([['reviseIdea', innovationId]]);
  expect((await leader.does('innovation.list', { collectiveId })).meter.counted).toBe(before);
  const form = await owner.does('innovation.prepare', { collectiveId, innovationId });
  expect(form.sentBack).toMatchObject({ reason: '请写清依据', name: '刘书记' });
  await owner.does('innovation.discard', { innovationId });
  expect(await todosOf('owner')).toEqual([]);
  expect((await owner.refused('innovation.open', { innovationId })).code).toBe('not-found');
});

test('an adopted work is looked back at after 1, 3 and 6 months: asked on the day, of the 号长 when overdue', async () => {
  const { owner, fan, leader, member } = team.phones;
  const { collectiveId } = team;
  const innovationId = await submit([team.seats.owner], { title: '一页对照表' });
  await fan.does('innovation.judge', { innovationId, weighed, outcome: 'recommended' });
  await leader.does('innovation.conclude', { innovationId, outcome: 'recommended', words: '全厅用' });
  const where = '全厅窗口';
  for (const on of ['2026-01-14', '2026-01-16'])
    expect((await leader.refused('innovation.adopt', { innovationId, on, where })).code).toBe(
      'day-not-possible',
    );
  await leader.does('innovation.adopt', { innovationId, on: '2026-01-15', where });
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
  const answer = await member.ask('innovation.list', { collectiveId });
  expect(answer.operations).toBeLessThanOrEqual(3);
  expect(answer.result.ok && answer.result.value.due).toEqual([
    expect.objectContaining({ innovationId, months: 1, state: 'overdue', due: '2026-02-15' }),
  ]);
  expect((await member.refused('innovation.revisit', { ...visit, on: '2026-03-02' })).code).toBe(
    'not-allowed',
  );
  await owner.does('innovation.revisit', { ...visit, on: '2026-03-01' });
  expect([await todosOf('owner'), await todosOf('leader')]).toEqual([[], []]);
  expect((await owner.refused('innovation.revisit', { ...visit, on: '2026-03-02' })).code).toBe(
    'innovation-moved-on',
  );
  at('2026-05-01');
  await leader.does('innovation.revisit', { ...visit, months: 3, use: 'stopped', on: '2026-04-20' });
  at('2026-12-31');
  expect((await member.does('innovation.list', { collectiveId })).due).toEqual([]);
  expect(await todosOf('leader')).toEqual([]);
  const { standings, revisits } = await member.does('innovation.open', { innovationId });
  expect(standings.map(({ state }) => state)).toEqual(['done', 'done', 'moot']);
  expect(revisits.map(({ name, effect }) => [name, effect])).toEqual([
    ['陈一诺', '平均 2.8 分钟'],
    ['赵明轩', '平均 2.8 分钟'],
  ]);
});

test('today stays at four operations with looks back ahead of it, and the proposal’s page costs three', async () => {
  const { leader } = team.phones;
  expect((await leader.ask('today.open', {})).operations).toBeLessThanOrEqual(4);
  const { proposals } = await leader.does('innovation.list', { collectiveId: team.collectiveId });
  const { innovationId } = proposals[0] ?? { innovationId: '' };
  expect((await leader.ask('innovation.open', { innovationId })).operations).toBeLessThanOrEqual(3);
});

test('pictures hang under a proposal: seen by colleagues once they passed, a co-author keeps those of the first', async () => {
  const { owner, partner, member } = team.phones;
  const { collectiveId, seats } = team;
  const first = await sendPicture(house, owner, collectiveId, somePicture(), 'innovation');
  const shared = content([seats.owner, seats.partner], { title: '有图的' });
  const base = { collectiveId, content: shared };
  const saved = await owner.does('innovation.save', {
    ...base,
    innovationId: null,
    baseVersion: 0,
    pictures: [first],
    submit: false,
  });
  const { innovationId } = saved;
  const second = await sendPicture(house, partner, collectiveId, somePicture(), 'innovation');
  const both = { ...base, innovationId, baseVersion: 1, pictures: [first, second], submit: true };
  await partner.does('innovation.save', both);
  const own = await owner.does('innovation.open', { innovationId });
  expect(own.pictures.map(({ pictureId }) => pictureId)).toEqual([first, second]);
  const { pictures } = await member.does('innovation.open', { innovationId });
  expect(pictures.every(({ state, url }) => state === 'pass' && url !== null)).toBe(true);
  const stolen = { ...base, innovationId: null, baseVersion: 0, pictures: [first], submit: false };
  expect((await partner.refused('innovation.save', stolen)).code).toBe('picture-gone');
});

test.each([
  ['a stranger among the authors', ['zzzzzzzzzzzzzzzzzzzz'], 'not-found'],
  ['the same author twice', ['aaaa', 'aaaa'], 'bad-input'],
  ['no author', [], 'bad-input'],
])('%s is refused', async (_title, others, code) => {
  const { owner } = team.phones;
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

test('whoever has not joined reviews nothing', async () => {
  const { leader } = team.phones;
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
  await leader.does('roster.import', { collectiveId, lines: [line] });
  const { entries } = await leader.does('roster.list', { collectiveId });
  const seatId = entries.find(({ name }) => name === '未到')?.seatId ?? '';
  expect((await leader.refused('reviewers.appoint', { collectiveId, seatIds: [seatId] })).code).toBe(
    'seat-taken',
  );
});
