import type { AttachmentView } from '../../../core/contract/attachment';
import type { SubmittedFile } from '../../../core/contract/dossier';
import type { AttachmentSubject } from '../../../core/domain/attachment';
import { ATTACHMENTS_STORED } from '../../../core/domain/attachment';
import { isSeenByOwner } from '../../../core/domain/picture';
import type { DossierVersionDoc } from '../../store/dossier-collections';
import type { PictureDoc } from '../../store/month-collections';
import type { PictureFiles } from '../../store/picture-files';
import type { Snapshot } from '../../store/store';

/** A file of evidence lies among the pictures, whose check, deletion and erasure it shares. */
export type AttachmentDoc = PictureDoc & { readonly file: NonNullable<PictureDoc['file']>; usedBy: string };

export const isAttachment = (doc: PictureDoc | null | undefined): doc is AttachmentDoc =>
  doc?.use === 'evidence' && doc.file !== undefined && doc.usedBy !== null;

/** What a file is attached to; an item of the self-assessment is that of one dossier. */
export const attachmentKey = (kind: AttachmentSubject, id: string, dossierId = ''): string =>
  kind === 'item' ? `item.${dossierId}.${id}` : `${kind}.${id}`;

/** A file that was uploaded and not removed; one whose picture is still being checked is one, too. */
const isStored = (doc: AttachmentDoc): boolean => doc.fileId !== null && isSeenByOwner(doc.state);

/** When a file was attached; `at` changes with the check of a picture. */
const addedAt = ({ addedAt: added, at }: AttachmentDoc): string => added ?? at;

export const inOrder = (a: AttachmentDoc, b: AttachmentDoc): number =>
  addedAt(a) < addedAt(b) ? -1 : addedAt(a) > addedAt(b) ? 1 : a._id < b._id ? -1 : 1;

/** Reads the files of a collective that take room, those under way too, oldest first; one operation. */
export async function heldAttachments(db: Snapshot, collectiveId: string): Promise<AttachmentDoc[]> {
  const docs = await db.find(
    'pictures',
    { collectiveId, use: 'evidence' },
    { limit: ATTACHMENTS_STORED * 2 },
  );
  return docs
    .filter(isAttachment)
    .filter(({ state }) => state !== 'removed' && state !== 'risky')
    .sort(inOrder);
}

/** Reads the stored files of a collective, oldest first; one operation. */
export const readAttachments = async (db: Snapshot, collectiveId: string): Promise<AttachmentDoc[]> =>
  (await heldAttachments(db, collectiveId)).filter(isStored);

export const bytesOf = (docs: readonly AttachmentDoc[]): number =>
  docs.reduce((sum, { file }) => sum + file.bytes, 0);

export const attachmentView = (
  doc: AttachmentDoc,
  links: ReadonlyMap<string, string> = new Map(),
): AttachmentView => {
  const { name, kind, bytes, sha256 } = doc.file;
  const url = isStored(doc) ? (links.get(doc.fileId ?? '') ?? null) : null;
  return {
    attachmentId: doc._id,
    ...{ name, kind, bytes, sha256, url },
    ...{ state: doc.state, by: doc.name, at: addedAt(doc) },
  };
};

/** Returns the files of a submitted version with addresses; one that was rejected since has none. */
export async function submittedFiles(
  files: PictureFiles,
  { content, files: stored = [] }: Pick<DossierVersionDoc, 'content' | 'files'>,
): Promise<SubmittedFile[]> {
  const ids = stored.map(({ fileId }) => fileId);
  const links = ids.length === 0 ? new Map<string, string>() : await files.links(ids);
  const urls = new Map(stored.map(({ sha256, fileId }) => [sha256, links.get(fileId) ?? null]));
  return (content.files ?? []).map((file) => ({ ...file, url: urls.get(file.sha256) ?? null }));
}
