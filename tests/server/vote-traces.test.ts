import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnvelope } from '../../core/voting/envelope';
import { fromHex, toBase64 } from '../../core/voting/bytes';
import type { Board } from '../../core/voting/board';
import { foundElectorate } from '../../scripts/election/electorate';
import type { Electorate } from '../../scripts/election/electorate';
import { castFor, closeStageVote, openBoxOf, openStageVote } from '../../scripts/election/hold-election';
import { ENVIRONMENT } from '../../server/environment';
import type { VoteDoc, SlotDoc } from '../../server/store/collections';
import { preparedVoteOf } from '../../server/features/vote/prepared-vote';
import { startLocalCloud } from '../../localcloud/local-cloud';
import { parseDocument } from '../../localcloud/store/ejson';
import { compactDatabase } from '../../localcloud/store/compact';
import { Store } from '../../localcloud/store/store';

const ROOT = join(__dirname, '../..');
const MEMBERS = 6;
const log: string[] = [];
/** Reads every stored document as text, by collection, after the board is published and before the box is erased. */
const dump = new Map<string, string[]>();
/** The file of the database after the box was erased, and after its compaction. */
const database = { before: Buffer.alloc(0), after: Buffer.alloc(0) };
let electorate: Electorate;
let board: Board;

beforeAll(async () => {
  const data = mkdtempSync(join(tmpdir(), 'qingcheng-traces-'));
  const cloud = await startLocalCloud({
    data,
    functions: join(ROOT, 'dist/cloudfunctions'),
    environment: join(ROOT, 'dist/environment.json'),
    now: '2026-03-10T02:00:00.000Z',
    log: { write: (level, text) => void log.push(`${level} ${text}`) },
  });
  electorate = await foundElectorate(cloud, MEMBERS);
  const roundId = await openStageVote(electorate, { kMin: 3, helpAsked: true });
  for (const [i, elector] of electorate.electors.entries()) {
    const others = Array.from({ length: MEMBERS }, (_, at) => at + 1).filter((about) => about !== i + 1);
    // from an empty ballot to a full one: the envelopes must not differ
    const rating = { level: i === 0 ? null : i % 3, help: i % 2 === 0 ? [] : (['time', 'rest'] as const) };
    const answers = Object.fromEntries(others.map((about) => [String(about), rating]));
    await castFor(elector, electorate.collectiveId, roundId, answers);
  }
  await closeStageVote(cloud, electorate, roundId);
  board = await openBoxOf(electorate, roundId);
  await cloud.stop();
  const store = Store.open(
    data,
    ENVIRONMENT.collections.map((one) => ({ ...one, indexes: [] })),
  );
  for (const name of store.knownNames()) {
    const collection = store.collection(name);
    const ids = [...collection.documents.getKeys()];
    dump.set(
      name,
      ids.map((id) => `${String(id)} ${store.readText(collection, id)}`),
    );
  }
  await store.close();
  const archive = await startLocalCloud({
    data,
    functions: join(ROOT, 'dist/cloudfunctions'),
    environment: join(ROOT, 'dist/environment.json'),
    now: '2026-04-10T02:00:00.000Z',
  });
  await archive.invoke('clock', null, {});
  await archive.stop();
  database.before = readFileSync(join(data, 'database.mdb'));
  await compactDatabase(data);
  database.after = readFileSync(join(data, 'database.mdb'));
  rmSync(data, { recursive: true, force: true });
}, 120_000);

const all = (): string[] => [...dump.values()].flat();
/** The trace of a cell wherever it is stored: tag and salt, in both encodings of bytes. */
const traces = (): string[] =>
  [...board.board, ...(board.comments ?? [])].flatMap(({ tag, salt }) => [
    tag,
    salt,
    toBase64(fromHex(tag)).slice(0, 40),
    toBase64(fromHex(salt)).slice(0, 20),
  ]);
const slotDocs = (): SlotDoc[] =>
  (dump.get('slots') ?? []).map((text) => parseDocument(text.slice(text.indexOf(' '))) as unknown as SlotDoc);

test('cells are stored on the public board and in no other document', () => {
  const holding = [...dump].filter(([, texts]) =>
    texts.some((text) => traces().some((trace) => text.includes(trace))),
  );
  expect(holding.map(([name]) => name)).toEqual(['boardPieces']);
});

test('the board identifies no author: no OPENID, no seat', () => {
  const people = [...electorate.electors.map((one) => one.openid), ...electorate.seatIds];
  for (const text of dump.get('boardPieces') ?? [])
    expect(people.filter((one) => text.includes(one))).toEqual([]);
});

test('a slot stores only what both scrutineers need', () => {
  const people = [...electorate.electors.map((one) => one.openid), ...electorate.seatIds];
  expect(slotDocs()).toHaveLength(MEMBERS);
  for (const slot of slotDocs()) {
    expect(Object.keys(slot).sort()).toEqual([
      '_id',
      'comment',
      'hash',
      'no',
      'rate',
      'seq',
      'sig',
      'voteId',
    ]);
    expect(people.filter((one) => JSON.stringify(slot).includes(one))).toEqual([]);
  }
});

test('a request for an envelope is not logged: no idempotency entry, no time, no hash of its input', () => {
  const requests = dump.get('requests') ?? [];
  expect(requests.length).toBeGreaterThan(MEMBERS);
  expect(requests.filter((text) => /"name":"(envelope|box|mix.stage|board.stage)/.test(text))).toEqual([]);
  const hashes = board.envelopes;
  const holding = [...dump].filter(([, texts]) =>
    texts.some((text) => hashes.some((hash) => text.includes(hash))),
  );
  expect(holding.map(([name]) => name).sort()).toEqual(['boardPieces', 'rounds', 'slots']);
});

test('all envelopes are equal in length and count, whatever was answered', () => {
  const [round] = (dump.get('rounds') ?? []).map(
    (text) => parseDocument(text.slice(text.indexOf(' '))) as unknown as VoteDoc,
  );
  const shapes = slotDocs().map((slot) => {
    const parsed = parseEnvelope(preparedVoteOf(round as VoteDoc), slot);
    if (!parsed.ok) throw new Error(parsed.finding.name);
    const sizes = [...parsed.value.rate, ...parsed.value.comment].map((onion) => onion.length);
    return JSON.stringify([slot.rate.length, slot.comment.length, sizes]);
  });
  expect(new Set(shapes).size).toBe(1);
});

test('the functions log nothing of a vote: no OPENID, no slot, no tag', () => {
  const secret = [...electorate.electors.map((one) => one.openid), `${board.voteId}:`, ...traces()];
  expect(log.filter((line) => secret.some((one) => line.includes(one)))).toEqual([]);
});

test('the search for traces finds an existing trace', () => {
  expect(all().some((text) => text.includes(electorate.electors[0]?.openid ?? '?'))).toBe(true);
  expect((dump.get('boardPieces') ?? []).join('')).toContain(board.board[0]?.tag);
});

test('an archived vote leaves no envelope in the database, its freed pages included', () => {
  const envelopes = slotDocs().flatMap(({ rate, sig }) => [rate.slice(0, 60), sig]);
  expect(envelopes).toHaveLength(2 * MEMBERS);
  // The board stays, with the hashes of the envelopes; they themselves lie in freed pages until the daily compaction.
  expect(database.after.includes(board.voteId)).toBe(true);
  expect(envelopes.filter((text) => database.before.includes(text)).length).toBeGreaterThan(0);
  expect(envelopes.filter((text) => database.after.includes(text))).toEqual([]);
});
