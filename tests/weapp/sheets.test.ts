import { demoQuery } from './demo-query';
import { openDemoClients, type DemoClients } from './demo-clients';
import type { MiniProgram } from './harness/open-mini-program';

let demo: DemoClients;
let phone: MiniProgram;
let query: Record<string, string>;
let refused = '';

beforeAll(async () => {
  demo = await openDemoClients();
  query = await demoQuery(demo);
  phone = demo.phoneOf('linxiao', undefined, (name, answer) =>
    name === refused ? { ok: false, code: 'internal', incident: '7f3a21c0' } : answer,
  );
}, 60_000);

afterAll(() => demo.close());

test('the system back closes a sheet first, then leaves the page', async () => {
  await phone.open('pages/today/index');
  await phone.tap('搭把手');
  const deep = phone.routes();
  expect(deep.length).toBe(2);
  await phone.tap('推荐一位同事');
  expect(phone.see('.ui-sheet')).toBeDefined();
  await phone.back();
  expect(phone.see('.ui-sheet')).toBeUndefined();
  expect(phone.routes()).toEqual(deep);
  await phone.back();
  expect(phone.routes()).toEqual(['pages/today/index']);
});

test('the body of a sheet is a scroll view', async () => {
  await phone.open('packages/wall/pages/help/index', query);
  await phone.tap('推荐一位同事');
  expect(phone.see('.ui-sheet__body')).toMatchObject({ tag: 'scroll-view', attributes: { scrollY: true } });
});

test('a text area in a sheet knows that it is in a fixed layer, one on a page that it is not', async () => {
  await phone.open('packages/wall/pages/help/index', query);
  await phone.tap('请人帮一把');
  const fixed = phone.all().filter(({ tag }) => tag === 'textarea');
  expect(fixed.map(({ attributes }) => attributes.fixed)).toEqual(fixed.map(() => true));
  expect(fixed.length).toBeGreaterThan(0);
  await phone.open('packages/ideas/pages/write/index', query);
  const onPage = phone.all().filter(({ tag }) => tag === 'textarea');
  expect(onPage.length).toBeGreaterThan(0);
  expect(onPage.map(({ attributes }) => attributes.fixed)).toEqual(onPage.map(() => false));
});

test('a refusal in a sheet scrolls the sheet to itself, not the page behind', async () => {
  await phone.open('packages/wall/pages/help/index', query);
  await phone.tap('请人帮一把');
  await phone.input('缺什么', '请教一道题');
  refused = 'help.open';
  await phone.tap('发出请求');
  refused = '';
  expect(phone.see('.ui-sheet__body')?.attributes.scrollIntoView).toMatch(/^failure-/);
  expect(phone.phone.pageScrolls).toBe(0);
});
