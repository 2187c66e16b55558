import { unzip } from 'fflate';
import type { RestoreRefusal, Restored } from '../../../core/contract/backup';
import { accept, refuse } from '../../../core/contract/result';
import type { Result } from '../../../core/contract/result';
import { BACKUP_BYTES_MAX } from '../../../core/domain/backup';
import { nextDue } from '../../../core/domain/rhythm';
import { checkDocument } from '../../store/check-documents';
import type { CollectionName, Collections, SeatDoc } from '../../store/collections';
import { hashId } from '../../store/ids';
import { MIGRATIONS, STORED_VERSION } from '../../store/migrations/list';
import type { CheckedFiles } from '../../store/picture-files';
import { DuplicateId } from '../../store/store';
import type { Store } from '../../store/store';
import { SEATS_MAX } from '../collective/queries';
import { hashOf } from '../dossier/commands';
import { readPicture } from '../picture/queries';
import { withNextCheck } from '../picture/commands';
import { logSeat } from '../seat-move/commands';
import { CARRIED_COLLECTIONS } from './carried';
import type { BackupContent } from './content';
import { CONTENT_FILE, PICTURE_FOLDER, PICTURE_MARK } from './content';
import { isOwnUpload } from './queries';
import { remapOf, rosterKeysOf } from './remap';
import { openBackup } from './seal';

const DOCS_PER_WRITE = 100;
const CONCURRENT_PICTURES = 6;

interface RestoreDeps {
  readonly store: Store;
  readonly openid: string;
  readonly now: string;
  readonly pictures: CheckedFiles;
  readonly moderate: (openid: string, texts: readonly string[]) => Promise<boolean>;
}

type Answer = Result<Restored, RestoreRefusal | 'not-found'>;
type Docs = { -readonly [C in keyof BackupContent['docs']]: Collections[C][] };

/**
 * Restores a collective from an uploaded file as a new one, which the caller leads. Nothing is stored before the whole
 * file was checked, and nothing is visible before the collective itself is stored, last; the same upload again goes on
 * where it broke off.
 */
export async function restoreBackup(
  deps: RestoreDeps,
  { fileId, passphrase }: { readonly fileId: string; readonly passphrase: string },
): Promise<Answer> {
  const { store, openid, pictures } = deps;
  if (!isOwnUpload(openid, fileId)) return refuse('not-found');
  const collectiveId = hashId('restored', openid, fileId);
  const before = await store.get('collectives', collectiveId);
  if (before) return accept({ collectiveId, name: before.name, missingPictures: 0 });
  const file = await pictures.fetch(fileId);
  if (!file) return refuse('not-found');
  const answer = await restoreFile(deps, { file, passphrase, collectiveId });
  // A refused upload is of no more use: the next attempt brings its own.
  if (answer.ok || answer.code !== 'moderation-unavailable') await pictures.remove([fileId]);
  return answer;
}

async function restoreFile(
  deps: RestoreDeps,
  given: { readonly file: Uint8Array; readonly passphrase: string; readonly collectiveId: string },
): Promise<Answer> {
  const { store, openid, moderate, now } = deps;
  const { collectiveId } = given;
  if (given.file.length > BACKUP_BYTES_MAX) return refuse('backup-damaged');
  const opened = await openBackup(given.file, given.passphrase, STORED_VERSION);
  if (!opened.ok) return refuse(opened.code);
  const files = await unpack(opened.content);
  const content = files && contentOf(files.get(CONTENT_FILE), opened.stored);
  if (!files || !content) return refuse('backup-damaged');
  const remap = remapOf(content, collectiveId);
  const docs = renewed(remap.of(content.docs) as Docs, collectiveId, now);
  const [collective] = docs.collectives;
  const leader = docs.seats.find(({ _id }) => _id === collective?.leaderSeatId);
  if (!collective || !leader || !belongs(docs, collectiveId, remap.ids)) return refuse('backup-damaged');
  const person = await store.get('people', openid);
  if ((person?.seats.length ?? 0) >= SEATS_MAX) return refuse('collective-limit');
  const passed = await moderate(openid, textsOf(docs)).catch(() => null);
  if (passed === null) return refuse('moderation-unavailable');
  if (!passed) return refuse('text-refused');

  const addresses = await storePictures(deps, docs, files, { collectiveId, leaderSeatId: leader._id });
  const shown = withAddresses(docs, addresses) as Docs;
  for (const name of CARRIED_COLLECTIONS)
    if (name !== 'collectives') await writeAll(store, name, shown[name] as never);
  await store.transact(
    async (tx) => {
      const own = (await tx.get('people', openid)) ?? { _id: openid, seats: [] };
      await tx.put('seats', { ...leader, openid, joinedAt: leader.joinedAt ?? now });
      const held = {
        ...{ collectiveId, collectiveName: collective.name, seatId: leader._id, name: leader.name },
        ...{ kind: 'member' as const, leader: true },
      };
      await tx.put('people', { ...own, seats: [...own.seats, held] });
      await logSeat(tx, leader, { event: 'backupRestored', at: now, by: leader.name });
      await tx.put('collectives', collective);
    },
    () => true,
  );
  const missingPictures = content.missingPictures.length;
  return accept({ collectiveId, name: collective.name, missingPictures });
}

