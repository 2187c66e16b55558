import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import cloud from 'wx-server-sdk';
import type { Scratch } from '../features/document/deps';

/** A temporary file of the function's own disk, for a document that is too large for its memory. */
export async function scratchFile(): Promise<Scratch> {
  const folder = await mkdtemp(join(tmpdir(), 'qingcheng-'));
  const file = join(folder, 'document');
  const handle = await open(file, 'w', 0o600);
  let size = 0;
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await handle.close();
    isOpen = false;
  };
  return {
    async write(bytes) {
      await handle.writeFile(bytes);
      size += bytes.length;
    },
    size: () => size,
    async upload(path) {
      await close();
      const fileContent = createReadStream(file);
      return (await cloud.uploadFile({ cloudPath: path, fileContent })).fileID;
    },
    async discard() {
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
