import { personOf } from '../../scripts/screens';
import { demoQuery } from './demo-query';
import { builtPages } from './built-pages';
import { openDemoClients, type DemoClients } from './demo-clients';
import type { MiniProgram } from './harness/open-mini-program';
import type { Seen } from './harness/view-tree';

const PAGES = builtPages();

let demo: DemoClients;
let query: Record<string, string>;
let fields = 0;
/** Fields that may be hidden by the keyboard, as page and attributes. */
const hidden: unknown[] = [];
let seenFields = 0;

beforeAll(async () => {
  demo = await openDemoClients();
  query = await demoQuery(demo);
}, 60_000);

afterAll(() => demo.close());

const phones = new Map<string, MiniProgram>();
const phoneOf = (person: string): MiniProgram => {
  const phone = phones.get(person) ?? demo.phoneOf(person);
  phones.set(person, phone);
  return phone;
};

const isTypedInto = ({ tag }: Seen): boolean => tag === 'input' || tag === 'textarea';

test.each(PAGES)('what is typed on %s is not written back', async (page) => {
  const phone = phoneOf(personOf(page));
  await phone.open(page, query);
  const typedInto = phone.all().filter(isTypedInto);
  seenFields += typedInto.length;
  for (const { attributes } of typedInto)
    if (!(Number(attributes.cursorSpacing) >= 100 && attributes.adjustPosition === true))
      hidden.push([page, attributes.cursorSpacing, attributes.adjustPosition]);
  const [field] = typedInto.filter(({ attributes }) => attributes.disabled !== true);
  if (!field) return;
  fields += 1;
  // A number field takes digits only.
  await phone.input(`#${String(field.attributes.id)}`, `${String(field.attributes.value ?? '')}7`);
  const sent = phone.all().find(({ node }) => node === field.node);
  expect(sent?.attributes.value).toBe(field.attributes.value);
});

test('a field that loses the focus sends what was typed, once', async () => {
  const phone = phoneOf('linxiao');
  await phone.open('packages/wall/pages/write/index', query);
  const value = (): unknown =>
    phone.all().find(({ attributes }) => attributes.ariaLabel === '本月进展')?.attributes.value;
  await phone.input('本月进展', '写到一半');
  expect(value()).not.toBe('写到一半');
  phone.clearSetData();
  await phone.openType('本月进展', 'blur', { value: '写到一半' });
  await phone.openType('本月进展', 'blur', { value: '写到一半' });
  expect(value()).toBe('写到一半');
  expect(phone.setDataTexts().filter((text) => text.includes('写到一半'))).toHaveLength(1);
});

test('many pages have a field', () => expect(fields).toBeGreaterThan(10));

test('every field keeps a distance to the keyboard and lets WeChat move the page for it', () => {
  expect(hidden).toEqual([]);
  expect(seenFields).toBeGreaterThan(30);
});

test('a field that the program clears is empty, also when it was empty before', async () => {
  const phone = phoneOf('xujing');
  await phone.open('packages/district/pages/console/index', query);
  const search = (): Seen => {
    const found = phone.all().find(({ tag }) => tag === 'input');
    if (!found) throw new Error('no search field');
    return found;
  };
  for (const word of ['何', '周文']) {
    await phone.input(`#${String(search().attributes.id)}`, word);
    const sentLast = search().attributes.value;
    phone.clearSetData();
    await phone.tap('清空');
    // WeChat draws a value only when it differs from the one sent last: then what was typed is sent first.
    const texts = phone.setDataTexts();
    const repeated = texts.slice(0, -1).some((text) => text.includes(JSON.stringify(word)));
    expect(repeated).toBe(sentLast === '');
    expect(Object.values(JSON.parse(texts.at(-1) ?? '{}') as object)).toContain('');
    expect(search().attributes.value).toBe('');
  }
});
