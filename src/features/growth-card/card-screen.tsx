import { useState, type ReactNode } from 'react';
import { findPlace } from '@/api/place';
import { useCall, useFreshWhenShown } from '@/api/use-call';
import { useShown } from '@/platform/lifecycle';
import { useQuery } from '@/platform/navigate';
import { ErrorPanel } from '@/ui/error-panel';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { CARD_MESSAGES } from '@/messages/growth-card';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { FindOwnCard } from './find-own-card';
import type { OpenedCard } from './opened-card';

interface CardScreenProps {
  /** The tab shows one's own card; a page shows the card its address names. */
  readonly own?: boolean;
  readonly title?: string;
  readonly children: (card: OpenedCard) => ReactNode;
  readonly bar?: (card: OpenedCard) => ReactNode;
}

/** Opens one card with one call and hands it to what the page composes. */
export function CardScreen({ own = false, title = CARD_MESSAGES.title, ...parts }: CardScreenProps) {
  const query = useQuery();
  const [found, setFound] = useState<string>();
  // Another collective may have been chosen on 今日 since this tab was last in sight.
  const [placed, setPlaced] = useState(() => findPlace()?.cardId ?? undefined);
  useShown(() => setPlaced(findPlace()?.cardId ?? undefined));
  const cardId = own ? (placed ?? found) : query.cardId;
  if (cardId === undefined)
    return (
      <Screen title={title} {...(own ? { tab: 'card' as const } : {})}>
        <FindOwnCard onFound={setFound} />
      </Screen>
    );
  return <Opened key={cardId} cardId={cardId} own={own} title={title} {...parts} />;
}

function Opened({
  cardId,
  own,
  title,
  children,
  bar,
}: CardScreenProps & { readonly cardId: string; readonly title: string }) {
  const { state, reload } = useCall('growthCard.open', { cardId });
  useFreshWhenShown({ state, reload });
  const card = state.kind === 'ready' ? { view: state.value, reload } : null;
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
          onRetry={() => void reload()}
        />
      ) : null}
      {card ? children(card) : null}
    </Screen>
  );
}
