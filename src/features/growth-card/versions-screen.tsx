import { useState } from 'react';
import type { CardVersionView } from '@core/contract/growth-card';
import { call } from '@/api/call';
import { useCall } from '@/api/use-call';
import { useQuery } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { ErrorPanel } from '@/ui/error-panel';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { CARD_MESSAGES } from '@/messages/growth-card';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { VersionSheet } from './version-sheet';

/** The server answers twenty versions at a time, newest first. */
const PAGE = 20;

/** Every version that was handed in, with its reason. */
export function VersionsScreen() {
  const { cardId = '' } = useQuery();
  const { state, reload, replace } = useCall('growthCard.versions', { cardId });
  const [open, setOpen] = useState<number | null>(null);
  const versions = state.kind === 'ready' ? state.value.versions : [];
  const last = versions[versions.length - 1];
  const more = async (oldest: CardVersionView): Promise<void> => {
    const result = await call('growthCard.versions', { cardId, before: oldest.revision });
    if (result.ok) replace({ versions: [...versions, ...result.value.versions] });
    else toast(REFUSAL_MESSAGES[result.code]);
  };
  return (
    <Screen title={CARD_MESSAGES.versions}>
      {state.kind === 'loading' ? <Skeleton count={2} /> : null}
      {state.kind === 'failed' ? (
        <ErrorPanel text={REFUSAL_MESSAGES[state.refusal.code]} onRetry={() => void reload()} />
      ) : null}
      {state.kind === 'ready' && !last ? <Empty drawing="paper" text={CARD_MESSAGES.versionsEmpty} /> : null}
      {versions.map((version) => (
        <VersionSheet
          key={version.revision}
          version={version}
          open={open === version.revision}
          onToggle={() => setOpen(open === version.revision ? null : version.revision)}
        />
      ))}
      {last && last.revision > 1 && versions.length % PAGE === 0 ? (
        <Button tone="plain" onPress={() => void more(last)}>
          {CARD_MESSAGES.versionsMore}
        </Button>
      ) : null}
    </Screen>
  );
}
