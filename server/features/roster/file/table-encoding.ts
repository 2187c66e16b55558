const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

// Digits, commas and line ends of UTF-16LE without a byte order mark have a zero in every other byte.
const looksUtf16 = (bytes: Uint8Array): boolean => {
  const head = bytes.subarray(0, 2000);
  const zeros = head.reduce((sum, byte, index) => sum + (byte === 0 && index % 2 === 1 ? 1 : 0), 0);
  return bytes.length % 2 === 0 && zeros * 20 > head.length;
};

const decode = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Decodes a text table by its byte order mark, else as UTF-16LE, UTF-8 or GB18030. */
export function decodeTable(bytes: Uint8Array): string | undefined {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return decode(bytes, marked[1]);
  if (looksUtf16(bytes)) return decode(bytes, 'utf-16le');
  const text = decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030');
  return text?.includes('\u0000') ? undefined : text;
}
