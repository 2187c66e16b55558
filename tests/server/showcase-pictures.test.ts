import { unzipSync } from 'fflate';
import type { TestServer, TestClient } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import { samplePicture } from '../samples/picture';
import { sendPicture } from '../harness/sample-picture';
import type { Team } from '../harness/team-fixture';
import { createTeam } from '../harness/team-fixture';

jest.setTimeout(60_000);

let server: TestServer;
let teams = 0;

beforeAll(async () => {
  server = await openTestServer();
}, 60_000);
afterAll(() => server.close());

async function newTeam(): Promise<Team> {
  server.cloud.clock.set('2026-03-10T02:00:00.000Z');
  const team = await createTeam(server, `gallery${++teams}`);
  await team.clients.leader.call('showcase.unveil', { collectiveId: team.collectiveId, open: true });
  return team;
}

/** Publishes a post with these pictures after their checks. */
async function publish(
  { clients, collectiveId }: Team,
  pictures: string[],
  baseVersion = 0,
  who: 'owner' | 'member' = 'owner',
) {
  await clients[who].call('post.publish', {
    ...{ collectiveId, month: '2026-03', baseVersion, nodeId: null, completion: 50 },
    ...{ text: '学完了前三章。', next: '', need: '', wallConsent: false, pictures },
  });
  await server.cloud.idle();
}

const prepare = ({ clients, cardId }: Team) => clients.owner.call('showcase.prepare', { cardId });
const arrange = async (team: Team, keys: string[]) =>
  team.clients.owner.call('showcase.arrange', {
    ...{ cardId: team.cardId, baseVersion: (await prepare(team)).version, keys, reflection: '' },
  });
const keyOf = (pictureId: string): string => `picture:${pictureId}`;
const offered = async (team: Team): Promise<string[]> =>
  (await prepare(team)).items.filter(({ kind }) => kind === 'picture').map(({ key }) => key);
const seen = async (client: TestClient, { cardId }: Team) =>
  (await client.call('showcase.open', { cardId })).items.filter(({ kind }) => kind === 'picture');
const onSlides = async ({ clients, collectiveId }: Team) =>
  (await clients.member.call('showcase.slides', { collectiveId })).pages.flatMap(({ items }) =>
    items.filter(({ kind }) => kind === 'picture'),
  );

/** Extracts the pictures of the booklet as a member downloads it. */
async function printed({ clients, collectiveId }: Team): Promise<Buffer[]> {
  const { member } = clients;
  const order = { kind: 'booklet' as const };
  const { jobId } = await member.call('document.request', { collectiveId, order });
  await server.cloud.invoke('documents', member.openid, { name: 'document.build', input: { jobId } });
  const { file } = await member.call('document.follow', { jobId });
  const files = unzipSync(new Uint8Array(await (await fetch(file?.url ?? '')).arrayBuffer()));
  return Object.entries(files)
    .filter(([name]) => name.startsWith('word/media/'))
    .map(([, bytes]) => Buffer.from(bytes));
}

test('a picture of a post is offered once it passes, and shown on page and slides only with its owner’s consent', async () => {
  const team = await newTeam();
  const { owner, member } = team.clients;
  const [yes, no] = [
    await sendPicture(server, owner, team.collectiveId),
    await sendPicture(server, owner, team.collectiveId),
  ];
  await publish(team, [yes, no]);
  const { items, keys } = await prepare(team);
  const pictures = items.filter(({ kind }) => kind === 'picture');
  expect(pictures.map(({ key, at }) => [key, at])).toEqual([yes, no].map((id) => [keyOf(id), '2026-03']));
  expect((await fetch(pictures[0]?.url ?? '')).status).toBe(200);
  expect(keys).toEqual([]);
  await arrange(team, ['wish']);
  expect(await seen(member, team)).toEqual([]);
  expect((await arrange(team, ['wish', keyOf(yes)])).shown).toBe(2);
  const shown = await seen(member, team);
  expect(shown.map(({ key }) => key)).toEqual([keyOf(yes)]);
  expect((await fetch(shown[0]?.url ?? '')).headers.get('content-type')).toBe('image/jpeg');
  expect((await onSlides(team)).map(({ key }) => key)).toEqual([keyOf(yes)]);
  expect(JSON.stringify(shown)).not.toContain('cloud://');
});

test('a picture that did not pass is neither offered nor shown, whoever names it', async () => {
  const team = await newTeam();
  const { owner, member } = team.clients;
  const silent = await sendPicture(server, owner, team.collectiveId, samplePicture('silent'));
  const risky = await sendPicture(server, owner, team.collectiveId, samplePicture('risky'));
  await publish(team, [silent, risky]);
  expect(await offered(team)).toEqual([]);
  expect((await arrange(team, ['wish', keyOf(silent), keyOf(risky)])).shown).toBe(1);
  expect(await seen(member, team)).toEqual([]);
});

