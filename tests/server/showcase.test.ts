import mammoth from 'mammoth';
import type { ShowcaseItem } from '../../core/domain/showcase';
import type { TestServer } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import type { Team } from '../harness/team-fixture';
import { createTeam } from '../harness/team-fixture';

let server: TestServer;
let team: Team;
let taskId = '';
let quoteId = '';

beforeAll(async () => {
  server = await openTestServer();
  team = await createTeam(server, 'show');
  const { owner, partner, member, leader } = team.clients;
  const { nodeId, collectiveId, seats } = team;
  const report = {
    nodeId,
    baseVersion: 1,
    state: 'reached' as const,
    actualMonth: '2026-03',
    completion: 100,
  };
  await owner.call('node.report', { ...report, text: '第一轮读完了' });
  const advised = await partner.call('node.advise', { nodeId, text: '错题要回头看' });
  await owner.call('node.echo', {
    nodeId,
    wordId: advised.words[0]?.id ?? '',
    kind: 'done',
    text: '每周日看',
  });
  const quoted = await partner.call('quote.add', { nodeId, text: '慢慢来，比较快', wallConsent: true });
  quoteId = quoted.quotes[0]?.id ?? '';
  await owner.call('quote.favour', { nodeId, quoteId, favourite: true });
  const request = { collectiveId, forSeatId: seats.owner, nodeId: null, what: '替班两小时', due: '' };
  await owner.call('help.open', request);
  taskId = (await owner.call('help.list', { collectiveId })).tasks[0]?.taskId ?? '';
  await member.call('help.offer', { collectiveId, taskId, note: '' });
  await owner.call('help.choose', { collectiveId, taskId, seatId: seats.member, due: '' });
  await member.call('help.finish', { collectiveId, taskId, result: '替了周三下午' });
  await owner.call('help.echo', { collectiveId, taskId, text: '谢谢' });
  expect(leader.openid).not.toBe('');
}, 60_000);
afterAll(() => server.close());

const prepare = () => team.clients.owner.call('showcase.prepare', { cardId: team.cardId });
const arrange = async (keys: string[], reflection = '走慢一点也到了') =>
  team.clients.owner.call('showcase.arrange', {
    cardId: team.cardId,
    baseVersion: (await prepare()).version,
    keys,
    reflection,
  });
const open = () => team.clients.member.call('showcase.open', { cardId: team.cardId });
const keysOf = (items: readonly ShowcaseItem[]): string[] => items.map(({ key }) => key);

test('the owner is offered everything in the record, with nothing selected', async () => {
  const { items, keys, opensOn } = await prepare();
  expect(keysOf(items).map((key) => key.split(':')[0])).toEqual([
    'goal',
    'node',
    'word',
    'help',
    'quote',
    'wish',
  ]);
  expect(keys).toEqual([]);
  expect(opensOn).toBe('2026-09-01');
});

test('before September nobody sees a page, not even an agreed one', async () => {
  await arrange(['wish', `quote:${quoteId}`, `help:${taskId}`, 'reflection']);
  expect((await team.clients.member.refused('showcase.open', { cardId: team.cardId })).code).toBe(
    'showcase-closed',
  );
  const { collectiveId } = team;
  expect((await team.clients.member.refused('showcase.slides', { collectiveId })).code).toBe(
    'showcase-closed',
  );
  const page = await team.clients.member.call('showcase.collective', { collectiveId });
  expect([page.open, page.people, page.quotes, page.deeds.reached]).toEqual([false, [], [], 0]);
});

test('the 号长 can open the showcase early and close it again', async () => {
  const { collectiveId } = team;
  await team.clients.leader.call('showcase.unveil', { collectiveId, open: true });
  expect(keysOf((await open()).items)).toEqual([`help:${taskId}`, `quote:${quoteId}`, 'wish', 'reflection']);
  await team.clients.leader.call('showcase.unveil', { collectiveId, open: false });
  expect((await team.clients.member.refused('showcase.open', { cardId: team.cardId })).code).toBe(
    'showcase-closed',
  );
  await team.clients.leader.call('showcase.unveil', { collectiveId, open: true });
});

