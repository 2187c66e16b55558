import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { BodyAborted, discardBody, refuseBody, sendJson } from '../http-body';
import { isAbort, sendFile } from '../send-file';
import { MAX_FILE_BYTES, MAX_STORED_BYTES, type FileStore } from './file-store';

const TYPES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
};

/** Serves files: PUT with an upload authorization, GET with a signed address. */
export async function serveFiles(
  files: FileStore,
  path: string,
  sign: string | null,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'PUT') {
    if (!files.allows('put', path, String(request.headers['authorization'] ?? '')))
      return refuse(response, 'SignatureDoesNotMatch');
    const stored = await receive(files, path, request, MAX_STORED_BYTES);
    if (stored === undefined) {
      refuse(response, 'EntityTooLarge');
      return discardBody(request);
    }
    response.writeHead(200, { 'content-length': '0' }).end();
    return;
  }
  const file = files.fileFor(path, sign ?? '');
  if (!file) return refuse(response, 'AccessDenied');
  // Uploaded files must not run as scripts of this origin.
  const headers = {
    'content-type': TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': 'private',
  };
  if (!(await sendFile(file, request, response, headers))) refuse(response, 'NoSuchKey', 404);
}

/** Receives an upload; undefined when it is too large, which a declared length shows before anything is read. */
async function receive(
  files: FileStore,
  path: string,
  request: IncomingMessage,
  maxBytes: number,
): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return undefined;
  try {
    return await files.receive(path, request, maxBytes);
  } catch (error) {
    throw isAbort(error) ? new BodyAborted('the upload did not end') : error;
  }
}

/** Handles `POST /upload?path=…`, the local equivalent of `wx.cloud.uploadFile`. */
export async function serveUpload(
  files: FileStore,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const fileID = await receive(files, path, request, MAX_FILE_BYTES);
  if (fileID === undefined)
    return refuseBody(request, response, 413, {
      errCode: -503001,
      errMsg: 'cloud.uploadFile:fail the file is too large',
    });
  sendJson(response, 200, { fileID });
}

function refuse(response: ServerResponse, code: string, status = 403): void {
  const xml = `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${code}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`;
  response
    .writeHead(status, { 'content-type': 'application/xml', 'x-content-type-options': 'nosniff' })
    .end(xml);
}
