import { openEndpoint, type Endpoint } from './endpoint';

type Command = Record<string, (...args: unknown[]) => unknown>;

let endpoint: Endpoint;
let _: Command;
beforeAll(async () => {
  endpoint = await openEndpoint();
  _ = endpoint.db.command as unknown as Command;
});
afterAll(() => endpoint.close());

let count = 0;
const MANUAL = 'https://www.mongodb.com/docs/manual/reference/operator/update';

test.each<[string, object, () => object, object, string]>([
  [
    'set a nested part only',
    { d: { a: 1, b: 2 } },
    () => ({ d: { a: 9 } }),
    { d: { a: 9, b: 2 } },
    'the SDK flattens nested objects',
  ],
  [
    'replace with _.set',
    { d: { a: 1, b: 2 } },
    () => ({ d: _['set']!({ a: 9 }) }),
    { d: { a: 9 } },
    `${MANUAL}/set`,
  ],
  ['create the objects of a new path', {}, () => ({ 'd.e.f': 1 }), { d: { e: { f: 1 } } }, `${MANUAL}/set`],
  [
    'set an element by position',
    { l: [1, 2] },
    () => ({ 'l.1': 5 }),
    { l: [1, 5] },
    `${MANUAL}/set/#set-elements-in-arrays`,
  ],
  [
    'fill up to a position with null',
    { l: [1] },
    () => ({ 'l.3': 5 }),
    { l: [1, null, null, 5] },
    `${MANUAL}/set/#set-elements-in-arrays`,
  ],
  ['remove a field', { a: 1, b: 2 }, () => ({ a: _['remove']!() }), { b: 2 }, `${MANUAL}/unset`],
  ['add', { a: 1 }, () => ({ a: _['inc']!(2.5) }), { a: 3.5 }, `${MANUAL}/inc`],
  ['add to nothing', {}, () => ({ a: _['inc']!(2) }), { a: 2 }, `${MANUAL}/inc`],
  ['multiply', { a: 3 }, () => ({ a: _['mul']!(2) }), { a: 6 }, `${MANUAL}/mul`],
  ['multiply nothing', {}, () => ({ a: _['mul']!(2) }), { a: 0 }, `${MANUAL}/mul`],
  ['take the smaller', { a: 3 }, () => ({ a: _['min']!(2) }), { a: 2 }, `${MANUAL}/min`],
  [
    'take the larger, across types by rank',
    { a: 3 },
    () => ({ a: _['max']!('x') }),
    { a: 'x' },
    `${MANUAL}/max`,
  ],
  ['rename', { a: 1 }, () => ({ a: _['rename']!('b') }), { b: 1 }, `${MANUAL}/rename`],
  ['push', { l: [1] }, () => ({ l: _['push']!([2, 3]) }), { l: [1, 2, 3] }, `${MANUAL}/push`],
  ['push to nothing', {}, () => ({ l: _['push']!(['x']) }), { l: ['x'] }, `${MANUAL}/push`],
  [
    'push several, sort and slice',
    { l: [5, 1] },
    () => ({ l: _['push']!({ each: [3, 9], sort: 1, slice: 3 }) }),
    { l: [1, 3, 5] },
    `${MANUAL}/push/#use--push-operator-with-multiple-modifiers`,
  ],
  ['pop the last', { l: [1, 2] }, () => ({ l: _['pop']!() }), { l: [1] }, `${MANUAL}/pop`],
  ['shift the first', { l: [1, 2] }, () => ({ l: _['shift']!() }), { l: [2] }, `${MANUAL}/pop`],
  ['unshift', { l: [2] }, () => ({ l: _['unshift']!([0, 1]) }), { l: [0, 1, 2] }, `${MANUAL}/position`],
  ['pull a value', { l: [1, 2, 1] }, () => ({ l: _['pull']!(1) }), { l: [2] }, `${MANUAL}/pull`],
  [
    'pull by a condition on elements',
    { l: [{ v: 1 }, { v: 5 }] },
    () => ({ l: _['pull']!({ v: 5 }) }),
    { l: [{ v: 1 }] },
    `${MANUAL}/pull`,
  ],
  [
    'pull all of some',
    { l: [1, 2, 3, 1] },
    () => ({ l: _['pullAll']!([1, 3]) }),
    { l: [2] },
    `${MANUAL}/pullAll`,
  ],
  ['add to a set once', { l: [1] }, () => ({ l: _['addToSet']!(1) }), { l: [1] }, `${MANUAL}/addToSet`],
  [
    'add to a set what is new',
    { l: [1] },
    () => ({ l: _['addToSet']!({ $each: [2, 2] }) }),
    { l: [1, 2] },
    `${MANUAL}/addToSet`,
  ],
])('an update can %s', async (_title, before, update, after, _source) => {
  const _id = `u${(count += 1)}`;
  const at = endpoint.db.collection(endpoint.collection);
  await at.add({ data: { _id, ...before } });
  await at.doc(_id).update({ data: update() });
  expect((await at.doc(_id).get()).data).toEqual({ _id, ...after });
});

