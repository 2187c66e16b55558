import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { unzipSync, zipSync } from 'fflate';
import type { Restored } from '../../core/contract/backup';
import type { Result } from '../../core/contract/result';
import type { Day } from '../../core/domain/month-day';
import { copyDemoData, newestSnapshot, ensureDemoData } from '../../scripts/demo/demo-data';
import { readDocuments } from '../../localcloud/store/read-documents';
import { contentOf } from '../../core/domain/notice/content';
import { LEAN_PRESET } from '../../core/domain/presets/example';
import { CARRIED_COLLECTIONS } from '../../server/features/backup/carried';
import { restoreBackup } from '../../server/features/backup/commands';
import type { BackupContent } from '../../server/features/backup/content';
import { remapOf } from '../../server/features/backup/remap';
import { openBackup, sealBackup } from '../../server/features/backup/seal';
import type { Store } from '../../server/store/store';
import { accountAddress } from '../../server/store/ids';
import { STORED_VERSION } from '../../server/store/migrations/list';
import { storeOf } from '../harness/admin-sdk';
import { openDemo } from '../harness/demo-cloud';
import { upload } from '../harness/sample-picture';
import { openTestServer } from '../harness/test-server';

const ROOT = join(__dirname, '../..');
const NOW = '2026-07-15T01:00:00.000Z';
const home = mkdtempSync(join(tmpdir(), 'qingcheng-told-'));

afterAll(() => rmSync(home, { recursive: true, force: true }));

const BUILD = 'a'.repeat(16);
const OTHER = 'b'.repeat(16);
test.each<[what: string, names: string[], found: string | undefined]>([
  ['nothing was told', [], undefined],
  ['told today', [`${BUILD}-2026-11-20`], `${BUILD}-2026-11-20`],
  ['told earlier this month', [`${BUILD}-2026-11-03`, `${BUILD}-2026-11-09`], `${BUILD}-2026-11-09`],
  ['told of a day to come', [`${BUILD}-2026-11-21`], undefined],
  ['told last month', [`${BUILD}-2026-10-31`], undefined],
  ['told by another build', [`${OTHER}-2026-11-20`], undefined],
  ['still being told', [`${BUILD}-2026-11-20.4711`], undefined],
])('which demo data a new folder gets: %s', (_what, names, found) => {
  expect(newestSnapshot(names, BUILD, '2026-11-20' as Day)).toBe(found);
});

test('a folder is a copy of the demo data, and its changes affect no other', async () => {
  const told = await ensureDemoData({ root: ROOT }, NOW);
  expect(await ensureDemoData({ root: ROOT }, NOW)).toBe(told);
  const ask = async (change: boolean) => {
    const { cloud, close } = await openDemo(NOW);
    const call = async (name: string, input: object) => {
      const event = { name, input, requestId: `told-${name.replace('.', '-')}` };
      return (await cloud.invoke('api', 'demo-linxiao', event)).body as { ok: boolean; value: never };
    };
    const { value } = await call('person.describe', {});
    const [seat] = (value as { seats: { collectiveId: string; collectiveName: string }[] }).seats;
    const cycles = await call('cycle.list', { collectiveId: seat?.collectiveId });
    const revision = {
      collectiveId: seat?.collectiveId,
      name: '别的名字',
      unit: '单位',
      trade: '',
      baseVersion: (cycles.value as { version: number }).version,
    };
    const changed = change ? (await call('collective.revise', revision)).ok : null;
    await close();
    return [seat?.collectiveName, changed];
  };
  expect(await ask(true)).toEqual(['春晖路办税服务厅', true]);
  expect(await ask(false)).toEqual(['春晖路办税服务厅', null]);
});

test('an interrupted preparation leaves no partial folder', async () => {
  await copyDemoData({ root: ROOT }, join(home, 'data'), NOW);
  expect(existsSync(join(home, 'data/database.mdb'))).toBe(true);
  expect(existsSync(join(home, 'data.making'))).toBe(false);
});

