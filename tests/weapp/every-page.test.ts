import fs from 'node:fs';
import path from 'node:path';
import { findPages } from '../../config/pages';
import { fetchDistrictIds, personOf } from '../../scripts/screens';
import { builtPages, DIST } from './built-pages';
import { openDemoClients, type DemoClients } from './demo-clients';
import type { MiniProgram } from './harness/open-mini-program';
import figures from './page-figures.json';

/** The gallery and the big screen are a browser's. */
const BROWSER_PAGES: readonly string[] = ['pages/gallery/index', 'packages/wall/pages/screen/index'];
const PAGES = builtPages();
const LIMITS = { nodes: 999, depth: 29, first: 60_000, touch: 4_000 };
/** What one may touch without leaving the page: typing, choosing, turning. */
const TOUCHED = ['radio', 'switch', 'checkbox'];
const TOUCHES_A_PAGE = 6;

interface Figures {
  readonly nodes: number;
  /** Bytes of all setData until the page has come to rest. */
  readonly first: number;
  /** Bytes of the heaviest single touch. */
  readonly touch: number;
}

interface Home {
  readonly value: {
    readonly collective: { readonly collectiveId: string };
    readonly seat: { readonly seatId: string };
    readonly own: { readonly cardId: string; readonly axis: readonly { readonly nodeId: string }[] };
  };
}

interface Service {
  readonly value: { readonly houses: readonly { readonly houseId: string }[] };
}

interface Ideas {
  readonly value: { readonly due: readonly { readonly innovationId: string }[] };
}

let demo: DemoClients;
let phone: MiniProgram;
let query: Record<string, string>;
let calls = 0;

beforeAll(async () => {
  demo = await openDemoClients();
  const { value } = (await demo.call('linxiao', 'today.open', {})) as Home;
  query = {
    collectiveId: value.collective.collectiveId,
    cardId: value.own.cardId,
    nodeId: value.own.axis[0]?.nodeId ?? '',
    seatId: value.seat.seatId,
    ...(await fetchDistrictIds(demo.call)),
  };
  const ideas = await demo.call('linxiao', 'innovation.list', { collectiveId: query.collectiveId });
  const service = await demo.call('linxiao', 'house.list', { collectiveId: query.collectiveId });
  query.houseId = (service as Service).value.houses[0]?.houseId ?? '';
  query.innovationId = (ideas as Ideas).value.due[0]?.innovationId ?? '';
  query.about = `innovation.${query.innovationId}`;
}, 180_000);

/** `FIGURES=write` keeps what was measured, with room for a longer name, as the new promise. */
afterAll(async () => {
  await demo.close();
  if (process.env.FIGURES !== 'write') return;
  const table = Object.fromEntries(
    [...measuredOf].map(([page, { nodes, first, touch }]) => [
      page,
      { nodes: roomy(nodes, 10), first: roomy(first + SPREAD, 500), touch: roomy(touch, 100) },
    ]),
  );
  fs.writeFileSync(path.join(__dirname, 'page-figures.json'), `${JSON.stringify(table, null, 2)}\n`);
});

/** One phone for each who opens pages; it keeps what its person did before. */
const phones = new Map<string, MiniProgram>();
const phoneOf = (person: string): MiniProgram => {
  const known = phones.get(person) ?? demo.phoneOf(person, () => (calls += 1));
  phones.set(person, known);
  return known;
};

const measuredOf = new Map<string, Figures>();
const ROOM = 1.2;
/** A slow machine splits the first drawing into more parts, some of which are sent twice. */
const SPREAD = 3_000;
const roomy = (figure: number, step: number): number => Math.ceil((figure * ROOM) / step) * step;

const sum = (bytes: readonly number[]): number => bytes.reduce((all, one) => all + one, 0);

/** Nodes that a touch may add before it counts as the first drawing of another list. */
const NEW_NODES = 60;

/**
 * Touches what can be touched, and gives the bytes of the heaviest touch. A choice that shows another list, fetched or
 * not, draws that list for the first time: it is held to the limit of a first drawing.
 */
