import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import cloud from 'wx-server-sdk';
import { connect, logIncident, readCaller, readClock } from './cloud';
import { openTemplate } from '../print/template/fill-template';
import { describeError } from '../rpc/describe-error';
import { moderateText } from './moderate-text';
import { tableReader } from './read-table';
import { checkedPictures } from './picture-check';
import { scratchFile } from './scratch-file';
import type { DocumentDeps, Files } from '../features/document/deps';

const files: Files = {
  upload: async (path, bytes) =>
    (await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(bytes) })).fileID,
  scratch: scratchFile,
  async link(fileId, seconds) {
    const request = { fileList: [{ fileID: fileId, maxAge: seconds }] };
    const answer = (await cloud.getTempFileURL(request as never)) as { fileList: { tempFileURL?: string }[] };
    const url = answer.fileList[0]?.tempFileURL;
    if (!url) throw new Error('no address for a file just written');
    return url;
  },
  remove: async (fileIds) => {
    await cloud.deleteFile({ fileList: [...fileIds] });
  },
  async fetch(url) {
    const reply = await fetch(url).catch(() => null);
    return reply?.ok ? new Uint8Array(await reply.arrayBuffer()) : null;
  },
};

/** Creates the dependencies of the documents function; the templates are next to the bundle. */
export function documentDeps(folder: string): DocumentDeps {
  return {
    store: connect(),
    openid: readCaller(),
    byTimer: process.env.TRIGGER_SRC === 'timer',
    now: readClock(),
    random: (bytes) => randomBytes(bytes),
    files,
    pictures: checkedPictures,
    moderate: moderateText,
    pageCode,
    readTable: tableReader(join(folder, 'table-reader.js')),
    template: (name) => readFileSync(join(folder, 'templates', name)),
    report(procedure, error) {
      const incident = randomBytes(6).toString('hex');
      logIncident({ incident, procedure, error: describeError(error) });
      return incident;
    },
  };
}

interface PageCodes {
  getUnlimited(options: object): Promise<{ buffer?: Buffer }>;
}

const pageCodes = (): PageCodes => (cloud.openapi as unknown as { wxacode: PageCodes }).wxacode;

/** A code with a scene of 33 characters, which WeChat rejects. */
export const probePageCode = (): Promise<unknown> => pageCodes().getUnlimited({ scene: 'x'.repeat(33) });

/** The size of a printed form without any values: it shows that the templates came along. */
export const probeDocument = (folder: string): number =>
  openTemplate(readFileSync(join(folder, 'templates', 'growth-card.docx'))).fill({ values: {}, lists: {} })
    .length;

/** Returns null for an account that is not published yet; the document is then printed without a code. */
async function pageCode(scene: string, page: string): Promise<Uint8Array | null> {
  try {
    return (await pageCodes().getUnlimited({ scene, page, checkPath: false, width: 430 })).buffer ?? null;
  } catch {
    return null;
  }
}
