import { personOf } from '../../scripts/screens';
import { demoQuery } from './demo-query';
import { builtPages } from './built-pages';
import { openDemoClients, type DemoClients } from './demo-clients';
import type { MiniProgram } from './harness/open-mini-program';

const PAGES = builtPages();

/** A poster is drawn on a canvas, which this view layer lacks. */
const DRAWS_A_POSTER = 'packages/showcase/pages/person/index';

interface CloudEvent {
  readonly name: string;
  readonly requestId?: string;
}

let demo: DemoClients;
let query: Record<string, string>;
let events: CloudEvent[] = [];
let doubled = 0;

beforeAll(async () => {
  demo = await openDemoClients();
  query = await demoQuery(demo);
}, 60_000);

afterAll(() => demo.close());

const phones = new Map<string, MiniProgram>();
const phoneOf = (person: string): MiniProgram => {
  const phone = phones.get(person) ?? demo.phoneOf(person, (event) => void events.push(event as CloudEvent));
  phones.set(person, phone);
  return phone;
};

/** Writes by name with the number of times each was begun anew. */
const writesBegun = (): Record<string, number> => {
  const ids = new Map<string, Set<string>>();
  for (const { name, requestId } of events)
    if (requestId) ids.set(name, (ids.get(name) ?? new Set()).add(requestId));
  return Object.fromEntries([...ids].map(([name, each]) => [name, each.size]));
};

test.each(PAGES.filter((page) => page !== DRAWS_A_POSTER))(
  'a double tap on the primary button of %s acts once',
  async (page) => {
    const phone = phoneOf(personOf(page));
    await phone.open(page, query);
    const primary = phone.all().find(({ attributes }) => {
      const classes = String(attributes.class ?? '').split(' ');
      return classes.includes('ui-button--primary') && !classes.includes('ui-button--off');
    });
    if (!primary) return;
    doubled += 1;
    const before = {
      routes: phone.routes().length,
      messages: phone.shownMessages.length,
      errors: phone.consoleErrors.length,
    };
    events = [];
    await phone.doubleTap(`#${String(primary.attributes.id)}`);
    expect(Object.values(writesBegun()).filter((times) => times > 1)).toEqual([]);
    expect(phone.routes().length - before.routes).toBeLessThanOrEqual(1);
    const shown = phone.shownMessages.slice(before.messages);
    expect(shown).toEqual([...new Set(shown)]);
    expect(phone.consoleErrors.slice(before.errors)).toEqual([]);
  },
);

test('many pages have a primary button that can be pressed', () => expect(doubled).toBeGreaterThan(20));
