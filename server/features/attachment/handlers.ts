import { createHash } from 'node:crypto';
import {
  ATTACHMENTS_MAX,
  ATTACHMENTS_STORED,
  ATTACHMENTS_STORED_BYTES,
  ATTACHMENT_NAME_MAX,
} from '../../../core/domain/attachment';
import { accept, refuse } from '../../../core/contract/result';
import type { PictureKind } from '../../../core/domain/picture';
import { fileName } from '../../../core/domain/escape';
import { formatMonth } from '../../print/print-format';
import type { WriteContext } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import type { PersonSeat } from '../../store/collections';
import { hashId } from '../../store/ids';
import type { PictureDoc, PostDoc } from '../../store/month-collections';
import type { Snapshot } from '../../store/store';
import { changePictureState, withNextCheck } from '../picture/commands';
import type { AttachmentDoc } from './queries';
import { attachmentView, bytesOf, heldAttachments, inOrder, isAttachment } from './queries';
import { readSubject } from './subject';

const OFFERS_SHOWN = 60;

/** A name that any computer can store, with the ending of what the file is. */
const attachmentName = (given: string, kind: string): string => {
  const [base = ''] = /^.*?(?=\.[a-z0-9]{1,5}$|$)/i.exec(given) ?? [];
  return `${fileName(base.slice(0, ATTACHMENT_NAME_MAX))}.${kind}`;
};

/** Says whether the collective, and the subject, have room for one more file. */
async function hasRoom(db: Snapshot, collectiveId: string, key: string): Promise<boolean> {
  const held = await heldAttachments(db, collectiveId);
  return (
    held.filter(({ usedBy }) => usedBy === key).length < ATTACHMENTS_MAX &&
    held.length < ATTACHMENTS_STORED &&
    bytesOf(held) < ATTACHMENTS_STORED_BYTES
  );
}

function begun(
  { openid, now }: WriteContext,
  collectiveId: string,
  seat: PersonSeat,
  more: Pick<AttachmentDoc, '_id' | 'path' | 'usedBy' | 'file'>,
): AttachmentDoc {
  return {
    ...{ collectiveId, openid, seatId: seat.seatId, name: seat.name, use: 'evidence' },
    ...{ state: 'uploading', label: 0, fileId: null, traceId: null, at: now, addedAt: now },
    ...{ waste: [], lookAt: null },
    ...more,
  };
}

export const attachmentHandlers: Handlers<
  'attachment.list' | 'attachment.prepare' | 'attachment.offers' | 'attachment.take' | 'attachment.remove'