/** Unpacks the zip; null for one that is none, or that would fill the memory. */
async function unpack(zipped: Uint8Array): Promise<Map<string, Uint8Array> | null> {
  let bytes = 0;
  const filter = ({ originalSize }: { originalSize: number }): boolean =>
    (bytes += originalSize) <= BACKUP_BYTES_MAX;
  const files = await new Promise<Record<string, Uint8Array> | null>((resolve) =>
    unzip(zipped, { filter }, (error, data) => resolve(error ? null : data)),
  );
  return files && bytes <= BACKUP_BYTES_MAX ? new Map(Object.entries(files)) : null;
}

/** Reads the documents and compares each with its schema; null when one differs. */
function contentOf(file: Uint8Array | undefined, stored: number): BackupContent | null {
  let read: BackupContent;
  try {
    read = JSON.parse(Buffer.from(file ?? []).toString('utf8')) as BackupContent;
  } catch {
    return null;
  }
  const given = read as Partial<BackupContent> | null;
  if (typeof given?.collectiveId !== 'string' || !Array.isArray(given.missingPictures)) return null;
  if (typeof given.docs !== 'object') return null;
  const docs: Record<string, readonly { readonly _id: string }[]> = {};
  for (const name of CARRIED_COLLECTIONS) {
    const found = (given.docs as Partial<Record<string, unknown>>)[name] ?? [];
    if (!Array.isArray(found)) return null;
    const migrated = found.map((doc) => migrateDoc(name, doc, stored)).filter((doc) => doc !== null);
    if (migrated.some((doc) => checkDocument(name, doc as { _id?: unknown }, true).length > 0)) return null;
    docs[name] = migrated as { _id: string }[];
  }
  return { ...read, docs: docs as unknown as BackupContent['docs'] };
}

/** Brings a document of an older release into the shape of this one. */
const migrateDoc = (name: CollectionName, doc: unknown, stored: number): unknown =>
  MIGRATIONS.filter(({ version, collection }) => version > stored && collection === name).reduce(
    (held: unknown, { migrate }) => (held === null ? null : migrate(held as never, [])),
    doc,
  );

/** The documents of the new collective: new ids, nobody's accounts, the clock from now on. */
function renewed(docs: Docs, collectiveId: string, now: string): Docs {
  const [collective] = docs.collectives;
  const seats = docs.seats.map((seat): SeatDoc => {
    const leader = seat._id === collective?.leaderSeatId;
    const waits = !leader && seat.state === 'active' && seat.erasedAt === undefined;
    return { ...seat, openid: null, leader, ...(waits ? { restoredAt: now } : {}) };
  });
  const known = new Set(seats.map(({ _id }) => _id));
  const activeMembers = seats.filter(({ kind, state }) => kind === 'member' && state === 'active').length;
  return {
    ...docs,
    collectives: docs.collectives.slice(0, 1).map((doc) => ({ ...doc, activeMembers })),
    seats,
    rosterKeys: rosterKeysOf(docs.rosterKeys, seats, collectiveId),
    cards: docs.cards.map(({ draftAt: _saved, ...card }) => ({
      ...{ ...card, draft: null },
      viewers: card.viewers.filter((viewer) => known.has(viewer.slice(0, viewer.indexOf('.')))),
    })),
    walls: docs.walls.map((wall) => ({ ...wall, links: [] })),
    rhythms: docs.rhythms.map((rhythm) => ({
      ...{ ...rhythm, doneUntil: now, nextDue: nextDue(now, rhythm.plan) },
    })),
    houses: docs.houses.map(({ code: _code, ...house }) => ({ ...house, enteredBy: collectiveId })),
    dossierVersions: docs.dossierVersions.map((doc) => ({ ...doc, hash: hashOf(doc.content) })),
  };
}

