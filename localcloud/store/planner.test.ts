import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printEjson, type Document } from './ejson';
import { Store } from './store';
import { Transactions } from './transactions';
import { DatabaseActions } from '../wire/database';

const data = mkdtempSync(join(tmpdir(), 'localcloud-planner-'));
const store = Store.open(data, [
  {
    name: 'posts',
    indexes: [
      {
        name: 'by_team_at',
        keys: [
          ['team', 1],
          ['at', -1],
        ],
      },
      {
        name: 'by_team_state_at',
        keys: [
          ['team', 1],
          ['state', 1],
          ['at', 1],
        ],
      },
      { name: 'by_tags', keys: [['tags', 1]] },
      { name: 'by_number', keys: [['number', 1]], unique: true },
    ],
  },
]);
const actions = new DatabaseActions(store, new Transactions(store), () => new Date(0));
const TEAMS = 10;
const EACH = 50;

beforeAll(async () => {
  const all = Array.from({ length: TEAMS * EACH }, (_, i): Document => ({
    _id: `p${i}`,
    team: `t${i % TEAMS}`,
    at: i,
    state: i % 2 === 0 ? 'open' : 'shut',
    tags: [`g${i % 7}`, `h${i % 11}`],
    number: i,
  }));
  await actions.run({
    action: 'database.insertDocument',
    collectionName: 'posts',
    data: all.map((one) => printEjson(one)),
  });
});
afterAll(async () => {
  await store.close();
  rmSync(data, { recursive: true });
});

test.each<[string, Document, Record<string, 1 | -1>, number, number, number]>([
  ['an id reads one document', { _id: 'p7' }, {}, 100, 1, 1],
  ['several ids read only these documents', { _id: { $in: ['p7', 'p8', 'none'] } }, {}, 100, 2, 2],
  ['an equality reads its documents', { team: 't3' }, {}, 100, 50, 50],
  ['an equality with an order stops at the limit', { team: 't3' }, { at: -1 }, 5, 5, 5],
  ['an index is read backwards for the opposite order', { team: 't3' }, { at: 1 }, 5, 5, 5],
  ['two equalities and an order use the longer index', { team: 't3', state: 'shut' }, { at: 1 }, 5, 5, 5],
  [
    'several values with an order are merged and stop at the limit',
    { team: { $in: ['t1', 't2', 't3'] } },
    { at: -1 },
    6,
    6,
    6,
  ],
  [
    'several values that the order begins with are read one after the other',
    { team: { $in: ['t1', 't3', 't2'] } },
    { team: -1, at: 1 },
    6,
    6,
    6,
  ],
  ['a range reads its documents', { team: 't3', at: { $gte: 100, $lt: 200 } }, {}, 100, 10, 10],
  ['an array element reads its documents', { tags: 'g3' }, {}, 1000, 71, 71],
  ['a unique key reads one document', { number: 9 }, {}, 100, 1, 1],
  [
    'conditions without an index are tested on the documents of the index range',
    { team: 't3', missing: true },
    {},
    100,
    50,
    0,
  ],
  [
    'a disjunction of indexed branches reads only their documents',
    { $or: [{ number: 4 }, { team: 't3' }] },
    {},
    100,
    51,
    51,
  ],
  ['a query without an index scans the collection', { missing: true }, {}, 100, 500, 0],
])('%s', async (_title, query, order, limit, scanned, found) => {
  const answer = await actions.run({
    action: 'database.getDocument',
    collectionName: 'posts',
    query: printEjson(query),
    order: printEjson(order),
    limit,
  });
  expect({ scanned: answer.scanned, found: (answer.body.data as { list: string[] }).list.length }).toEqual({
    scanned,
    found,
  });
});

test('a count of an equality reads index entries only', async () => {
  const answer = await actions.run({
    action: 'database.calculateDocument',
    collectionName: 'posts',
    query: printEjson({ team: 't3' }),
  });
  expect(answer).toEqual({ body: { data: { total: 50 } }, scanned: 0 });
});

test('a new index is built and a changed one is rebuilt', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'localcloud-rebuild-'));
  const declare = (keys: [string, 1 | -1][]): Store =>
    Store.open(folder, [{ name: 'c', indexes: keys.length > 0 ? [{ name: 'i', keys }] : [] }]);
  const scan = async (opened: Store, query: Document): Promise<number> =>
    (
      await new DatabaseActions(opened, new Transactions(opened), () => new Date(0)).run({
        action: 'database.getDocument',
        collectionName: 'c',
        query: printEjson(query),
      })
    ).scanned;
  const first = declare([]);
  const documents = [1, 2, 3].map((n) => printEjson({ _id: `d${n}`, a: n, b: n }));
  await new DatabaseActions(first, new Transactions(first), () => new Date(0)).run({
    action: 'database.insertDocument',
    collectionName: 'c',
    data: documents,
  });
  expect(await scan(first, { a: 2 })).toBe(3);
  await first.close();
  const second = declare([['a', 1]]);
  expect(await scan(second, { a: 2 })).toBe(1);
  await second.close();
  const third = declare([['b', -1]]);
  expect([await scan(third, { a: 2 }), await scan(third, { b: 2 })]).toEqual([3, 1]);
  await third.close();
  rmSync(folder, { recursive: true });
});
