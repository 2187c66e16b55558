import { strFromU8, unzipSync } from 'fflate';

/** Limits the unpacked size of an archive: a roster of 200 people takes well under 1 MB. */
const UNPACKED_MAX_BYTES = 12 * 1024 * 1024;
const ENTRIES_MAX = 500;
const WANTED =
  /^\/?xl\/(?:workbook\d*\.xml|_rels\/workbook\d*\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i;

type PartsReading =
  | { ok: true; parts: ReadonlyMap<string, Uint8Array> }
  | { ok: false; code: 'file-unpacks-too-large' | 'file-broken' };

type ArchiveReading =
  | { ok: true; workbook: string; part(path: string): string | undefined }
  | { ok: false; code: 'file-unpacks-too-large' | 'file-kind-unknown' | 'file-broken' };

/** Unpacks the wanted parts, by their names in small letters; refuses before inflating when the declared size is too large. */
export function unpackParts(bytes: Uint8Array, wanted: RegExp): PartsReading {
  let claimed = 0;
  let entries = 0;
  let files: Record<string, Uint8Array>;
  try {
    // fflate inflates to a buffer of the declared size and never beyond it, so a false header has no effect.
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        if (!wanted.test(name)) return false;
        claimed += originalSize;
        return claimed <= UNPACKED_MAX_BYTES && entries <= ENTRIES_MAX;
      },
    });
  } catch {
    return { ok: false, code: 'file-broken' };
  }
  if (claimed > UNPACKED_MAX_BYTES || entries > ENTRIES_MAX)
    return { ok: false, code: 'file-unpacks-too-large' };
  const parts = new Map(
    Object.entries(files).map(([name, data]) => [name.replace(/^\//, '').toLowerCase(), data]),
  );
  return { ok: true, parts };
}

/** Unpacks the cell parts of an .xlsx workbook. */
export function openArchive(bytes: Uint8Array): ArchiveReading {
  const unpacked = unpackParts(bytes, WANTED);
  if (!unpacked.ok) return unpacked;
  const { parts } = unpacked;
  const workbook = [...parts.keys()].find((name) => /^xl\/workbook\d*\.xml$/.test(name));
  if (workbook === undefined) return { ok: false, code: 'file-kind-unknown' };
  return {
    ok: true,
    workbook: workbook.slice('xl/'.length),
    part: (path) => {
      const data = parts.get(path.toLowerCase());
      return data === undefined ? undefined : strFromU8(data);
    },
  };
}
