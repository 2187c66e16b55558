import { openEndpoint, type Endpoint, type SdkQuery } from './endpoint';

interface Condition {
  and(other: Condition): Condition;
}
type Command = Record<string, (...args: unknown[]) => Condition>;

let endpoint: Endpoint;
let _: Command;
const NOW = new Date('2026-05-04T00:00:00Z');

// One document per shape that MongoDB's manual treats specially.
const DOCUMENTS = [
  { _id: 'a', n: 1, s: 'apple', tags: ['x', 'y'], at: NOW, deep: { k: 1, list: [{ v: 1 }, { v: 5 }] } },
  { _id: 'b', n: 2, s: 'banana', tags: ['y'], at: new Date(NOW.getTime() + 1000), deep: { k: 2, list: [] } },
  { _id: 'c', n: 3.5, s: '成长', tags: [], deep: { k: null } },
  { _id: 'd', n: null, s: 'Apple', tags: 'x' },
  { _id: 'e', s: 5, n: '2', flag: true },
  { _id: 'f', n: [1, 9], s: 'cherry', tags: [['x']] },
];

beforeAll(async () => {
  endpoint = await openEndpoint();
  _ = endpoint.db.command as unknown as Command;
  await endpoint.db.collection(endpoint.collection).add({ data: DOCUMENTS });
});
afterAll(() => endpoint.close());

const ids = async (where: object): Promise<string> => {
  const { data } = await endpoint.db.collection(endpoint.collection).where(where).orderBy('_id', 'asc').get();
  return data.map(({ _id }) => _id).join('');
};

const MANUAL = 'https://www.mongodb.com/docs/manual/reference/operator/query';
test.each<[string, () => object, string, string]>([
  ['equality matches a value', () => ({ n: 2 }), 'b', `${MANUAL}/eq`],
  [
    'equality matches an element of an array',
    () => ({ n: 1 }),
    'af',
    `${MANUAL}/eq/#array-element-equals-a-value`,
  ],
  [
    'equality matches a whole array',
    () => ({ tags: _['eq']!(['y']) }),
    'b',
    `${MANUAL}/eq/#equals-an-array-value`,
  ],
  [
    'null matches null and missing',
    () => ({ n: null }),
    'd',
    'https://www.mongodb.com/docs/manual/tutorial/query-for-null-fields',
  ],
  [
    'null matches a missing field',
    () => ({ at: _['eq']!(null) }),
    'cdef',
    'https://www.mongodb.com/docs/manual/tutorial/query-for-null-fields',
  ],
  ['exists false matches missing only', () => ({ n: _['exists']!(false) }), '', `${MANUAL}/exists`],
  ['exists true matches null', () => ({ n: _['exists']!(true) }), 'abcdef', `${MANUAL}/exists`],
  ['gt compares inside one type', () => ({ n: _['gt']!(1) }), 'bcf', `${MANUAL}/gt`],
  [
    'gt of a text ignores numbers',
    () => ({ n: _['gt']!('1') }),
    'e',
    'https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/#type-bracketing',
  ],
  [
    'two bounds may be met by two elements',
    () => ({ n: _['gt']!(1).and(_['lt']!(9)) }),
    'bcf',
    'https://www.mongodb.com/docs/manual/tutorial/query-arrays',
  ],
  ['neq also matches a missing field', () => ({ flag: _['neq']!(true) }), 'abcdf', `${MANUAL}/ne`],
  ['in matches any', () => ({ s: _['in']!(['apple', 5]) }), 'ae', `${MANUAL}/in`],
  ['in with null matches missing', () => ({ flag: _['in']!([null, true]) }), 'abcdef', `${MANUAL}/in`],
  ['nin matches a missing field', () => ({ tags: _['nin']!(['x']) }), 'bcef', `${MANUAL}/nin`],
  ['dates compare', () => ({ at: _['gt']!(NOW) }), 'b', `${MANUAL}/gt`],
  [
    'a dotted path reaches through documents',
    () => ({ 'deep.k': 2 }),
    'b',
    'https://www.mongodb.com/docs/manual/tutorial/query-embedded-documents',
  ],
  ['a nested object means its paths', () => ({ deep: { k: 1 } }), 'a', 'the SDK flattens nested objects'],
  [
    'a dotted path reaches through arrays',
    () => ({ 'deep.list.v': 5 }),
    'a',
    'https://www.mongodb.com/docs/manual/tutorial/query-array-of-documents',
  ],
  [
    'a position in a path reaches one element',
    () => ({ 'tags.0': 'y' }),
    'b',
    'https://www.mongodb.com/docs/manual/tutorial/query-arrays',
  ],
  [
    'elemMatch wants one element for all',
    () => ({ 'deep.list': _['elemMatch']!({ v: { $gt: 1, $lt: 6 } }) }),
    'a',
    `${MANUAL}/elemMatch`,
  ],
  [
    'elemMatch refuses two elements',
    () => ({ 'deep.list': _['elemMatch']!({ v: { $gt: 1, $lt: 5 } }) }),
    '',
    `${MANUAL}/elemMatch`,
  ],
  ['all wants every value', () => ({ tags: _['all']!(['x', 'y']) }), 'a', `${MANUAL}/all`],
  ['size counts elements', () => ({ tags: _['size']!(0) }), 'c', `${MANUAL}/size`],
  ['mod takes the remainder', () => ({ n: _['mod']!([2, 0]) }), 'b', `${MANUAL}/mod`],
  ['a regular expression matches a text', () => ({ s: /^app/ }), 'a', `${MANUAL}/regex`],
  ['a regular expression may ignore case', () => ({ s: /^app/i }), 'ad', `${MANUAL}/regex`],
  ['or takes either', () => _['or']!({ n: 2 }, { s: 'cherry' }), 'bf', `${MANUAL}/or`],
  ['and takes both', () => _['and']!({ n: 1 }, { s: 'cherry' }), 'f', `${MANUAL}/and`],
  ['nor takes neither', () => _['nor']!({ n: 1 }, { s: 'banana' }), 'cde', `${MANUAL}/nor`],
  ['not turns a condition', () => ({ n: _['not']!(_['gt']!(1)) }), 'ade', `${MANUAL}/not`],
  [
    'an empty condition matches all',
    () => ({}),
    'abcdef',
    'https://www.mongodb.com/docs/manual/tutorial/query-documents',
  ],
])('%s', async (_title, where, expected, _source) => {
  expect(await ids(where())).toBe(expected);
});

