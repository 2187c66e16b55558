import { readScreen } from './wall-link';
import type { ScreenAnswer, ScreenWorld } from './wall-link';

/** What a screen may ask within a minute; it asks once. */
const ASKS_A_MINUTE = 30;
const LINKS_REMEMBERED = 2000;

const asks = new Map<string, { minute: number; count: number }>();

interface HttpEvent {
  readonly httpMethod?: unknown;
  readonly queryStringParameters?: { readonly link?: unknown };
  readonly link?: unknown;
}

type Answer = ScreenAnswer | { readonly ok: false; readonly code: 'too-often' };

/** Answers a big screen: from the local door the bare answer, through HTTP access an HTTP response. */
export async function serveScreen(event: unknown, world: ScreenWorld, now: string): Promise<unknown> {
  const { httpMethod, queryStringParameters, link } = (event ?? {}) as HttpEvent;
  if (httpMethod === undefined) return answer(link, world, now);
  const body = await answer(queryStringParameters?.link, world, now);
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

async function answer(link: unknown, world: ScreenWorld, now: string): Promise<Answer> {
  return mayAsk(String(link), Date.parse(now)) ? readScreen(world, link) : { ok: false, code: 'too-often' };
}

/** Counts per link and running instance: enough to keep a forgotten tab, or a guesser, from costing reads. */
function mayAsk(link: string, now: number): boolean {
  const minute = Math.floor(now / 60_000);
  const before = asks.get(link);
  const count = before?.minute === minute ? before.count + 1 : 1;
  if (asks.size >= LINKS_REMEMBERED) asks.clear();
  asks.set(link.slice(0, 64), { minute, count });
  return count <= ASKS_A_MINUTE;
}
