import { useCallback, useEffect, useRef, useState } from 'react';
import type { InputOf, OutputOf, ProcedureName } from '@core/contract/procedures';
import type { Refusal } from '@core/contract/result';
import { usePull, useShown } from '@/platform/lifecycle';
import { call } from './call';

/** What a screen shows: a skeleton, a failure with a next step, or the value (perhaps while a newer one is fetched). */
export type CallState<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly refusal: Refusal }
  | { readonly kind: 'ready'; readonly value: T; readonly stale: boolean; readonly refusal?: Refusal };

export interface Call<T> {
  readonly state: CallState<T>;
  /** Fetches again; what is shown stays until the answer is there. */
  readonly reload: () => Promise<void>;
  /** Puts a newer value, as answered by a write, in place. */
  readonly replace: (value: T) => void;
}

/** Reads a procedure when the screen opens, when its input changes and when the page is pulled; an answer that was overtaken is dropped. */
export const useCall = <N extends ProcedureName>(name: N, input: InputOf<N>): Call<OutputOf<N>> => {
  const [state, setState] = useState<CallState<OutputOf<N>>>({ kind: 'loading' });
  const turn = useRef(0);
  const key = JSON.stringify(input);

  const reload = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    setState((now) => (now.kind === 'ready' ? { ...now, stale: true } : { kind: 'loading' }));
    const result = await call(name, JSON.parse(key) as InputOf<N>);
    if (mine !== turn.current) return;
    setState((now) => {
      if (result.ok) return { kind: 'ready', value: result.value, stale: false };
      return now.kind === 'ready'
        ? { ...now, stale: false, refusal: result }
        : { kind: 'failed', refusal: result };
    });
  }, [name, key]);

  usePull(reload);

  const replace = useCallback((value: OutputOf<N>) => {
    turn.current += 1;
    setState({ kind: 'ready', value, stale: false });
  }, []);

  useEffect(() => {
    setState({ kind: 'loading' });
    void reload();
    return () => {
      turn.current += 1;
    };
  }, [reload]);

  return { state, reload, replace };
};

/** Fetches again when the page comes back into sight; its first sight is the opening, which has asked already. */
export const useFreshWhenShown = ({ state, reload }: Pick<Call<unknown>, 'state' | 'reload'>): void =>
  useShown(() => {
    if (state.kind !== 'loading') void reload();
  });
