import { openDemoClients, type DemoClients } from './demo-clients';
import type { MiniProgram } from './harness/open-mini-program';

const ROSTER = Buffer.from('姓名,出生年月\n赵小满,1999-05\n').toString('base64');
let demo: DemoClients;
let phone: MiniProgram;
let collectiveId = '';

beforeAll(async () => {
  demo = await openDemoClients();
  const home = (await demo.call('linxiao', 'today.open', {})) as {
    value: { collective: { collectiveId: string } };
  };
  collectiveId = home.value.collective.collectiveId;
}, 180_000);

afterAll(() => demo.close());

beforeEach(async () => {
  phone = demo.phoneOf('linxiao');
  phone.phone.privacyAgreed = false;
  phone.phone.file = { name: '花名册.csv', base64: ROSTER };
  await phone.open('packages/team/pages/roster-import/index', { collectiveId });
  await phone.tap('选文件');
  await phone.tap('选花名册文件');
});

test('a file is not read before the person agrees, and the way goes on after the tap', async () => {
  expect(phone.text()).toContain('同意并继续');
  expect(phone.text()).not.toContain('赵小满');
  await phone.openType('#privacy-agree', 'agreeprivacyauthorization');
  expect(phone.text()).not.toContain('同意并继续');
  expect(phone.text()).toContain('赵小满');
});

test('who refuses loses nothing, and is asked again the next time', async () => {
  await phone.tap('这次不用');
  expect(phone.text()).not.toContain('同意并继续');
  expect(phone.text()).toContain('选花名册文件');
  await phone.tap('选花名册文件');
  expect(phone.text()).toContain('同意并继续');
  expect(phone.consoleErrors).toEqual([]);
});
