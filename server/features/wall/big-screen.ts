import { createHash } from 'node:crypto';
import { readScreen } from './wall-link';
import type { ScreenAnswer, ScreenDeps } from './wall-link';

/** Limits the requests per link and minute; a screen sends one. */
const REQUESTS_PER_MINUTE = 30;
const LINKS_REMEMBERED = 2000;

const requestCounts = new Map<string, { minute: number; count: number }>();

interface HttpEvent {
  readonly httpMethod?: unknown;
  readonly queryStringParameters?: { readonly link?: unknown; readonly since?: unknown };
  readonly link?: unknown;
  /** The tag of the answer that the screen shows. */
  readonly since?: unknown;
}

type Answer =
  | (ScreenAnswer & { readonly tag?: string })
  | { readonly ok: true; readonly unchanged: true; readonly tag: string }
  | { readonly ok: false; readonly code: 'too-often' };

/** Answers a big screen: directly for a local call, as an HTTP response through HTTP access. */
export async function serveScreen(event: unknown, deps: ScreenDeps, now: string): Promise<unknown> {
  const { httpMethod, queryStringParameters, link, since } = (event ?? {}) as HttpEvent;
  if (httpMethod === undefined) return answer({ link, since }, deps, now);
  const body = await answer(queryStringParameters ?? {}, deps, now);
  const status = body.ok ? 200 : body.code === 'too-often' ? 429 : 404;
  return {
    statusCode: status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
      'referrer-policy': 'no-referrer',
    },
    body: JSON.stringify(body),
  };
}

async function answer(
  { link, since }: Pick<HttpEvent, 'link' | 'since'>,
  deps: ScreenDeps,
  now: string,
): Promise<Answer> {
  if (!allowRequest(String(link), Date.parse(now))) return { ok: false, code: 'too-often' };
  const read = await readScreen(deps, link);
  if (!read.ok) return read;
  const tag = tagOf(read.value);
  return since === tag ? { ok: true, unchanged: true, tag } : { ...read, tag };
}

/** Identifies what a screen shows; picture URLs are new in every answer and are left out. */
const tagOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value, (key, part: unknown) => (key === 'url' ? undefined : part)))
    .digest('hex')
    .slice(0, 32);

/** Counts per link and running instance, so that a forgotten tab or a guesser does not cause reads. */
function allowRequest(link: string, now: number): boolean {
  const minute = Math.floor(now / 60_000);
  const before = requestCounts.get(link);
  const count = before?.minute === minute ? before.count + 1 : 1;
  if (requestCounts.size >= LINKS_REMEMBERED) requestCounts.clear();
  requestCounts.set(link.slice(0, 64), { minute, count });
  return count <= REQUESTS_PER_MINUTE;
}