const order = async (field: string, way: 'asc' | 'desc'): Promise<string> => {
  const { data } = await endpoint.db
    .collection(endpoint.collection)
    .orderBy(field, way)
    .orderBy('_id', 'asc')
    .get();
  return data.map(({ _id }) => _id).join('');
};

test.each<[string, string, 'asc' | 'desc', string]>([
  // https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order
  ['null, then numbers, then texts; an array by its smallest', 'n', 'asc', 'dafbce'],
  ['descending, an array by its largest', 'n', 'desc', 'efcbad'],
  ['numbers before texts, texts by code point', 's', 'asc', 'edabfc'],
  ['an empty array before null', 'tags', 'asc', 'ceadbf'],
])('the order is %s', async (_title, field, way, expected) => {
  expect(await order(field, way)).toBe(expected);
});

test.each<[string, object, object]>([
  // https://www.mongodb.com/docs/manual/tutorial/project-fields-from-query-results
  ['named fields and the id', { n: true }, { _id: 'a', n: 1 }],
  ['nothing but what is named, without the id', { n: true, _id: false }, { n: 1 }],
  [
    'everything but what is excluded',
    { deep: false, tags: false, at: false },
    { _id: 'a', n: 1, s: 'apple' },
  ],
  ['a part of an embedded document', { 'deep.k': true }, { _id: 'a', deep: { k: 1 } }],
  [
    'a part of each embedded element',
    { 'deep.list.v': true },
    { _id: 'a', deep: { list: [{ v: 1 }, { v: 5 }] } },
  ],
])('a projection keeps %s', async (_title, field, expected) => {
  const { data } = await endpoint.db.collection(endpoint.collection).where({ _id: 'a' }).field(field).get();
  expect(data).toEqual([expected]);
});

test('skip and limit apply to the ordered list; the limit is 100 by default and 1000 at most', async () => {
  const many = endpoint.db.collection('indexed');
  for (let from = 0; from < 1200; from += 400) {
    await many.add({
      data: Array.from({ length: 400 }, (_one, i) => ({
        _id: `m${from + i}`,
        n: from + i,
        one: from + i,
      })) as never,
    });
  }
  const numbers = async (cut: (query: SdkQuery) => SdkQuery): Promise<unknown[]> =>
    (await cut(many.orderBy('n', 'desc')).get()).data.map(({ n }) => n);
  expect(await numbers((query) => query.skip(10).limit(3))).toEqual([1189, 1188, 1187]);
  expect(await numbers((query) => query)).toHaveLength(100);
  expect(await numbers((query) => query.limit(5000))).toHaveLength(1000);
});

test('an invalid condition is a database error', async () => {
  await expect(ids({ n: { $in: 5 } })).rejects.toMatchObject({ errCode: -502001 });
  await expect(ids({ n: { $near: 5 } })).rejects.toMatchObject({ errCode: -502001 });
});

test('a unique compound index counts a missing field as null', async () => {
  const once = endpoint.db.collection('indexed');
  await once.add({ data: { one: 'u', two: 1 } });
  await once.add({ data: { one: 'u' } });
  // https://www.mongodb.com/docs/manual/core/index-unique/#missing-document-field-in-a-unique-single-field-index
  await expect(once.add({ data: { one: 'u', two: null } })).rejects.toMatchObject({
    errCode: -502001,
    errMsg: expect.stringMatching(/E11000 duplicate key/),
  });
});
