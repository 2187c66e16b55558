import type { ReactNode } from 'react';
import type { AsyncState } from './async-state';
import { LoadFailure } from './load-failure';
import { Skeleton } from './skeleton';

interface AsyncViewProps<T> {
  readonly state: AsyncState<T>;
  readonly onRetry: () => void;
  readonly shape?: 'card' | 'rows' | 'axis';
  readonly count?: number;
  readonly children: (value: T) => ReactNode;
}

/** Renders a skeleton, an error panel or the value. */
export function AsyncView<T>({ state, onRetry, shape = 'card', count = 2, children }: AsyncViewProps<T>) {
  if (state.kind === 'loading') return <Skeleton shape={shape} count={count} />;
  if (state.kind === 'ready') return <>{children(state.value)}</>;
  return <LoadFailure {...{ state, onRetry }} />;
}
