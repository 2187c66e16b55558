import { useCall } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { Answer } from '@/ui/answer';
import { Empty } from '@/ui/empty';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { DEEDS_MESSAGES as MESSAGES } from '@/messages/dossier';
import { DeedsEditor } from './deeds-editor';
import { DeedsPages } from './deeds-pages';

/** 事迹材料: the 号长 writes it, everybody of the collective reads it. */
export function DeedsScreen() {
  const collectiveId = usePlaceId();
  const { state, reload } = useCall('deedsText.open', { collectiveId });
  if (state.kind === 'ready')
    return (
      <DeedsEditor
        // A newer version is another text to write on.
        key={state.value.versions[0]?.version ?? 0}
        collectiveId={collectiveId}
        opened={state.value}
        onReload={reload}
      />
    );
  if (state.kind === 'failed' && state.refusal.code === 'not-allowed')
    return <Reading collectiveId={collectiveId} />;
  return (
    <Screen title={MESSAGES.title}>
      <Answer state={state} shape="card" count={4} onRetry={() => void reload()}>
        {() => null}
      </Answer>
    </Screen>
  );
}

function Reading({ collectiveId }: { readonly collectiveId: string }) {
  const { state, reload } = useCall('deedsText.read', { collectiveId });
  return (
    <Screen title={MESSAGES.title}>
      <Answer state={state} shape="card" count={4} onRetry={() => void reload()}>
        {({ name, saved }) =>
          saved ? (
            <>
              <PageHead over={name} title={MESSAGES.title} note={MESSAGES.part(saved.count)} />
              <DeedsPages text={saved.text} />
            </>
          ) : (
            <Empty drawing="paper" text={MESSAGES.none} />
          )
        }
      </Answer>
    </Screen>
  );
}
