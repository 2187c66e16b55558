import { useCallback, useState } from 'react';
import { deleteDraft, loadDraft, saveDraft } from './draft';

export interface Draft<T> {
  readonly value: T;
  /** Changes the value and saves it to local storage immediately. */
  readonly change: (value: T) => void;
  /** True when the value came from local storage, not from the server. */
  readonly restored: boolean;
  /** The server version the draft is based on. */
  readonly baseVersion: number | null;
  /** Deletes the stored draft: after it was submitted, or to start over from `value`. */
  readonly discard: (value?: T) => void;
  /** Rebases the draft onto a newer server version, after the conflict was shown to the user. */
  readonly rebase: (version: number) => void;
}

/** Holds a form's value, saved under `key` on every change; starts from the stored draft, else from `initial`. */
export const useDraft = <T>(key: string, initial: T, baseVersion: number | null = null): Draft<T> => {
  const [stored] = useState(() => loadDraft(key));
  const [value, setValue] = useState<T>(stored ? (stored.value as T) : initial);
  const [restored, setRestored] = useState(stored !== undefined);
  const [rebased, setRebased] = useState<number>();
  const base = rebased ?? (stored && restored ? stored.baseVersion : baseVersion);

  const change = useCallback(
    (next: T) => {
      setValue(next);
      saveDraft(key, next, base);
    },
    [key, base],
  );

  const discard = useCallback(
    (next?: T) => {
      deleteDraft(key);
      setRestored(false);
      setRebased(undefined);
      if (next !== undefined) setValue(next);
    },
    [key],
  );

  const rebase = useCallback(
    (version: number) => {
      setRebased(version);
      saveDraft(key, value, version);
    },
    [key, value],
  );

  return { value, change, restored, baseVersion: base, discard, rebase };
};
