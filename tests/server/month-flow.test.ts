import type { InputOf } from '../../core/contract/procedures';
import { CloudBase } from '../harness/admin-sdk';
import type { TestServer } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import type { Team } from '../harness/team-fixture';
import { createTeam, sampleCard } from '../harness/team-fixture';

jest.setTimeout(60_000);

let server: TestServer;
let teams = 0;

beforeAll(async () => {
  server = await openTestServer();
}, 60_000);
afterAll(() => server.close());

const on = (day: string): void => server.cloud.clock.set(`2026-${day}T02:00:00.000Z`);
const tick = () => server.cloud.invoke('clock', null, {});

async function teamOn(day: string): Promise<Team> {
  on(day);
  return createTeam(server, `flow${++teams}`);
}

const post = (team: Team, more: Partial<InputOf<'post.publish'>> = {}): InputOf<'post.publish'> => ({
  collectiveId: team.collectiveId,
  month: '2026-03',
  baseVersion: 0,
  nodeId: team.nodeId,
  completion: 50,
  text: '学完了前三章。',
  next: '做两套真题',
  need: '想找人陪练',
  wallConsent: true,
  pictures: [],
  ...more,
});

const report = (team: Team, baseVersion: number, text: string) =>
  team.clients.owner.call('node.report', {
    ...{ nodeId: team.nodeId, baseVersion, text },
    ...{ state: 'walking', actualMonth: null, completion: 30 },
  });

const todayOf = async (team: Team, who: keyof Team['clients'] = 'owner') => {
  const today = await team.clients[who].call('today.open', { collectiveId: team.collectiveId });
  if (!today) throw new Error('no seat');
  return today;
};

const newsOf = async (team: Team, who: keyof Team['clients']) =>
  (await todayOf(team, who)).news?.map(({ kind, title }) => [kind, title]);

describe('nobody who wrote anything this month is shown as silent', () => {
  test('a report on a node counts as the post: in the list, the reminder, the preview and on 今日', async () => {
    const team = await teamOn('03-10');
    const { owner, leader } = team.clients;
    const { collectiveId } = team;
    expect((await todayOf(team)).post).toEqual({ progress: 'blank', late: null });
    await report(team, 1, '第一章读完了。');
    expect((await todayOf(team)).post).toEqual({ progress: 'written', late: null });
    const rhythm = await leader.call('rhythm.open', { collectiveId });
    expect(rhythm.unwritten.map(({ name }) => name)).not.toContain('陈一诺');
    const preview = await leader.call('wall.preview', { collectiveId });
    expect(preview.missing.map(({ name }) => name)).not.toContain('陈一诺');
    // A report says nothing about the wall.
    expect(preview.unconsented.map(({ name }) => name)).toEqual(['陈一诺']);
    on('03-26');
    await tick();
    expect((await todayOf(team)).todos.map(({ kind }) => kind)).not.toContain('writePost');
    expect((await todayOf(team, 'member')).todos.map(({ kind }) => kind)).toContain('writePost');
    const { post: form } = await owner.call('post.open', { collectiveId });
    expect(form).toMatchObject({
      text: '第一章读完了。',
      nodeId: team.nodeId,
      version: 1,
      wallConsent: false,
    });
  });

  test('a report changes the text of its own post only, and never what was consented', async () => {
    const team = await teamOn('03-10');
    const { owner } = team.clients;
    await owner.call('post.publish', post(team));
    const { nodes } = await owner.call('growthCard.open', { cardId: team.cardId });
    await report(team, nodes[0]?.version ?? 0, '又做了一套题。');
    const open = () => owner.call('post.open', { collectiveId: team.collectiveId });
    const after = await owner.call('growthCard.open', { cardId: team.cardId });
    expect(after.nodes[0]?.progress).toMatchObject({ text: '又做了一套题。', need: '想找人陪练' });
    expect((await open()).post).toMatchObject({
      text: '又做了一套题。',
      next: '做两套真题',
      wallConsent: true,
    });
    await owner.call('node.report', {
      ...{ nodeId: nodes[1]?.nodeId ?? '', baseVersion: nodes[1]?.version ?? 0, text: '另一步。' },
      ...{ state: 'walking', actualMonth: null, completion: 10 },
    });
    expect((await open()).post).toMatchObject({ text: '又做了一套题。', nodeId: team.nodeId });
  });

  test('a report after the freeze of the month goes into the next issue, one in a frozen issue stays', async () => {
    const team = await teamOn('03-10');
    const { owner, member, leader } = team.clients;
    await owner.call('post.publish', post(team));
    await leader.call('wall.freeze', { collectiveId: team.collectiveId, month: '2026-03' });
    const { nodes } = await owner.call('growthCard.open', { cardId: team.cardId });
    await report(team, nodes[0]?.version ?? 0, '定稿以后写的。');
    const { post: own } = await owner.call('post.open', { collectiveId: team.collectiveId });
    expect(own).toMatchObject({ text: '学完了前三章。', frozen: true });
    const cardId = `${team.seats.member}.2026`;
    await member.call('growthCard.submit', { cardId, baseVersion: 0, content: sampleCard() });
    const card = await member.call('growthCard.open', { cardId });
    const [node] = card.nodes;
    await member.call('node.report', {
      ...{ nodeId: node?.nodeId ?? '', baseVersion: node?.version ?? 0, text: '晚了一点。' },
      ...{ state: 'walking', actualMonth: null, completion: 10 },
    });
    const late = await member.call('post.open', { collectiveId: team.collectiveId });
    expect(late.post).toMatchObject({ late: true, issueMonth: '2026-04' });
  });
});

