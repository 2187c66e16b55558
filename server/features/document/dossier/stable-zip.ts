import { unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { ZIP_TIME } from '../../../print/template/fill-template';

const COMPRESSED = /\.(docx|xlsx|png|jpe?g)$/;

/** Packs files in the given order without timestamps, so that the same files give the same bytes. */
const packStable = (files: readonly (readonly [path: string, bytes: Uint8Array])[]): Uint8Array => {
  const entries: Zippable = {};
  for (const [path, bytes] of files)
    entries[path] = [bytes, { level: COMPRESSED.test(path) ? 0 : 6, mtime: ZIP_TIME }];
  return zipSync(entries);
};

/** Repacks an office file without the timestamps its library wrote. */
export const withoutClock = (bytes: Uint8Array): Uint8Array => packStable(Object.entries(unzipSync(bytes)));
