import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import type { AttachmentKind } from '../../../core/domain/attachment';
import { ATTACHMENT_BYTES_MAX, isPictureKind } from '../../../core/domain/attachment';
import { readPicture } from '../picture/queries';

type CheckedFile =
  | { readonly bytes: Uint8Array }
  | { readonly code: 'attachment-unreadable' | 'attachment-active' | 'attachment-protected' };

const UNREADABLE: CheckedFile = { code: 'attachment-unreadable' };
const ACTIVE: CheckedFile = { code: 'attachment-active' };
const PROTECTED: CheckedFile = { code: 'attachment-protected' };

/**
 * Checks by its content that a file is what its name says, and that nothing in it runs: no macros, programs, scripts
 * or templates from elsewhere. Pictures come back without what drawing does not need.
 */
export function checkFile(upload: Uint8Array, kind: AttachmentKind): CheckedFile {
  if (upload.length > ATTACHMENT_BYTES_MAX || upload.length < 32) return UNREADABLE;
  if (isPictureKind(kind)) {
    const image = readPicture(upload, ATTACHMENT_BYTES_MAX);
    return image?.kind === kind ? { bytes: image.bytes } : UNREADABLE;
  }
  return kind === 'pdf' ? checkPdf(upload) : checkOffice(upload, kind);
}

const INFLATED_MAX = 64 * 1024 * 1024;
/** Names in a PDF of what runs or carries another file: long enough not to occur in a picture by chance. */
const PDF_ACTIVE = /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|ImportData|SubmitForm|GoToE)(?![A-Za-z])/;
/** A form with scripts; too short a name to look for in pictures. */
const PDF_FORM = /\/XFA(?![A-Za-z])/;

function checkPdf(upload: Uint8Array): CheckedFile {
  const bytes = Buffer.from(upload.buffer, upload.byteOffset, upload.byteLength);
  if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8))) return UNREADABLE;
  if (!bytes.subarray(-2048).includes('%%EOF')) return UNREADABLE;
  const text = bytes.toString('latin1');
  const plain = plainNames(text);
  if (/\/Encrypt(?![A-Za-z])/.test(plain)) return PROTECTED;
  const packed = objectStreams(bytes, text)?.map(plainNames);
  if (packed === undefined) return UNREADABLE;
  const objects = [plain.replace(/>>\s*stream\r?\n[\s\S]*?endstream/g, ''), ...packed];
  const runs = [plain, ...packed].some((part) => PDF_ACTIVE.test(part));
  return runs || objects.some((part) => PDF_FORM.test(part)) ? ACTIVE : { bytes: upload };
}

/** A name may be written with the codes of its letters: `/J#53` is `/JS`. */
const plainNames = (text: string): string =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Unpacks the streams that hold objects; null when they are damaged or unpack to too much. */
function objectStreams(bytes: Buffer, text: string): string[] | null {
  const parts: string[] = [];
  let room = INFLATED_MAX;
  for (const { index } of text.matchAll(/\/ObjStm(?![A-Za-z])/g)) {
    const start = text.indexOf('stream', index);
    const end = start < 0 ? -1 : text.indexOf('endstream', start);
    if (end < 0) return null;
    const from = start + 'stream'.length + (text[start + 6] === '\r' ? 2 : 1);
    try {
      const data = inflateSync(bytes.subarray(from, end), { maxOutputLength: room, finishFlush: 2 });
      room -= data.length;
      parts.push(data.toString('latin1'));
    } catch {
      // Objects that are not packed are in the text itself.
      if (/\/Filter(?![A-Za-z])/.test(text.slice(text.lastIndexOf('obj', index), start))) return null;
    }
    if (room <= 0) return null;
  }
  return parts;
}

const OFFICE = {
  docx: {
    part: /^word\/document\d*\.xml$/,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  },
  xlsx: {
    part: /^xl\/workbook\d*\.xml$/,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  },
} as const;
const ENTRIES_MAX = 3000;
const CLAIMED_MAX = 300 * 1024 * 1024;
/** The parts that are read; a document of some hundred pages stays below. */
const READ_MAX = 48 * 1024 * 1024;
/** Parts that an office file may consist of; printer settings are the only binary ones that office itself adds. */
const HARMLESS =
  /\.(?:xml|rels|vml|png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|wdp|webp|ttf|odttf|fntdata|thmx|xlsx|docx|txt)$|^(?:xl|word)\/printerSettings\/[^/]+\.bin$|\/$/i;
const READ =
  /^\[Content_Types\]\.xml$|\.rels$|^word\/(?:document|header|footer|settings|footnotes|endnotes)\d*\.xml$/i;
const RUNS =
  /macroEnabled|vbaProject|activeX|oleObject|TargetMode="External"[^>]*attachedTemplate|attachedTemplate"[^>]*TargetMode="External"|ddeLink|\bDDE(?:AUTO)?\b\s+\S/i;
/** An OLE container: an old office file, or one with a password. */
const OLE = 'd0cf11e0a1b11ae1';

function checkOffice(upload: Uint8Array, kind: 'docx' | 'xlsx'): CheckedFile {
  const bytes = Buffer.from(upload.buffer, upload.byteOffset, upload.byteLength);
  if (bytes.toString('hex', 0, 8) === OLE) return PROTECTED;
  if (bytes.toString('latin1', 0, 4) !== 'PK\u0003\u0004') return UNREADABLE;
  const { part, type } = OFFICE[kind];
  const names: string[] = [];
  let claimed = 0;
  let wanted = 0;
  let read: Record<string, Uint8Array>;
  try {
    // fflate inflates to a buffer of the declared size and never beyond it, so a false header has no effect.
    read = unzipSync(upload, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        claimed += originalSize;
        if (!READ.test(name)) return false;
        wanted += originalSize;
        return wanted <= READ_MAX && names.length <= ENTRIES_MAX;
      },
    });
  } catch {
    return UNREADABLE;
  }
  if (names.length > ENTRIES_MAX || claimed > CLAIMED_MAX || wanted > READ_MAX) return UNREADABLE;
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length) return UNREADABLE;
  if (names.some((name) => /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|\\|:/.test(name))) return UNREADABLE;
  if (names.some((name) => !HARMLESS.test(name))) return ACTIVE;
  const texts = Object.values(read).map((data) => strFromU8(data));
  if (texts.some((text) => RUNS.test(text))) return ACTIVE;
  const types = read['[Content_Types].xml'];
  const isKind =
    names.some((name) => part.test(name)) && types !== undefined && strFromU8(types).includes(type);
  return isKind ? { bytes: upload } : UNREADABLE;
}