test('earlier words of a node stay readable, one entry per month, whichever way and order they were written in', async () => {
  const team = await teamOn('03-10');
  const { owner, fan } = team.clients;
  await report(team, 1, '三月，第一遍。');
  await report(team, 2, '三月，改了一遍。');
  on('04-10');
  await owner.call('post.publish', post(team, { month: '2026-04', text: '四月。' }));
  on('05-10');
  await owner.call('post.publish', post(team, { month: '2026-05', text: '五月。', completion: 100 }));
  await owner.call(
    'post.publish',
    post(team, { month: '2026-04', baseVersion: 1, text: '四月，补了一句。' }),
  );
  const { nodes } = await fan.call('growthCard.open', { cardId: team.cardId });
  expect(nodes[0]).toMatchObject({ state: 'reached', actualMonth: '2026-05', progress: { text: '五月。' } });
  expect(nodes[0]?.history?.map(({ month, text }) => [month, text])).toEqual([
    ['2026-03', '三月，改了一遍。'],
    ['2026-04', '四月，补了一句。'],
  ]);
});

test('wall consent is never taken over from the month before, and a change of words leaves it as it is', async () => {
  const team = await teamOn('03-10');
  const { owner } = team.clients;
  await owner.call('post.publish', post(team));
  await owner.call('post.publish', post(team, { baseVersion: 1, text: '改了一遍。' }));
  const open = () => owner.call('post.open', { collectiveId: team.collectiveId });
  expect((await open()).post.wallConsent).toBe(true);
  on('04-02');
  expect((await open()).post).toMatchObject({ month: '2026-04', wallConsent: false });
});

