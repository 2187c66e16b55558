import { useQuery } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { AsyncView } from '@/ui/async-view';
import { Empty } from '@/ui/empty';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { ACHIEVEMENT_MESSAGES as MESSAGES } from '@/messages/dossier';
import { SECTION_TEXT_MESSAGES } from '@/messages/section-text';
import { AchievementReportEditor } from './achievement-report-editor';
import { AchievementReportText } from './achievement-report-text';

/** 事迹材料: edited by the 号长, read by every member. */
export function AchievementReportScreen() {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('deedsText.open', { collectiveId });
  if (state.kind === 'ready')
    return (
      <AchievementReportEditor
        // Remount the editor on a newer version.
        key={state.value.versions[0]?.version ?? 0}
        collectiveId={collectiveId}
        opened={state.value}
        onReload={refetch}
      />
    );
  if (state.kind === 'failed' && state.refusal.code === 'not-allowed')
    return <Reading collectiveId={collectiveId} />;
  return (
    <Screen title={MESSAGES.title}>
      <AsyncView state={state} shape="card" count={4} onRetry={() => void refetch()}>
        {() => null}
      </AsyncView>
    </Screen>
  );
}

function Reading({ collectiveId }: { readonly collectiveId: string }) {
  const { state, refetch } = useQuery('deedsText.read', { collectiveId });
  return (
    <Screen title={MESSAGES.title}>
      <AsyncView state={state} shape="card" count={4} onRetry={() => void refetch()}>
        {({ name, saved }) =>
          saved ? (
            <>
              <PageHead
                over={name}
                title={MESSAGES.title}
                note={SECTION_TEXT_MESSAGES.sectionCount(saved.count)}
              />
              <AchievementReportText text={saved.text} />
            </>
          ) : (
            <Empty drawing="paper" text={MESSAGES.none} />
          )
        }
      </AsyncView>
    </Screen>
  );
}
