import path from 'node:path';
import { openTestServer, type TestServer } from '../harness/test-server';
import { samplePicture } from '../samples/picture';
import { upload } from '../harness/sample-picture';
import { createTeam } from '../harness/team-fixture';
import { openMiniProgram, type MiniProgram } from './harness/open-mini-program';

jest.setTimeout(180_000);

let server: TestServer;
let phone: MiniProgram;

beforeAll(async () => {
  server = await openTestServer();
}, 180_000);
afterAll(async () => {
  phone.close();
  await server.close();
});

test('an avatar comes by WeChat’s own button, waits, shows in the roster, and goes again after a question', async () => {
  const { clients, seats, collectiveId } = await createTeam(server, 'face');
  phone = openMiniProgram({
    distDir: path.resolve(__dirname, '../../dist/weapp'),
    callFunction: (_name, event) => server.send(clients.owner.openid, event),
    uploadFile: (_filePath, cloudPath) => upload(server, cloudPath, samplePicture()),
  });
  await phone.open('packages/team/pages/settings/index');
  await phone.openType('换头像', 'chooseavatar', { avatarUrl: 'wxfile://tmp/face.jpg' });
  await phone.waitUntilIdle();
  expect(phone.shownMessages).toContain('头像换好了');
  expect(phone.text()).toContain('正在等微信检查');

  await server.cloud.idle();
  await phone.open('pages/team/index', { collectiveId });
  expect(phone.see('.ui-avatar__picture')?.attributes.src).toMatch(/^http/);
  const { entries } = await clients.member.call('roster.list', { collectiveId });
  expect(entries.filter(({ face }) => face !== undefined).map(({ seatId }) => seatId)).toEqual([seats.owner]);

  await phone.open('packages/team/pages/settings/index');
  await phone.tap('去掉头像');
  expect(phone.shownMessages).toContain('已去掉');
  await phone.open('pages/team/index', { collectiveId });
  expect(phone.see('.ui-avatar__picture')).toBeUndefined();
  expect(phone.consoleErrors).toEqual([]);
});
