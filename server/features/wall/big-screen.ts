import { readScreen } from './wall-link';
import type { ScreenAnswer, ScreenDeps } from './wall-link';

/** Limits the requests per link and minute; a screen sends one. */
const REQUESTS_PER_MINUTE = 30;
const LINKS_REMEMBERED = 2000;

const requestCounts = new Map<string, { minute: number; count: number }>();

interface HttpEvent {
  readonly httpMethod?: unknown;
  readonly queryStringParameters?: { readonly link?: unknown };
  readonly link?: unknown;
}

type Answer = ScreenAnswer | { readonly ok: false; readonly code: 'too-often' };

/** Answers a big screen: directly for a local call, as an HTTP response through HTTP access. */
export async function serveScreen(event: unknown, deps: ScreenDeps, now: string): Promise<unknown> {
  const { httpMethod, queryStringParameters, link } = (event ?? {}) as HttpEvent;
  if (httpMethod === undefined) return answer(link, deps, now);
  const body = await answer(queryStringParameters?.link, deps, now);
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

async function answer(link: unknown, deps: ScreenDeps, now: string): Promise<Answer> {
  return allowRequest(String(link), Date.parse(now))
    ? readScreen(deps, link)
    : { ok: false, code: 'too-often' };
}

/** Counts per link and running instance, so that a forgotten tab or a guesser does not cause reads. */
function allowRequest(link: string, now: number): boolean {
  const minute = Math.floor(now / 60_000);
  const before = requestCounts.get(link);
  const count = before?.minute === minute ? before.count + 1 : 1;
  if (requestCounts.size >= LINKS_REMEMBERED) requestCounts.clear();
  requestCounts.set(link.slice(0, 64), { minute, count });
  return count <= REQUESTS_PER_MINUTE;
}