test.each<[string, object, () => object, RegExp, string]>([
  ['add to a text', { a: 'x' }, () => ({ a: _['inc']!(1) }), /non-numeric type/, `${MANUAL}/inc`],
  ['multiply a text', { a: 'x' }, () => ({ a: _['mul']!(2) }), /non-numeric type/, `${MANUAL}/mul`],
  ['add a text', { a: 1 }, () => ({ a: _['inc']!('1') }), /non-numeric argument/, `${MANUAL}/inc`],
  ['push onto a text', { l: 'x' }, () => ({ l: _['push']!([1]) }), /must be an array/, `${MANUAL}/push`],
  ['pop a number', { l: 1 }, () => ({ l: _['pop']!() }), /must be an array/, `${MANUAL}/pop`],
  ['pull from a text', { l: 'x' }, () => ({ l: _['pull']!('x') }), /must be an array/, `${MANUAL}/pull`],
  [
    'add a number to a set that is a text',
    { l: 'x' },
    () => ({ l: _['addToSet']!(1) }),
    /must be an array/,
    `${MANUAL}/addToSet`,
  ],
  ['go through a scalar', { a: 1 }, () => ({ 'a.b': 2 }), /Cannot create field 'b'/, `${MANUAL}/set`],
  ['go through null', { a: null }, () => ({ 'a.b': 2 }), /Cannot create field 'b'/, `${MANUAL}/set`],
  [
    'change one path twice',
    { a: 1 },
    () => ({ a: _['inc']!(1), 'a.b': 2 }),
    /would create a conflict/,
    'https://www.mongodb.com/docs/manual/core/document/#update-operators',
  ],
])('an update cannot %s, and changes nothing', async (_title, before, update, errMsg, _source) => {
  const _id = `u${(count += 1)}`;
  const at = endpoint.db.collection(endpoint.collection);
  await at.add({ data: { _id, ...before } });
  await expect(at.doc(_id).update({ data: update() })).rejects.toMatchObject({
    errCode: -502001,
    errMsg: expect.stringMatching(errMsg),
  });
  expect((await at.doc(_id).get()).data).toEqual({ _id, ...before });
});

test('changed documents are counted, unchanged ones are not', async () => {
  const at = endpoint.db.collection(endpoint.collection);
  await at.add({
    data: [
      { _id: 'k1', k: 1, v: 1 },
      { _id: 'k2', k: 1, v: 2 },
    ] as never,
  });
  expect((await at.where({ k: 1 }).update({ data: { v: 2 } })).stats).toEqual({ updated: 1 });
  expect((await at.doc('absent').update({ data: { v: 2 } })).stats).toEqual({ updated: 0 });
  expect((await at.where({ k: 1 }).remove()).stats).toEqual({ removed: 2 });
  expect((await at.doc('k1').remove()).stats).toEqual({ removed: 0 });
});

test('set replaces a document or creates it', async () => {
  const doc = endpoint.db.collection(endpoint.collection).doc('whole');
  expect((await doc.set({ data: { a: 1, b: { c: 1 } } })).stats).toEqual({ created: 1, updated: 0 });
  expect((await doc.set({ data: { b: { d: 2 } } })).stats).toEqual({ created: 0, updated: 1 });
  expect((await doc.get()).data).toEqual({ _id: 'whole', b: { d: 2 } });
});

test('a second add with the same id is a duplicate key error', async () => {
  const at = endpoint.db.collection(endpoint.collection);
  const { _id } = (await at.add({ data: { a: 1 } })) as { _id: string };
  expect(_id).toMatch(/^[0-9a-f]{32}$/);
  await expect(at.add({ data: { _id } })).rejects.toMatchObject({
    errCode: -502001,
    errMsg: expect.stringMatching(/E11000/),
  });
});

test('an add of several documents is atomic', async () => {
  const at = endpoint.db.collection(endpoint.collection);
  await at.add({ data: { _id: 'taken' } });
  await expect(at.add({ data: [{ _id: 'fresh' }, { _id: 'taken' }] as never })).rejects.toMatchObject({
    errCode: -502001,
  });
  expect((await at.doc('fresh').get()).data).toBeNull();
});

test.each<[string, unknown]>([
  ['a date', new Date('2026-05-04T01:02:03.456Z')],
  ['a large integer', 1234567890123],
  ['a fraction', 0.1],
  ['a negative number', -2147483649],
  ['a text with 汉字, emoji 🌱 and quotes "\'', '汉字 🌱 "\''],
  ['null', null],
  ['nested lists and documents', [[1, [2]], { a: [{}] }]],
  ['a name like a special one', { constructor: 1, toString: 'x' }],
])('%s comes back as it was stored', async (_title, v) => {
  const _id = `v${(count += 1)}`;
  const at = endpoint.db.collection(endpoint.collection);
  await at.add({ data: { _id, v } });
  expect((await at.doc(_id).get()).data).toEqual({ _id, v });
});

test('an unknown collection is an error', async () => {
  await expect(endpoint.db.collection('no_such_collection').get()).rejects.toMatchObject({
    errCode: -502005,
  });
  await expect(endpoint.db.collection('no_such_collection').add({ data: {} })).rejects.toMatchObject({
    errCode: -502005,
  });
});

test("serverDate is the server's time plus the given offset", async () => {
  const at = endpoint.db.collection(endpoint.collection);
  const before = Date.now() - 60_000;
  await at.add({
    data: {
      _id: 'dated',
      a: endpoint.db.serverDate(),
      deep: [{ b: endpoint.db.serverDate({ offset: 3600_000 }) }],
    },
  });
  const { a, deep } = (await at.doc('dated').get()).data as unknown as { a: Date; deep: { b: Date }[] };
  expect(a.getTime()).toBeGreaterThan(before);
  expect((deep[0] as { b: Date }).b.getTime() - a.getTime()).toBe(3600_000);
});
