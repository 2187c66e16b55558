import { EXPERIENCE_PAPER_SECTIONS } from '@core/domain/experience-paper';
import { EXPERIENCE_PAPER_SECTION_LABELS } from '@core/labels/experience-paper';
import { useQuery } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { usePageParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Screen } from '@/ui/screen';
import { SavedText } from '@/ui/text-versions';
import { EXPERIENCE_PAPER_MESSAGES as MESSAGES } from '@/messages/experience-paper';
import { ExperiencePaperEditor } from './experience-paper-editor';

/** 经验交流材料 of the running cycle, or what was saved of an earlier one. */
export function ExperiencePaperScreen() {
  const { label, version } = usePageParams();
  return label === undefined ? <RunningPaper /> : <EarlierPaper label={label} version={Number(version)} />;
}

function EarlierPaper({ label, version }: { readonly label: string; readonly version: number }) {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('paper.version', { collectiveId, version, label });
  return (
    <Screen title={MESSAGES.title}>
      <SavedText
        labels={EXPERIENCE_PAPER_SECTION_LABELS}
        sections={EXPERIENCE_PAPER_SECTIONS}
        state={state}
        onRetry={() => void refetch()}
      />
    </Screen>
  );
}

/** A draft generated from dated facts, completed by a person. */
function RunningPaper() {
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
