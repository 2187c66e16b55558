import type { InputOf } from '../../core/contract/procedures';
import type { TestServer, TestClient } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import { samplePicture } from '../samples/picture';
import { sendPicture, upload } from '../harness/sample-picture';
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
  return createTeam(server, `picture${++teams}`);
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

const statesFor = async (client: TestClient, { collectiveId }: Team) =>
  (await client.call('post.open', { collectiveId })).post.pictures.map((one) => [
    one.state,
    one.url !== null,
  ]);

const onWall = async (client: TestClient, { collectiveId }: Team) =>
  (await client.call('wall.open', { collectiveId })).issue?.entries.flatMap((entry) => entry.pictures) ?? [];

const freeze = ({ clients, collectiveId }: Team) =>
  clients.leader.call('wall.freeze', { collectiveId, month: '2026-03' });

const tick = () => server.cloud.fireTimer('clock', 'tick');
const push = (trace: string, suggest: string) =>
  server.cloud.invoke('push', null, {
    MsgType: 'event',
    Event: 'wxa_media_check',
    trace_id: trace,
    errcode: 0,
    result: { suggest, label: 20002 },
  });
/** The trace id of the newest check, known to WeChat and the server only. */
const checks = () => server.cloud.openApi.calls.filter((call) => call.api === 'security.mediaCheckAsync');

test('a picture is visible to its owner only until the check passes, then to everybody on the wall', async () => {
  const team = await newTeam();
  const { owner, member } = team.clients;
  const pictureId = await sendPicture(server, owner, team.collectiveId);
  await owner.call('post.publish', post(team, [pictureId]));
  expect(await statesFor(owner, team)).toEqual([['pending', true]]);
  await freeze(team);
  const early = await onWall(member, team);
  await server.cloud.idle();
  expect(early).toEqual([]);
  const [shown] = await onWall(member, team);
  expect(shown).toMatchObject({ pictureId, state: 'pass' });
  const file = await fetch(shown?.url ?? '');
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  server.cloud.clock.advance(3_700_000);
  expect((await fetch(shown?.url ?? '')).status).toBe(403);
});

test('a wall with pictures takes three operations', async () => {
  const team = await newTeam();
  const { owner, member } = team.clients;
  const ids = [];
  for (let at = 0; at < 3; at++) ids.push(await sendPicture(server, owner, team.collectiveId));
  await owner.call('post.publish', post(team, ids));
  await server.cloud.idle();
  await freeze(team);
  const { operations, result } = await member.request('wall.open', { collectiveId: team.collectiveId });
  expect(operations).toBeLessThanOrEqual(3);
  expect(result.ok && result.value.issue?.entries[0]?.pictures).toHaveLength(3);
});

test('a rejected picture is hidden from all, its owner sees the reason, and replacing it removes the todo', async () => {
  const team = await newTeam();
  const { owner, leader } = team.clients;
  const risky = await sendPicture(server, owner, team.collectiveId, samplePicture('risky'));
  await owner.call('post.publish', post(team, [risky]));
  await server.cloud.idle();
  expect(await statesFor(owner, team)).toEqual([['risky', false]]);
  const todos = (await owner.call('today.open', {}))?.todos ?? [];
  expect(todos).toEqual([expect.objectContaining({ kind: 'replacePicture', title: '20002' })]);
  const { own } = await owner.call('picture.waiting', { collectiveId: team.collectiveId });
  expect(own).toEqual([{ pictureId: risky, state: 'risky', label: 20002, url: null }]);
  const other = await sendPicture(server, owner, team.collectiveId);
  await owner.call('post.publish', post(team, [other], { baseVersion: 1 }));
  expect((await owner.call('today.open', {}))?.todos).toEqual([]);
  await server.cloud.idle();
  await freeze(team);
  expect(await onWall(leader, team)).toEqual([expect.objectContaining({ pictureId: other })]);
});

