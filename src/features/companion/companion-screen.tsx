import type { ReactNode } from 'react';
import type { CardView } from '@core/contract/growth-card';
import { useCall, useFreshWhenShown } from '@/api/use-call';
import { useQuery } from '@/platform/navigate';
import { ErrorPanel } from '@/ui/error-panel';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { REFUSAL_MESSAGES } from '@/messages/refusals';

interface CompanionScreenProps {
  readonly title: string;
  readonly children: (card: CardView, reload: () => Promise<void>) => ReactNode;
}

/** Opens the card a page about its companions is for, with one call; what is inside draws the screen. */
export function CompanionScreen({ title, children }: CompanionScreenProps) {
  const { cardId = '' } = useQuery();
  const { state, reload } = useCall('growthCard.open', { cardId });
  useFreshWhenShown({ state, reload });
  if (state.kind === 'ready') return <>{children(state.value, reload)}</>;
  return (
    <Screen title={title}>
      {state.kind === 'loading' ? (
        <Skeleton shape="rows" count={3} />
      ) : (
        <ErrorPanel text={REFUSAL_MESSAGES[state.refusal.code]} onRetry={() => void reload()} />
      )}
    </Screen>
  );
}
