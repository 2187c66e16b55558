import { useCallback, useRef, useState } from 'react';
import { troubleOf } from './trouble';
import type { Trouble } from './trouble';

/** Runs one piece of long work at a time; holds how far it is and what went wrong. */
export function useWork() {
  const [share, setShare] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const busy = useRef(false);

  const start = useCallback(async (work: (onProgress: (share: number) => void) => Promise<void>) => {
    if (busy.current) return;
    busy.current = true;
    setTrouble(null);
    setShare(0);
    let shown = 0;
    try {
      await work((now) => {
        // a hundred steps are enough for an eye, and cheap for the screen
        if (now - shown < 0.01 && now < 1) return;
        shown = now;
        setShare(now);
      });
    } catch (error) {
      setTrouble(troubleOf(error));
    }
    busy.current = false;
    setShare(null);
  }, []);

  return { share, trouble, start, busy: share !== null };
}
