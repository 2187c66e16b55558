import { useState } from 'react';
import { findPlace } from '@/api/place';
import { useCall } from '@/api/use-call';
import { useQuery } from '@/platform/navigate';
import { ErrorPanel } from '@/ui/error-panel';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { CARD_EDIT_MESSAGES } from '@/messages/growth-card';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { CardEditor } from './card-editor';
import { FindOwnCard } from './find-own-card';

/** Opens one's own card for writing, once: what comes later from elsewhere is compared when it is saved. */
export function CardEditScreen() {
  const query = useQuery();
  const [cardId, setCardId] = useState(query.cardId ?? findPlace()?.cardId ?? undefined);
  return cardId === undefined ? (
    <Screen title={CARD_EDIT_MESSAGES.title}>
      <FindOwnCard onFound={setCardId} />
    </Screen>
  ) : (
    <OpenForWriting cardId={cardId} />
  );
}

function OpenForWriting({ cardId }: { readonly cardId: string }) {
  const { state, reload } = useCall('growthCard.open', { cardId });
  if (state.kind === 'ready') return <CardEditor view={state.value} />;
  return (
    <Screen title={CARD_EDIT_MESSAGES.title}>
      {state.kind === 'loading' ? (
        <Skeleton count={2} />
      ) : (
        <ErrorPanel text={REFUSAL_MESSAGES[state.refusal.code]} onRetry={() => void reload()} />
      )}
    </Screen>
  );
}
