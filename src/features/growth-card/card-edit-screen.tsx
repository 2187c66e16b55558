import { useState } from 'react';
import { loadCurrentCollective } from '@/api/current-collective';
import { useQuery } from '@/api/use-query';
import { usePageParams } from '@/platform/navigate';
import { ErrorPanel } from '@/ui/error-panel';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { CARD_EDIT_MESSAGES } from '@/messages/growth-card';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { CardEditor } from './card-editor';
import { FindOwnCard } from './find-own-card';

/** Opens one's own card for editing; later changes from elsewhere are compared when it is saved. */
export function CardEditScreen() {
  const query = usePageParams();
  const [cardId, setCardId] = useState(query.cardId ?? loadCurrentCollective()?.cardId ?? undefined);
  return cardId === undefined ? (
    <Screen title={CARD_EDIT_MESSAGES.title}>
      <FindOwnCard onFound={setCardId} />
    </Screen>
  ) : (
    <OpenForWriting cardId={cardId} />
  );
}

function OpenForWriting({ cardId }: { readonly cardId: string }) {
  const { state, refetch } = useQuery('growthCard.open', { cardId });
  if (state.kind === 'ready') return <CardEditor view={state.value} />;
  return (
    <Screen title={CARD_EDIT_MESSAGES.title}>
      {state.kind === 'loading' ? (
        <Skeleton count={2} />
      ) : (
        <ErrorPanel text={REFUSAL_MESSAGES[state.refusal.code]} onRetry={() => void refetch()} />
      )}
    </Screen>
  );
}
