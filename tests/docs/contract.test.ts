import * as z from 'zod';
import { REFUSAL_CODES, refusalFor } from '../../core/contract/refusals';
import { TODO_KINDS, knowsTodo } from '../../core/domain/todo';
import { breaksFor, describeCheckout, show } from '../../scripts/contract/check';
import { collectionOfFinding, findContractBreaks, findStoredBreaks } from '../../scripts/contract/compare';
import type { Finding } from '../../scripts/contract/compare';
import { readReleases, readStored } from '../../scripts/contract/files';
import type { Shape } from '../../scripts/contract/shape';
import { findValueProblems } from '../../scripts/contract/value';
import type { Contract, InputSchema, StoredShapes } from '../../scripts/contract/snapshot';
import { FIRST_VERSION } from '../../server/store/migrations/migration';
import { MIGRATIONS, STORED_VERSION } from '../../server/store/migrations/list';

const { contract: current, stored } = describeCheckout();

test('the contract of release 0.1.0 is kept', () => {
  expect(readReleases().map(({ version }) => version)).toContain('0.1.0');
});

test.each(readReleases().map((release) => [release.version, release] as const))(
  'a client of release %s finds everything it relies on',
  (_version, release) => {
    expect(breaksFor(release, current)).toEqual([]);
  },
);

test.each(readReleases().map((release) => [release.version, release] as const))(
  'a client of release %s receives only refusal codes and kinds of todos of its contract',
  (version, { refusalCodes, todoKinds }) => {
    const received = REFUSAL_CODES.map((code) => refusalFor(version, code));
    expect([...new Set(received)].sort()).toEqual([...refusalCodes].sort());
    expect(TODO_KINDS.filter((kind) => knowsTodo(version, kind)).sort()).toEqual([...todoKinds].sort());
  },
);

test('a stored shape changes additively; any other change needs a migration (docs/upgrade.md)', () => {
  expect(findStoredBreaks(readStored(STORED_VERSION), stored).map(show)).toEqual([]);
});

test('the snapshot of stored shapes is up to date; `npm run contract-snapshot` writes it', () => {
  expect(findStoredBreaks(stored, readStored(STORED_VERSION)).map(show)).toEqual([]);
});

test('each change of a stored shape between two versions belongs to the collection of its migration', () => {
  for (let version = FIRST_VERSION; version < STORED_VERSION; version += 1) {
    const migrated = MIGRATIONS.find((migration) => migration.version === version + 1)?.collection;
    const changed = findStoredBreaks(readStored(version), readStored(version + 1)).map(collectionOfFinding);
    expect(changed.filter((collection) => collection !== migrated)).toEqual([]);
  }
});

const schemaOf = (schema: z.ZodType): InputSchema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as InputSchema;

const contract = (input: z.ZodType, output: Shape, types: Record<string, Shape> = {}): Contract => ({
  version: '1.0.0',
  procedures: { 'noun.verb': { input: schemaOf(input), writes: true, refuses: [] } },
  outputs: { types, shapes: { 'noun.verb': output } },
  refusalCodes: ['busy', 'offline'],
  todoKinds: ['echo'],
});

const nothing = z.strictObject({});
const base = z.strictObject({
  id: z.string().max(80),
  kind: z.enum(['a', 'b']),
  list: z.array(z.int().min(1)).max(5),
  day: z.union([z.literal(''), z.string().regex(/^\d+$/)]),
  note: z.string().optional(),
  by: z.record(z.string(), z.strictObject({ n: z.number() })),
  pair: z.tuple([z.number(), z.number()]),
  maybe: z.string().nullable(),
});
const field = base.shape;

