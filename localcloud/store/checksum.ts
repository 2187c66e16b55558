import { databaseError } from '../wire/wire-error';

const LENGTH = 8;
/** Bound once: a lookup of the global in each step costs most of the loop where tests run in a context of their own. */
const { imul } = Math;

/** Prepends a checksum to a document's text: LMDB has none, and a damaged page must be detected. */
export function addChecksum(text: string): string {
  return checksum(text) + text;
}

/** Returns the text without its checksum; throws an error that names the document when the checksum is wrong. */
export function verifyChecksum(stored: string, name: string, id: string | number): string {
  const text = stored.slice(LENGTH);
  if (checksum(text) !== stored.slice(0, LENGTH)) {
    throw databaseError(`[InternalError] document ${String(id)} of ${name} is damaged (checksum mismatch)`);
  }
  return text;
}

// FNV-1a over UTF-16 units: a few hundred nanoseconds per document; detects corruption, not manipulation.
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(LENGTH, '0');
}
