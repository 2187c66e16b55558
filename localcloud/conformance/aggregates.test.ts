import { openEndpoint, type Endpoint } from './endpoint';

type Command = Record<string, (...args: unknown[]) => unknown>;
type Pipeline = Record<string, (stage: unknown) => Pipeline> & { end(): Promise<{ list: unknown[] }> };

let endpoint: Endpoint;
let $: Command;
let _: Command;
const DOCUMENTS = [
  { _id: 'a', team: 'x', n: 1, tags: ['p', 'q'], at: new Date('2026-03-01T00:00:00Z') },
  { _id: 'b', team: 'x', n: 2, tags: ['q'], at: new Date('2026-04-01T00:00:00Z') },
  { _id: 'c', team: 'y', n: 3, tags: [], at: new Date('2026-04-30T18:00:00Z') },
  { _id: 'd', team: 'y', n: 4, boss: 'a' },
];

beforeAll(async () => {
  endpoint = await openEndpoint();
  _ = endpoint.db.command as unknown as Command;
  $ = (endpoint.db.command as { aggregate: Command }).aggregate;
  await endpoint.db.collection(endpoint.collection).add({ data: DOCUMENTS });
});
afterAll(() => endpoint.close());

const MANUAL = 'https://www.mongodb.com/docs/manual/reference/operator/aggregation';
test.each<[string, (p: Pipeline) => Pipeline, unknown[], string]>([
  [
    'match then count',
    (p) => p['match']!({ team: 'x' })['count']!('total'),
    [{ total: 2 }],
    `${MANUAL}/count`,
  ],
  [
    'count nothing as no document',
    (p) => p['match']!({ team: 'z' })['count']!('total'),
    [],
    `${MANUAL}/count`,
  ],
  [
    'group with sums and averages',
    (p) =>
      p['group']!({ _id: '$team', sum: $['sum']!('$n'), avg: $['avg']!('$n'), ids: $['push']!('$_id') })[
        'sort'
      ]!({ _id: 1 }),
    [
      { _id: 'x', sum: 3, avg: 1.5, ids: ['a', 'b'] },
      { _id: 'y', sum: 7, avg: 3.5, ids: ['c', 'd'] },
    ],
    `${MANUAL}/group`,
  ],
  [
    'unwind arrays, losing the empty',
    (p) => p['unwind']!('$tags')['project']!({ tags: 1 }),
    [
      { _id: 'a', tags: 'p' },
      { _id: 'a', tags: 'q' },
      { _id: 'b', tags: 'q' },
    ],
    `${MANUAL}/unwind`,
  ],
  [
    'sort by an array descending by its largest',
    (p) => p['sort']!({ tags: -1, _id: 1 })['project']!({ _id: 1 }),
    [{ _id: 'a' }, { _id: 'b' }, { _id: 'd' }, { _id: 'c' }],
    `${MANUAL}/sort`,
  ],
  [
    'skip and limit',
    (p) => p['sort']!({ n: -1 })['skip']!(1)['limit']!(2)['project']!({ n: 1, _id: 0 }),
    [{ n: 3 }, { n: 2 }],
    `${MANUAL}/limit`,
  ],
  [
    'add computed fields',
    (p) =>
      p['match']!({ _id: 'a' })['addFields']!({ twice: $['multiply']!(['$n', 2]) })['project']!({ twice: 1 }),
    [{ _id: 'a', twice: 2 }],
    `${MANUAL}/addFields`,
  ],
  [
    'format a month in a time zone',
    (p) =>
      p['match']!({ _id: 'c' })['project']!({
        month: $['dateToString']!({ date: '$at', format: '%Y-%m', timezone: '+08:00' }),
      }),
    [{ _id: 'c', month: '2026-05' }],
    `${MANUAL}/dateToString`,
  ],
  [
    'look another collection up',
    (p) =>
      p['match']!({ _id: 'd' })['lookup']!({
        from: endpoint.collection,
        localField: 'boss',
        foreignField: '_id',
        as: 'boss',
      })['project']!({ 'boss.n': 1 }),
    [{ _id: 'd', boss: [{ n: 1 }] }],
    `${MANUAL}/lookup`,
  ],
  [
    'replace the root',
    (p) => p['match']!({ _id: 'a' })['replaceRoot']!({ newRoot: { only: '$n' } }),
    [{ only: 1 }],
    `${MANUAL}/replaceRoot`,
  ],
  [
    'sort by count',
    (p) => p['unwind']!('$tags')['sortByCount']!('$tags'),
    [
      { _id: 'q', count: 2 },
      { _id: 'p', count: 1 },
    ],
    `${MANUAL}/sortByCount`,
  ],
  [
    'sort into buckets',
    (p) => p['bucket']!({ groupBy: '$n', boundaries: [0, 3, 10], output: { count: $['sum']!(1) } }),
    [
      { _id: 0, count: 2 },
      { _id: 3, count: 2 },
    ],
    `${MANUAL}/bucket`,
  ],
  [
    'choose by a condition',
    (p) =>
      p['match']!({ team: 'y' })['project']!({
        big: $['cond']!({ if: $['gt']!(['$n', 3]), then: true, else: false }),
      }),
    [
      { _id: 'c', big: false },
      { _id: 'd', big: true },
    ],
    `${MANUAL}/cond`,
  ],
  [
    'match with query operators',
    (p) => p['match']!({ n: _['gte']!(3), boss: _['exists']!(true) })['project']!({ _id: 1 }),
    [{ _id: 'd' }],
    `${MANUAL}/match`,
  ],
])('an aggregation can %s', async (_title, build, expected, _source) => {
  const pipeline = endpoint.db.collection(endpoint.collection).aggregate() as unknown as Pipeline;
  expect((await build(pipeline).end()).list).toEqual(expected);
});
