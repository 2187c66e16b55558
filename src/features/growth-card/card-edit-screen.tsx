import { useState, type ReactNode } from 'react';
import { loadCurrentCollective } from '@/api/current-collective';
import { useQuery } from '@/api/use-query';
import { usePageParams } from '@/platform/navigate';
import { ErrorPanel } from '@/ui/error-panel';
import { LoadFailure } from '@/ui/load-failure';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { CARD_EDIT_MESSAGES } from '@/messages/growth-card';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { CardEditor } from './card-editor';
import { CarryForm } from './carry-form';
import { FindOwnCard } from './find-own-card';
import { PastNote } from './past-note';

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
  const [blank, setBlank] = useState(false);
  if (state.kind === 'ready') {
    const view = state.value;
    if (view.past)
      return (
        <Screen title={CARD_EDIT_MESSAGES.title}>
          <PastNote view={view} />
        </Screen>
      );
    return view.version === 0 && !blank ? (
      <Begin
        cardId={cardId}
        onBegun={() => void refetch()}
        onBlank={() => setBlank(true)}
        blank={<CardEditor view={view} />}
      />
    ) : (
      <CardEditor key={view.version === 0 ? 'new' : 'begun'} view={view} />
    );
  }
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

interface BeginProps {
  readonly cardId: string;
  readonly onBegun: () => void;
  readonly onBlank: () => void;
  /** What is shown to somebody without an earlier card. */
  readonly blank: ReactNode;
}

/** Refusals that say that there is no earlier card; a server of an earlier release does not know the question. */
const NO_LAST_CARD: ReadonlySet<string> = new Set(['not-found', 'unknown-procedure']);

/** A card that is not begun: from the card of the last cycle, where there is one. */
function Begin({ cardId, onBegun, onBlank, blank }: BeginProps) {
  const { state, refetch } = useQuery('growthCard.last', { cardId });
  if (state.kind === 'loading' || (state.kind === 'failed' && !NO_LAST_CARD.has(state.refusal.code)))
    return (
      <Screen title={CARD_EDIT_MESSAGES.title}>
        {state.kind === 'loading' ? (
          <Skeleton count={2} />
        ) : (
          <LoadFailure state={state} onRetry={() => void refetch()} />
        )}
      </Screen>
    );
  const last = state.kind === 'ready' ? state.value : null;
  return last ? <CarryForm cardId={cardId} last={last} onBegun={onBegun} onBlank={onBlank} /> : blank;
}
