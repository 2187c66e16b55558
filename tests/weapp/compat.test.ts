import { readReleases } from '../../scripts/contract/files';
import { fetchDemoIds, personOf } from '../../scripts/screens';
import { UI_MESSAGES } from '../../src/messages/ui';
import { replaceEnums, UNKNOWN } from '../harness/change-answer';
import { builtPages } from './built-pages';
import { openDemoClients, type ChangeAnswer, type DemoClients } from './demo-clients';
import type { MiniProgram } from './harness/open-mini-program';

const PAGES = builtPages();
const WRITE = 'packages/wall/pages/write/index';

jest.setTimeout(60_000);

let demo: DemoClients;
let query: Record<string, string>;
let change: ChangeAnswer = (_procedure, answer) => answer;

beforeAll(async () => {
  demo = await openDemoClients();
  query = {
    ...(await fetchDemoIds((openid, name, input) => demo.call(openid.replace('demo-', ''), name, input))),
  };
}, 180_000);
afterAll(() => demo.close());
beforeEach(() => {
  change = (_procedure, answer) => answer;
});

const phones = new Map<string, MiniProgram>();
const phoneOf = (person: string): MiniProgram => {
  const phone =
    phones.get(person) ?? demo.phoneOf(person, undefined, (procedure, answer) => change(procedure, answer));
  phones.set(person, phone);
  return phone;
};

const contract = readReleases().at(-1);
/** Changes the enums of every answer that `choose` picks. */
const withUnknown =
  (choose: (values: string) => boolean): ChangeAnswer =>
  (procedure, answer) => {
    const shape = contract?.outputs.shapes[procedure];
    const { ok, value } = answer as { ok: boolean; value: unknown };
    return ok && contract && shape
      ? { ok, value: replaceEnums(value, shape, contract.outputs, choose) }
      : answer;
  };

interface Opened {
  readonly errors: readonly string[];
  readonly text: string;
}

const open = async (page: string): Promise<Opened> => {
  const phone = phoneOf(personOf(page));
  const before = phone.consoleErrors.length;
  await phone.open(page, query);
  return { errors: phone.consoleErrors.slice(before), text: phone.text() };
};

test.each(PAGES)('%s shows what it can of values that only a newer server knows', async (page) => {
  const found = new Set<string>();
  change = withUnknown((values) => {
    found.add(values);
    return false;
  });
  expect((await open(page)).errors).toEqual([]);
  for (const replaced of found) {
    change = withUnknown((values) => values === replaced);
    const { errors, text } = await open(page);
    expect([replaced, errors]).toEqual([replaced, []]);
    expect([replaced, text.includes(UI_MESSAGES.broken), text.trim() === '']).toEqual([
      replaced,
      false,
      false,
    ]);
    expect([replaced, /undefined|\[object/.exec(text), text.includes(UNKNOWN)]).toEqual([
      replaced,
      null,
      false,
    ]);
  }
});

test.each(PAGES)('%s says so when it cannot show an answer, and offers a way on', async (page) => {
  change = (_procedure, answer) => ((answer as { ok: boolean }).ok ? { ok: true, value: null } : answer);
  const { text } = await open(page);
  expect(text.trim()).not.toBe('');
  if (!text.includes(UI_MESSAGES.broken)) return;
  change = (_procedure, answer) => answer;
  const phone = phoneOf(personOf(page));
  await phone.tap(UI_MESSAGES.reopen);
  expect(phone.text()).not.toContain(UI_MESSAGES.broken);
});

test('what was typed on a page that fails is there when it is opened again, and 今日 is one tap away', async () => {
  const phone = phoneOf('linxiao');
  await phone.open(WRITE, { collectiveId: query.collectiveId ?? '' });
  await phone.input('本月进展', '写到一半的进展。');
  const fail: ChangeAnswer = (procedure, answer) =>
    procedure === 'post.open' ? { ok: true, value: { broken: true } } : answer;
  change = fail;
  await phone.pull();
  expect(phone.text()).toContain(UI_MESSAGES.broken);
  // still failing: the page says so again
  await phone.tap(UI_MESSAGES.reopen);
  expect(phone.text()).toContain(UI_MESSAGES.broken);
  change = (_procedure, answer) => answer;
  await phone.tap(UI_MESSAGES.reopen);
  expect(phone.see('本月进展')?.attributes.value).toBe('写到一半的进展。');
  change = fail;
  await phone.pull();
  await phone.tap(UI_MESSAGES.home);
  expect(phone.currentRoute()).toBe('pages/today/index');
  expect(phone.text()).not.toContain(UI_MESSAGES.broken);
});

test('a newer version that lies ready is asked about, and applied only when the person agrees', async () => {
  const phone = demo.phoneOf('zhouwenbo');
  await phone.open('pages/today/index');
  phone.phone.agrees = false;
  phone.phone.updateReady();
  await phone.waitUntilIdle();
  expect(phone.shownMessages).toEqual([UI_MESSAGES.update.title]);
  phone.phone.agrees = true;
  phone.phone.updateReady();
  await phone.waitUntilIdle();
  expect(phone.shownMessages).toEqual([UI_MESSAGES.update.title, UI_MESSAGES.update.title, 'applyUpdate']);
});

test('a client that is no longer served is told to update, in one sentence', async () => {
  change = () => ({ ok: false, code: 'client-outdated', current: { oldest: '9.0.0' } });
  const { errors, text } = await open('pages/wall/index');
  expect(errors).toEqual([]);
  expect(text).toContain('这个版本已经停用，请关闭小程序，过一会儿重新打开以更新。');
});

test('a refusal that only a newer server knows is told in general words', async () => {
  change = () => ({ ok: false, code: UNKNOWN });
  const { errors, text } = await open('pages/wall/index');
  expect(errors).toEqual([]);
  expect(text).toContain('没有办成，请更新小程序后再试。');
});