const touchAll = async (): Promise<number> => {
  const route = phone.currentRoute();
  let heaviest = 0;
  const targets = phone
    .all()
    .filter(
      (seen) =>
        seen.tag === 'input' || seen.tag === 'textarea' || TOUCHED.includes(String(seen.attributes.ariaRole)),
    )
    .slice(0, TOUCHES_A_PAGE);
  for (const target of targets) {
    const place = `#${String(target.attributes.id)}`;
    if (!phone.see(place)) continue;
    phone.clearSetData();
    calls = 0;
    const drawn = phone.nodes();
    if (target.tag === 'view') await phone.tap(place);
    else await phone.input(place, `${String(target.attributes.value ?? '')}字`);
    if (phone.currentRoute() !== route) break;
    const sent = sum(phone.setDataBytes());
    if (calls > 0 || (target.tag === 'view' && phone.nodes() - drawn > NEW_NODES))
      expect(sent).toBeLessThanOrEqual(LIMITS.first);
    else heaviest = Math.max(heaviest, sent);
  }
  return heaviest;
};

/** Pages that fetch and yet are not pulled, with the reason. */
const NOT_PULLED: Readonly<Record<string, string>> = {
  'packages/showcase/pages/slides/index': 'a show at a meeting stays where it is',
  'packages/vote/pages/room/index': 'the room looks again by itself',
};

const pullsDown = (page: string): boolean => {
  const config: unknown = JSON.parse(fs.readFileSync(path.join(DIST, `${page}.json`), 'utf8'));
  return (config as { enablePullDownRefresh?: boolean }).enablePullDownRefresh === true;
};

test('phones carry every page but those of a browser', () => {
  const all = findPages(path.resolve(__dirname, '../../src'));
  expect(PAGES).toEqual(all.filter((page) => !BROWSER_PAGES.includes(page)));
});

test('the table of figures names every page and no other', () => {
  expect(Object.keys(figures).sort()).toEqual(PAGES);
});

/** What the templates read of a node (config/templates-plugin.ts); attributes they bind are numbered. */
const BOUND = /^(sid|uid|nn|cn|cl|st|v|p\d+|\[\d+\])$/;

/** Names what is sent to a page and read by no template: an attribute that src/platform/wechat-components.ts lacks. */
const unboundOf = (text: string): string[] => {
  const found: string[] = [];
  JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('sid' in value || 'nn' in value)) return value;
    found.push(...Object.keys(value).filter((key) => !BOUND.test(key)));
    return value;
  });
  const paths = Object.keys(JSON.parse(text) as object).map((key) => key.split('.').pop() ?? '');
  return [...found, ...paths.filter((key) => key !== 'root' && !BOUND.test(key))];
};

test.each(PAGES)(
  '%s is light, and uses nothing that WeChat lacks',
  async (page) => {
    phone = phoneOf(personOf(page));
    const errorsBefore = phone.consoleErrors.length;
    calls = 0;
    await phone.open(page, query);
    const opened = { nodes: phone.nodes(), first: sum(phone.setDataBytes()) };
    expect([...new Set(phone.setDataTexts().flatMap(unboundOf))]).toEqual([]);
    // What was fetched can be fetched again by pulling; what was not stays where it is.
    const fetches = calls > 0 && !(page in NOT_PULLED);
    expect([page, pullsDown(page)]).toEqual([page, fetches]);
    calls = 0;
    if (fetches) {
      await phone.pull();
      expect(calls).toBeGreaterThan(0);
    }
    const depth = phone.depth();
    const measured: Figures = { ...opened, touch: await touchAll() };
    measuredOf.set(page, measured);

    expect(phone.consoleErrors.slice(errorsBefore)).toEqual([]);
    expect(phone.shownMessages.filter((words) => /undefined|\[object/.test(words))).toEqual([]);
    expect(depth).toBeLessThanOrEqual(LIMITS.depth);
    for (const name of ['nodes', 'first', 'touch'] as const)
      expect(measured[name]).toBeLessThanOrEqual(LIMITS[name]);
    if (process.env.FIGURES === 'write') return;
    const promised = (figures as Record<string, Figures>)[page];
    expect(promised).toBeDefined();
    for (const name of ['nodes', 'first', 'touch'] as const)
      expect([name, measured[name] <= (promised?.[name] ?? 0), measured[name]]).toEqual([
        name,
        true,
        measured[name],
      ]);
  },
  120_000,
);
