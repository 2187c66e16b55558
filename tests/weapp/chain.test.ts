import path from 'node:path';
import { openMiniProgram, type MiniProgram } from './harness/open-mini-program';

const distDir = path.resolve(__dirname, '../../dist/weapp');
const asked: string[] = [];
let phone: MiniProgram;

/** A stranger: the cloud knows no place of theirs. */
const answer = async (name: string, event: unknown): Promise<unknown> => {
  const procedure = (event as { name: string }).name;
  asked.push(`${name} ${procedure}`);
  return {
    ok: true,
    value: procedure === 'person.describe' ? { seats: [], asks: [], offices: [], todos: [] } : null,
  };
};

beforeEach(() => {
  asked.splice(0);
  phone = openMiniProgram({ distDir, callFunction: answer });
});

afterEach(() => phone.close());

test('the home of a stranger asks each thing once and shows two doors', async () => {
  await phone.open('pages/today/index');
  expect(asked).toEqual([...new Set(asked)]);
  expect(asked).toContain('api today.open');
  expect(phone.text()).toContain('输入邀请码');
  expect(phone.consoleErrors).toEqual([]);
});

test('a door opens by a tap, and what is typed there arrives', async () => {
  await phone.open('pages/today/index');
  await phone.tap('输入邀请码');
  expect(phone.routes()).toEqual(['pages/today/index', 'packages/team/pages/join/index']);
  await phone.input('邀请码', 'ab2');
  expect(String(phone.see('邀请码')?.attributes.value).toUpperCase()).toContain('AB2');
  await phone.back();
  expect(phone.currentRoute()).toBe('pages/today/index');
});

test('without a network the screen says what to do, and a retry brings it', async () => {
  phone.phone.online = false;
  await phone.open('pages/today/index');
  expect(asked).toEqual([]);
  expect(phone.text()).toContain('再试一次');
  phone.phone.online = true;
  await phone.tap('再试一次');
  expect(phone.text()).toContain('输入邀请码');
});

test('dark theme and large type reach the root of the screen', async () => {
  phone.phone.theme = 'dark';
  phone.phone.fontSizeScaleFactor = 1.9;
  await phone.open('pages/today/index');
  const root = phone.see('.ui-screen');
  expect(root?.attributes).toMatchObject({
    class: expect.stringContaining('theme-dark'),
    style: '--scale: 1.75;',
  });
});

test.each(['window', 'document', 'fetch', 'crypto', 'process', 'TextEncoder', 'URL', 'localStorage'])(
  'the realm has no %s, as on a phone',
  async (name) => {
    const { makeRealm } = await import('./harness/realm');
    const fs = await import('node:fs');
    const os = await import('node:os');
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'realm-'));
    fs.writeFileSync(path.join(folder, 'one.js'), `told(typeof ${name})`);
    const heard: string[] = [];
    makeRealm(folder, { told: (word: string) => heard.push(word) }).run('one.js');
    fs.rmSync(folder, { recursive: true });
    expect(heard).toEqual(['undefined']);
  },
);
