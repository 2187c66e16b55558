import cloud from 'wx-server-sdk';
import type { PictureFiles } from '../store/picture-files';

/** The platform accepts at most this many files per call. */
interface TempUrls {
  readonly fileList: readonly { readonly fileID: string; readonly tempFileURL?: string }[];
}

const FILE_BATCH = 50;
const LINK_SECONDS = 3600;

const batchesOf = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / FILE_BATCH) }, (_, at) =>
    ids.slice(at * FILE_BATCH, (at + 1) * FILE_BATCH),
  );

/** The picture files in the function's cloud environment. */
export const cloudPictures: PictureFiles = {
  async links(fileIds) {
    const answers = await Promise.all(
      batchesOf([...new Set(fileIds)]).map(
        (batch) =>
          // The SDK's types give the answer itself; it is a promise of it.
          cloud.getTempFileURL({
            fileList: batch.map((fileID) => ({ fileID, maxAge: LINK_SECONDS })),
          } as never) as unknown as Promise<TempUrls>,
      ),
    );
    const found = answers.flatMap((answer) => answer.fileList);
    return new Map(
      found.flatMap(({ fileID, tempFileURL }) => (tempFileURL ? [[fileID, tempFileURL] as const] : [])),
    );
  },

  async fetch(fileId) {
    // Resolved first: downloading a missing file fails like a network error.
    if ((await cloudPictures.links([fileId])).size === 0) return null;
    return (await cloud.downloadFile({ fileID: fileId })).fileContent as unknown as Uint8Array;
  },

  save: async (path, bytes) =>
    (await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(bytes) })).fileID,

  async remove(fileIds) {
    for (const batch of batchesOf(fileIds)) await cloud.deleteFile({ fileList: batch });
  },
};
