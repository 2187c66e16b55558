import { createHash } from 'node:crypto';
import { procedures, type ProcedureName } from '../../core/contract/procedures';
import type { Procedure } from '../../core/contract/procedure';
import { CLIENT_VERSION } from '../../core/domain/client-version';
import { readDocuments } from '../../localcloud/store/read-documents';
import { POLICY } from '../../server/rpc/policy';
import { CloudBase } from '../harness/admin-sdk';
import { openDemo, type Demo } from '../harness/demo-cloud';
import { HOSTILE, pathsOf, replaced, sampleOf } from './hostile-input';

// Two collectives in one cloud. Persons of the first send the ids of the second to every procedure, and hostile values
// to their own. A usual run takes a part, chosen by FUZZ_SEED; FUZZ=all takes every person and every hostile value.

const NOW = '2026-07-15T01:00:00.000Z';
const NAMES = Object.keys(procedures) as ProcedureName[];
const ALL = process.env['FUZZ'] === 'all';
/** Hostile inputs of a usual run; `FUZZ=all` sends all of them. */
const SAMPLE = 1200;
/** What exists once for both collectives. */
const SHARED = ['bodies', 'districts', 'titles', 'orgCodes', 'houses'];
const LEFT_OUT = ['requests', 'invitations', 'joins', 'applications', 'schemaState', 'rosterKeys'];
const PARALLEL = 4;
const ID = /^[0-9a-z]{20}(\.[\w-]+)?$/;

/** Everybody of the first collective, by role, and somebody without a seat. */
const PERSONAS = {
  leader: 'demo-linxiao',
  member: 'demo-chenyinuo',
  another: 'demo-zhouwenbo',
  outside: 'demo-party',
  stranger: 'stranger-0000000000000000',
} as const;
const FOREIGN_LEADER = 'demo-linxiao-1';

type Ids = Map<string, string>;
interface Answer {
  readonly ok: boolean;
  readonly code?: string;
  readonly value?: unknown;
}

let demo: Demo;
let own: Ids;
let foreign: Ids;
/** Ids that only documents of the second collective have. */
let foreignIds: Set<string>;

const copyId = (id: string): string => createHash('sha256').update(`${id} copy`).digest('hex').slice(0, 20);

/** Adds a copy of the demo collective, whose ids and accounts are others. */
async function addCopy(): Promise<void> {
  const documents: [string, Record<string, unknown>][] = [];
  await readDocuments(demo.data, ({ collection, document }) => {
    documents.push([collection, document as Record<string, unknown>]);
  });
  const shared = new Set(
    documents.flatMap(([name, { _id }]) => (SHARED.includes(name) ? [String(_id)] : [])),
  );
  const rename = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value
        .replace(/\b[0-9a-z]{20}\b/g, (id) => (shared.has(id) ? id : copyId(id)))
        .replace(/^demo-([a-z]+)$/, 'demo-$1-1');
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== 'object' || value === null || value instanceof Date) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [rename(key) as string, rename(part)]),
    );
  };
  const admin = CloudBase.connect(demo.cloud);
  const byCollection = new Map<string, { _id: unknown }[]>();
  for (const [name, doc] of documents) {
    if (SHARED.includes(name) || LEFT_OUT.includes(name)) continue;
    if (name === 'people' && !(doc['seats'] as unknown[] | undefined)?.length) continue;
    const copy = rename(doc) as { _id: unknown };
    if (copy._id !== doc['_id']) byCollection.set(name, [...(byCollection.get(name) ?? []), copy]);
  }
  for (const [name, docs] of byCollection)
    for (let from = 0; from < docs.length; from += 50) await admin.add(name, docs.slice(from, from + 50));
}

let sent = 0;
const outcomes = new Map<string, number>();
async function call(who: string, name: ProcedureName, input: unknown): Promise<Answer> {
  const event = { name, input, requestId: `foreign-request-${++sent}`, client: CLIENT_VERSION };
  const { status, body } = await demo.cloud.invoke('api', who, event);
  const answer = (status === 200 ? body : { ok: false, code: `HTTP ${status}` }) as Answer;
  const outcome = answer.ok ? 'accepted' : String(answer.code);
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  return answer;
}

