import { useCallback, useRef } from 'react';

/** Returns a function with a stable identity that calls the latest `run`. */
export const useStableCallback = <A extends readonly unknown[], R>(
  run: (...args: A) => R,
): ((...args: A) => R) => {
  const latest = useRef(run);
  latest.current = run;
  return useCallback((...args: A) => latest.current(...args), []);
};
