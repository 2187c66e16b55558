import type { CollectiveView } from '@core/contract/collective';
import { useCall } from '@/api/use-call';
import { useDraft } from '@/api/use-draft';
import { usePlaceId } from '@/api/use-place';
import { useSend } from '@/api/use-send';
import { goBack } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { OvertakenNote } from '@/ui/overtaken-note';
import { Screen } from '@/ui/screen';
import { COLLECTIVE_MESSAGES as MESSAGES } from '@/messages/collective';
import { CollectiveFields } from './collective-fields';

/** Corrects how a collective is called; what somebody else saved meanwhile is shown, what was typed stays. */
export function ReviseScreen() {
  const collectiveId = usePlaceId();
  const { state, reload } = useCall('collective.describe', { collectiveId });
  const { send, busy, refusal } = useSend('collective.revise');
  const draft = useDraft<CollectiveView | null>(`collective.revise.${collectiveId}`, null);
  const face = draft.value ?? (state.kind === 'ready' ? state.value : undefined);
  const save = async (typed: CollectiveView): Promise<void> => {
    const { name, unit, trade, version } = typed;
    const result = await send({ collectiveId, baseVersion: version, name, unit, trade });
    if (!result?.ok) {
      if (result?.code === 'stale-version')
        draft.change({ ...typed, version: (result.current as CollectiveView).version });
      return;
    }
    draft.settle(null);
    toast(MESSAGES.revised);
    goBack();
  };
  return (
    <Screen
      title={MESSAGES.reviseTitle}
      bar={
        face ? (
          <Button
            busy={busy}
            disabled={!face.name.trim() || !face.unit.trim()}
            onPress={() => void save(face)}
          >
            {MESSAGES.revise}
          </Button>
        ) : null
      }
    >
      <Answer state={state} onRetry={() => void reload()}>
        {(kept) => (
          <Card>
            <CollectiveFields
              value={face ?? kept}
              onChange={(part) => draft.change({ ...(face ?? kept), ...part })}
            />
          </Card>
        )}
      </Answer>
      <OvertakenNote<CollectiveView>
        refusal={refusal}
        say={({ name, unit, trade }) => [name, unit, trade].filter(Boolean).join('，')}
      />
    </Screen>
  );
}