test('others see exactly what the owner previewed and agreed to', async () => {
  await arrange(['wish', `quote:${quoteId}`]);
  const chosen = (await prepare()).items.filter(({ key }) => ['wish', `quote:${quoteId}`].includes(key));
  expect((await open()).items).toEqual(chosen);
});

test('a page accepts no text from the client: a key of somebody else’s record shows nothing', async () => {
  const other = await createTeam(server, 'else');
  const answer = await arrange(['wish', `word:none`, `help:${taskId}x`, `node:${other.nodeId}`]);
  expect(answer.shown).toBe(1);
});

test('two clients that arrange the same page do not overwrite each other', async () => {
  const input = { cardId: team.cardId, baseVersion: 0, keys: [], reflection: '' };
  expect((await team.clients.owner.refused('showcase.arrange', input)).code).toBe('stale-version');
});

test('a page, the collective’s page and the slides are one call each of at most four operations', async () => {
  const { member } = team.clients;
  const { collectiveId, cardId } = team;
  expect((await member.request('showcase.open', { cardId })).operations).toBeLessThanOrEqual(4);
  expect((await member.request('showcase.collective', { collectiveId })).operations).toBeLessThanOrEqual(4);
  expect((await member.request('showcase.slides', { collectiveId })).operations).toBeLessThanOrEqual(4);
});

test('the collective’s page shows counts and names only those who agreed', async () => {
  await arrange(['wish', `quote:${quoteId}`, `node:${team.nodeId}`]);
  const page = await team.clients.member.call('showcase.collective', { collectiveId: team.collectiveId });
  expect(page.deeds).toMatchObject({ reached: 1, quotes: 1 });
  expect(page.themes).toEqual({ certificate: 1 });
  expect(page.axis.find(({ month }) => month === '2026-03')?.reached).toBe(1);
  expect(page.people.map(({ name }) => name)).toEqual(['陈一诺']);
  expect(page.quotes.map(({ text }) => text)).toEqual(['慢慢来，比较快']);
});

test('the booklet prints the visible pages', async () => {
  const { member } = team.clients;
  const order = { kind: 'booklet' as const };
  const { jobId } = await member.call('document.request', { collectiveId: team.collectiveId, order });
  await server.cloud.invoke('documents', member.openid, { name: 'document.build', input: { jobId } });
  const { file } = await member.call('document.follow', { jobId });
  const buffer = Buffer.from(await (await fetch(file?.url ?? '')).arrayBuffer());
  const { value } = await mammoth.extractRawText({ buffer });
  for (const part of ['初心展示', '陈一诺', '第一轮读完了', '「慢慢来，比较快」', '考取注册税务师'])
    expect(value).toContain(part);
  for (const stored of ['错题要回头看', '替班两小时', '走慢一点也到了']) expect(value).not.toContain(stored);
});

test('a quote whose author withdraws consent is removed from the page at once', async () => {
  const { nodeId } = team;
  await team.clients.partner.call('quote.consent', { nodeId, quoteId, wallConsent: false });
  expect(keysOf((await open()).items)).not.toContain(`quote:${quoteId}`);
});

test('in September the showcase opens by date; the page of a former member is hidden', async () => {
  const other = await createTeam(server, 'late');
  const { owner, member, leader } = other.clients;
  await owner.call('showcase.arrange', {
    cardId: other.cardId,
    baseVersion: 0,
    keys: ['wish'],
    reflection: '',
  });
  server.cloud.clock.set('2026-08-31T15:59:59.000Z');
  expect((await member.refused('showcase.open', { cardId: other.cardId })).code).toBe('showcase-closed');
  server.cloud.clock.set('2026-08-31T16:00:00.000Z');
  expect((await member.call('showcase.open', { cardId: other.cardId })).items).toHaveLength(1);
  await leader.call('roster.retire', { collectiveId: other.collectiveId, seatId: other.seats.owner });
  expect((await member.refused('showcase.open', { cardId: other.cardId })).code).toBe('not-found');
  const page = await member.call('showcase.collective', { collectiveId: other.collectiveId });
  expect(page.people).toEqual([]);
});
