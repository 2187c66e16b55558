import type { InputOf } from '../../core/contract/procedures';
import type { House, Phone } from '../harness-house';
import { openHouse } from '../harness-house';
import { sendPicture, somePicture, upload } from '../harness-picture';
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
  return foundTeam(house, `picture${++teams}`);
}

const post = (team: Team, pictures: string[], more: Partial<InputOf<'post.publish'>> = {}) => ({
  collectiveId: team.collectiveId,
  month: '2026-03',
  baseVersion: 0,
  nodeId: null,
  completion: 50,
  text: '学完了前三章。',
  next: '',
  need: '',
  wallConsent: true,
  pictures,
  ...more,
});

const statesFor = async (phone: Phone, { collectiveId }: Team) =>
  (await phone.does('post.open', { collectiveId })).post.pictures.map((one) => [one.state, one.url !== null]);

const onWall = async (phone: Phone, { collectiveId }: Team) =>
  (await phone.does('wall.open', { collectiveId })).issue?.entries.flatMap((entry) => entry.pictures) ?? [];

const freeze = ({ phones, collectiveId }: Team) =>
  phones.leader.does('wall.freeze', { collectiveId, month: '2026-03' });

const tick = () => house.cloud.fireTimer('clock', 'tick');
const push = (trace: string, suggest: string) =>
  house.cloud.invoke('push', null, {
    MsgType: 'event',
    Event: 'wxa_media_check',
    trace_id: trace,
    errcode: 0,
    result: { suggest, label: 20002 },
  });
/** The trace of the newest check, as only WeChat and the server know it. */
const checks = () => house.cloud.openApi.calls.filter((call) => call.api === 'security.mediaCheckAsync');

test('a picture is seen by its owner alone until WeChat let it pass, then by everybody on the wall', async () => {
  const team = await newTeam();
  const { owner, member } = team.phones;
  const pictureId = await sendPicture(house, owner, team.collectiveId);
  await owner.does('post.publish', post(team, [pictureId]));
  expect(await statesFor(owner, team)).toEqual([['pending', true]]);
  await freeze(team);
  const early = await onWall(member, team);
  await house.cloud.settled();
  expect(early).toEqual([]);
  const [shown] = await onWall(member, team);
  expect(shown).toMatchObject({ pictureId, state: 'pass' });
  const file = await fetch(shown?.url ?? '');
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  house.cloud.clock.advance(3_700_000);
  expect((await fetch(shown?.url ?? '')).status).toBe(403);
});

test('a wall with pictures is still three operations for its reader', async () => {
  const team = await newTeam();
  const { owner, member } = team.phones;
  const ids = [];
  for (let at = 0; at < 3; at++) ids.push(await sendPicture(house, owner, team.collectiveId));
  await owner.does('post.publish', post(team, ids));
  await house.cloud.settled();
  await freeze(team);
  const { operations, result } = await member.ask('wall.open', { collectiveId: team.collectiveId });
  expect(operations).toBeLessThanOrEqual(3);
  expect(result.ok && result.value.issue?.entries[0]?.pictures).toHaveLength(3);
});

test('a picture that moderation rejects is hidden from all, its owner is told why, and replacing it clears the word', async () => {
  const team = await newTeam();
  const { owner, leader } = team.phones;
  const risky = await sendPicture(house, owner, team.collectiveId, somePicture('risky'));
  await owner.does('post.publish', post(team, [risky]));
  await house.cloud.settled();
  expect(await statesFor(owner, team)).toEqual([['risky', false]]);
  const todos = (await owner.does('today.open', {}))?.todos ?? [];
  expect(todos).toEqual([expect.objectContaining({ kind: 'replacePicture', title: '20002' })]);
  const { own } = await owner.does('picture.waiting', { collectiveId: team.collectiveId });
  expect(own).toEqual([{ pictureId: risky, state: 'risky', label: 20002, url: null }]);
  const other = await sendPicture(house, owner, team.collectiveId);
  await owner.does('post.publish', post(team, [other], { baseVersion: 1 }));
  expect((await owner.does('today.open', {}))?.todos).toEqual([]);
  await house.cloud.settled();
  await freeze(team);
  expect(await onWall(leader, team)).toEqual([expect.objectContaining({ pictureId: other })]);
});

