import type { CollectiveShowcase } from '@core/contract/showcase';
import { useQuery, useRefetchOnShow } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { useMutation } from '@/api/use-mutation';
import { openPage } from '@/platform/navigate';
import { ask } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { formatDate } from '@/messages/months';
import { SHOWCASE_MESSAGES as MESSAGES } from '@/messages/showcase';
import { HallContent } from './hall-content';

/** 初心展示: the collective's page. */
export function HallScreen() {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('showcase.collective', { collectiveId });
  useRefetchOnShow({ state, refetch });
  const hall = state.kind === 'ready' ? state.value : undefined;
  const { ownCardId } = hall ?? {};
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        ownCardId ? (
          <Button
            icon="sprout"
            onPress={() => openPage('/packages/showcase/pages/arrange/index', { cardId: ownCardId })}
          >
            {MESSAGES.arrange}
          </Button>
        ) : null
      }
    >
      <AsyncView state={state} shape="card" count={3} onRetry={() => void refetch()}>
        {(value) => (
          <>
            <PageHead over={value.cycle.label} title={MESSAGES.title} note={value.name} />
            {value.open ? (
              <HallContent hall={value} collectiveId={collectiveId} />
            ) : (
              <Card
                tone="wash"
                title={MESSAGES.closed(formatDate(value.opensOn))}
                note={MESSAGES.closedNote}
              />
            )}
            {value.mayUnveil ? (
              <Button
                tone="quiet"
                icon="edit"
                onPress={() => openPage('/packages/review/pages/paper/index', { collectiveId })}
              >
                {MESSAGES.paper}
              </Button>
            ) : null}
            {value.mayUnveil ? (
              <OpenControl hall={value} collectiveId={collectiveId} onChanged={() => void refetch()} />
            ) : null}
          </>
        )}
      </AsyncView>
    </Screen>
  );
}

interface OpenControlProps {
  readonly hall: CollectiveShowcase;
  readonly collectiveId: string;
  readonly onChanged: () => void;
}

/** Lets the 号长 open the showcase before its date, or close it. */
function OpenControl({ hall, collectiveId, onChanged }: OpenControlProps) {
  const { mutate, busy, refusal } = useMutation('showcase.unveil');
  const toggle = async () => {
    const question = hall.open
      ? { title: MESSAGES.veilTitle, text: MESSAGES.veilText }
      : { title: MESSAGES.unveilTitle, text: MESSAGES.unveilText };
    if (!(await ask({ ...question, yes: MESSAGES.yes, no: MESSAGES.no }))) return;
    if ((await mutate({ collectiveId, open: !hall.open }))?.ok) onChanged();
  };
  return (
    <>
      <RefusalNote refusal={refusal} />
      <Button tone={hall.open ? 'plain' : 'quiet'} busy={busy} onPress={() => void toggle()}>
        {hall.open ? MESSAGES.veil : MESSAGES.unveil}
      </Button>
    </>
  );
}
