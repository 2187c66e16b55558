import { goBack } from '@/platform/navigate';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { UI_MESSAGES } from '@/messages/ui';
import type { AsyncState } from './async-state';
import { ErrorPanel } from './error-panel';

interface LoadFailureProps {
  readonly state: AsyncState<unknown>;
  readonly onRetry: () => void;
}

/** Says why data did not come, with a retry; nothing while it is loading or there. */
export function LoadFailure({ state, onRetry }: LoadFailureProps) {
  if (state.kind !== 'failed') return null;
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
