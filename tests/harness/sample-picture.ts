import type { PictureUse } from '../../core/domain/picture';
import type { TestServer, TestClient } from './test-server';

/** The result that the fake media check returns for a picture. */
export type Outcome = 'pass' | 'review' | 'risky' | 'silent';

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(marker, 0);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

/** Creates a minimal structural JPEG with the requested check result and optional camera metadata. */
export function samplePicture(outcome: Outcome = 'pass', notes?: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    ...(notes ? [segment(0xffe1, notes)] : []),
    segment(0xfffe, Buffer.from(`moderation-test-${outcome}`)),
    segment(0xffc0, Buffer.from('080010002001011100', 'hex')),
    segment(0xffda, Buffer.from('0101003f00', 'hex')),
    Buffer.from('00ffd9', 'hex'),
  ]);
}

/** Uploads bytes as a client does. */
export async function upload(server: TestServer, path: string, bytes: Buffer): Promise<string> {
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