test('a picture rejected after the freeze is masked at the next render; the issue keeps its number and text', async () => {
  const team = await newTeam();
  const { owner, leader } = team.phones;
  const { collectiveId } = team;
  const pictureId = await sendPicture(house, owner, collectiveId);
  await owner.does('post.publish', post(team, [pictureId]));
  await house.cloud.settled();
  await freeze(team);
  expect(await onWall(owner, team)).toHaveLength(1);
  await leader.does('picture.judge', { collectiveId, pictureId, pass: false });
  expect(await onWall(owner, team)).toEqual([]);
  const { issue } = await owner.does('wall.open', { collectiveId });
  expect(issue).toMatchObject({ no: 1, entries: [{ text: '学完了前三章。' }] });
});

test('a picture that hangs can be taken away by its owner after the freeze, and its file goes', async () => {
  const team = await newTeam();
  const { owner, member } = team.phones;
  const { collectiveId } = team;
  const pictureId = await sendPicture(house, owner, collectiveId);
  await owner.does('post.publish', post(team, [pictureId]));
  await house.cloud.settled();
  await freeze(team);
  const [shown] = await onWall(member, team);
  expect((await member.refused('picture.remove', { collectiveId, pictureId })).code).toBe('not-found');
  await owner.does('picture.remove', { collectiveId, pictureId });
  expect(await onWall(member, team)).toEqual([]);
  await tick();
  expect((await fetch(shown?.url ?? '')).status).toBe(404);
  expect((await owner.does('post.open', { collectiveId })).post.pictures).toEqual([]);
});

test('nobody hangs up or hands over a file that somebody else uploaded', async () => {
  const team = await newTeam();
  const { owner, member } = team.phones;
  const { collectiveId } = team;
  const theirs = await sendPicture(house, owner, collectiveId);
  expect((await member.refused('post.publish', post(team, [theirs]))).code).toBe('picture-gone');
  const { path } = await owner.does('picture.prepare', { collectiveId, use: 'post', kind: 'jpg' });
  const fileId = await upload(house, path, somePicture());
  const mine = await member.does('picture.prepare', { collectiveId, use: 'post', kind: 'jpg' });
  const stolen = { collectiveId, pictureId: mine.pictureId, fileId };
  expect((await member.refused('picture.deliver', stolen)).code).toBe('not-found');
  expect((await member.refused('picture.remove', { collectiveId, pictureId: theirs })).code).toBe(
    'not-found',
  );
  expect((await member.does('picture.show', { collectiveId, pictureIds: [theirs] })).pictures).toEqual([]);
});

test('a picture of one collective does not hang in another', async () => {
  const [team, other] = [await newTeam(), await newTeam()];
  const { owner } = team.phones;
  const both = house.phone(owner.openid);
  const pictureId = await sendPicture(house, owner, team.collectiveId);
  expect((await other.phones.owner.refused('post.publish', post(other, [pictureId]))).code).toBe(
    'picture-gone',
  );
  expect((await both.refused('post.publish', post(other, [pictureId]))).code).toBe('not-found');
});

test('a fourth picture is refused', async () => {
  const team = await newTeam();
  const { owner } = team.phones;
  const refusal = await owner.refused('post.publish', post(team, ['p1', 'p2', 'p3', 'p4']));
  expect(refusal).toMatchObject({ code: 'bad-input', fields: [{ path: 'pictures' }] });
});

test.each([
  ['a text', Buffer.from('<script>alert(1)</script>'.repeat(9))],
  ['a picture of more than two megabytes', Buffer.concat([somePicture(), Buffer.alloc(2_200_000)])],
])('%s is not taken for a picture', async (_what, bytes) => {
  const team = await newTeam();
  const { owner } = team.phones;
  const { collectiveId } = team;
  const { pictureId, path } = await owner.does('picture.prepare', { collectiveId, use: 'post', kind: 'jpg' });
  const fileId = await upload(house, path, bytes);
  expect((await owner.refused('picture.deliver', { collectiveId, pictureId, fileId })).code).toBe(
    'picture-refused',
  );
  expect((await owner.refused('post.publish', post(team, [pictureId]))).code).toBe('picture-gone');
});

