import type { ReactNode } from 'react';
import type { Refusal } from '@core/contract/result';
import { goBack } from '@/platform/navigate';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { UI_MESSAGES } from '@/messages/ui';
import { ErrorPanel } from './error-panel';
import { Skeleton } from './skeleton';

/** What a screen knows of its data. */
export type AnswerState<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly refusal: Refusal }
  | { readonly kind: 'ready'; readonly value: T };

interface AnswerProps<T> {
  readonly state: AnswerState<T>;
  readonly onRetry: () => void;
  readonly shape?: 'card' | 'rows' | 'axis';
  readonly count?: number;
  readonly children: (value: T) => ReactNode;
}

/** Draws the outline, the failure with its next step, or the thing itself. */
export function Answer<T>({ state, onRetry, shape = 'card', count = 2, children }: AnswerProps<T>) {
  if (state.kind === 'loading') return <Skeleton shape={shape} count={count} />;
  if (state.kind === 'ready') return <>{children(state.value)}</>;
  const { code, incident } = state.refusal;
  // What a screen asks for comes from its address: nobody has typed anything here, and asking again changes nothing.
  if (code === 'bad-input') return <ErrorPanel text={UI_MESSAGES.brokenLink} onBack={goBack} />;
  return (
    <ErrorPanel
      text={REFUSAL_MESSAGES[code]}
      {...(incident === undefined ? {} : { incident })}
      onRetry={onRetry}
    />
  );
}