const singular = (name: string): string => name.replace(/ies$/, 'y').replace(/s$/, '');

/** Collects the ids of an answer under the names of their fields. */
function collect(value: unknown, into: Ids, key = ''): void {
  if (typeof value === 'string' && /id$/i.test(key) && ID.test(value) && !into.has(key)) into.set(key, value);
  if (Array.isArray(value)) for (const one of value) collect(one, into, singular(key));
  else if (typeof value === 'object' && value !== null)
    for (const [name, part] of Object.entries(value)) {
      // `seats: [{ id }]` is a seatId.
      const named = name === 'id' && key !== '' ? `${singular(key)}Id` : name;
      collect(part, into, named);
    }
}

/** The leader, who may do most, and one of the others in turn; all of them with `FUZZ=all`. */
function personsFor(nth: number): readonly string[] {
  const [leader, ...others] = Object.values(PERSONAS);
  if (ALL) return [leader as string, ...others];
  return [leader as string, others[nth % others.length] as string];
}

const isId = (path: readonly (string | number)[]): boolean => /id$/i.test(String(path.at(-1)));

/** A sample input in which every id is taken from a map, where it has one of this name. */
function filled(name: ProcedureName, ids: Ids): unknown {
  const sample = sampleOf(procedures[name].input);
  return pathsOf(sample)
    .filter(isId)
    .reduce((input, path) => {
      const found = ids.get(String(path.at(-1)));
      return found === undefined ? input : replaced(input, path, found);
    }, sample);
}

/** What somebody reads, until nothing new is found. */
async function harvest(who: string): Promise<Ids> {
  const ids: Ids = new Map();
  for (let before = -1; before < ids.size;) {
    before = ids.size;
    for (const name of NAMES)
      if (!procedures[name].writes) {
        const { ok, value } = await call(who, name, filled(name, ids));
        if (ok) collect(value, ids);
      }
  }
  return ids;
}

/** Ids that only documents show under their name. */
const STORED_IDS: Readonly<Record<string, string>> = {
  nodes: 'nodeId',
  pictures: 'pictureId',
  cardVersions: 'versionId',
  helpTasks: 'taskId',
  issues: 'issueId',
};

/** Adds ids of documents to those that were read: the first of each collection that belongs to the second collective. */
async function addStoredIds(): Promise<void> {
  const ours = own.get('collectiveId');
  await readDocuments(demo.data, ({ collection, document }) => {
    const { _id, collectiveId } = document as { _id: string; collectiveId?: string };
    const key = STORED_IDS[collection];
    if (key === undefined) return;
    const into = collectiveId === ours ? own : foreign;
    if (!into.has(key)) into.set(key, _id);
  });
}

/** The text of every document of the second collective. */
async function foreignDocuments(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  await readDocuments(demo.data, ({ collection, document }) => {
    const { _id } = document as { _id: string };
    if ([...foreignIds].some((id) => String(_id).includes(id)) || String(_id).endsWith('-1'))
      found.set(`${collection} ${String(_id)}`, JSON.stringify(document));
  });
  return found;
}

async function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  await Promise.all(
    Array.from({ length: PARALLEL }, async () => {
      for (let item = left.pop(); item !== undefined; item = left.pop()) await work(item);
    }),
  );
}

const printed = (): string =>
  [...outcomes]
    .sort(([, one], [, other]) => other - one)
    .map(([code, count]) => `${code} ${count}`)
    .join(', ');

beforeAll(async () => {
  demo = await openDemo(NOW);
  await addCopy();
  own = await harvest(PERSONAS.leader);
  foreign = await harvest(FOREIGN_LEADER);
  await addStoredIds();
  const ownValues = new Set(own.values());
  foreignIds = new Set([...foreign.values()].filter((id) => !ownValues.has(id)));
  // The demo data may have to be made first.
}, 300_000);
afterAll(() => demo?.close());

