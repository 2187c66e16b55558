import type { PictureUse } from '../core/domain/picture';
import type { House, Phone } from './harness-house';

/** What WeChat's stand-in shall say of a picture. */
export type Outcome = 'pass' | 'review' | 'risky' | 'silent';

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(marker, 0);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

/** The shortest bytes that are a JPEG by their structure, with a word for the stand-in and, if wanted, a camera's notes. */
export function somePicture(outcome: Outcome = 'pass', notes?: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    ...(notes ? [segment(0xffe1, notes)] : []),
    segment(0xfffe, Buffer.from(`moderation-test-${outcome}`)),
    segment(0xffc0, Buffer.from('080010002001011100', 'hex')),
    segment(0xffda, Buffer.from('0101003f00', 'hex')),
    Buffer.from('00ffd9', 'hex'),
  ]);
}

/** Puts bytes where a phone would. */
export async function upload(house: House, path: string, bytes: Buffer): Promise<string> {
  const reply = await fetch(`${house.cloud.url}/upload?path=${encodeURIComponent(path)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${house.cloud.token}` },
    body: new Uint8Array(bytes),
  });
  return ((await reply.json()) as { fileID: string }).fileID;
}

/** Prepares, uploads and hands over one picture the way a phone does; gives its id. WeChat's word comes later. */
export async function sendPicture(
  house: House,
  phone: Phone,
  collectiveId: string,
  bytes = somePicture(),
  use: PictureUse = 'post',
): Promise<string> {
  const { pictureId, path } = await phone.does('picture.prepare', { collectiveId, use, kind: 'jpg' });
  await phone.does('picture.deliver', {
    collectiveId,
    pictureId,
    fileId: await upload(house, path, bytes),
  });
  return pictureId;
}
