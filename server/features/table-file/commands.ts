import {
  discardTableInput,
  uploadedTableInputs,
  type UploadedTableInput,
  type UploadedTableName,
} from '../../../core/contract/table-file';
import { accept, refuse, type Refusal, type Result } from '../../../core/contract/result';
import { TABLE_FILE_BYTES_MAX } from '../../../core/domain/import-file';
import { TABLE_FILE_DAYS } from '../../../core/domain/retention';
import { authorise, personOf } from '../../rpc/authorise';
import { daysLater } from '../../rpc/instants';
import type { Subjects } from '../../rpc/targets';
import type { PictureFiles } from '../../store/picture-files';
import { privateReadDoc } from '../../store/private-read';
import type { Store } from '../../store/store';
import { previewRosterTable, rosterRead, type RosterFileReading } from '../roster/queries';
import { previewTitleTable } from '../title/queries';
import { ownTablePath, uploadIdOf } from './queries';

/** Reads the bytes of a table file apart from the function, which nothing in the file can harm there. */
export type ReadTable = (bytes: Uint8Array) => Promise<RosterFileReading>;

interface TableDeps {
  readonly store: Store;
  readonly openid: string;
  readonly now: string;
  readonly pictures: Pick<PictureFiles, 'fetch' | 'remove'>;
  readonly readTable: ReadTable;
}

const always = (): boolean => true;

export const isTableName = (name: unknown): name is UploadedTableName =>
  typeof name === 'string' && Object.hasOwn(uploadedTableInputs, name);

/** Reads an uploaded table as a roster or a list of titles, for whoever may read a pasted one. */
export async function previewUploadedTable(
  deps: TableDeps,
  name: UploadedTableName,
  { input: given, client }: { readonly input: unknown; readonly client: string },
): Promise<Result<unknown>> {
  const { store, openid, now } = deps;
  const parsed = uploadedTableInputs[name].safeParse(given);
  if (!parsed.success) return refuse('bad-input');
  const subject = await authorise(name, parsed.data, await personOf(store, openid), store);
  if ('ok' in subject) return subject as Refusal;
  const reading = await readUpload(deps, parsed.data.source.fileId);
  if (reading === null) return refuse('not-found');
  if (name === 'title.preview') {
    const { districtId, choices } = parsed.data as UploadedTableInput<'title.preview'>;
    return previewTitleTable(store, districtId, reading, { client, choices });
  }
  const { collectiveId, seat } = subject as Subjects['collective'];
  const { choices } = parsed.data as UploadedTableInput<'roster.preview'>;
  const result = await previewRosterTable(store, collectiveId, reading, { now, client, choices });
  const note = rosterRead(seat, 'import');
  if (result.ok) await store.transact((tx) => tx.put('privateReads', privateReadDoc(note, now)), always);
  return result;
}

/** Reads an own upload; null where there is none. */
async function readUpload(
  { store, openid, now, pictures, readTable }: TableDeps,
  fileId: string,
): Promise<RosterFileReading | null> {
  const path = ownTablePath(openid, fileId);
  const bytes = path === undefined ? null : await pictures.fetch(fileId);
  if (path === undefined || !bytes) return null;
  await store.transact((tx) => tx.put('uploads', { _id: uploadIdOf(path), path, fileId, at: now }), always);
  return bytes.length > TABLE_FILE_BYTES_MAX ? { ok: false, code: 'file-too-large' } : readTable(bytes);
}

/** Deletes an own upload after its table was imported, or given up. */
export async function discardTable(deps: TableDeps, given: unknown): Promise<Result<object>> {
  const parsed = discardTableInput.safeParse(given);
  if (!parsed.success) return refuse('bad-input');
  const path = ownTablePath(deps.openid, parsed.data.fileId);
  if (path === undefined) return refuse('not-found');
  await deps.pictures.remove([parsed.data.fileId]);
  await deps.store.transact((tx) => tx.remove('uploads', uploadIdOf(path)), always);
  return accept({});
}

const UPLOADS_PER_SWEEP = 50;
const PROBE = 'incoming/table-probe.bin';

/** Deletes the uploads of more than a day ago; returns how many. */
export async function sweepTables({
  store,
  now,
  pictures,
}: {
  readonly store: Store;
  readonly now: string;
  readonly pictures: Pick<PictureFiles, 'save' | 'remove'>;
}): Promise<number> {
  const due = await store.find(
    'uploads',
    { at: { below: daysLater(now, -TABLE_FILE_DAYS) } },
    { order: ['at', 'asc'], limit: UPLOADS_PER_SWEEP },
  );
  if (due.length === 0) return 0;
  const known = due.flatMap(({ fileId }) => fileId ?? []);
  const lost = due.filter(({ fileId }) => fileId === null).map(({ path }) => path);
  const files = [...known, ...(lost.length > 0 ? await fileIdsOf(lost, pictures) : [])];
  await pictures.remove(files);
  await store.transact(async (tx) => {
    for (const { _id } of due) await tx.remove('uploads', _id);
  }, always);
  return due.length;
}

/** Of an upload that was never read only the path is known; how file ids begin is learnt from a file written for it. */
async function fileIdsOf(paths: readonly string[], pictures: Pick<PictureFiles, 'save'>): Promise<string[]> {
  const probe = await pictures.save(PROBE, Uint8Array.of(0));
  const begins = probe.slice(0, -PROBE.length);
  return [probe, ...paths.map((path) => begins + path)];
}