test('the ids of both collectives are known, and differ', () => {
  for (const key of ['collectiveId', 'seatId', 'cardId', 'nodeId', 'roundId', 'pictureId'])
    expect([key, foreignIds.has(foreign.get(key) ?? '')]).toEqual([key, true]);
  process.stdout.write(`${own.size} kinds of own ids, ${foreignIds.size} of another collective\n`);
  expect(foreignIds.size).toBeGreaterThan(15);
});

test('no procedure gives or changes anything of another collective, whichever of its ids somebody names', async () => {
  const before = await foreignDocuments();
  expect(before.size).toBeGreaterThan(50);
  outcomes.clear();
  const attempts = NAMES.flatMap((name) => {
    const mine = filled(name, own);
    const theirs = filled(name, foreign);
    const places = pathsOf(mine).filter(isId);
    const valueAt = (input: unknown, path: readonly (string | number)[]): unknown =>
      path.reduce<unknown>((one, key) => (one as never)?.[key], input);
    const secondary = places
      .map((path) => ({ path, value: valueAt(theirs, path) }))
      .filter(({ value }) => foreignIds.has(String(value)))
      .map(({ path, value }) => replaced(mine, path, value));
    return personsFor(NAMES.indexOf(name)).flatMap((who) =>
      [theirs, ...(places.length > 1 ? secondary : [])].map((input, nth) => ({
        who,
        name,
        input,
        primary: nth === 0,
      })),
    );
  });
  const problems: string[] = [];
  await each(attempts, async ({ who, name, input, primary }) => {
    const answer = await call(who, name, input);
    const given = JSON.stringify(input);
    const shown = JSON.stringify(answer.value ?? null);
    const told = [...foreignIds].filter((id) => shown.includes(id) && !given.includes(id));
    if (answer.code === 'internal' || answer.code?.startsWith('HTTP'))
      problems.push(`${name}: ${answer.code}`);
    if (told.length > 0) problems.push(`${name} tells ${who} of ${told.join(' ')}`);
    const named = [...foreignIds].some((id) => given.includes(id));
    if (answer.ok && primary && named && POLICY[name].on !== 'nothing')
      problems.push(`${name} accepts a foreign target of ${who}`);
  });
  process.stdout.write(`${attempts.length} calls with foreign ids: ${printed()}\n`);
  expect(problems).toEqual([]);
  const after = await foreignDocuments();
  const changed = [...before].filter(([key, text]) => after.get(key) !== text).map(([key]) => key);
  const added = [...after.keys()].filter((key) => !before.has(key));
  expect({ changed, added }).toEqual({ changed: [], added: [] });
  expect(attempts.length).toBeGreaterThan(NAMES.length * personsFor(0).length);
}, 900_000);

/** A sequence that a seed repeats. */
function* numbersOf(seed: number): Generator<number> {
  for (let state = seed >>> 0; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

test('no hostile value in any field of any procedure is an internal error', async () => {
  const seed = Number(process.env['FUZZ_SEED'] ?? 1);
  const inputs = NAMES.flatMap((name) => {
    const sample = filled(name, own);
    return pathsOf(sample).flatMap((path) =>
      HOSTILE.map((value) => ({ name, input: replaced(sample, path, value) })),
    );
  });
  const random = numbersOf(seed);
  const chosen = ALL
    ? inputs
    : Array.from(
        { length: SAMPLE },
        () => inputs[Math.floor((random.next().value as number) * inputs.length)],
      ).flatMap((one) => one ?? []);
  outcomes.clear();
  const problems = new Set<string>();
  await each(chosen, async ({ name, input }) => {
    const who = (procedures[name] as Procedure).writes ? PERSONAS.member : PERSONAS.leader;
    const { code = '' } = await call(who, name, input);
    if (code === 'internal' || code.startsWith('HTTP'))
      problems.add(`${name} ${code}: ${JSON.stringify(input).slice(0, 300)}`);
  });
  process.stdout.write(`${chosen.length} of ${inputs.length} hostile inputs (seed ${seed}): ${printed()}\n`);
  expect([...problems]).toEqual([]);
  expect(inputs.length).toBeGreaterThan(10_000);
}, 900_000);