describe('今日', () => {
  test('an old month is one line; a month that nobody can write any more is not asked for', async () => {
    const team = await teamOn('03-10');
    on('03-26');
    await tick();
    on('04-02');
    const april = await todayOf(team);
    expect(april.post).toEqual({ progress: 'blank', late: '2026-03' });
    expect(april.todos.map(({ kind, title }) => [kind, title])).toEqual([['writePost', '2026-03']]);
    on('05-02');
    const may = await todayOf(team);
    expect(may.todos).toEqual([]);
    expect(may.post?.late).toBe('2026-04');
    // Opened through an old reminder, the form is that of the running month.
    const form = await team.clients.owner.call('post.open', {
      collectiveId: team.collectiveId,
      month: '2026-03',
    });
    expect(form.post.month).toBe('2026-05');
  });

  test('what somebody waits for is found among more todos than are shown', async () => {
    const team = await teamOn('03-10');
    const { leader } = team.clients;
    const { collectiveId } = team;
    await CloudBase.connect(server.cloud).add(
      'todos',
      Array.from({ length: 30 }, (_, at) => ({
        ...{ _id: `readAnswer.${at}.${team.seats.leader}`, collectiveId, to: team.seats.leader },
        ...{ kind: 'readAnswer', at: '2026-03-09T00:00:00.000Z', name: '', title: '1' },
        ...{ cardId: null, nodeId: null, bondId: null },
      })),
    );
    const { code } = await leader.call('invitation.issue', { collectiveId, days: 7, uses: 1 });
    const guest = server.client(`openid-flow${teams}-guest`);
    await guest.call('join.ask', { code, name: '郑一鸣', birth: '1999-02' });
    const today = await todayOf(team, 'leader');
    expect(today.todos[0]?.kind).toBe('confirmJoin');
    expect(today.todosMore).toBe(true);
  });

  test('the month is marked frozen once its issue is, with the wall saying the same', async () => {
    const team = await teamOn('03-10');
    const { owner, leader } = team.clients;
    await owner.call('post.publish', post(team));
    await leader.call('wall.freeze', { collectiveId: team.collectiveId, month: '2026-03' });
    expect((await todayOf(team)).post?.progress).toBe('frozen');
    const wall = async (who: 'owner' | 'member' | 'fan') =>
      (await team.clients[who].call('wall.open', { collectiveId: team.collectiveId })).post;
    expect([await wall('owner'), await wall('member'), await wall('fan')]).toEqual(['frozen', 'blank', null]);
  });

  test('today, card and wall cost at most four operations, before and after the first post', async () => {
    const team = await teamOn('03-10');
    const { owner } = team.clients;
    const { collectiveId, cardId } = team;
    const costs = async () => [
      (await owner.request('today.open', { collectiveId })).operations,
      (await owner.request('growthCard.open', { cardId })).operations,
      (await owner.request('wall.open', { collectiveId })).operations,
    ];
    expect(Math.max(...(await costs()))).toBeLessThanOrEqual(4);
    await owner.call('post.publish', post(team));
    expect(Math.max(...(await costs()))).toBeLessThanOrEqual(4);
  });
});

