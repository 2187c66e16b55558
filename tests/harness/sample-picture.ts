import type { PictureUse } from '../../core/domain/picture';
import type { TestServer, TestClient } from './test-server';
import { samplePicture } from '../samples/picture';

/** Uploads bytes as a client does. */
export async function upload(
  server: Pick<TestServer, 'cloud'>,
  path: string,
  bytes: Buffer,
): Promise<string> {
  const reply = await fetch(`${server.cloud.url}/upload?path=${encodeURIComponent(path)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.cloud.token}` },
    body: new Uint8Array(bytes),
  });
  return ((await reply.json()) as { fileID: string }).fileID;
}

/** Prepares, uploads and delivers one picture; returns its id. The check result arrives later. */
export async function sendPicture(
  server: TestServer,
  phone: TestClient,
  collectiveId: string,
  bytes = samplePicture(),
  use: PictureUse = 'post',
): Promise<string> {
  const { pictureId, path } = await phone.call('picture.prepare', { collectiveId, use, kind: 'jpg' });
  await phone.call('picture.deliver', {
    collectiveId,
    pictureId,
    fileId: await upload(server, path, bytes),
  });
  return pictureId;
}
