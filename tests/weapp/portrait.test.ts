import path from 'node:path';
import { openHouse, type House } from '../harness-house';
import { somePicture, upload } from '../harness-picture';
import { foundTeam } from '../harness-team';
import { openMiniProgram, type MiniProgram } from './harness/open-mini-program';

jest.setTimeout(60_000);

let house: House;
let phone: MiniProgram;

beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(async () => {
  phone.close();
  await house.close();
});

test('an avatar comes by WeChat’s own button, waits, shows in the roster, and goes again after a question', async () => {
  const { phones, seats, collectiveId } = await foundTeam(house, 'face');
  phone = openMiniProgram({
    distDir: path.resolve(__dirname, '../../dist/weapp'),
    callFunction: (_name, event) => house.send(phones.owner.openid, event),
    uploadFile: (_filePath, cloudPath) => upload(house, cloudPath, somePicture()),
  });
  await phone.open('packages/team/pages/settings/index');
  await phone.openType('换头像', 'chooseavatar', { avatarUrl: 'wxfile://tmp/face.jpg' });
  await phone.settle();
  expect(phone.said).toContain('头像换好了');
  expect(phone.text()).toContain('正在等微信检查');

  await house.cloud.settled();
  await phone.open('pages/team/index', { collectiveId });
  expect(phone.see('.ui-avatar__face')?.attributes.src).toMatch(/^http/);
  const { entries } = await phones.member.does('roster.list', { collectiveId });
  expect(entries.filter(({ face }) => face !== undefined).map(({ seatId }) => seatId)).toEqual([seats.owner]);

  await phone.open('packages/team/pages/settings/index');
  await phone.tap('去掉头像');
  expect(phone.said).toContain('已去掉');
  await phone.open('pages/team/index', { collectiveId });
  expect(phone.see('.ui-avatar__face')).toBeUndefined();
  expect(phone.consoleErrors).toEqual([]);
});