describe('news reaches those it concerns', () => {
  test('a running sprint reaches the owner and the companions until it is lit or over', async () => {
    const team = await teamOn('11-10');
    const { owner } = team.clients;
    const { cardId } = team;
    await owner.call('sprint.set', { cardId, due: '2026-11-30', steps: [{ id: 's1', text: '做完真题' }] });
    for (const who of ['owner', 'partner', 'fan'] as const)
      expect(await newsOf(team, who)).toEqual([['sprint', '2026-11-30']]);
    expect(await newsOf(team, 'member')).toEqual([]);
    await owner.call('sprint.light', { cardId, word: '' });
    expect(await newsOf(team, 'owner')).toEqual([]);
    expect(await newsOf(team, 'fan')).toEqual([['wishLit', '考取注册税务师']]);
  });

  test('a sprint that is over is no news', async () => {
    const team = await teamOn('11-10');
    const { cardId } = team;
    const steps = [{ id: 's1', text: '做完真题' }];
    await team.clients.owner.call('sprint.set', { cardId, due: '2026-11-30', steps });
    on('12-02');
    expect(await newsOf(team, 'partner')).toEqual([]);
  });

  test('the helper reads the answer to finished help, and finds it later under the help they gave', async () => {
    const team = await teamOn('03-10');
    const { owner, partner } = team.clients;
    const { collectiveId } = team;
    const what = '陪我过一遍第三章';
    const asked = await owner.call('help.open', {
      ...{ collectiveId, forSeatId: null, nodeId: null, what, due: '' },
    });
    const task = { collectiveId, taskId: asked.taskId };
    await partner.call('help.offer', { ...task, note: '' });
    await owner.call('help.choose', { ...task, seatId: team.seats.partner, due: '' });
    await partner.call('help.finish', { ...task, result: '一起过完了' });
    await owner.call('help.echo', { ...task, text: '心里有底了' });
    expect(await newsOf(team, 'partner')).toEqual([['helpThanks', what]]);
    const given = async (who: 'partner' | 'owner') =>
      (await team.clients[who].call('help.list', { collectiveId })).given?.map(({ echo }) => echo);
    expect([await given('partner'), await given('owner')]).toEqual([['心里有底了'], []]);
  });

  test('a new 号长 is announced to the other members', async () => {
    const team = await teamOn('03-10');
    await team.clients.leader.call('collective.handOver', {
      collectiveId: team.collectiveId,
      seatId: team.seats.partner,
    });
    await team.clients.partner.call('collective.acceptHandOver', { collectiveId: team.collectiveId });
    const { news } = await todayOf(team, 'owner');
    expect(news).toEqual([expect.objectContaining({ kind: 'newLeader', name: '周文博' })]);
    expect(await newsOf(team, 'partner')).toEqual([]);
  });

  test('the showcase is announced on its opening day, and goes when it was read', async () => {
    const team = await teamOn('08-30');
    on('09-01');
    await tick();
    const { news } = await todayOf(team, 'owner');
    expect(news?.map(({ kind }) => kind)).toEqual(['showcaseOpen']);
    const dismiss = { collectiveId: team.collectiveId, todoId: news?.[0]?.newsId ?? '' };
    expect((await team.clients.member.refused('todo.dismiss', dismiss)).code).toBe('not-found');
    await team.clients.owner.call('todo.dismiss', dismiss);
    await team.clients.owner.call('todo.dismiss', dismiss);
    expect(await newsOf(team, 'owner')).toEqual([]);
  });

  test('only news and answers can be dismissed: what somebody waits for stays until it is done', async () => {
    const team = await teamOn('03-10');
    await team.clients.owner.call('post.publish', post(team));
    const [todo] = (await todayOf(team, 'partner')).todos;
    const refusal = await team.clients.partner.refused('todo.dismiss', {
      collectiveId: team.collectiveId,
      todoId: todo?.todoId ?? '',
    });
    expect(refusal.code).toBe('not-found');
  });
});

describe('a field shows what it promises, in every output', () => {
  const CONTENT = { text: '学完了前三章。', next: '做两套真题', need: '想找人陪练' } as const;
  type FieldName = keyof typeof CONTENT;
  const EVERYBODY: readonly FieldName[] = ['text', 'next'];

  const outputs = async (): Promise<Record<string, string>> => {
    const team = await teamOn('03-10');
    const { owner, leader, fan, partner, member } = team.clients;
    const { collectiveId, cardId } = team;
    await owner.call('post.publish', post(team, CONTENT));
    const preview = await leader.call('wall.preview', { collectiveId });
    const rhythm = await leader.call('rhythm.open', { collectiveId });
    await leader.call('wall.freeze', { collectiveId, month: '2026-03' });
    const { token } = await leader.call('wallLink.issue', { collectiveId, label: '大厅' });
    const card = async (who: typeof owner) => (await who.call('growthCard.open', { cardId })).nodes;
    return Object.fromEntries(
      Object.entries({
        phoneOfMember: await member.call('wall.open', { collectiveId }),
        phoneOfFan: await fan.call('wall.open', { collectiveId }),
        phoneOfLeader: await leader.call('wall.open', { collectiveId }),
        bigScreen: (await server.cloud.invoke('wall', null, { link: token })).body,
        print: await member.call('wall.printable', { collectiveId }),
        preview: preview.entries,
        needsOfLeader: rhythm.needs,
        cardOfOwner: await card(owner),
        cardOfPartner: await card(partner),
        cardOfLeader: await card(leader),
        cardOfFan: await card(fan),
      }).map(([name, shown]) => [name, JSON.stringify(shown)]),
    );
  };

  test('「需要帮助」 is seen by the 号长 and the partners only', async () => {
    const shown = await outputs();
    const fieldsOf = (output: string): FieldName[] =>
      (Object.keys(CONTENT) as FieldName[]).filter((field) => shown[output]?.includes(CONTENT[field]));
    const table: Record<string, readonly FieldName[]> = {
      phoneOfMember: EVERYBODY,
      phoneOfFan: EVERYBODY,
      phoneOfLeader: EVERYBODY,
      bigScreen: EVERYBODY,
      print: EVERYBODY,
      preview: EVERYBODY,
      needsOfLeader: ['need'],
      cardOfOwner: ['text', 'need'],
      cardOfPartner: ['text', 'need'],
      cardOfLeader: ['text', 'need'],
      cardOfFan: ['text'],
    };
    expect(Object.fromEntries(Object.keys(shown).map((output) => [output, fieldsOf(output)]))).toEqual(table);
  });

  test('an issue frozen by an earlier release shows no 「需要帮助」 either', async () => {
    const team = await teamOn('03-10');
    const { owner, leader, fan } = team.clients;
    const { collectiveId } = team;
    await owner.call('post.publish', post(team, CONTENT));
    await leader.call('wall.freeze', { collectiveId, month: '2026-03' });
    const { issue } = await leader.call('wall.open', { collectiveId });
    const entries = issue?.entries.map((entry) => ({ ...entry, need: CONTENT.need })) ?? [];
    await CloudBase.connect(server.cloud).revise('issues', `${collectiveId}.2026-03`, { issue: { entries } });
    for (const output of [
      await fan.call('wall.open', { collectiveId }),
      await fan.call('wall.printable', { collectiveId }),
    ])
      expect(JSON.stringify(output)).not.toContain(CONTENT.need);
  });
});

