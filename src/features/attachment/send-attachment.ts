import type { AttachmentView } from '@core/contract/attachment';
import type { InputOf } from '@core/contract/procedures';
import type { Refusal } from '@core/contract/result';
import type { AttachmentKind } from '@core/domain/attachment';
import {
  ATTACHMENT_BYTES_MAX,
  ATTACHMENT_KINDS,
  attachmentKindOf,
  isPictureKind,
} from '@core/domain/attachment';
import { call } from '@/api/call';
import { callDocuments } from '@/api/call-documents';
import { pickUpload } from '@/platform/file-pick';
import type { OnProgress } from '@/platform/picked-picture';
import { pickPictures, sendFile } from '@/platform/picture';
import { ask, toast } from '@/platform/toast';
import { ATTACHMENT_MESSAGES as MESSAGES } from '@/messages/attachment';
import { PICTURE_MESSAGES } from '@/messages/picture';

type Of = InputOf<'attachment.list'>;
type Sent = Promise<Refusal | undefined>;

/** Everybody who can be recognised in a picture agrees; the person who adds it says so. */
const isAgreed = (): Promise<boolean> =>
  ask({
    title: MESSAGES.agree,
    text: MESSAGES.agreeText,
    yes: MESSAGES.agreeYes,
    no: MESSAGES.agreeNo,
  });

/** Gets a path, uploads the file and has it checked; returns why it was refused. */
async function send(
  of: Of,
  file: { readonly path: string; readonly name: string; readonly kind: AttachmentKind },
  onProgress: OnProgress,
): Sent {
  onProgress(0);
  const { path, name, kind } = file;
  const prepared = await call('attachment.prepare', { ...of, name, kind, agreed: isPictureKind(kind) });
  if (!prepared.ok) return prepared;
  const { attachmentId, path: to } = prepared.value;
  // Checking takes about as long as the last tenth.
  const fileId = await sendFile({ path }, to, (percent) => onProgress(percent * 0.9));
  if (fileId === undefined) return void toast(MESSAGES.notSent);
  const { collectiveId } = of;
  const taken = await callDocuments<AttachmentView>('attachment.deliver', {
    collectiveId,
    attachmentId,
    fileId,
  });
  return taken.ok ? undefined : taken;
}

/** Lets the person pick pictures, says what becomes of them, and sends them one after the other. */
export async function addPictures(of: Of, count: number, onProgress: OnProgress): Sent {
  const chosen = await pickPictures(count);
  if (chosen.kind === 'none') return undefined;
  if (chosen.kind !== 'pictures') return void toast(PICTURE_MESSAGES.problem[chosen.kind]);
  if (!(await isAgreed())) return undefined;
  for (const [at, { path, kind }] of chosen.pictures.slice(0, count).entries()) {
    const refused = await send(of, { path, kind, name: MESSAGES.pictureName(at + 1) }, onProgress);
    if (refused) return refused;
  }
  return undefined;
}

/** Lets the person pick one file and sends it. */
export async function addFile(of: Of, _count: number, onProgress: OnProgress): Sent {
  const extensions = [...ATTACHMENT_KINDS, 'jpeg'];
  const picked = await pickUpload({ extensions, maxBytes: ATTACHMENT_BYTES_MAX });
  if (picked.kind === 'too-large') return void toast(MESSAGES.limits);
  if (picked.kind !== 'file') return undefined;
  const kind = attachmentKindOf(picked.name);
  if (!kind) return void toast(MESSAGES.limits);
  if (isPictureKind(kind) && !(await isAgreed())) return undefined;
  return send(of, { path: picked.path, name: picked.name.slice(-80), kind }, onProgress);
}