test('the demo is three years old: cycles, axes, 初心 then and now, the title in each round', async () => {
  const { cloud, close } = await openDemo(NOW);
  const read = async (person: string, name: string, input: object) => {
    const event = { name, input, client: '0.2.0' };
    const body = (await cloud.invoke('api', `demo-${person}`, event)).body as { ok: boolean; value: never };
    expect([name, body.ok ? 'ok' : body]).toEqual([name, 'ok']);
    return body.value;
  };
  const home = (await read('chenyinuo', 'today.open', {})) as {
    collective: { collectiveId: string };
    own: { cardId: string };
  };
  const { collectiveId } = home.collective;
  const { cardId } = home.own;
  const { past } = (await read('chenyinuo', 'cycle.list', { collectiveId })) as { past: { label: string }[] };
  expect(past.map(({ label }) => label)).toEqual(['2024', '2023']);
  for (const { label } of past) {
    const record = (await read('linxiao', 'cycle.show', { collectiveId, label })) as {
      cards: object[];
      issues: { no: number }[];
      pages: object[];
      votes: { roundId: string }[];
      files: { kind: string; state: string }[];
    };
    expect([record.cards.length, record.issues.length, record.pages.length]).toEqual([4, 3, 4]);
    expect(record.files.map(({ kind, state }) => [kind, state])).toEqual([['review', 'recognised']]);
    expect(record.votes.length).toBe(1);
    const vote = (await read('zhouwenbo', 'vote.show', { roundId: record.votes[0]?.roundId })) as {
      state: string;
      boardParts: number;
      roster: object[];
    };
    expect([vote.state, vote.boardParts > 0, vote.roster.length]).toEqual(['archived', true, 6]);
    const { bonds } = (await read('chenyinuo', 'growthCard.open', {
      cardId: cardId.replace(/\.\d{4}$/, `.${label}`),
    })) as { bonds: { kind: string; state: string }[] };
    expect(bonds.map(({ kind, state }) => [kind, state])).toEqual([
      ['partner', 'accepted'],
      ['fan', 'accepted'],
    ]);
  }
  // The phones of then are gone: nobody has voting keys, and nobody is asked about an earlier vote.
  expect((await read('zhouwenbo', 'voteKeys.show', { collectiveId })) as object).toEqual({
    registration: null,
  });
  for (const person of ['linxiao', 'chenyinuo', 'heguang', 'yangfan']) {
    const { todos, news } = (await read(person, 'today.open', {})) as Record<
      'todos' | 'news',
      { kind: string }[]
    >;
    expect([...todos, ...news].map(({ kind }) => kind)).toEqual(
      expect.not.arrayContaining(['readyPhone', 'voteResult', 'castBallot', 'openBox', 'answerBond']),
    );
  }
  const { years } = (await read('chenyinuo', 'growthCard.years', { cardId })) as {
    years: { wish: string; axis: { state: string }[]; before: { choice: string }[] }[];
  };
  expect(years.map(({ axis }) => axis.filter(({ state }) => state === 'reached').length)).toEqual([
    expect.any(Number),
    3,
    3,
  ]);
  expect(years[1]?.before.map(({ choice }) => choice)).toEqual(['done']);
  const { before } = (await read('zhouwenbo', 'showcase.open', { cardId })) as {
    before: { cycle: { label: string }; items: { kind: string; text: string }[] }[];
  };
  expect(before.map(({ cycle, items }) => [cycle.label, items.map(({ kind }) => kind)])).toEqual([
    ['2024', ['wish', 'reflection']],
    ['2023', ['wish', 'reflection']],
  ]);
  const office = (await read('xujing', 'person.describe', {})) as { offices: { orgId: string }[] };
  const districtId = office.offices[0]?.orgId ?? '';
  const titles = (await read('xujing', 'district.titles', {
    ...{ districtId, filter: { name: '春晖路办税服务厅' } },
  })) as { lines: { titleId: string }[] };
  const { events } = (await read('xujing', 'title.show', {
    ...{ districtId, titleId: titles.lines[0]?.titleId },
  })) as { events: { kind: string; round: string }[] };
  expect(events.map(({ kind, round }) => [kind, round])).toEqual([
    ['reviewed', '2025'],
    ['visited', '2025'],
    ['reviewed', '2024'],
    ['visited', '2024'],
  ]);
  await close();
});