test.each<[string, z.ZodType, Finding[]]>([
  ['the same input', base, []],
  ['a new optional field', base.extend({ more: z.string().optional() }), []],
  ['a wider enum', base.extend({ kind: z.enum(['a', 'b', 'c']) }), []],
  ['longer limits', base.extend({ id: z.string().max(81), list: z.array(z.int()).max(6) }), []],
  ['any text for one of an enum', base.extend({ kind: z.string() }), []],
  ['a field that may now be left out', base.extend({ id: field.id.optional() }), []],
  ['a removed field', base.omit({ note: true }), [{ kind: 'removed', at: '.note' }]],
  ['a new required field', base.extend({ more: z.string() }), [{ kind: 'required', at: '.more' }]],
  ['a field that must now be given', base.extend({ note: z.string() }), [{ kind: 'required', at: '.note' }]],
  ['a narrower enum', base.extend({ kind: z.enum(['a', 'c']) }), [{ kind: 'narrowed', at: '.kind (b)' }]],
  ['an enum for any text', base.extend({ id: z.enum(['x']) }), [{ kind: 'narrowed', at: '.id (enum)' }]],
  ['a shorter text', base.extend({ id: z.string().max(79) }), [{ kind: 'narrowed', at: '.id (maxLength)' }]],
  [
    'a longest text where none was',
    base.extend({ note: z.string().max(9).optional() }),
    [{ kind: 'narrowed', at: '.note (maxLength)' }],
  ],
  [
    'a shortest text',
    base.extend({ id: z.string().min(1).max(80) }),
    [{ kind: 'narrowed', at: '.id (minLength)' }],
  ],
  [
    'a pattern',
    base.extend({ id: z.string().max(80).regex(/x/) }),
    [{ kind: 'narrowed', at: '.id (pattern)' }],
  ],
  [
    'a shorter list',
    base.extend({ list: z.array(z.int().min(1)).max(4) }),
    [{ kind: 'narrowed', at: '.list (maxItems)' }],
  ],
  [
    'a greater least number',
    base.extend({ list: z.array(z.int().min(2)).max(5) }),
    [{ kind: 'narrowed', at: '.list[] (minimum)' }],
  ],
  ['another type', base.extend({ id: z.number() }), [{ kind: 'retyped', at: '.id' }]],
  [
    'an alternative less',
    base.extend({ day: z.string().regex(/^\d+$/) }),
    [{ kind: 'narrowed', at: '.day ()' }],
  ],
  [
    'a value that may no longer be null',
    base.extend({ maybe: z.string() }),
    [{ kind: 'retyped', at: '.maybe' }],
  ],
  [
    'a field of a record’s values',
    base.extend({ by: z.record(z.string(), z.strictObject({ n: z.number(), m: z.number() })) }),
    [{ kind: 'required', at: '.by{}.m' }],
  ],
  [
    'a part of a tuple',
    base.extend({ pair: z.tuple([z.number(), z.number().max(9)]) }),
    [{ kind: 'narrowed', at: '.pair[1] (maximum)' }],
  ],
])('input: %s', (_change, after, expected) => {
  const findings = findContractBreaks(contract(base, 'null'), contract(after, 'null'));
  const at = (finding: Finding): Finding => ({ ...finding, at: finding.at.replace(/^noun\.verb input/, '') });
  expect(findings.map(at)).toEqual(expected);
});

const state = (...words: string[]): Shape => ({ enum: words });
const shape: Shape = {
  object: {
    id: 'string',
    state: state('a', 'b'),
    'note?': 'string',
    list: { array: { object: { n: 'number' } } },
    by: { record: 'number' },
    one: { anyOf: ['string', 'null'] },
  },
};
const parsed = { id: 'x', state: 'a', list: [{ n: 1 }], by: { k: 1 }, one: 'x' };
const fields = (shape as { object: Record<string, Shape> }).object;
const answer = (change: Record<string, Shape>, without: readonly string[] = []): Shape => ({
  object: Object.fromEntries(
    Object.entries({ ...fields, ...change }).filter(([key]) => !without.includes(key)),
  ),
});

test.each<[string, Shape, Finding[]]>([
  ['the same answer', shape, []],
  ['a new field', answer({ more: 'string' }), []],
  ['a field that is now always there', answer({ note: 'string' }, ['note?']), []],
  ['a narrower enum', answer({ state: state('a') }), []],
  ['a value that is no longer null', answer({ one: 'string' }), []],
  ['a removed field', answer({}, ['id']), [{ kind: 'removed', at: '.id' }]],
  ['a removed optional field', answer({}, ['note?']), [{ kind: 'removed', at: '.note' }]],
  ['a field that may now be absent', answer({ 'id?': 'string' }, ['id']), [{ kind: 'optional', at: '.id' }]],
  ['a retyped field', answer({ id: 'number' }), [{ kind: 'retyped', at: '.id' }]],
  [
    'a value that may now be null',
    answer({ id: { anyOf: ['string', 'null'] } }),
    [{ kind: 'retyped', at: '.id' }],
  ],
  ['any text for one of an enum', answer({ state: 'string' }), [{ kind: 'retyped', at: '.state' }]],
  ['a wider enum', answer({ state: state('a', 'b', 'c') }), [{ kind: 'widened', at: '.state: c' }]],
  [
    'a field less in the items of a list',
    answer({ list: { array: { object: {} } } }),
    [{ kind: 'removed', at: '.list[].n' }],
  ],
  ['one item for a list', answer({ list: { object: { n: 'number' } } }), [{ kind: 'retyped', at: '.list' }]],
  ['other values of a record', answer({ by: { record: 'string' } }), [{ kind: 'retyped', at: '.by{}' }]],
])('answer: %s', (_change, after, expected) => {
  const findings = findContractBreaks(contract(nothing, shape), contract(nothing, after));
  expect(findings.map((one) => ({ ...one, at: one.at.replace(/^noun\.verb output/, '') }))).toEqual(expected);
});

