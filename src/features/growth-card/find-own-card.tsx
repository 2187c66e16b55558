import { useEffect, useState } from 'react';
import { loadCurrentCollective, saveCurrentCollective } from '@/api/current-collective';
import { useQuery } from '@/api/use-query';
import { openTab } from '@/platform/navigate';
import { Empty } from '@/ui/empty';
import { ErrorPanel } from '@/ui/error-panel';
import { Skeleton } from '@/ui/skeleton';
import { CARD_MESSAGES } from '@/messages/growth-card';
import { REFUSAL_MESSAGES } from '@/messages/refusals';

const toToday = { label: CARD_MESSAGES.toToday, onPress: () => openTab('/pages/today/index') };

/** Fetches the id of one's own card in the current collective; needed on a device that never opened 今日. */
export function FindOwnCard({ onFound }: { readonly onFound: (cardId: string) => void }) {
  const [current] = useState(loadCurrentCollective);
  const { state, refetch } = useQuery('today.open', current ? { collectiveId: current.collectiveId } : {});
  const today = state.kind === 'ready' ? state.value : null;
  useEffect(() => {
    if (!today) return;
    const cardId = today.own?.cardId ?? null;
    saveCurrentCollective(today);
    if (cardId !== null) onFound(cardId);
  }, [today, onFound]);
  if (state.kind === 'failed')
    return <ErrorPanel text={REFUSAL_MESSAGES[state.refusal.code]} onRetry={() => void refetch()} />;
  if (state.kind === 'ready' && !today) return <Empty text={CARD_MESSAGES.noCollective} action={toToday} />;
  if (today && !today.own)
    return <Empty drawing="people" text={CARD_MESSAGES.supporterEmpty} action={toToday} />;
  return <Skeleton count={2} />;
}
