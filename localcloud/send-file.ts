import { open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';

/** A reader that takes nothing for so long is gone; its file and connection are closed. */
const STALLED_MS = 30_000;

/**
 * Sends a regular file, or the part of it that a download goes on with (`Range`, `If-Range`); false when there is none
 * at the path. The file is opened once and closed with the response,
 * however that ends: sent, aborted or stalled.
 */
export async function sendFile(
  file: string,
  request: IncomingMessage,
  response: ServerResponse,
  headers: Record<string, string>,
): Promise<boolean> {
  const handle = await openOptional(file);
  if (!handle) return false;
  try {
    const status = await handle.stat();
    if (!status.isFile()) return false;
    const etag = `"${status.size.toString(16)}-${Math.floor(status.mtimeMs).toString(16)}"`;
    const common = { ...headers, etag, 'accept-ranges': 'bytes' };
    const range = rangeOf(request, status.size, etag);
    if (range === 'unsatisfiable') {
      response.writeHead(416, { ...common, 'content-range': `bytes */${status.size}` }).end();
      return true;
    }
    const { start, end } = range ?? { start: 0, end: status.size - 1 };
    const length = { 'content-length': String(end - start + 1) };
    if (range === null) response.writeHead(200, { ...common, ...length });
    else
      response.writeHead(206, {
        ...common,
        ...length,
        'content-range': `bytes ${start}-${end}/${status.size}`,
      });
    if (request.method === 'HEAD') {
      response.end();
      return true;
    }
    response.setTimeout(STALLED_MS, () => response.destroy());
    // Ends at the length that was announced, also when the file grows meanwhile.
    const source = handle.createReadStream({ autoClose: false, start, end: Math.max(start, end) });
    if (status.size === 0) response.end();
    else await pipeline(source, response);
    return true;
  } catch (error) {
    // Who left needs no answer; the connection is gone.
    if (isAbort(error)) return true;
    throw error;
  } finally {
    await handle.close();
  }
}

/** The part of a file that a request asks for; null for the whole, also when the file is another one by now. */
function rangeOf(
  request: IncomingMessage,
  size: number,
  etag: string,
): { start: number; end: number } | 'unsatisfiable' | null {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(request.headers.range ?? '');
  const condition = request.headers['if-range'];
  if (!asked || (condition !== undefined && condition !== etag)) return null;
  const [, from = '', to = ''] = asked;
  if (from === '' && to === '') return null;
  // Without a beginning, the number counts from the end.
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start > end || start >= size ? 'unsatisfiable' : { start, end };
}

/** True for the errors of a connection that the other side closed. */
export function isAbort(error: unknown): boolean {
  const { code } = error as { code?: string };
  return (
    code === 'ERR_STREAM_PREMATURE_CLOSE' ||
    code === 'ECONNRESET' ||
    code === 'EPIPE' ||
    code === 'ERR_STREAM_DESTROYED'
  );
}

async function openOptional(file: string) {
  try {
    return await open(file, 'r');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR' || code === 'ENAMETOOLONG')
      return undefined;
    throw error;
  }
}
