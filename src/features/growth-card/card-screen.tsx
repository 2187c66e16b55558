import { useState, type ReactNode } from 'react';
import { loadCurrentCollective } from '@/api/current-collective';
import { useQuery, useRefetchOnShow } from '@/api/use-query';
import { usePageShow } from '@/platform/lifecycle';
import { usePageParams } from '@/platform/navigate';
import { ErrorPanel } from '@/ui/error-panel';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { CARD_MESSAGES } from '@/messages/growth-card';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { FindOwnCard } from './find-own-card';
import type { OpenedCard } from './opened-card';

interface CardScreenProps {
  /** True on the tab: show one's own card instead of the one in the URL. */
  readonly own?: boolean;
  readonly title?: string;
  readonly children: (card: OpenedCard) => ReactNode;
  readonly bar?: (card: OpenedCard) => ReactNode;
}

/** Loads one card with one call and renders `children` with it. */
export function CardScreen({ own = false, title = CARD_MESSAGES.title, ...slots }: CardScreenProps) {
  const query = usePageParams();
  const [found, setFound] = useState<string>();
  // The current collective may have changed on 今日 since this tab was last shown.
  const [currentCardId, setCurrentCardId] = useState(() => loadCurrentCollective()?.cardId ?? undefined);
  usePageShow(() => {
    const current = loadCurrentCollective();
    setCurrentCardId(current?.cardId ?? undefined);
    if (!current) setFound(undefined);
  });
  const cardId = own ? (currentCardId ?? found) : query.cardId;
  if (cardId === undefined)
    return (
      <Screen title={title} {...(own ? { tab: 'card' as const } : {})}>
        <FindOwnCard onFound={setFound} />
      </Screen>
    );
  return <Opened key={cardId} cardId={cardId} own={own} title={title} {...slots} />;
}

function Opened({
  cardId,
  own,
  title,
  children,
  bar,
}: CardScreenProps & { readonly cardId: string; readonly title: string }) {
  const { state, refetch } = useQuery('growthCard.open', { cardId });
  useRefetchOnShow({ state, refetch });
  const card = state.kind === 'ready' ? { view: state.value, refetch } : null;
  return (
    <Screen title={title} bar={card && bar ? bar(card) : null} {...(own ? { tab: 'card' as const } : {})}>
      {state.kind === 'loading' ? (
        <>
          <Skeleton />
          <Skeleton shape="axis" />
        </>
      ) : null}
      {state.kind === 'failed' ? (
        <ErrorPanel
          text={REFUSAL_MESSAGES[state.refusal.code]}
          {...(state.refusal.incident ? { incident: state.refusal.incident } : {})}
          onRetry={() => void refetch()}
        />
      ) : null}
      {card ? children(card) : null}
    </Screen>
  );
}