test('a word that WeChat says twice counts once, and a trace nobody asked for is ignored', async () => {
  const team = await newTeam();
  const { owner, leader } = team.phones;
  const { collectiveId } = team;
  const pictureId = await sendPicture(house, owner, collectiveId, somePicture('review'));
  await owner.does('post.publish', post(team, [pictureId]));
  await house.cloud.settled();
  const waiting = await leader.does('picture.waiting', { collectiveId });
  expect(waiting.judge).toEqual([expect.objectContaining({ pictureId, name: '陈一诺', state: 'review' })]);
  await leader.does('picture.judge', { collectiveId, pictureId, pass: true });
  const before = await owner.does('post.open', { collectiveId });
  expect((await push('a-trace-of-nobody', 'risky')).body).toBe('success');
  expect((await push('', 'risky')).body).toBe('success');
  const after = await owner.does('post.open', { collectiveId });
  expect(after.post.pictures.map((one) => one.state)).toEqual(before.post.pictures.map((one) => one.state));
  expect((await leader.does('today.open', {}))?.todos).toEqual([]);
});

test('what waits an hour for WeChat is given to the 号长, who lets it be seen', async () => {
  const team = await newTeam();
  const { owner, leader, member } = team.phones;
  const { collectiveId } = team;
  const pictureId = await sendPicture(house, owner, collectiveId, somePicture('silent'));
  await owner.does('post.publish', post(team, [pictureId]));
  house.cloud.clock.advance(59 * 60_000);
  await tick();
  expect(await statesFor(owner, team)).toEqual([['pending', true]]);
  house.cloud.clock.advance(2 * 60_000);
  await tick();
  expect(await statesFor(owner, team)).toEqual([['review', true]]);
  expect((await leader.does('today.open', {}))?.todos.map((todo) => todo.kind)).toEqual(['judgePicture']);
  expect(await member.does('picture.waiting', { collectiveId })).toEqual({ own: [], judge: [] });
  await leader.does('picture.judge', { collectiveId, pictureId, pass: true });
  await freeze(team);
  expect(await onWall(member, team)).toHaveLength(1);
});

test('the clock forgets uploads that never arrived and pictures that hang nowhere, and deletes their files', async () => {
  const team = await newTeam();
  const { owner } = team.phones;
  const { collectiveId } = team;
  const loose = await sendPicture(house, owner, collectiveId);
  const { path, pictureId } = await owner.does('picture.prepare', { collectiveId, use: 'post', kind: 'jpg' });
  const fileId = await upload(house, path, somePicture());
  await house.cloud.settled();
  house.cloud.clock.advance(25 * 3_600_000);
  await tick();
  expect((await owner.refused('picture.deliver', { collectiveId, pictureId, fileId })).code).toBe(
    'not-found',
  );
  expect((await owner.does('picture.show', { collectiveId, pictureIds: [loose] })).pictures).toHaveLength(1);
  house.cloud.clock.advance(31 * 24 * 3_600_000);
  await tick();
  await tick();
  expect((await owner.does('picture.show', { collectiveId, pictureIds: [loose] })).pictures).toEqual([]);
});

test('the same hand-over sent twice is one picture and one check', async () => {
  const team = await newTeam();
  const { owner } = team.phones;
  const { collectiveId } = team;
  const { path, pictureId } = await owner.does('picture.prepare', { collectiveId, use: 'post', kind: 'jpg' });
  const fileId = await upload(house, path, somePicture());
  const asked = checks().length;
  const order = { collectiveId, pictureId, fileId };
  const first = await owner.does('picture.deliver', order, 'the-same-request');
  expect(await owner.does('picture.deliver', order, 'the-same-request')).toEqual(first);
  expect(await owner.does('picture.deliver', order)).toMatchObject({ pictureId });
  expect(checks()).toHaveLength(asked + 1);
});
