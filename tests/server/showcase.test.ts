import mammoth from 'mammoth';
import type { ShowcaseItem } from '../../core/domain/showcase';
import type { House } from '../harness-house';
import { openHouse } from '../harness-house';
import type { Team } from '../harness-team';
import { foundTeam } from '../harness-team';

let house: House;
let team: Team;
let taskId = '';
let quoteId = '';

beforeAll(async () => {
  house = await openHouse();
  team = await foundTeam(house, 'show');
  const { owner, partner, member, leader } = team.phones;
  const { nodeId, collectiveId, seats } = team;
  const report = {
    nodeId,
    baseVersion: 1,
    state: 'reached' as const,
    actualMonth: '2026-03',
    completion: 100,
  };
  await owner.does('node.report', { ...report, text: '第一轮读完了' });
  const advised = await partner.does('node.advise', { nodeId, text: '错题要回头看' });
  await owner.does('node.echo', {
    nodeId,
    wordId: advised.words[0]?.id ?? '',
    kind: 'done',
    text: '每周日看',
  });
  const quoted = await partner.does('quote.add', { nodeId, text: '慢慢来，比较快', wallConsent: true });
  quoteId = quoted.quotes[0]?.id ?? '';
  await owner.does('quote.favour', { nodeId, quoteId, favourite: true });
  const ask = { collectiveId, forSeatId: seats.owner, nodeId: null, what: '替班两小时', due: '' };
  await owner.does('help.open', ask);
  taskId = (await owner.does('help.list', { collectiveId })).tasks[0]?.taskId ?? '';
  await member.does('help.offer', { collectiveId, taskId, note: '' });
  await owner.does('help.choose', { collectiveId, taskId, seatId: seats.member, due: '' });
  await member.does('help.finish', { collectiveId, taskId, result: '替了周三下午' });
  await owner.does('help.echo', { collectiveId, taskId, text: '谢谢' });
  expect(leader.openid).not.toBe('');
}, 60_000);
afterAll(() => house.close());

const prepare = () => team.phones.owner.does('showcase.prepare', { cardId: team.cardId });
const arrange = async (keys: string[], reflection = '走慢一点也到了') =>
  team.phones.owner.does('showcase.arrange', {
    cardId: team.cardId,
    baseVersion: (await prepare()).version,
    keys,
    reflection,
  });
const open = () => team.phones.member.does('showcase.open', { cardId: team.cardId });
const keysOf = (items: readonly ShowcaseItem[]): string[] => items.map(({ key }) => key);

