import { unzipSync } from 'fflate';
import type { House, Phone } from '../harness-house';
import { openHouse } from '../harness-house';
import { sendPicture, somePicture } from '../harness-picture';
import type { Team } from '../harness-team';
import { foundTeam } from '../harness-team';

jest.setTimeout(60_000);

let house: House;
let teams = 0;

beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.close());

async function newTeam(): Promise<Team> {
  house.cloud.clock.set('2026-03-10T02:00:00.000Z');
  const team = await foundTeam(house, `gallery${++teams}`);
  await team.phones.leader.does('showcase.unveil', { collectiveId: team.collectiveId, open: true });
  return team;
}

/** A month's post with these pictures, the check's word heard. */
async function publish(
  { phones, collectiveId }: Team,
  pictures: string[],
  baseVersion = 0,
  who: 'owner' | 'member' = 'owner',
) {
  await phones[who].does('post.publish', {
    ...{ collectiveId, month: '2026-03', baseVersion, nodeId: null, completion: 50 },
    ...{ text: '学完了前三章。', next: '', need: '', wallConsent: false, pictures },
  });
  await house.cloud.settled();
}

const prepare = ({ phones, cardId }: Team) => phones.owner.does('showcase.prepare', { cardId });
const arrange = async (team: Team, keys: string[]) =>
  team.phones.owner.does('showcase.arrange', {
    ...{ cardId: team.cardId, baseVersion: (await prepare(team)).version, keys, reflection: '' },
  });
const keyOf = (pictureId: string): string => `picture:${pictureId}`;
const offered = async (team: Team): Promise<string[]> =>
  (await prepare(team)).items.filter(({ kind }) => kind === 'picture').map(({ key }) => key);
const seen = async (phone: Phone, { cardId }: Team) =>
  (await phone.does('showcase.open', { cardId })).items.filter(({ kind }) => kind === 'picture');
const onSlides = async ({ phones, collectiveId }: Team) =>
  (await phones.member.does('showcase.slides', { collectiveId })).pages.flatMap(({ items }) =>
    items.filter(({ kind }) => kind === 'picture'),
  );

/** The pictures inside the booklet as a member downloads it. */
async function printed({ phones, collectiveId }: Team): Promise<Buffer[]> {
  const { member } = phones;
  const order = { kind: 'booklet' as const };
  const { jobId } = await member.does('document.request', { collectiveId, order });
  await house.cloud.invoke('documents', member.openid, { name: 'document.build', input: { jobId } });
  const { file } = await member.does('document.follow', { jobId });
  const files = unzipSync(new Uint8Array(await (await fetch(file?.url ?? '')).arrayBuffer()));
  return Object.entries(files)
    .filter(([name]) => name.startsWith('word/media/'))
    .map(([, bytes]) => Buffer.from(bytes));
}

