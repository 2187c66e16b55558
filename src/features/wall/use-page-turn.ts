import { useEffect, useState } from 'react';
import { hearKeys, turnFullscreen } from '@/platform/keyboard';

const TURN_EVERY_MS = 14_000;
const FORTH: readonly string[] = ['ArrowRight', 'ArrowDown', 'PageDown', 'Enter'];
const BACK: readonly string[] = ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'];

/** Turns pages by itself, and by keyboard or remote control; a turn by hand starts the wait anew. */
export function usePageTurn(count: number): { readonly at: number; readonly paused: boolean } {
  const [at, setAt] = useState(0);
  const [paused, setPaused] = useState(false);
  const page = count === 0 ? 0 : at % count;

  useEffect(() => {
    if (paused || count < 2) return undefined;
    const timer = setTimeout(() => setAt((page + 1) % count), TURN_EVERY_MS);
    return () => clearTimeout(timer);
  }, [page, paused, count]);

  useEffect(
    () =>
      hearKeys((key) => {
        if (FORTH.includes(key)) setAt((now) => (now + 1) % Math.max(1, count));
        if (BACK.includes(key)) setAt((now) => (now + count - 1) % Math.max(1, count));
        if (key === 'Home') setAt(0);
        if (key === ' ') setPaused((now) => !now);
        if (key === 'f' || key === 'F') turnFullscreen();
      }),
    [count],
  );

  return { at: page, paused };
}
