import type { IncomingMessage, ServerResponse } from 'node:http';

/** The sender closed the connection before the end of its body; there is nobody to answer. */
export class BodyAborted extends Error {}

/**
 * Reads a request's body up to a limit in bytes; undefined when it is larger. The rest of a larger body is not kept:
 * `refuseBody` answers and closes the connection.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    const take = (part: Buffer): void => {
      size += part.length;
      if (size <= limit) return void parts.push(part);
      parts.length = 0;
      request.off('data', take);
      request.pause();
      resolve(undefined);
    };
    request.on('data', take);
    request.once('end', () => resolve(Buffer.concat(parts)));
    const abort = (): void => {
      if (!request.complete) reject(new BodyAborted('the body did not end'));
    };
    request.once('error', abort);
    request.once('close', abort);
  });
}

/** Time for a sender to read a refusal while it still sends. */
const REFUSAL_MS = 2000;

/** Sends a JSON response to a request whose body is not read to its end, and closes the connection. */
export function refuseBody(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: unknown,
): void {
  sendJson(response, status, body, { connection: 'close' });
  discardBody(request);
}

/** Throws the rest of a body away for a moment: closing at once would reset the connection before the answer is read. */
export function discardBody(request: IncomingMessage): void {
  if (request.complete) return;
  const timer = setTimeout(() => request.socket.destroy(), REFUSAL_MS);
  timer.unref();
  request.once('close', () => clearTimeout(timer));
  request.resume();
}

/** Sends a JSON response. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  sendText(response, status, JSON.stringify(body), headers);
}

/** Sends a response whose text is JSON already. */
export function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(text)),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(text);
}