test('a picture rejected later is removed from page, slides and consent at once', async () => {
  const team = await newTeam();
  const { owner, member, leader } = team.clients;
  const { collectiveId } = team;
  const pictureId = await sendPicture(server, owner, collectiveId);
  await publish(team, [pictureId]);
  await arrange(team, ['wish', keyOf(pictureId)]);
  expect(await seen(member, team)).toHaveLength(1);
  await leader.call('picture.judge', { collectiveId, pictureId, pass: false });
  expect(await seen(member, team)).toEqual([]);
  expect(await onSlides(team)).toEqual([]);
  expect((await prepare(team)).keys).toEqual(['wish']);
});

test('a picture its owner removes, alone or by republishing the post without it, is removed from the page', async () => {
  const team = await newTeam();
  const { owner, member } = team.clients;
  const { collectiveId } = team;
  const ids = [
    await sendPicture(server, owner, collectiveId),
    await sendPicture(server, owner, collectiveId),
  ];
  await publish(team, ids);
  await arrange(team, ['wish', ...ids.map(keyOf)]);
  await owner.call('picture.remove', { collectiveId, pictureId: ids[0] ?? '' });
  expect((await seen(member, team)).map(({ key }) => key)).toEqual([keyOf(ids[1] ?? '')]);
  await publish(team, [], 1);
  expect(await seen(member, team)).toEqual([]);
});

test('a page without items does not exist', async () => {
  const team = await newTeam();
  const { owner, member } = team.clients;
  const { collectiveId, cardId } = team;
  const pictureId = await sendPicture(server, owner, collectiveId);
  await publish(team, [pictureId]);
  await arrange(team, [keyOf(pictureId)]);
  await owner.call('picture.remove', { collectiveId, pictureId });
  expect((await member.refused('showcase.open', { cardId })).code).toBe('not-found');
});

test('a picture taken off the page remains attached to its post, and can be shown again', async () => {
  const team = await newTeam();
  const { owner, member } = team.clients;
  const { collectiveId } = team;
  const pictureId = await sendPicture(server, owner, collectiveId);
  await publish(team, [pictureId]);
  await arrange(team, ['wish', keyOf(pictureId)]);
  await arrange(team, ['wish']);
  expect(await seen(member, team)).toEqual([]);
  expect((await owner.call('post.open', { collectiveId })).post.pictures).toMatchObject([{ state: 'pass' }]);
  await arrange(team, ['wish', keyOf(pictureId)]);
  expect(await seen(member, team)).toHaveLength(1);
});

test('nobody can show a colleague’s picture, nor one of another collective', async () => {
  const [team, other] = [await newTeam(), await newTeam()];
  const theirs = await sendPicture(server, team.clients.member, team.collectiveId);
  await publish(team, [theirs], 0, 'member');
  const abroad = await sendPicture(server, other.clients.owner, other.collectiveId);
  await publish(other, [abroad]);
  expect(await offered(other)).toEqual([keyOf(abroad)]);
  expect(await offered(team)).toEqual([]);
  expect((await arrange(team, ['wish', keyOf(theirs), keyOf(abroad)])).shown).toBe(1);
  expect(await seen(team.clients.member, team)).toEqual([]);
  const { cardId } = other;
  expect((await team.clients.owner.refused('showcase.open', { cardId })).code).toBe('not-found');
});

test('pictures add no operation to a page and the slides', async () => {
  const team = await newTeam();
  const { owner, member } = team.clients;
  const { collectiveId, cardId } = team;
  const ids = [];
  for (let at = 0; at < 3; at++) ids.push(await sendPicture(server, owner, collectiveId));
  await publish(team, ids);
  await arrange(team, ids.map(keyOf));
  const page = await member.request('showcase.open', { cardId });
  expect(page.operations).toBeLessThanOrEqual(4);
  expect(page.result.ok && page.result.value.items).toHaveLength(3);
  expect((await member.request('showcase.slides', { collectiveId })).operations).toBeLessThanOrEqual(4);
});

test('the booklet contains exactly the pictures with consent, without their places', async () => {
  const team = await newTeam();
  const { owner } = team.clients;
  const { collectiveId } = team;
  const place = Buffer.from('Exif: a place nobody need know');
  const bytes = Buffer.concat([samplePicture('pass', place), samplePicture('pass', place)]);
  const yes = await sendPicture(server, owner, collectiveId, bytes);
  const no = await sendPicture(server, owner, collectiveId, samplePicture());
  await publish(team, [yes, no]);
  await arrange(team, ['wish']);
  expect(await printed(team)).toEqual([]);
  await arrange(team, ['wish', keyOf(yes)]);
  expect(await printed(team)).toEqual([samplePicture('pass')]);
});

test('a shared card contains no picture', async () => {
  const team = await newTeam();
  const { owner } = team.clients;
  const { cardId, collectiveId } = team;
  const pictureId = await sendPicture(server, owner, collectiveId);
  await publish(team, [pictureId]);
  await arrange(team, ['wish', keyOf(pictureId)]);
  const { items } = await owner.call('showcaseShare.list', { cardId });
  expect(items.map(({ kind }) => kind)).toEqual(['wish']);
  const order = { cardId, keys: [keyOf(pictureId)], name: 'none' as const, days: 7 };
  expect((await owner.refused('showcaseShare.issue', order)).code).toBe('stale-version');
});
