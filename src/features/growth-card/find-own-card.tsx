import { useEffect, useState } from 'react';
import { findPlace, keepPlace } from '@/api/place';
import { useCall } from '@/api/use-call';
import { openTab } from '@/platform/navigate';
import { Empty } from '@/ui/empty';
import { ErrorPanel } from '@/ui/error-panel';
import { Skeleton } from '@/ui/skeleton';
import { CARD_MESSAGES } from '@/messages/growth-card';
import { REFUSAL_MESSAGES } from '@/messages/refusals';

const toToday = { words: CARD_MESSAGES.toToday, onPress: () => openTab('/pages/today/index') };

/** Asks where one's own card is, in the collective chosen last; needed on a phone that never opened 今日. */
export function FindOwnCard({ onFound }: { readonly onFound: (cardId: string) => void }) {
  const [place] = useState(findPlace);
  const { state, reload } = useCall('today.open', place ? { collectiveId: place.collectiveId } : {});
  const today = state.kind === 'ready' ? state.value : null;
  useEffect(() => {
    if (!today) return;
    const cardId = today.own?.cardId ?? null;
    keepPlace({ collectiveId: today.collective.collectiveId, cardId });
    if (cardId !== null) onFound(cardId);
  }, [today, onFound]);
  if (state.kind === 'failed')
    return <ErrorPanel text={REFUSAL_MESSAGES[state.refusal.code]} onRetry={() => void reload()} />;
  if (state.kind === 'ready' && !today) return <Empty text={CARD_MESSAGES.noPlace} action={toToday} />;
  if (today && !today.own)
    return <Empty drawing="people" text={CARD_MESSAGES.supporterEmpty} action={toToday} />;
  return <Skeleton count={2} />;
}