test('the demo goes on in a second year: its cards are carried over, the first year stays readable', async () => {
  const { cloud, close } = await openDemo(NOW);
  let asked = 0;
  const call = async (person: string, name: string, input: object) => {
    const event = { name, input, requestId: `next-year-${++asked}`, client: '0.2.0' };
    const body = (await cloud.invoke('api', `demo-${person}`, event)).body as { ok: boolean; value: never };
    expect([name, body.ok ? 'ok' : body]).toEqual([name, 'ok']);
    return body.value;
  };
  interface Home {
    readonly collective: { readonly collectiveId: string; readonly cycle: { readonly to: string } };
    readonly own: { readonly cardId: string; readonly state: string };
  }
  const before = (await call('linxiao', 'today.open', {})) as Home;
  const { collectiveId } = before.collective;
  const cycles = (await call('linxiao', 'cycle.list', { collectiveId })) as {
    proposed: { from: string; to: string };
    version: number;
  };
  cloud.clock.set(`${cycles.proposed.from}-03T02:00:00.000Z`);
  const begin = { collectiveId, cycle: cycles.proposed, baseVersion: cycles.version };
  await call('linxiao', 'cycle.begin', begin);
  const after = (await call('linxiao', 'today.open', { collectiveId })) as Home;
  expect([after.own.state, after.own.cardId !== before.own.cardId]).toEqual(['none', true]);
  const { cardId } = after.own;
  const last = (await call('linxiao', 'growthCard.last', { cardId })) as {
    wish: string;
    goals: { goalId: string; unfinished: string[] }[];
    bonds: { id: string }[];
  };
  const goals = last.goals.map(({ goalId, unfinished }) => ({
    ...{ goalId, choice: unfinished.length > 0 ? 'carry' : 'done', note: '' },
  }));
  const bondIds = last.bonds.map(({ id }) => id);
  await call('linxiao', 'growthCard.carry', { cardId, wish: last.wish, goals, bondIds });
  const card = (await call('linxiao', 'growthCard.open', { cardId })) as {
    version: number;
    draft: object;
    problems: object[];
  };
  if (goals.some(({ choice }) => choice === 'carry')) expect(card.problems).toEqual([]);
  const old = (await call('linxiao', 'growthCard.open', { cardId: before.own.cardId })) as { state: string };
  expect(old.state).toBe('active');
  const record = (await call('linxiao', 'cycle.show', {
    collectiveId,
    label: before.own.cardId.split('.').at(-1),
  })) as {
    cards: object[];
    issues: object[];
  };
  expect([record.cards.length > 3, record.issues.length > 3]).toEqual([true, true]);
  await close();
});

