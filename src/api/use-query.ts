import { useCallback, useEffect, useRef, useState } from 'react';
import type { InputOf, OutputOf, ProcedureName } from '@core/contract/procedures';
import type { Refusal, Result } from '@core/contract/result';
import { usePageShow, usePullRefresh } from '@/platform/lifecycle';
import { cachedCall } from './cached-call';
import { checkMembership } from './check-membership';

/** `stale` is true while a newer value is being fetched; `refusal` is why the latest refetch failed. */
export type QueryState<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly refusal: Refusal }
  | { readonly kind: 'ready'; readonly value: T; readonly stale: boolean; readonly refusal?: Refusal };

export interface QueryResult<T> {
  readonly state: QueryState<T>;
  /** Fetches again; the current value stays visible until the response arrives. */
  readonly refetch: () => Promise<void>;
  /** Sets the value from the response of a write; a pending fetch is ignored. */
  readonly replace: (value: T) => void;
}

export interface QueryOptions<T> {
  /** Milliseconds between polls, or false to stop polling. A poll is skipped while a fetch is pending. */
  readonly refetchInterval?: (state: QueryState<T>) => number | false;
}

/**
 * Runs `queryFn` on mount, whenever it changes, and on pull-to-refresh. Only the response of the latest fetch is
 * applied: a slow older response never overwrites a newer one. Memoize `queryFn`.
 */
export const useQueryFn = <T>(
  queryFn: () => Promise<Result<T>>,
  { refetchInterval }: QueryOptions<T> = {},
): QueryResult<T> => {
  const [state, setState] = useState<QueryState<T>>({ kind: 'loading' });
  const latest = useRef(0);
  const pending = useRef(0);

  const refetch = useCallback(async () => {
    latest.current += 1;
    const sequence = latest.current;
    pending.current = sequence;
    setState((now) => (now.kind === 'ready' ? { ...now, stale: true } : { kind: 'loading' }));
    const result = await queryFn();
    if (!result.ok && result.code === 'not-found') void checkMembership();
    if (pending.current === sequence) pending.current = 0;
    if (sequence !== latest.current) return;
    setState((now) => {
      if (result.ok) return { kind: 'ready', value: result.value, stale: false };
      return now.kind === 'ready'
        ? { ...now, stale: false, refusal: result }
        : { kind: 'failed', refusal: result };
    });
  }, [queryFn]);

  usePullRefresh(refetch);

  const replace = useCallback((value: T) => {
    latest.current += 1;
    pending.current = 0;
    setState({ kind: 'ready', value, stale: false });
  }, []);

  useEffect(() => {
    setState({ kind: 'loading' });
    void refetch();
    return () => {
      latest.current += 1;
    };
  }, [refetch]);

  const interval = refetchInterval?.(state) ?? false;
  useEffect(() => {
    if (interval === false) return undefined;
    const timer = setInterval(() => {
      if (pending.current === 0) void refetch();
    }, interval);
    return () => clearInterval(timer);
  }, [interval, refetch]);

  return { state, refetch, replace };
};

/** Reads a procedure; see `useQueryFn` for when it is fetched. */
export const useQuery = <N extends ProcedureName>(
  name: N,
  input: InputOf<N>,
  options?: QueryOptions<OutputOf<N>>,
): QueryResult<OutputOf<N>> => {
  const key = JSON.stringify(input);
  const queryFn = useCallback(() => cachedCall(name, JSON.parse(key) as InputOf<N>), [name, key]);
  return useQueryFn(queryFn, options);
};

/** Refetches when the page is shown again; the first show is skipped because the initial fetch is still pending. */
export const useRefetchOnShow = ({ state, refetch }: Pick<QueryResult<unknown>, 'state' | 'refetch'>): void =>
  usePageShow(() => {
    if (state.kind !== 'loading') void refetch();
  });