describe('the preview', () => {
  test('opens on the month people wrote in, with the words as the issue will show them', async () => {
    const team = await teamOn('03-10');
    const { owner, member, leader } = team.clients;
    const { collectiveId } = team;
    on('04-02');
    const preview = () => leader.call('wall.preview', { collectiveId });
    expect(await preview()).toMatchObject({ month: '2026-04', now: '2026-04', within: [], entries: [] });
    await member.call('post.publish', post(team, { month: '2026-04', nodeId: null, text: '四月的。' }));
    expect((await preview()).month).toBe('2026-04');
    await owner.call('post.publish', post(team, { text: '补三月的。' }));
    const shown = await preview();
    expect(shown).toMatchObject({ month: '2026-03', lastFrozen: null });
    expect(shown.entries?.map(({ text, need }) => [text, need])).toEqual([['补三月的。', '']]);
    await leader.call('wall.freeze', { collectiveId, month: '2026-03' });
    expect(await preview()).toMatchObject({ month: '2026-04', lastFrozen: '2026-03', frozen: false });
  });
});

test('whoever left is hidden in every issue, also the old ones, and shown again when they return', async () => {
  const team = await teamOn('03-10');
  const { owner, partner, member, leader } = team.clients;
  const { collectiveId } = team;
  await owner.call('post.publish', post(team));
  await member.call('post.publish', post(team, { nodeId: null, text: '成员的三月。' }));
  await owner.call('quote.add', { nodeId: team.nodeId, text: '一页一页翻。', wallConsent: true });
  await partner.call('quote.add', { nodeId: team.nodeId, text: '不急。', wallConsent: true });
  await leader.call('wall.freeze', { collectiveId, month: '2026-03' });
  await owner.call('person.leave', { collectiveId, seatId: team.seats.owner });
  const shown = async () => {
    const { issue } = await leader.call('wall.open', { collectiveId });
    return {
      texts: [...(issue?.entries ?? []), ...(issue?.quotes ?? [])].map(({ text }) => text),
      departed: issue?.departed,
    };
  };
  expect(await shown()).toEqual({ texts: ['成员的三月。', '不急。'], departed: 1 });
  await leader.call('roster.restore', { collectiveId, seatId: team.seats.owner });
  expect((await shown()).texts).toHaveLength(4);
});