test('answer: a type that contains itself is compared once, by whatever name', () => {
  const tree = (name: string, end: Shape) =>
    contract(nothing, { ref: name }, { [name]: { object: { end, below: { array: { ref: name } } } } });
  expect(findContractBreaks(tree('Tree', 'string'), tree('Renamed', 'string'))).toEqual([]);
  expect(findContractBreaks(tree('Tree', 'string'), tree('Renamed', 'number')).map(show)).toEqual([
    'retyped: noun.verb output.end',
  ]);
});

test('answer: a wider enum inside a value that may be null is that and no other type', () => {
  const maybe = (...words: string[]): Shape => ({ anyOf: ['null', { object: { state: state(...words) } }] });
  const findings = findContractBreaks(contract(nothing, maybe('a')), contract(nothing, maybe('a', 'b')));
  expect(findings.map(show)).toEqual(['widened: noun.verb output.state: b']);
});

test.each<[string, object, string[]]>([
  ['a value of it', { ...parsed, more: 1, note: 'x' }, []],
  ['a null that it allows', { ...parsed, one: null }, []],
  ['an unknown word', { ...parsed, state: 'c' }, ['.state: "c"']],
  ['a missing field', { ...parsed, id: undefined }, ['.id: undefined']],
  ['another type in a list', { ...parsed, list: [{ n: 1 }, { n: 'x' }] }, ['.list[1].n: "x"']],
  ['another type in a record', { ...parsed, by: { k: 'x' } }, ['.by.k: "x"']],
  ['another type of several', { ...parsed, one: 1 }, ['.one: 1']],
])('a value is compared with a shape: %s', (_what, value, expected) => {
  expect(findValueProblems(value, shape, { types: {}, shapes: {} })).toEqual(expected);
});

test('a removed procedure, refusal code or kind of todo is found', () => {
  const before = contract(nothing, 'null');
  const after: Contract = { ...before, procedures: {}, refusalCodes: ['busy'], todoKinds: [] };
  expect(findContractBreaks(before, after).map(show)).toEqual([
    'removed: noun.verb',
    'removed: refusalCodes offline',
    'removed: todoKinds echo',
  ]);
});

test.each<[string, Shape, Finding[]]>([
  ['the same document', shape, []],
  ['a new optional field', answer({ 'more?': 'string' }), []],
  ['a wider enum', answer({ state: state('a', 'b', 'c') }), []],
  ['a field that may be absent', answer({ 'id?': 'string' }, ['id']), []],
  ['a value that may be null', answer({ id: { anyOf: ['string', 'null'] } }), []],
  ['a new field', answer({ more: 'string' }), [{ kind: 'required', at: 'cards.more' }]],
  [
    'a field that was optional',
    answer({ note: 'string' }, ['note?']),
    [{ kind: 'required', at: 'cards.note' }],
  ],
  ['a removed field', answer({}, ['id']), [{ kind: 'removed', at: 'cards.id' }]],
  ['a narrower enum', answer({ state: state('a') }), [{ kind: 'narrowed', at: 'cards.state: b' }]],
  ['a retyped field', answer({ id: 'number' }), [{ kind: 'retyped', at: 'cards.id' }]],
])('stored document: %s', (_change, after, expected) => {
  const of = (card: Shape): StoredShapes => ({ version: 1, types: {}, shapes: { cards: card } });
  const findings = findStoredBreaks(of(shape), of(after));
  expect(findings).toEqual(expected);
  expect(findings.map(collectionOfFinding)).toEqual(findings.map(() => 'cards'));
});

test('a collection that is gone is found', () => {
  const of = (shapes: Record<string, Shape>): StoredShapes => ({ version: 1, types: {}, shapes });
  expect(findStoredBreaks(of({ cards: shape }), of({})).map(show)).toEqual(['removed: cards']);
});
