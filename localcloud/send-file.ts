import { open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';

/** A reader that takes nothing for so long is gone; its file and connection are closed. */
const STALLED_MS = 30_000;

/**
 * Sends a regular file; false when there is none at the path. The file is opened once and closed with the response,
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
    response.writeHead(200, { ...headers, 'content-length': String(status.size) });
    if (request.method === 'HEAD') {
      response.end();
      return true;
    }
    response.setTimeout(STALLED_MS, () => response.destroy());
    // Ends at the length that was announced, also when the file grows meanwhile.
    const source = handle.createReadStream({ autoClose: false, start: 0, end: Math.max(0, status.size - 1) });
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