test('a picture rejected after the freeze is masked; the issue keeps its number and text', async () => {
  const team = await newTeam();
  const { owner, leader } = team.clients;
  const { collectiveId } = team;
  const pictureId = await sendPicture(server, owner, collectiveId);
  await owner.call('post.publish', post(team, [pictureId]));
  await server.cloud.idle();
  await freeze(team);
  expect(await onWall(owner, team)).toHaveLength(1);
  await leader.call('picture.judge', { collectiveId, pictureId, pass: false });
  expect(await onWall(owner, team)).toEqual([]);
  const { issue } = await owner.call('wall.open', { collectiveId });
  expect(issue).toMatchObject({ no: 1, entries: [{ text: '学完了前三章。' }] });
});

test('the owner can remove a picture after the freeze, and its file is deleted', async () => {
  const team = await newTeam();
  const { owner, member } = team.clients;
  const { collectiveId } = team;
  const pictureId = await sendPicture(server, owner, collectiveId);
  await owner.call('post.publish', post(team, [pictureId]));
  await server.cloud.idle();
  await freeze(team);
  const [shown] = await onWall(member, team);
  expect((await member.refused('picture.remove', { collectiveId, pictureId })).code).toBe('not-found');
  await owner.call('picture.remove', { collectiveId, pictureId });
  expect(await onWall(member, team)).toEqual([]);
  await tick();
  expect((await fetch(shown?.url ?? '')).status).toBe(404);
  expect((await owner.call('post.open', { collectiveId })).post.pictures).toEqual([]);
});

test('nobody can attach or submit a file that somebody else uploaded', async () => {
  const team = await newTeam();
  const { owner, member } = team.clients;
  const { collectiveId } = team;
  const theirs = await sendPicture(server, owner, collectiveId);
  expect((await member.refused('post.publish', post(team, [theirs]))).code).toBe('picture-gone');
  const { path } = await owner.call('picture.prepare', { collectiveId, use: 'post', kind: 'jpg' });
  const fileId = await upload(server, path, samplePicture());
  const mine = await member.call('picture.prepare', { collectiveId, use: 'post', kind: 'jpg' });
  const stolen = { collectiveId, pictureId: mine.pictureId, fileId };
  expect((await member.refused('picture.deliver', stolen)).code).toBe('not-found');
  expect((await member.refused('picture.remove', { collectiveId, pictureId: theirs })).code).toBe(
    'not-found',
  );
  expect((await member.call('picture.show', { collectiveId, pictureIds: [theirs] })).pictures).toEqual([]);
});

test('a picture cannot be attached in another collective', async () => {
  const [team, other] = [await newTeam(), await newTeam()];
  const { owner } = team.clients;
  const both = server.client(owner.openid);
  const pictureId = await sendPicture(server, owner, team.collectiveId);
  expect((await other.clients.owner.refused('post.publish', post(other, [pictureId]))).code).toBe(
    'picture-gone',
  );
  expect((await both.refused('post.publish', post(other, [pictureId]))).code).toBe('not-found');
});

test('a fourth picture is refused', async () => {
  const team = await newTeam();
  const { owner } = team.clients;
  const refusal = await owner.refused('post.publish', post(team, ['p1', 'p2', 'p3', 'p4']));
  expect(refusal).toMatchObject({ code: 'bad-input', fields: [{ path: 'pictures' }] });
});

test.each([
  ['a text', Buffer.from('<script>alert(1)</script>'.repeat(9))],
  ['a picture of more than two megabytes', Buffer.concat([samplePicture(), Buffer.alloc(2_200_000)])],
])('%s is not accepted as a picture', async (_what, bytes) => {
  const team = await newTeam();
  const { owner } = team.clients;
  const { collectiveId } = team;
  const { pictureId, path } = await owner.call('picture.prepare', { collectiveId, use: 'post', kind: 'jpg' });
  const fileId = await upload(server, path, bytes);
  expect((await owner.refused('picture.deliver', { collectiveId, pictureId, fileId })).code).toBe(
    'picture-refused',
  );
  expect((await owner.refused('post.publish', post(team, [pictureId]))).code).toBe('picture-gone');
});