describe('the backup of a collective', () => {
  const PASSPHRASE = '春晖路 2026 备份';
  type Stored = Record<string, Map<string, Record<string, unknown>>>;

  async function storedIn(data: string): Promise<Stored> {
    const found: Stored = {};
    await readDocuments(data, ({ collection, id, document }) => {
      (found[collection] ??= new Map()).set(id, document as never);
    });
    return found;
  }

  /** What a restored document may differ in, said here once more, apart from the code. */
  function comparable(collection: string, doc: Record<string, unknown>): Record<string, unknown> {
    const dropped: Record<string, readonly string[]> = {
      collectives: ['body', 'bodyId', 'districtId', 'bodySince', 'bodies', 'title', 'fileId', 'handOver'],
      seats: ['openid', 'holder', 'holderSince', 'movedAt', 'restoredAt'],
      deeds: ['linkId'],
      cards: ['draft', 'draftAt'],
      walls: ['links'],
      broughtCards: ['of', 'fromCollectiveId', 'nodes'],
      pictures: ['openid', 'path', 'traceId', 'waste', 'lookAt'],
      houses: ['code'],
      rhythms: ['doneUntil', 'nextDue'],
      dossierVersions: ['hash'],
    };
    const same = Object.entries(doc).filter(([field]) => !dropped[collection]?.includes(field));
    const file = JSON.stringify(Object.fromEntries(same), (field, value: unknown) =>
      field === 'fileId' && String(value).startsWith('cloud://') ? 'a file' : value,
    );
    return JSON.parse(file) as Record<string, unknown>;
  }

  test('is restored elsewhere document by document, without accounts, secrets and organisations', async () => {
    const demo = await openDemo(NOW);
    const call = async (person: string, name: string, input: object) => {
      const event = { name, input, requestId: `backup-${randomBytes(6).toString('hex')}` };
      return (await demo.cloud.invoke('api', `demo-${person}`, event)).body as Result<never>;
    };
    const value = <T>(result: Result<T>): T => {
      if (!result.ok) throw new Error(JSON.stringify(result));
      return result.value;
    };
    const home = value(await call('linxiao', 'today.open', {})) as {
      collective: { collectiveId: string };
      own: { cardId: string };
    };
    const { collectiveId } = home.collective;
    const content = { text: '只有本人读的草稿', next: '', need: '' };
    expect(content.text).not.toBe('');
    const card = value(await call('chenyinuo', 'today.open', {})) as { own: { cardId: string } };
    const opened = value(await call('chenyinuo', 'growthCard.open', { cardId: card.own.cardId })) as {
      version: number;
      content: { wish: string };
    };
    value(
      await call('chenyinuo', 'growthCard.saveDraft', {
        cardId: card.own.cardId,
        baseVersion: opened.version,
        content: { ...opened.content, wish: content.text },
      }),
    );

    const example = {
      kind: 'skill',
      title: '学会手语接待',
      present: '',
      measure: '能接待',
      support: '',
      months: 6,
    };
    value(
      await call('linxiao', 'goalExample.add', {
        collectiveId,
        example: { ...example, nodes: ['报名', '学完', '上岗'] },
      }),
    );
    const paper = { background: '缘起', method: '做法', effect: '成效', feeling: '体会' };
    value(await call('linxiao', 'paper.save', { collectiveId, baseVersion: 0, text: paper }));

    // A notice of its own, which the collective follows after it is restored too.
    const notice = { ...contentOf(LEAN_PRESET), place: '本集体' };
    value(await call('linxiao', 'ownNotice.save', { collectiveId, n: 1, baseVersion: 0, content: notice }));
    value(await call('linxiao', 'ownNotice.publish', { collectiveId, n: 1, baseVersion: 1 }));

    // A card that somebody brought along, with words of somebody of the collective it came from.
    const [mine] = [...((await storedIn(demo.data)).cards?.values() ?? [])].filter(
      (doc) => doc._id === card.own.cardId,
    );
    const word = { kind: 'fan', seatId: 'elsewhere', name: '别处的人', text: '别处的人写的话' };
    await storeOf(demo.cloud).transact(
      (tx) =>
        tx.put('broughtCards', {
          ...{ _id: 'a'.repeat(20), collectiveId, seatId: mine?.seatId, of: 'b.2025' },
          ...{ fromCollectiveId: 'c'.repeat(20), collectiveName: '原来的集体', unit: '某局' },
          ...{ broughtAt: NOW, cycle: mine?.cycle, content: mine?.content },
          nodes: [
            {
              ...{ goal: '', title: '节点', plannedMonth: '2025-03', actualMonth: null, state: 'planned' },
              ...{ reports: [], echoes: [], quotes: [], words: [{ ...word, at: NOW }] },
            },
          ],
        } as never),
      () => true,
    );

    // Only the 号长 takes it, with a passphrase that is long enough; the log says so.
    const order = { collectiveId, order: { kind: 'backup' } };
    expect(await call('chenyinuo', 'document.request', order)).toMatchObject({
      ok: false,
      code: 'not-allowed',
    });
    const { jobId } = value(await call('linxiao', 'document.request', order)) as { jobId: string };
    const build = async (more: object) =>
      (
        await demo.cloud.invoke('documents', 'demo-linxiao', {
          ...{ name: 'document.build', input: { jobId, ...more } },
        })
      ).body as Result<{ state: string; file: { url: string; name: string } | null }>;
    expect(await build({})).toMatchObject({ ok: true, value: { state: 'waiting' } });
    expect(await build({ passphrase: 'short' })).toMatchObject({ ok: false, code: 'bad-input' });
    const { file } = value(await build({ passphrase: PASSPHRASE }));
    expect(file?.name).toMatch(/^春晖路办税服务厅 备份 .*\.qcb$/);
    const bytes = Buffer.from(await (await fetch(file?.url ?? '')).arrayBuffer());
    const log = value(await call('chenyinuo', 'seatMove.list', { collectiveId })) as {
      log: { event: string }[];
    };
    expect(log.log[0]?.event).toBe('backupTaken');
    const before = await storedIn(demo.data);
    await demo.close();

    // The file holds nothing in clear, and inside no account, no draft, no organisation.
    expect(bytes.includes('春晖路')).toBe(false);
    const inside = await openBackup(bytes, PASSPHRASE, STORED_VERSION);
    if (!inside.ok) throw new Error(inside.code);
    const text = Buffer.from(unzipSync(inside.content)['collective.json'] ?? []).toString('utf8');
    const people = [...(before.people ?? new Map<string, object>()).keys()];
    const organisations = [...(before.bodies?.keys() ?? []), ...(before.districts?.keys() ?? [])];
    expect([people.length > 8, organisations.length > 1]).toEqual([true, true]);
    const secrets = [
      ...people,
      ...people.map(accountAddress),
      ...organisations,
      content.text,
      PASSPHRASE,
      word.text,
    ];
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);

    // Refused files change nothing.
    const other = await openTestServer(NOW);
    const leader = other.client('openid-restorer');
    const restore = async (given: Buffer, passphrase = PASSPHRASE): Promise<Result<Restored>> => {
      const { path } = await leader.call('backup.prepareRestore', {});
      const input = { fileId: await upload(other, path, given), passphrase };
      return (await other.cloud.invoke('documents', leader.openid, { name: 'backup.restore', input }))
        .body as Result<Restored>;
    };
    const end = bytes.indexOf('\n');
    const header = JSON.parse(bytes.subarray(0, end).toString()) as { stored: number };
    const withHeader = (changed: object): Buffer =>
      Buffer.concat([Buffer.from(JSON.stringify({ ...header, ...changed })), bytes.subarray(end)]);
    const forged = await sealBackup(unzipSync(inside.content)['collective.json'] ?? new Uint8Array(), {
      passphrase: PASSPHRASE,
      stored: STORED_VERSION,
      random: randomBytes,
    });
    // A node of the file that hangs itself on a card of another collective, and a card on another's seat.
    const withNode = (change: (content: BackupContent) => object): Promise<Uint8Array> => {
      const files = unzipSync(inside.content);
      const content = JSON.parse(
        Buffer.from(files['collective.json'] ?? []).toString('utf8'),
      ) as BackupContent;
      const docs = { ...content.docs, ...change(content) };
      const packed = zipSync({ 'collective.json': Buffer.from(JSON.stringify({ ...content, docs })) });
      return sealBackup(packed, { passphrase: PASSPHRASE, stored: STORED_VERSION, random: randomBytes });
    };
    const foreign = 'z'.repeat(20);
    const onCard = await withNode(({ docs: { nodes } }) => ({
      nodes: nodes.map((node, at) => (at === 0 ? { ...node, cardId: `${foreign}.2026` } : node)),
    }));
    const onSeat = await withNode(({ docs: { broughtCards } }) => ({
      broughtCards: broughtCards.map((one) => ({ ...one, seatId: foreign })),
    }));
    const cut = bytes.subarray(0, bytes.length - 5);
    const flipped = Buffer.from(bytes);
    flipped[bytes.length - 40] = (flipped[bytes.length - 40] ?? 0) ^ 1;
    const refusedAs: [what: string, given: Buffer, passphrase: string, code: string][] = [
      ['another passphrase', bytes, `${PASSPHRASE}!`, 'passphrase-wrong'],
      ['cut short', cut, PASSPHRASE, 'backup-damaged'],
      ['one bit changed', flipped, PASSPHRASE, 'backup-damaged'],
      ['something else', Buffer.from('PK\u0003\u0004 a zip of somebody'), PASSPHRASE, 'backup-foreign'],
      ['of a newer release', withHeader({ stored: header.stored + 1 }), PASSPHRASE, 'backup-newer'],
      ['of a newer format', withHeader({ version: 2 }), PASSPHRASE, 'backup-newer'],
      ['of another content', Buffer.from(forged), PASSPHRASE, 'backup-damaged'],
      ['a node on a card of others', Buffer.from(onCard), PASSPHRASE, 'backup-damaged'],
      ['a card for a seat of others', Buffer.from(onSeat), PASSPHRASE, 'backup-damaged'],
    ];
    for (const [what, given, passphrase, code] of refusedAs)
      expect([what, await restore(given, passphrase)]).toMatchObject([what, { ok: false, code }]);
    const { path: elsewhere } = await leader.call('backup.prepareRestore', {});
    const stolen = { fileId: await upload(other, elsewhere, bytes), passphrase: PASSPHRASE };
    expect(
      (await other.cloud.invoke('documents', 'openid-thief', { name: 'backup.restore', input: stolen })).body,
    ).toMatchObject({ ok: false, code: 'not-found' });
    const untouched = await storedIn(other.data);
    const touched = Object.keys(untouched).filter((name) => (untouched[name]?.size ?? 0) > 0);
    expect(touched.filter((name) => (CARRIED_COLLECTIONS as readonly string[]).includes(name))).toEqual([]);

    // The function is stopped in the middle: nobody sees anything, and the same upload goes on where it broke off.
    const { path: half } = await leader.call('backup.prepareRestore', {});
    const input = { fileId: await upload(other, half, bytes), passphrase: PASSPHRASE };
    const store = storeOf(other.cloud);
    let writes = 0;
    const stopped = Object.assign(Object.create(store) as Store, {
      transact: (...call: Parameters<Store['transact']>) => {
        writes += 1;
        if (writes > 12) throw new Error('stopped');
        return store.transact(...call);
      },
    });
    const pictures = {
      fetch: () => Promise.resolve(bytes),
      save: (path: string) => Promise.resolve(`cloud://half/${path}`),
      check: () => Promise.resolve(null),
      remove: () => Promise.resolve(),
    };
    const halfway = restoreBackup(
      {
        ...{ store: stopped, openid: leader.openid, now: NOW, pictures: pictures as never },
        moderate: () => Promise.resolve(true),
      },
      input,
    );
    await expect(halfway).rejects.toThrow('stopped');
    expect((await storedIn(other.data)).seats?.size).toBeGreaterThan(0);
    expect((await leader.call('person.describe', {})).seats).toEqual([]);
    const resumed = await other.cloud.invoke('documents', leader.openid, { name: 'backup.restore', input });
    const restored = value(resumed.body as Result<Restored>);
    expect(restored).toMatchObject({ name: '春晖路办税服务厅', missingPictures: 0 });
    const after = await storedIn(other.data);
    const read = await leader.call('notice.read', { collectiveId: restored.collectiveId });
    expect([read.from, read.version, read.rules.map(({ note }) => note)]).toEqual([
      ...['own', 1],
      notice.rules.map(({ clause }) => clause),
    ]);

    // Every document of the collective, under new ids, and nothing besides.
    const carried = JSON.parse(text) as BackupContent;
    const remap = remapOf(carried, restored.collectiveId);
    const ofCollective = (name: string, doc: Record<string, unknown>): boolean =>
      doc.collectiveId === collectiveId ||
      String(doc._id).startsWith(collectiveId) ||
      (name === 'houses' && carried.docs.houses.some(({ _id }) => _id === doc._id)) ||
      (['sprints', 'posts'].includes(name) &&
        carried.docs[name as 'posts'].some(({ _id }) => _id === doc._id));
    for (const name of CARRIED_COLLECTIONS) {
      if (name === 'rosterKeys') continue;
      const expected = [...(before[name]?.values() ?? [])]
        .filter((doc) => ofCollective(name, doc))
        .filter((doc) => !(doc.kind === 'innovation' && doc.state === 'draft'))
        .map((doc) => comparable(name, remap.of(doc)));
      const found = [...(after[name]?.values() ?? [])]
        .filter(({ event }) => event !== 'backupRestored')
        .map((doc) => comparable(name, doc));
      const byId = (a: { _id?: unknown }, b: { _id?: unknown }) => (String(a._id) < String(b._id) ? -1 : 1);
      expect([name, found.sort(byId)]).toEqual([name, expected.sort(byId)]);
    }
    const counts = Object.fromEntries(CARRIED_COLLECTIONS.map((name) => [name, after[name]?.size ?? 0]));
    expect(
      Object.entries(counts)
        .filter(([, count]) => count === 0)
        .map(([name]) => name),
      // A sprint begins in the last month before the wish is due.
    ).toEqual(['sprints']);
    expect(counts.rosterKeys).toBe(
      [...(before.rosterKeys?.values() ?? [])].filter((doc) => doc.collectiveId === collectiveId).length,
    );
    expect([...(after.people?.keys() ?? [])]).toEqual([leader.openid]);
    const whole = JSON.stringify(Object.entries(after).map(([name, docs]) => [name, [...docs.values()]]));
    expect(secrets.filter((secret) => whole.includes(secret))).toEqual([]);
    const olds = carried.docs.seats.map(({ _id }) => _id);
    expect([collectiveId, ...olds].filter((id) => whole.includes(id))).toEqual([]);

    // The 号长 leads, members claim their seats by one-time code, and their cards are there.
    const team = await leader.call('roster.list', { collectiveId: restored.collectiveId });
    const line = team.entries.find(({ name }) => name === '陈一诺');
    const seatId = line?.seatId ?? '';
    expect(line).toMatchObject({ joined: false, claimable: true });
    const member = other.client('openid-claimant');
    const claim = { collectiveId: restored.collectiveId, seatId };
    const first = await leader.call('backup.issueCode', claim);
    const second = await leader.call('backup.issueCode', claim);
    expect(await member.call('code.inspect', { code: second.code })).toMatchObject({
      kind: 'seat',
      name: '陈一诺',
    });
    expect(await member.refused('seatMove.take', { code: first.code })).toMatchObject({
      code: 'invitation-invalid',
    });
    await member.call('seatMove.take', { code: second.code });
    const third = other.client('openid-late');
    expect(await third.refused('seatMove.take', { code: second.code })).toMatchObject({
      code: 'invitation-invalid',
    });
    expect(await leader.refused('backup.issueCode', claim)).toMatchObject({ code: 'not-found' });
    const cardId = `${seatId}.${card.own.cardId.split('.')[1]}`;
    expect(await member.call('growthCard.open', { cardId })).toMatchObject({
      content: { wish: opened.content.wish },
    });
    const { log: lines } = await member.call('seatMove.list', { collectiveId: restored.collectiveId });
    expect(
      lines
        .slice(0, 2)
        .map(({ event }) => event)
        .sort(),
    ).toEqual(['backupRestored', 'claimed']);
    await other.close();
  });
});
