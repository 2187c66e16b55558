import { useCallback, useRef } from 'react';

/** Gives a function that stays the same one from draw to draw, and always does what the latest one does. */
export const useSteady = <A extends readonly unknown[], R>(run: (...given: A) => R): ((...given: A) => R) => {
  const latest = useRef(run);
  latest.current = run;
  return useCallback((...given: A) => latest.current(...given), []);
};