/** Fields by which documents of all collectives are found: a forged file must not name one of another collective. */
const REFERENCES = ['seatId', 'cardId', 'paperId', 'dossierId', 'houseId'] as const;

/** Whether every document is one of the new collective, under an id of it, and belongs to nothing of another one. */
function belongs(docs: Docs, collectiveId: string, ids: ReadonlySet<string>): boolean {
  const isNew = (id: string): boolean => ids.has(id.replace(/^doors\./, '').split('.')[0] ?? '');
  return CARRIED_COLLECTIONS.every((name) =>
    docs[name].every((doc) => {
      const { _id, collectiveId: of } = doc as { readonly _id: string; readonly collectiveId?: string };
      const fits = name === 'rosterKeys' || isNew(_id);
      const refers = REFERENCES.every((field) => {
        const id = (doc as Readonly<Partial<Record<string, unknown>>>)[field] ?? '';
        return id === '' || (typeof id === 'string' && isNew(id));
      });
      return fits && refers && (of === undefined || of === collectiveId);
    }),
  );
}

/** Whatever somebody may have typed: every text that is more than an id, a date or a code. */
function textsOf(docs: Docs): string[] {
  const texts = new Set<string>();
  JSON.stringify(docs, (_field, value: unknown) => {
    if (typeof value === 'string' && !/^[\w.:+-]*$/.test(value)) texts.add(value);
    return value;
  });
  return [...texts];
}

/** Stores the pictures under new addresses, asks for their check anew, and returns the addresses by mark. */
async function storePictures(
  { openid, pictures, now }: RestoreDeps,
  docs: Docs,
  files: ReadonlyMap<string, Uint8Array>,
  { collectiveId, leaderSeatId }: { readonly collectiveId: string; readonly leaderSeatId: string },
): Promise<ReadonlyMap<string, string>> {
  const addresses = new Map<string, string>();
  // The files are named by the ids of before; a mark in the documents was mapped with them.
  const byNewId = new Map(
    [...files.keys()]
      .filter((name) => name.startsWith(PICTURE_FOLDER))
      .map((name) => [hashId('restored', collectiveId, name.slice(PICTURE_FOLDER.length)), name] as const),
  );
  for (let from = 0; from < docs.pictures.length; from += CONCURRENT_PICTURES)
    await Promise.all(
      docs.pictures.slice(from, from + CONCURRENT_PICTURES).map(async (doc, at) => {
        const image = readPicture(files.get(byNewId.get(doc._id) ?? '') ?? new Uint8Array());
        const own = { ...doc, openid: doc.seatId === leaderSeatId ? openid : '' };
        if (!image) {
          docs.pictures[from + at] = { ...own, fileId: null, state: 'removed', lookAt: null };
          return;
        }
        const path = `pictures/${collectiveId}/${doc._id}.${image.kind}`;
        const fileId = await pictures.save(path, image.bytes);
        addresses.set(PICTURE_MARK + doc._id, fileId);
        const traceId = await pictures.check(openid, fileId).catch(() => null);
        docs.pictures[from + at] = withNextCheck({ ...own, fileId, path, traceId, at: doc.at || now });
      }),
    );
  return addresses;
}

/** Puts the new addresses of the pictures into the documents that show them. */
function withAddresses(value: unknown, addresses: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withAddresses(item, addresses));
  if (value === null || typeof value !== 'object') return value;
  const addressOf = (inner: unknown): unknown =>
    typeof inner === 'string' && inner.startsWith(PICTURE_MARK) ? (addresses.get(inner) ?? '') : inner;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === 'fileId' ? addressOf(inner) : withAddresses(inner, addresses),
    ]),
  );
}

/** Adds documents; those that a restoring which broke off had added are written again. */
async function writeAll<C extends CollectionName>(
  store: Store,
  collection: C,
  docs: readonly Collections[C][],
): Promise<void> {
  const always = (): boolean => true;
  for (let from = 0; from < docs.length; from += DOCS_PER_WRITE) {
    const part = docs.slice(from, from + DOCS_PER_WRITE);
    try {
      await store.transact((tx) => tx.add(collection, part), always);
    } catch (error) {
      if (!(error instanceof DuplicateId)) throw error;
      for (const doc of part) await store.transact((tx) => tx.put(collection, doc), always);
    }
  }
}
