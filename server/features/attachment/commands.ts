import { createHash } from 'node:crypto';
import type { AttachmentView } from '../../../core/contract/attachment';
import { deliverAttachmentInput } from '../../../core/contract/attachment';
import type { Refusal, Result } from '../../../core/contract/result';
import { accept, refuse } from '../../../core/contract/result';
import {
  ATTACHMENTS_MAX,
  ATTACHMENTS_STORED,
  ATTACHMENTS_STORED_BYTES,
  isPictureKind,
  type AttachmentSubject,
} from '../../../core/domain/attachment';
import { authorise, personOf } from '../../rpc/authorise';
import type { WriteContext } from '../../rpc/context';
import { hashId } from '../../store/ids';
import type { CheckedFiles } from '../../store/picture-files';
import type { Store } from '../../store/store';
import { changePictureState, withNextCheck } from '../picture/commands';
import { checkFile } from './check-file';
import type { AttachmentDoc } from './queries';
import { attachmentKey, attachmentView, bytesOf, heldAttachments, isAttachment } from './queries';

interface DeliverDeps {
  readonly store: Store;
  readonly openid: string;
  readonly now: string;
  readonly pictures: CheckedFiles;
}

const always = (): boolean => true;

/** Completes an upload: checks what the file is, and stores a copy that the sender cannot change. */
export async function deliverAttachment(deps: DeliverDeps, given: unknown): Promise<Result<AttachmentView>> {
  const { store, openid, now, pictures } = deps;
  const parsed = deliverAttachmentInput.safeParse(given);
  if (!parsed.success) return refuse('bad-input');
  const { collectiveId, attachmentId, fileId } = parsed.data;
  const subject = await authorise('attachment.prepare', parsed.data, await personOf(store, openid), store);
  if ('ok' in subject) return subject as Refusal;
  const doc = await store.get('pictures', attachmentId);
  const own = isAttachment(doc) && doc.openid === openid && doc.collectiveId === collectiveId;
  // The file id must end in the path issued to this caller: nobody may submit somebody else's file.
  if (!own || !fileId.endsWith(`/${doc.path}`)) return refuse('not-found');
  if (doc.state !== 'uploading') return accept(attachmentView(doc));
  const upload = await pictures.fetch(fileId);
  if (!upload) return refuse('not-found');
  const checked = checkFile(upload, doc.file.kind);
  const held = await heldAttachments(store, collectiveId);
  // Files that were begun at the same moment are more than the subject takes: the later ones go.
  const place = held.filter(({ usedBy }) => usedBy === doc.usedBy).findIndex(({ _id }) => _id === doc._id);
  const isFull =
    'bytes' in checked &&
    (bytesOf(held) + checked.bytes.length > ATTACHMENTS_STORED_BYTES || place >= ATTACHMENTS_MAX);
  if ('code' in checked || isFull) {
    await pictures.remove([fileId]);
    await store.transact((tx) => tx.remove('pictures', doc._id), always);
    return 'code' in checked ? refuse(checked.code) : refuse('too-many');
  }
  const { bytes } = checked;
  const path = `evidence/${collectiveId}/${hashId('evidence', doc.path)}.${doc.file.kind}`;
  const saved = await pictures.save(path, bytes);
  const traceId = isPictureKind(doc.file.kind)
    ? await pictures.check(openid, saved).catch(() => null)
    : undefined;
  if (traceId === null) return refuse('moderation-unavailable');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const next = {
    ...doc,
    ...(traceId === undefined ? { state: 'pass' as const } : { state: 'pending' as const, traceId }),
    ...{ fileId: saved, at: now, waste: [fileId] },
    file: { ...doc.file, bytes: bytes.length, sha256 },
  };
  return store.transact(async (tx) => {
    const latest = await tx.get('pictures', doc._id);
    if (!isAttachment(latest)) return refuse('not-found');
    if (latest.state !== 'uploading') return accept(attachmentView(latest));
    await tx.put('pictures', withNextCheck(next));
    return accept(attachmentView(next));
  }, always);
}

/** Removes the files of something that is removed itself; what was submitted keeps them. */
export async function releaseAttachments(
  { tx, outside, now }: WriteContext,
  collectiveId: string,
  kind: Exclude<AttachmentSubject, 'item'>,
  id: string,
): Promise<void> {
  const found = await outside.find(
    'pictures',
    { collectiveId, use: 'evidence', usedBy: attachmentKey(kind, id) },
    { limit: ATTACHMENTS_STORED, fields: ['_id'] },
  );
  for (const { _id } of found) {
    const doc = await tx.get('pictures', _id);
    if (isAttachment(doc) && doc.state !== 'removed')
      await changePictureState(tx, doc satisfies AttachmentDoc, 'removed', doc.label, now);
  }
}
