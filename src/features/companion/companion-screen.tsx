import type { ReactNode } from 'react';
import type { CardView } from '@core/contract/growth-card';
import { useQuery, useRefetchOnShow } from '@/api/use-query';
import { usePageParams } from '@/platform/navigate';
import { ErrorPanel } from '@/ui/error-panel';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { REFUSAL_MESSAGES } from '@/messages/refusals';

interface CompanionScreenProps {
  readonly title: string;
  readonly children: (card: CardView, refetch: () => Promise<void>) => ReactNode;
}

/** Loads the card for a companion page with one call and renders `children` with it. */
export function CompanionScreen({ title, children }: CompanionScreenProps) {
  const { cardId = '' } = usePageParams();
  const { state, refetch } = useQuery('growthCard.open', { cardId });
  useRefetchOnShow({ state, refetch });
  if (state.kind === 'ready') return <>{children(state.value, refetch)}</>;
  return (
    <Screen title={title}>
      {state.kind === 'loading' ? (
        <Skeleton shape="rows" count={3} />
      ) : (
        <ErrorPanel text={REFUSAL_MESSAGES[state.refusal.code]} onRetry={() => void refetch()} />
      )}
    </Screen>
  );
}
