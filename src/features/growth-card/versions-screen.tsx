import type { CardVersionView } from '@core/contract/growth-card';
import { call } from '@/api/call';
import { useQuery } from '@/api/use-query';
import { usePageParams } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { ErrorPanel } from '@/ui/error-panel';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { VersionHistory, type VersionHeading } from '@/ui/version-history';
import { CARD_MESSAGES } from '@/messages/growth-card';
import { formatInstant } from '@/messages/months';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { VersionContent } from './version-content';

/** Versions per response, newest first. */
const PAGE_SIZE = 20;

const headingOf = ({ revision, at, reason }: CardVersionView): VersionHeading => ({
  version: revision,
  title: `${CARD_MESSAGES.revision(revision)} · ${formatInstant(at)}`,
  note: reason ? `${CARD_MESSAGES.versionReason}：${reason}` : CARD_MESSAGES.versionFirst,
});

/** Lists the submitted versions with their reasons. */
export function VersionsScreen() {
  const { cardId = '' } = usePageParams();
  const { state, refetch, replace } = useQuery('growthCard.versions', { cardId });
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
        <ErrorPanel text={REFUSAL_MESSAGES[state.refusal.code]} onRetry={() => void refetch()} />
      ) : null}
      {state.kind === 'ready' && !last ? <Empty drawing="paper" text={CARD_MESSAGES.versionsEmpty} /> : null}
      <VersionHistory headings={versions.map(headingOf)} layout="cards">
        {(revision) =>
          versions
            .filter((one) => one.revision === revision)
            .map((one) => (
              <VersionContent
                key={one.revision}
                content={one.content}
                before={versions.find((other) => other.revision === revision - 1)?.content}
              />
            ))
        }
      </VersionHistory>
      {last && last.revision > 1 && versions.length % PAGE_SIZE === 0 ? (
        <Button tone="plain" onPress={() => void more(last)}>
          {CARD_MESSAGES.versionsMore}
        </Button>
      ) : null}
    </Screen>
  );
}
