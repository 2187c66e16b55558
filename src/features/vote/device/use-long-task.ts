import { useCallback, useRef, useState } from 'react';
import { toClientError } from './client-error';
import type { ClientError } from './client-error';

/** Runs one long task at a time; holds its progress (0…1, null when idle) and its error. */
export function useLongTask() {
  const [progress, setProgress] = useState<number | null>(null);
  const [error, setError] = useState<ClientError | null>(null);
  const busy = useRef(false);

  const start = useCallback(async (task: (onProgress: (progress: number) => void) => Promise<void>) => {
    if (busy.current) return;
    busy.current = true;
    setError(null);
    setProgress(0);
    let shown = 0;
    try {
      await task((now) => {
        // at most 100 updates, to save renders
        if (now - shown < 0.01 && now < 1) return;
        shown = now;
        setProgress(now);
      });
    } catch (thrown) {
      setError(toClientError(thrown));
    }
    busy.current = false;
    setProgress(null);
  }, []);

  return { progress, error, start, busy: progress !== null };
}
