import { useEffect, useRef, useState } from 'react';
import type { PrintableIssue } from '@core/contract/wall';
import { readWall } from '@/platform/big-screen';

export type ScreenState =
  | { readonly kind: 'asking' | 'revoked' | 'none' }
  | { readonly kind: 'shown'; readonly wall: PrintableIssue };

const POLL_MS = 60_000;
const FIRST_RETRY_MS = 3_000;
/** Picture URLs expire after an hour; they are renewed before that, but not on every poll, since a new URL is a new download. */
const URL_RENEWAL_MS = 40 * 60_000;

interface Answered {
  readonly ok: boolean;
  readonly value?: PrintableIssue | null;
  readonly tag?: string;
  /** What the screen shows is still current. */
  readonly unchanged?: boolean;
}

/** Unwraps the function's response; HTTP access wraps it in a `body` string. */
const unwrap = (answer: unknown): Answered => {
  const { body } = (answer ?? {}) as { readonly body?: unknown };
  return (typeof body === 'string' ? JSON.parse(body) : answer) as Answered;
};

/**
 * Shows the newest issue for days: polls once a minute, retries with backoff while offline and keeps the last issue;
 * holds one timer and one copy of the text, so memory stays constant.
 */
export function useBigScreen(link: string): {
  readonly state: ScreenState;
  readonly offlineSince: string | null;
} {
  const [state, setState] = useState<ScreenState>({ kind: 'asking' });
  const [offlineSince, setLostAt] = useState<string | null>(null);
  const latest = useRef<{ text: string; at: string; since: number; tag?: string }>({
    text: '',
    at: '',
    since: 0,
  });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let stopped = false;
    let failures = 0;
    const next = (wait: number): void => {
      if (!stopped) timer = setTimeout(() => void ask(), wait);
    };
    const ask = async (): Promise<void> => {
      const { tag, since } = latest.current;
      const renews = Date.now() - since > URL_RENEWAL_MS;
      const reply = await readWall(link, renews ? undefined : tag);
      if (stopped) return;
      if (!reply.reached) {
        failures += 1;
        if (latest.current.at !== '') setLostAt(latest.current.at);
        return next(Math.min(POLL_MS, FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 5)));
      }
      failures = 0;
      setLostAt(null);
      const answered = unwrap(reply.answer);
      if (answered.unchanged) {
        latest.current.at = clockOf(new Date());
        return next(POLL_MS);
      }
      const text = JSON.stringify(answered, (key, value: unknown) => (key === 'url' ? undefined : value));
      const now = Date.now();
      latest.current.at = clockOf(new Date(now));
      if (text !== latest.current.text || now - latest.current.since > URL_RENEWAL_MS) {
        latest.current.text = text;
        latest.current.since = now;
        if (answered.tag === undefined) delete latest.current.tag;
        else latest.current.tag = answered.tag;
        setState(stateOf(answered));
      }
      next(POLL_MS);
    };
    void ask();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [link]);

  return { state, offlineSince };
}

const stateOf = (answered: Answered): ScreenState => {
  if (!answered.ok) return { kind: 'revoked' };
  return answered.value ? { kind: 'shown', wall: answered.value } : { kind: 'none' };
};

const clockOf = (time: Date): string =>
  `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;
