import { useCall } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { Answer } from '@/ui/answer';
import { Screen } from '@/ui/screen';
import { PAPER_MESSAGES as MESSAGES } from '@/messages/paper';
import { PaperEditor } from './paper-editor';

/** 经验交流材料: a draft made of dated facts; a person writes the rest. */
export function PaperScreen() {
  const collectiveId = usePlaceId();
  const { state, reload } = useCall('paper.open', { collectiveId });
  if (state.kind === 'ready')
    return (
      <PaperEditor
        // A newer version is another paper to write on.
        key={state.value.version}
        collectiveId={collectiveId}
        opened={state.value}
        onReload={() => void reload()}
      />
    );
  return (
    <Screen title={MESSAGES.title}>
      <Answer state={state} shape="card" count={4} onRetry={() => void reload()}>
        {() => null}
      </Answer>
    </Screen>
  );
}
