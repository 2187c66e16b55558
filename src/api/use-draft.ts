import { useCallback, useState } from 'react';
import { dropDraft, findDraft, keepDraft } from './draft';

export interface Draft<T> {
  readonly value: T;
  /** Changes the value and keeps it on the phone at once. */
  readonly change: (value: T) => void;
  /** True when the value was found on the phone, not taken from the server. */
  readonly restored: boolean;
  /** The version the kept text was written against. */
  readonly baseVersion: number | null;
  /** Forgets what was kept: after it was sent, or when the person starts over from `value`. */
  readonly settle: (value?: T) => void;
  /** Lets what was typed stand on a newer version: another phone saved first, and the person has been told. */
  readonly rebase: (version: number) => void;
}

/** Holds a form's value, saved while typing under `key`; starts from what was kept, else from `initial`. */
export const useDraft = <T>(key: string, initial: T, baseVersion: number | null = null): Draft<T> => {
  const [kept] = useState(() => findDraft(key));
  const [value, setValue] = useState<T>(kept ? (kept.value as T) : initial);
  const [restored, setRestored] = useState(kept !== undefined);
  const [rebased, setRebased] = useState<number>();
  const base = rebased ?? (kept && restored ? kept.baseVersion : baseVersion);

  const change = useCallback(
    (next: T) => {
      setValue(next);
      keepDraft(key, next, base);
    },
    [key, base],
  );

  const settle = useCallback(
    (next?: T) => {
      dropDraft(key);
      setRestored(false);
      setRebased(undefined);
      if (next !== undefined) setValue(next);
    },
    [key],
  );

  const rebase = useCallback(
    (version: number) => {
      setRebased(version);
      keepDraft(key, value, version);
    },
    [key, value],
  );

  return { value, change, restored, baseVersion: base, settle, rebase };
};