test('the owner is laid out everything the record holds, with nothing agreed to', async () => {
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

test('before September nobody sees a page, not even one agreed to', async () => {
  await arrange(['wish', `quote:${quoteId}`, `help:${taskId}`, 'reflection']);
  expect((await team.phones.member.refused('showcase.open', { cardId: team.cardId })).code).toBe(
    'showcase-closed',
  );
  const { collectiveId } = team;
  expect((await team.phones.member.refused('showcase.slides', { collectiveId })).code).toBe(
    'showcase-closed',
  );
  const page = await team.phones.member.does('showcase.collective', { collectiveId });
  expect([page.open, page.people, page.quotes, page.deeds.reached]).toEqual([false, [], [], 0]);
});

test('the 号长 may open the doors early and close them again', async () => {
  const { collectiveId } = team;
  await team.phones.leader.does('showcase.unveil', { collectiveId, open: true });
  expect(keysOf((await open()).items)).toEqual([`help:${taskId}`, `quote:${quoteId}`, 'wish', 'reflection']);
  await team.phones.leader.does('showcase.unveil', { collectiveId, open: false });
  expect((await team.phones.member.refused('showcase.open', { cardId: team.cardId })).code).toBe(
    'showcase-closed',
  );
  await team.phones.leader.does('showcase.unveil', { collectiveId, open: true });
});

test('others see word for word what the owner previewed and agreed to, nothing more', async () => {
  await arrange(['wish', `quote:${quoteId}`]);
  const chosen = (await prepare()).items.filter(({ key }) => ['wish', `quote:${quoteId}`].includes(key));
  expect((await open()).items).toEqual(chosen);
});

test('a page takes no text from outside: a key that names somebody else’s record shows nothing', async () => {
  const other = await foundTeam(house, 'else');
  const answer = await arrange(['wish', `word:none`, `help:${taskId}x`, `node:${other.nodeId}`]);
  expect(answer.shown).toBe(1);
});

test('two phones that arrange the same page do not overwrite each other', async () => {
  const input = { cardId: team.cardId, baseVersion: 0, keys: [], reflection: '' };
  expect((await team.phones.owner.refused('showcase.arrange', input)).code).toBe('stale-version');
});

test('one call of at most four operations opens a page, the collective’s page and the slides', async () => {
  const { member } = team.phones;
  const { collectiveId, cardId } = team;
  expect((await member.ask('showcase.open', { cardId })).operations).toBeLessThanOrEqual(4);
  expect((await member.ask('showcase.collective', { collectiveId })).operations).toBeLessThanOrEqual(4);
  expect((await member.ask('showcase.slides', { collectiveId })).operations).toBeLessThanOrEqual(4);
});

test('the collective’s page counts deeds and names only those who agreed', async () => {
  await arrange(['wish', `quote:${quoteId}`, `node:${team.nodeId}`]);
  const page = await team.phones.member.does('showcase.collective', { collectiveId: team.collectiveId });
  expect(page.deeds).toMatchObject({ reached: 1, quotes: 1 });
  expect(page.themes).toEqual({ certificate: 1 });
  expect(page.axis.find(({ month }) => month === '2026-03')?.reached).toBe(1);
  expect(page.people.map(({ name }) => name)).toEqual(['陈一诺']);
  expect(page.quotes.map(({ text }) => text)).toEqual(['慢慢来，比较快']);
});

test('the booklet prints the pages that may be seen', async () => {
  const { member } = team.phones;
  const order = { kind: 'booklet' as const };
  const { jobId } = await member.does('document.request', { collectiveId: team.collectiveId, order });
  await house.cloud.invoke('documents', member.openid, { name: 'document.build', input: { jobId } });
  const { file } = await member.does('document.follow', { jobId });
  const buffer = Buffer.from(await (await fetch(file?.url ?? '')).arrayBuffer());
  const { value } = await mammoth.extractRawText({ buffer });
  for (const part of ['初心展示', '陈一诺', '第一轮读完了', '「慢慢来，比较快」', '考取注册税务师'])
    expect(value).toContain(part);
  for (const kept of ['错题要回头看', '替班两小时', '走慢一点也到了']) expect(value).not.toContain(kept);
});

test('a quote whose author takes consent back goes from the page at once', async () => {
  const { nodeId } = team;
  await team.phones.partner.does('quote.consent', { nodeId, quoteId, wallConsent: false });
  expect(keysOf((await open()).items)).not.toContain(`quote:${quoteId}`);
});

test('in September the doors open by the clock; a page of somebody who left is gone', async () => {
  const other = await foundTeam(house, 'late');
  const { owner, member, leader } = other.phones;
  await owner.does('showcase.arrange', {
    cardId: other.cardId,
    baseVersion: 0,
    keys: ['wish'],
    reflection: '',
  });
  house.cloud.clock.set('2026-08-31T15:59:59.000Z');
  expect((await member.refused('showcase.open', { cardId: other.cardId })).code).toBe('showcase-closed');
  house.cloud.clock.set('2026-08-31T16:00:00.000Z');
  expect((await member.does('showcase.open', { cardId: other.cardId })).items).toHaveLength(1);
  await leader.does('roster.retire', { collectiveId: other.collectiveId, seatId: other.seats.owner });
  expect((await member.refused('showcase.open', { cardId: other.cardId })).code).toBe('not-found');
  const page = await member.does('showcase.collective', { collectiveId: other.collectiveId });
  expect(page.people).toEqual([]);
});