test('a picture of a monthly post is offered once it passed, and shown on page and slides only after its owner said yes', async () => {
  const team = await newTeam();
  const { owner, member } = team.phones;
  const [yes, no] = [
    await sendPicture(house, owner, team.collectiveId),
    await sendPicture(house, owner, team.collectiveId),
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

test('what the check left open or rejected is neither offered nor shown, whoever names it', async () => {
  const team = await newTeam();
  const { owner, member } = team.phones;
  const silent = await sendPicture(house, owner, team.collectiveId, somePicture('silent'));
  const risky = await sendPicture(house, owner, team.collectiveId, somePicture('risky'));
  await publish(team, [silent, risky]);
  expect(await offered(team)).toEqual([]);
  expect((await arrange(team, ['wish', keyOf(silent), keyOf(risky)])).shown).toBe(1);
  expect(await seen(member, team)).toEqual([]);
});

test('a picture rejected later leaves page, slides and consent at once', async () => {
  const team = await newTeam();
  const { owner, member, leader } = team.phones;
  const { collectiveId } = team;
  const pictureId = await sendPicture(house, owner, collectiveId);
  await publish(team, [pictureId]);
  await arrange(team, ['wish', keyOf(pictureId)]);
  expect(await seen(member, team)).toHaveLength(1);
  await leader.does('picture.judge', { collectiveId, pictureId, pass: false });
  expect(await seen(member, team)).toEqual([]);
  expect(await onSlides(team)).toEqual([]);
  expect((await prepare(team)).keys).toEqual(['wish']);
});

test('a picture its owner takes away, alone or by writing the month anew without it, leaves the page', async () => {
  const team = await newTeam();
  const { owner, member } = team.phones;
  const { collectiveId } = team;
  const ids = [await sendPicture(house, owner, collectiveId), await sendPicture(house, owner, collectiveId)];
  await publish(team, ids);
  await arrange(team, ['wish', ...ids.map(keyOf)]);
  await owner.does('picture.remove', { collectiveId, pictureId: ids[0] ?? '' });
  expect((await seen(member, team)).map(({ key }) => key)).toEqual([keyOf(ids[1] ?? '')]);
  await publish(team, [], 1);
  expect(await seen(member, team)).toEqual([]);
});

test('a page that lost its only item is not there', async () => {
  const team = await newTeam();
  const { owner, member } = team.phones;
  const { collectiveId, cardId } = team;
  const pictureId = await sendPicture(house, owner, collectiveId);
  await publish(team, [pictureId]);
  await arrange(team, [keyOf(pictureId)]);
  await owner.does('picture.remove', { collectiveId, pictureId });
  expect((await member.refused('showcase.open', { cardId })).code).toBe('not-found');
});

test('taken off the page by its owner a picture stays under its post, and may come back', async () => {
  const team = await newTeam();
  const { owner, member } = team.phones;
  const { collectiveId } = team;
  const pictureId = await sendPicture(house, owner, collectiveId);
  await publish(team, [pictureId]);
  await arrange(team, ['wish', keyOf(pictureId)]);
  await arrange(team, ['wish']);
  expect(await seen(member, team)).toEqual([]);
  expect((await owner.does('post.open', { collectiveId })).post.pictures).toMatchObject([{ state: 'pass' }]);
  await arrange(team, ['wish', keyOf(pictureId)]);
  expect(await seen(member, team)).toHaveLength(1);
});

test('nobody shows a colleague’s picture, nor one of another collective', async () => {
  const [team, other] = [await newTeam(), await newTeam()];
  const theirs = await sendPicture(house, team.phones.member, team.collectiveId);
  await publish(team, [theirs], 0, 'member');
  const abroad = await sendPicture(house, other.phones.owner, other.collectiveId);
  await publish(other, [abroad]);
  expect(await offered(other)).toEqual([keyOf(abroad)]);
  expect(await offered(team)).toEqual([]);
  expect((await arrange(team, ['wish', keyOf(theirs), keyOf(abroad)])).shown).toBe(1);
  expect(await seen(team.phones.member, team)).toEqual([]);
  const { cardId } = other;
  expect((await team.phones.owner.refused('showcase.open', { cardId })).code).toBe('not-found');
});

test('pictures cost a page and the slides no further operation', async () => {
  const team = await newTeam();
  const { owner, member } = team.phones;
  const { collectiveId, cardId } = team;
  const ids = [];
  for (let at = 0; at < 3; at++) ids.push(await sendPicture(house, owner, collectiveId));
  await publish(team, ids);
  await arrange(team, ids.map(keyOf));
  const page = await member.ask('showcase.open', { cardId });
  expect(page.operations).toBeLessThanOrEqual(4);
  expect(page.result.ok && page.result.value.items).toHaveLength(3);
  expect((await member.ask('showcase.slides', { collectiveId })).operations).toBeLessThanOrEqual(4);
});

test('the booklet holds the very bytes of the pictures agreed to, and of no other', async () => {
  const team = await newTeam();
  const { owner } = team.phones;
  const { collectiveId } = team;
  const bytes = somePicture('pass', Buffer.from('Exif: a place nobody need know'));
  const yes = await sendPicture(house, owner, collectiveId, bytes);
  const no = await sendPicture(house, owner, collectiveId, somePicture());
  await publish(team, [yes, no]);
  await arrange(team, ['wish']);
  expect(await printed(team)).toEqual([]);
  await arrange(team, ['wish', keyOf(yes)]);
  expect(await printed(team)).toEqual([somePicture('pass')]);
});

test('a shared card takes no picture along', async () => {
  const team = await newTeam();
  const { owner } = team.phones;
  const { cardId, collectiveId } = team;
  const pictureId = await sendPicture(house, owner, collectiveId);
  await publish(team, [pictureId]);
  await arrange(team, ['wish', keyOf(pictureId)]);
  const { items } = await owner.does('showcaseShare.list', { cardId });
  expect(items.map(({ kind }) => kind)).toEqual(['wish']);
  const order = { cardId, keys: [keyOf(pictureId)], name: 'none' as const, days: 7 };
  expect((await owner.refused('showcaseShare.issue', order)).code).toBe('stale-version');
});