test('a repeated check result counts once, and an unknown trace id is ignored', async () => {
  const team = await newTeam();
  const { owner, leader } = team.clients;
  const { collectiveId } = team;
  const pictureId = await sendPicture(server, owner, collectiveId, samplePicture('review'));
  await owner.call('post.publish', post(team, [pictureId]));
  await server.cloud.idle();
  const waiting = await leader.call('picture.waiting', { collectiveId });
  expect(waiting.judge).toEqual([expect.objectContaining({ pictureId, name: '陈一诺', state: 'review' })]);
  await leader.call('picture.judge', { collectiveId, pictureId, pass: true });
  const before = await owner.call('post.open', { collectiveId });
  expect((await push('a-trace-of-nobody', 'risky')).body).toBe('success');
  expect((await push('', 'risky')).body).toBe('success');
  const after = await owner.call('post.open', { collectiveId });
  expect(after.post.pictures.map((one) => one.state)).toEqual(before.post.pictures.map((one) => one.state));
  expect((await leader.call('today.open', {}))?.todos).toEqual([]);
});

test('a picture without a check result after an hour is reviewed by the 号长', async () => {
  const team = await newTeam();
  const { owner, leader, member } = team.clients;
  const { collectiveId } = team;
  const pictureId = await sendPicture(server, owner, collectiveId, samplePicture('silent'));
  await owner.call('post.publish', post(team, [pictureId]));
  server.cloud.clock.advance(59 * 60_000);
  await tick();
  expect(await statesFor(owner, team)).toEqual([['pending', true]]);
  server.cloud.clock.advance(2 * 60_000);
  await tick();
  expect(await statesFor(owner, team)).toEqual([['review', true]]);
  expect((await leader.call('today.open', {}))?.todos.map((todo) => todo.kind)).toEqual(['judgePicture']);
  expect(await member.call('picture.waiting', { collectiveId })).toEqual({ own: [], judge: [] });
  await leader.call('picture.judge', { collectiveId, pictureId, pass: true });
  await freeze(team);
  expect(await onWall(member, team)).toHaveLength(1);
});

test('the clock deletes abandoned uploads and unattached pictures with their files', async () => {
  const team = await newTeam();
  const { owner } = team.clients;
  const { collectiveId } = team;
  const loose = await sendPicture(server, owner, collectiveId);
  const { path, pictureId } = await owner.call('picture.prepare', { collectiveId, use: 'post', kind: 'jpg' });
  const fileId = await upload(server, path, samplePicture());
  await server.cloud.idle();
  server.cloud.clock.advance(25 * 3_600_000);
  await tick();
  expect((await owner.refused('picture.deliver', { collectiveId, pictureId, fileId })).code).toBe(
    'not-found',
  );
  expect((await owner.call('picture.show', { collectiveId, pictureIds: [loose] })).pictures).toHaveLength(1);
  server.cloud.clock.advance(31 * 24 * 3_600_000);
  await tick();
  await tick();
  expect((await owner.call('picture.show', { collectiveId, pictureIds: [loose] })).pictures).toEqual([]);
});

test('a repeated delivery is one picture and one check', async () => {
  const team = await newTeam();
  const { owner } = team.clients;
  const { collectiveId } = team;
  const { path, pictureId } = await owner.call('picture.prepare', { collectiveId, use: 'post', kind: 'jpg' });
  const fileId = await upload(server, path, samplePicture());
  const checksBefore = checks().length;
  const order = { collectiveId, pictureId, fileId };
  const first = await owner.call('picture.deliver', order, 'the-same-request');
  expect(await owner.call('picture.deliver', order, 'the-same-request')).toEqual(first);
  expect(await owner.call('picture.deliver', order)).toMatchObject({ pictureId });
  expect(checks()).toHaveLength(checksBefore + 1);
});
