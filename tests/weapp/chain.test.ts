import path from 'node:path';
import { openMiniProgram, type MiniProgram } from './harness/open-mini-program';

const distDir = path.resolve(__dirname, '../../dist/weapp');
let phone: MiniProgram;

beforeAll(async () => {
  phone = openMiniProgram({ distDir, callFunction: async () => ({ ok: false, code: 'internal' }) });
  await phone.open('pages/today/index');
});

afterAll(() => phone.close());

test('the sample page draws, is tapped, and shows the change', async () => {
  expect(phone.text()).toContain('点了 0 次');
  await phone.tap('加一');
  expect(phone.text()).toContain('点了 1 次');
});

test('what is typed arrives', async () => {
  await phone.input('名字', '王小青');
  expect(phone.text()).toContain('王小青');
});

test('the page uses no global that WeChat lacks', () => {
  expect(phone.consoleErrors).toEqual([]);
});
