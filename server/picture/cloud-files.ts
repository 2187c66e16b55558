import cloud from 'wx-server-sdk';
import type { PictureFiles } from './files';

/** The platform takes at most this many files in one call. */
const FILES_AT_ONCE = 50;
const LINK_SECONDS = 3600;

const inFifties = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / FILES_AT_ONCE) }, (_, at) =>
    ids.slice(at * FILES_AT_ONCE, (at + 1) * FILES_AT_ONCE),
  );

/** The files of pictures in the cloud that the function runs in. */
export const cloudPictures: PictureFiles = {
  async links(fileIds) {
    const answers = await Promise.all(
      inFifties([...new Set(fileIds)]).map((batch) =>
        cloud.getTempFileURL({
          fileList: batch.map((fileID) => ({ fileID, maxAge: LINK_SECONDS })),
        } as never),
      ),
    );
    const found = answers.flatMap(
      (answer) => (answer as { fileList: { fileID: string; tempFileURL?: string }[] }).fileList,
    );
    return new Map(
      found.flatMap(({ fileID, tempFileURL }) => (tempFileURL ? [[fileID, tempFileURL] as const] : [])),
    );
  },

  async fetch(fileId) {
    // Asked first: fetching what is not there fails like a broken network.
    if ((await cloudPictures.links([fileId])).size === 0) return null;
    return (await cloud.downloadFile({ fileID: fileId })).fileContent as unknown as Uint8Array;
  },

  keep: async (path, bytes) =>
    (await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(bytes) })).fileID,

  async remove(fileIds) {
    for (const batch of inFifties(fileIds)) await cloud.deleteFile({ fileList: batch });
  },
};
