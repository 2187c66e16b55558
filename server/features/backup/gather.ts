import { strToU8, zip } from 'fflate';
import type { Zippable } from 'fflate';
import { BACKUP_PICTURES_MAX, BACKUP_PICTURE_BYTES_MAX } from '../../../core/domain/backup';
import { shiftMonth } from '../../../core/domain/post';
import { ZIP_TIME } from '../../print/template/fill-template';
import type { CollectionName, CollectiveDoc, Collections, SeatDoc } from '../../store/collections';
import { applicationIdOf, dossierIdOf, postIdOf, rosterKeyOf } from '../../store/ids';
import type { PictureFiles } from '../../store/picture-files';
import { PAGE, readAll } from '../../store/read-all';
import type { Query, Snapshot } from '../../store/store';
import type { BackupContent } from './content';
import { CONTENT_FILE, PICTURE_FOLDER, PICTURE_MARK } from './content';

/** Ids that one query takes. */
const IDS_READ = 50;
const CONCURRENT_FETCHES = 6;

interface GatherDeps {
  readonly db: Snapshot;
  readonly pictures: Pick<PictureFiles, 'fetch'>;
  readonly now: string;
  readonly step: (done: number, total: number) => Promise<void>;
}

/** Packs a collective as the zip that a backup encrypts; null when it is gone. */
export async function gatherBackup(deps: GatherDeps, collectiveId: string): Promise<Uint8Array | null> {
  const collective = await deps.db.get('collectives', collectiveId);
  if (!collective) return null;
  const docs = await gatherDocs(deps, collective);
  const files = await fetchPictures(deps, docs.pictures);
  const content: BackupContent = {
    ...{ collectiveId, madeAt: deps.now },
    docs: withMarks(docs, new Set(files.keys())),
    missingPictures: docs.pictures.map(({ _id }) => _id).filter((id) => !files.has(id)),
  };
  const packed: Zippable = {
    [CONTENT_FILE]: strToU8(JSON.stringify(content)),
    ...Object.fromEntries(
      [...files].map(([id, bytes]) => [PICTURE_FOLDER + id, [bytes, { level: 0 as const }]]),
    ),
  };
  return new Promise((resolve, reject) =>
    zip(packed, { level: 6, mtime: ZIP_TIME }, (error, data) => (error ? reject(error) : resolve(data))),
  );
}

async function gatherDocs(
  { db, step }: GatherDeps,
  collective: CollectiveDoc,
): Promise<BackupContent['docs']> {
  const collectiveId = collective._id;
  const whole = <C extends CollectionName>(collection: C, query: Query<C>): Promise<Collections[C][]> =>
    readAll((skip) => db.find(collection, query, { order: ['_id', 'asc'], limit: PAGE, skip }));
  const byIds = async <C extends CollectionName>(
    collection: C,
    ids: readonly string[],
    field: keyof Collections[C] = '_id',
  ): Promise<Collections[C][]> => {
    const found: Collections[C][] = [];
    for (let from = 0; from < ids.length; from += IDS_READ)
      found.push(
        ...(await whole(collection, {
          [field]: { in: ids.slice(from, from + IDS_READ) },
        } as unknown as Query<C>)),
      );
    return found;
  };
  const parts = 6;
  await step(0, parts);
  const seats = await whole('seats', { collectiveId, state: { in: ['active', 'left'] } });
  const cards = await whole('cards', { collectiveId });
  const cardIds = cards.map(({ _id }) => _id);
  await step(1, parts);
  const labels = [...(collective.cycles ?? []), collective.cycle].map(({ label }) => label);
  const papers = await byIds(
    'papers',
    labels.map((label) => applicationIdOf(collectiveId, label)),
  );
  const dossiers = await byIds(
    'dossiers',
    labels.map((label) => dossierIdOf(collectiveId, label)),
  );
  const dossierIds = dossiers.map(({ _id }) => _id);
  await step(2, parts);
  const deeds = await whole('deeds', { collectiveId });
  const pictures = await whole('pictures', { collectiveId });
  await step(3, parts);
  const posts = await byIds('posts', postIdsOf(collective, seats));
  await step(4, parts);
  const houseIds = deeds.flatMap((deed) => (deed.kind === 'pairing' ? [deed.houseId] : []));
  const keyIds = seats.map(({ name, details }) => rosterKeyOf(collectiveId, name, details.birth));
  const byCollective = { _id: collectiveId };
  const docs: BackupContent['docs'] = {
    collectives: [stripCollective(collective)],
    seats: seats.map(stripSeat),
    rosterKeys: await byIds('rosterKeys', [...new Set(keyIds)]),
    seatLogs: await whole('seatLogs', { collectiveId }),
    cards: cards.map(({ draftAt: _saved, ...card }) => ({ ...card, draft: null })),
    cardVersions: await byIds('cardVersions', cardIds, 'cardId'),
    // Whose words came along was asked for this collective only.
    broughtCards: (
      await byIds(
        'broughtCards',
        seats.map(({ _id }) => _id),
        'seatId',
      )
    ).map(withoutOthers),
    goalExamples: await whole('goalExamples', byCollective),
    notices: await whole('notices', { collectiveId, state: 'published' }),
    nodes: await whole('nodes', { collectiveId }),
    showcasePages: await whole('showcasePages', { collectiveId }),
    papers,
    paperVersions: await byIds(
      'paperVersions',
      papers.map(({ _id }) => _id),
      'paperId',
    ),
    posts,
    sheets: await whole('sheets', { collectiveId }),
    walls: (await whole('walls', byCollective)).map((wall) => ({ ...wall, links: [] })),
    issues: await whole('issues', { collectiveId }),
    objections: await whole('objections', { collectiveId }),
    signs: await whole('signs', byCollective),
    helpTasks: await whole('helpTasks', { collectiveId }),
    sprints: await byIds('sprints', cardIds),
    rhythms: await whole('rhythms', byCollective),
    pictures: pictures.filter(isShown).map(({ takenAs: _taken, ...doc }) => stripPicture(doc)),
    // A draft of an innovation is read by its authors only.
    deeds: deeds
      .filter((deed) => deed.kind !== 'innovation' || deed.state !== 'draft')
      .map((deed) => (deed.kind === 'session' ? { ...deed, linkId: null } : deed)),
    houses: (await byIds('houses', [...new Set(houseIds)])).map((house) => stripHouse(house, collectiveId)),
    dossiers,
    dossierVersions: (await byIds('dossierVersions', dossierIds, 'dossierId')).map(
      ({ files: _files, ...version }) => version,
    ),
    deedsTexts: await byIds('deedsTexts', dossierIds, 'dossierId'),
  };
  await step(5, parts);
  return docs;
}

