import type { PictureView } from '@core/contract/picture';
import type { Result } from '@core/contract/result';
import type { PictureUse } from '@core/domain/picture';
import type { HearProgress, PickedPicture } from '@/platform/picked-picture';
import { sendFile } from '@/platform/picture';
import { call } from './call';

/** Sends one picture: asks where to, uploads, hands it over. Tried again after a failure, it begins anew. */
export const sendPicture = async (
  collectiveId: string,
  use: PictureUse,
  picked: PickedPicture,
  hear: HearProgress,
): Promise<Result<PictureView>> => {
  const prepared = await call('picture.prepare', { collectiveId, use, kind: picked.kind });
  if (!prepared.ok) return prepared;
  const { pictureId, path } = prepared.value;
  const fileId = await sendFile(picked, path, hear);
  if (fileId === undefined) return { ok: false, code: 'offline' };
  return call('picture.deliver', { collectiveId, pictureId, fileId });
};