> = {
  'attachment.list': async ({ db, pictures }, { about }, { collectiveId, seat }) => {
    const subject = await readSubject(db, collectiveId, seat, about);
    if (!subject) return refuse('not-found');
    const docs = await db.find(
      'pictures',
      { collectiveId, use: 'evidence', usedBy: subject.key },
      { limit: ATTACHMENTS_STORED },
    );
    // Whoever may attach sees what became of a file; to others it is shown once it passed.
    const shown = docs
      .filter(isAttachment)
      .filter(
        ({ fileId, state }) =>
          fileId !== null && (subject.mayChange ? state !== 'removed' : state === 'pass'),
      )
      .sort(inOrder);
    const ids = shown.flatMap(({ fileId }) => fileId ?? []);
    const links = ids.length === 0 ? new Map<string, string>() : await pictures.links(ids);
    return accept({
      title: subject.title,
      files: shown.map((doc) => attachmentView(doc, links)),
      mayChange: subject.mayChange,
    });
  },

  'attachment.prepare': async (context, { about, name, kind }, { collectiveId, seat }) => {
    const { tx, outside, random, newId } = context;
    const subject = await readSubject(tx, collectiveId, seat, about);
    if (!subject) return refuse('not-found');
    if (!subject.mayChange) return refuse('not-allowed');
    if (!(await hasRoom(outside, collectiveId, subject.key))) return refuse('too-many');
    const attachmentId = newId('attachment');
    // A random path, so that only the sender knows where the upload arrives.
    const path = `incoming/${attachmentId}-${Buffer.from(random(9)).toString('hex')}.${kind}`;
    const file = { name: attachmentName(name, kind), kind, bytes: 0, sha256: '' };
    const doc = begun(context, collectiveId, seat, { _id: attachmentId, path, usedBy: subject.key, file });
    await tx.put('pictures', withNextCheck(doc));
    return accept({ attachmentId, path });
  },

  'attachment.offers': async ({ db, pictures }, _input, { collectiveId }) => {
    const passed = await db.find(
      'pictures',
      { collectiveId, state: 'pass' },
      { order: ['at', 'desc'], limit: OFFERS_SHOWN * 3 },
    );
    const offered = (await agreedPictures(db, collectiveId, passed)).slice(0, OFFERS_SHOWN);
    const ids = offered.flatMap(({ fileId }) => fileId ?? []);
    const links = ids.length === 0 ? new Map<string, string>() : await pictures.links(ids);
    return accept({
      pictures: offered.flatMap(({ _id: pictureId, name, fileId, usedBy }) => {
        const url = links.get(fileId ?? '');
        return url ? [{ pictureId, name, month: monthOf(usedBy), url }] : [];
      }),
    });
  },

  'attachment.take': async (context, { about, pictureId }, { collectiveId, seat }) => {
    const { tx, outside, pictures, newId } = context;
    const subject = await readSubject(tx, collectiveId, seat, about);
    if (!subject) return refuse('not-found');
    if (!subject.mayChange) return refuse('not-allowed');
    const source = await tx.get('pictures', pictureId);
    const [offered] =
      source?.collectiveId === collectiveId ? await agreedPictures(outside, collectiveId, [source]) : [];
    const bytes = offered?.fileId ? await pictures.fetch(offered.fileId) : null;
    if (!source || !offered?.fileId || !bytes) return refuse('evidence-gone');
    if (!(await hasRoom(outside, collectiveId, subject.key))) return refuse('too-many');
    const kind: PictureKind = offered.fileId.endsWith('.png') ? 'png' : 'jpg';
    const _id = newId('attachment');
    // A copy: the picture can be taken down later, what was handed in stays as it was.
    const path = `evidence/${collectiveId}/${hashId('evidence', _id)}.${kind}`;
    const fileId = await pictures.save(path, bytes);
    const file = {
      name: attachmentName(`${formatMonth(monthOf(source.usedBy))}进展 ${source.name}`, kind),
      ...{ kind, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
    };
    const doc: AttachmentDoc = {
      ...begun(context, collectiveId, seat, { _id, path, usedBy: subject.key, file }),
      ...{ state: 'pass', fileId },
    };
    await tx.put('pictures', withNextCheck(doc));
    await tx.put('pictures', { ...source, takenAs: [...(source.takenAs ?? []), _id] });
    return accept(attachmentView(doc));
  },

  'attachment.remove': async ({ tx, now }, { about, attachmentId }, { collectiveId, seat }) => {
    const subject = await readSubject(tx, collectiveId, seat, about);
    const doc = subject && (await tx.get('pictures', attachmentId));
    if (!isAttachment(doc) || doc.collectiveId !== collectiveId || doc.usedBy !== subject?.key)
      return refuse('not-found');
    if (!subject.mayChange) return refuse('not-allowed');
    if (doc.state !== 'removed') await changePictureState(tx, doc, 'removed', doc.label, now);
    return accept({ attachmentId });
  },
};

/** The month of the post that shows a picture; its id ends in it. */
const monthOf = (usedBy: string | null): string => (usedBy ?? '').slice(-7);

/** Returns the pictures of posts that their owners agreed to show on the wall, in the given order. */
async function agreedPictures(
  db: Snapshot,
  collectiveId: string,
  found: readonly PictureDoc[],
): Promise<PictureDoc[]> {
  const ofPosts = found.filter(({ use, state }) => use === 'post' && state === 'pass');
  const postIds = [...new Set(ofPosts.flatMap(({ usedBy }) => usedBy ?? []))];
  if (postIds.length === 0) return [];
  const [posts, wall] = await Promise.all([
    db.find(
      'posts',
      { _id: { in: postIds } },
      { limit: postIds.length, fields: ['collectiveId', 'wallConsent', 'seatId'] },
    ),
    db.get('walls', collectiveId),
  ]);
  const isShown = (post: PostDoc): boolean =>
    post.collectiveId === collectiveId && post.wallConsent && !wall?.departed?.includes(post.seatId);
  const agreed = new Set(posts.filter(isShown).map(({ _id }) => _id));
  return ofPosts.filter(({ usedBy }) => usedBy !== null && agreed.has(usedBy));
}
