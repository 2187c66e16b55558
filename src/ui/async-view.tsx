import type { ReactNode } from 'react';
import type { Refusal } from '@core/contract/result';
import { goBack } from '@/platform/navigate';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { UI_MESSAGES } from '@/messages/ui';
import { ErrorPanel } from './error-panel';
import { Skeleton } from './skeleton';

/** State of fetched data. */
export type AsyncState<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly refusal: Refusal }
  | { readonly kind: 'ready'; readonly value: T };

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
  const { code, incident } = state.refusal;
  // The input came from the page URL, so a retry cannot help.
  if (code === 'bad-input') return <ErrorPanel text={UI_MESSAGES.brokenLink} onBack={goBack} />;
  return (
    <ErrorPanel
      text={REFUSAL_MESSAGES[code]}
      {...(incident === undefined ? {} : { incident })}
      onRetry={onRetry}
    />
  );
}
