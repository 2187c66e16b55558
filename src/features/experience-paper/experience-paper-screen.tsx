import { useQuery } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { AsyncView } from '@/ui/async-view';
import { Screen } from '@/ui/screen';
import { EXPERIENCE_PAPER_MESSAGES as MESSAGES } from '@/messages/experience-paper';
import { ExperiencePaperEditor } from './experience-paper-editor';

/** 经验交流材料: a draft generated from dated facts, completed by a person. */
export function ExperiencePaperScreen() {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('paper.open', { collectiveId });
  if (state.kind === 'ready')
    return (
      <ExperiencePaperEditor
        // Remount the editor on a newer version.
        key={state.value.version}
        collectiveId={collectiveId}
        opened={state.value}
        onReload={() => void refetch()}
      />
    );
  return (
    <Screen title={MESSAGES.title}>
      <AsyncView state={state} shape="card" count={4} onRetry={() => void refetch()}>
        {() => null}
      </AsyncView>
    </Screen>
  );
}
