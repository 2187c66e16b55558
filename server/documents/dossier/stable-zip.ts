import { unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { ZIP_TIME } from '../template/fill-template';

const PRESSED = /\.(docx|xlsx|png|jpe?g)$/;

/** Packs files so that the same files make the same bytes: in the order given, no clock. */
export const packStable = (files: readonly (readonly [path: string, bytes: Uint8Array])[]): Uint8Array => {
  const entries: Zippable = {};
  for (const [path, bytes] of files)
    entries[path] = [bytes, { level: PRESSED.test(path) ? 0 : 6, mtime: ZIP_TIME }];
  return zipSync(entries);
};

/** Packs an office file anew without the times at which a library packed it. */
export const withoutClock = (bytes: Uint8Array): Uint8Array => packStable(Object.entries(unzipSync(bytes)));