function postIdsOf({ cycles = [], cycle }: CollectiveDoc, seats: readonly SeatDoc[]): string[] {
  const first = [...cycles, cycle].reduce((from, one) => (one.from < from ? one.from : from), cycle.from);
  const ids: string[] = [];
  for (let month = first; month <= cycle.to; month = shiftMonth(month, 1))
    for (const { _id, kind } of seats) if (kind === 'member') ids.push(postIdOf(_id, month));
  return ids;
}

/** Without its organisation and what is under way. */
function stripCollective(doc: CollectiveDoc): CollectiveDoc {
  const { body: _body, bodyId: _bodyId, districtId: _districtId, bodySince: _since, ...own } = doc;
  const { bodies: _bodies, title: _title, fileId: _file, handOver: _offer, ...rest } = own;
  const { dissolvedAt: _dissolved, goneAt: _gone, noticeRead, ...open } = rest;
  // The notice of an office is not carried, so that nothing may name it.
  return noticeRead?.noticeId === doc._id ? { ...open, noticeRead } : open;
}

/** Without its account. */
function stripSeat(doc: SeatDoc): SeatDoc {
  const { holder: _holder, holderSince: _since, movedAt: _moved, restoredAt: _restored, ...rest } = doc;
  return { ...rest, openid: null };
}

/** Without the words of others and the ids of the collective it comes from. */
const withoutOthers = (doc: Collections['broughtCards']): Collections['broughtCards'] => ({
  ...{ ...doc, of: doc._id, fromCollectiveId: '' },
  nodes: doc.nodes.map((node) => ({ ...node, words: [] })),
});

// Evidence is in the archive of the collective: its files are too large for a backup.
const isShown = ({ use, state, fileId }: Collections['pictures']): boolean =>
  use !== 'evidence' && fileId !== null && (state === 'pass' || state === 'review' || state === 'pending');

const stripPicture = (doc: Collections['pictures']): Collections['pictures'] => ({
  ...{ ...doc, openid: '', path: '', traceId: null, waste: [], lookAt: null },
});

/** A house of another collective comes along by its name: its contact belongs to whoever entered it. */
function stripHouse(doc: Collections['houses'], collectiveId: string): Collections['houses'] {
  const { code: _code, ...rest } = doc;
  return doc.enteredBy === collectiveId
    ? rest
    : { ...rest, enteredBy: collectiveId, contactName: '', contactPhone: '' };
}

/** Fetches the newest pictures, as many as a file may hold. */
async function fetchPictures(
  { pictures }: GatherDeps,
  docs: readonly Collections['pictures'][],
): Promise<Map<string, Uint8Array>> {
  const wanted = [...docs].sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, BACKUP_PICTURES_MAX);
  const found = new Map<string, Uint8Array>();
  let bytes = 0;
  for (let from = 0; from < wanted.length && bytes < BACKUP_PICTURE_BYTES_MAX; from += CONCURRENT_FETCHES)
    await Promise.all(
      wanted.slice(from, from + CONCURRENT_FETCHES).map(async ({ _id, fileId }) => {
        const file = fileId === null ? null : await pictures.fetch(fileId);
        if (!file) return;
        bytes += file.length;
        found.set(_id, file);
      }),
    );
  return found;
}

/** Replaces the addresses of pictures in the storage, also in the documents that show them. */
function withMarks<T>(value: T, held: ReadonlySet<string>): T {
  if (Array.isArray(value)) return value.map((item: unknown) => withMarks(item, held)) as T;
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).map(([name, inner]) => [name, withMarks(inner, held)] as const);
  const next = Object.fromEntries(fields) as Record<string, unknown>;
  // A dossier, too, has a field of this name.
  if (!('fileId' in next) || !('pictureId' in next || 'use' in next)) return next as T;
  const id = typeof next.pictureId === 'string' ? next.pictureId : next._id;
  const has = typeof id === 'string' && held.has(id);
  if (has) next.fileId = PICTURE_MARK + id;
  else Object.assign(next, { fileId: next.fileId === null ? null : '', state: 'removed' });
  return next as T;
}
