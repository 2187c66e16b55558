import { createHash } from 'node:crypto';
import type { CloudState } from './state';

export interface ObjectAnswer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const errorOf = (status: number, code: string): ObjectAnswer => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version='1.0'?><Error><Code>${code}</Code><Message>${code}</Message></Error>`,
});

const xml = (body: string): ObjectAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version='1.0'?>${body}`,
});

/** The parts of uploads that are not complete, by key. */
const uploads = new Map<string, Buffer[]>();

/** An upload in parts; null for another request. */
function answerParts(
  objects: Record<string, { content: string; type: string; etag: string }>,
  {
    method,
    key,
    query,
    type,
    body,
  }: { method: string; key: string; query: URLSearchParams; type: string; body: Buffer },
): ObjectAnswer | null {
  if (query.has('uploads')) {
    if (method === 'GET')
      return xml('<ListMultipartUploadsResult><IsTruncated>false</IsTruncated></ListMultipartUploadsResult>');
    uploads.set(key, []);
    return xml(`<InitiateMultipartUploadResult><UploadId>${key}</UploadId></InitiateMultipartUploadResult>`);
  }
  if (!query.has('uploadId')) return null;
  const parts = uploads.get(key) ?? [];
  if (method === 'GET') return xml('<ListPartsResult><IsTruncated>false</IsTruncated></ListPartsResult>');
  if (method === 'PUT') {
    parts[Number(query.get('partNumber')) - 1] = body;
    return { status: 200, headers: { etag: `"${createHash('md5').update(body).digest('hex')}"` } };
  }
  const content = Buffer.concat(parts);
  const etag = createHash('md5').update(content).digest('hex');
  objects[key] = { content: content.toString('base64'), type, etag };
  return xml(
    `<CompleteMultipartUploadResult><Key>${escapeXml(key)}</Key><ETag>&quot;${etag}&quot;</ETag></CompleteMultipartUploadResult>`,
  );
}

/** Object storage: put, also in parts, head, get and list with pages. */
export function answerObject(
  { buckets }: CloudState,
  bucket: string,
  request: { method: string; key: string; query: URLSearchParams; type: string; body: Buffer },
): ObjectAnswer {
  const objects = (buckets[bucket] ??= {});
  const { method, key, query, type, body } = request;
  const found = objects[key];
  const parts = answerParts(objects, request);
  if (parts) return parts;
  if (method === 'PUT') {
    const etag = createHash('md5').update(body).digest('hex');
    objects[key] = { content: body.toString('base64'), type, etag };
    return { status: 200, headers: { etag: `"${etag}"` } };
  }
  if (key === '' && method === 'GET') return list(objects, query);
  if (!found) return errorOf(404, 'NoSuchKey');
  const content = Buffer.from(found.content, 'base64');
  const headers = {
    'content-type': found.type,
    'content-length': String(content.length),
    etag: `"${found.etag}"`,
  };
  return { status: 200, headers, ...(method === 'HEAD' ? {} : { body: content }) };
}

function list(objects: Record<string, { etag: string }>, query: URLSearchParams): ObjectAnswer {
  const prefix = query.get('prefix') ?? '';
  const marker = query.get('marker') ?? '';
  const most = Number(query.get('max-keys') ?? 1000);
  const keys = Object.keys(objects)
    .filter((key) => key.startsWith(prefix) && key > marker)
    .sort();
  const page = keys.slice(0, most);
  const more = keys.length > page.length;
  const contents = page
    .map(
      (key) =>
        `<Contents><Key>${escapeXml(key)}</Key><ETag>&quot;${objects[key]?.etag}&quot;</ETag><Size>1</Size></Contents>`,
    )
    .join('');
  return xml(
    `<ListBucketResult><IsTruncated>${more}</IsTruncated>${more ? `<NextMarker>${escapeXml(page.at(-1) ?? '')}</NextMarker>` : ''}${contents}</ListBucketResult>`,
  );
}
