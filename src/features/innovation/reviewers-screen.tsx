import { useState } from 'react';
import type { OutputOf } from '@core/contract/procedures';
import { REVIEWERS_MAX } from '@core/domain/innovation';
import { useQuery } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { useMutation } from '@/api/use-mutation';
import { goBack } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { TickList } from '@/ui/tick-list';
import { INNOVATION_MESSAGES as MESSAGES } from '@/messages/innovation';

type Panel = OutputOf<'reviewers.open'>;

/** Appoints the reviewers: the 号长 chooses among joined members and supporters. */
export function ReviewersScreen() {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('reviewers.open', { collectiveId });
  if (state.kind === 'ready') return <PanelForm collectiveId={collectiveId} panel={state.value} />;
  return (
    <Screen title={MESSAGES.reviewersTitle}>
      <AsyncView state={state} shape="rows" onRetry={() => void refetch()}>
        {() => null}
      </AsyncView>
    </Screen>
  );
}

function PanelForm({ collectiveId, panel }: { readonly collectiveId: string; readonly panel: Panel }) {
  const [ticked, setTicked] = useState<readonly string[]>(panel.chosen);
  const { mutate, busy, refusal } = useMutation('reviewers.appoint');
  const appoint = async (): Promise<void> => {
    const result = await mutate({ collectiveId, seatIds: [...ticked] });
    if (!result?.ok) return;
    toast(MESSAGES.appointed);
    goBack();
  };
  return (
    <Screen
      title={MESSAGES.reviewersTitle}
      bar={
        <Button icon="check" busy={busy} onPress={() => void appoint()}>
          {MESSAGES.appoint}
        </Button>
      }
    >
      <PageHead over={MESSAGES.title} title={MESSAGES.reviewersHead} note={MESSAGES.reviewersHelp} />
      <RefusalNote refusal={refusal} />
      <TickList
        people={panel.people.map(({ seatId, name, post, kind }) => ({
          id: seatId,
          name,
          note: kind === 'supporter' ? MESSAGES.supporter : post,
        }))}
        first={panel.chosen}
        ticked={ticked}
        max={REVIEWERS_MAX}
        onTick={setTicked}
      />
    </Screen>
  );
}
