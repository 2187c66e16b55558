import { useEffect, useRef, useState } from 'react';
import type { PrintableIssue } from '@core/contract/wall';
import { readWall } from '@/platform/big-screen';

export type ScreenState =
  | { readonly kind: 'asking' | 'revoked' | 'none' }
  | { readonly kind: 'shown'; readonly wall: PrintableIssue };

const ASK_EVERY_MS = 60_000;
const FIRST_RETRY_MS = 3_000;
/** Addresses of pictures live an hour; taken anew in time, and not with every look: each new one is a new download. */
const ADDRESSES_LIVE_MS = 40 * 60_000;

interface Answered {
  readonly ok: boolean;
  readonly value?: PrintableIssue | null;
}

/** The answer of the function as it is, or as HTTP access wraps it. */
const unwrap = (answer: unknown): Answered => {
  const { body } = (answer ?? {}) as { readonly body?: unknown };
  return (typeof body === 'string' ? JSON.parse(body) : answer) as Answered;
};

/**
 * Keeps the newest issue on a screen for days: asks once a minute, asks again sooner after a loss, goes on showing
 * what it has, and holds one timer and one copy of the text.
 */
export function useBigScreen(link: string): { readonly state: ScreenState; readonly lostAt: string | null } {
  const [state, setState] = useState<ScreenState>({ kind: 'asking' });
  const [lostAt, setLostAt] = useState<string | null>(null);
  const seen = useRef({ text: '', at: '', since: 0 });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let stopped = false;
    let losses = 0;
    const next = (wait: number): void => {
      if (!stopped) timer = setTimeout(() => void ask(), wait);
    };
    const ask = async (): Promise<void> => {
      const reply = await readWall(link);
      if (stopped) return;
      if (!reply.reached) {
        losses += 1;
        if (seen.current.at !== '') setLostAt(seen.current.at);
        return next(Math.min(ASK_EVERY_MS, FIRST_RETRY_MS * 2 ** Math.min(losses - 1, 5)));
      }
      losses = 0;
      setLostAt(null);
      const answered = unwrap(reply.answer);
      const text = JSON.stringify(answered, (key, value: unknown) => (key === 'url' ? undefined : value));
      const now = Date.now();
      seen.current.at = clockOf(new Date(now));
      if (text !== seen.current.text || now - seen.current.since > ADDRESSES_LIVE_MS) {
        seen.current.text = text;
        seen.current.since = now;
        setState(stateOf(answered));
      }
      next(ASK_EVERY_MS);
    };
    void ask();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [link]);

  return { state, lostAt };
}

const stateOf = (answered: Answered): ScreenState => {
  if (!answered.ok) return { kind: 'revoked' };
  return answered.value ? { kind: 'shown', wall: answered.value } : { kind: 'none' };
};

const clockOf = (time: Date): string =>
  `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;
