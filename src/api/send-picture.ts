import type { PictureView } from '@core/contract/picture';
import type { Result } from '@core/contract/result';
import type { PictureUse } from '@core/domain/picture';
import type { OnProgress, PickedPicture } from '@/platform/picked-picture';
import { sendFile } from '@/platform/picture';
import { call } from './call';

/** Uploads one picture: gets an upload path, uploads the file, confirms delivery. A retry starts from the beginning. */
export const sendPicture = async (
  collectiveId: string,
  use: PictureUse,
  picked: PickedPicture,
  onProgress: OnProgress,
): Promise<Result<PictureView>> => {
  const prepared = await call('picture.prepare', { collectiveId, use, kind: picked.kind });
  if (!prepared.ok) return prepared;
  const { pictureId, path } = prepared.value;
  const fileId = await sendFile(picked, path, onProgress);
  if (fileId === undefined) return { ok: false, code: 'offline' };
  return call('picture.deliver', { collectiveId, pictureId, fileId });
};
