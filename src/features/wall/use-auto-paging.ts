import { useEffect, useState } from 'react';
import { watchKeys, toggleFullscreen } from '@/platform/keyboard';

const PAGE_MS = 14_000;
const FORTH: readonly string[] = ['ArrowRight', 'ArrowDown', 'PageDown', 'Enter'];
const BACK: readonly string[] = ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'];

/** Advances pages by timer, keyboard or remote control; a key press restarts the timer. */
export function useAutoPaging(count: number): { readonly at: number; readonly paused: boolean } {
  const [at, setAt] = useState(0);
  const [paused, setPaused] = useState(false);
  const page = count === 0 ? 0 : at % count;

  useEffect(() => {
    if (paused || count < 2) return undefined;
    const timer = setTimeout(() => setAt((page + 1) % count), PAGE_MS);
    return () => clearTimeout(timer);
  }, [page, paused, count]);

  useEffect(
    () =>
      watchKeys((key) => {
        if (FORTH.includes(key)) setAt((now) => (now + 1) % Math.max(1, count));
        if (BACK.includes(key)) setAt((now) => (now + count - 1) % Math.max(1, count));
        if (key === 'Home') setAt(0);
        if (key === ' ') setPaused((now) => !now);
        if (key === 'f' || key === 'F') toggleFullscreen();
      }),
    [count],
  );

  return { at: page, paused };
}
