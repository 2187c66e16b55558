import { createReadStream, existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { readBody, sendJson } from '../http-body';
import { MAX_FILE_BYTES, type FileStore } from './file-store';

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
    const bytes = await readBody(request, MAX_FILE_BYTES);
    if (!bytes) return refuse(response, 'EntityTooLarge');
    await files.save(path, bytes);
    response.writeHead(200, { 'content-length': '0' }).end();
    return;
  }
  const file = files.fileFor(path, sign ?? '');
  if (!file || !existsSync(file))
    return refuse(response, file ? 'NoSuchKey' : 'AccessDenied', file ? 404 : 403);
  // Uploaded files must not run as scripts of this origin.
  const headers = {
    'content-type': TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
    'content-length': String(files.size(path)),
    'x-content-type-options': 'nosniff',
    'content-security-policy': 'sandbox',
    'cache-control': 'private',
  };
  response.writeHead(200, headers);
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

/** Handles `POST /upload?path=…`, the local equivalent of `wx.cloud.uploadFile`. */
export async function serveUpload(
  files: FileStore,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const bytes = await readBody(request, MAX_FILE_BYTES);
  if (!bytes)
    return sendJson(response, 413, {
      errCode: -503001,
      errMsg: 'cloud.uploadFile:fail the file is too large',
    });
  sendJson(response, 200, { fileID: await files.save(path, bytes) });
}

function refuse(response: ServerResponse, code: string, status = 403): void {
  const xml = `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${code}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`;
  response.writeHead(status, { 'content-type': 'application/xml' }).end(xml);
}
