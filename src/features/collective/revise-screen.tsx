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
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { COLLECTIVE_WORDS as WORDS } from '@/words/collective';
import { CollectiveFields } from './collective-fields';

/** Corrects how a collective is called; what somebody else saved meanwhile is shown instead of being overwritten. */
export function ReviseScreen() {
  const collectiveId = usePlaceId();
  const { state, reload } = useCall('collective.describe', { collectiveId });
  const { send, busy, refusal } = useSend('collective.revise');
  const draft = useDraft<CollectiveView | null>(`collective.revise.${collectiveId}`, null);
  const face = draft.value ?? (state.kind === 'ready' ? state.value : undefined);
  const stale = refusal?.code === 'stale-version';
  const save = async ({ name, unit, trade, version }: CollectiveView): Promise<void> => {
    const result = await send({ collectiveId, baseVersion: version, name, unit, trade });
    if (!result) return;
    if (!result.ok && result.code !== 'stale-version') return;
    draft.settle(null);
    if (!result.ok) return void reload();
    toast(WORDS.revised);
    goBack();
  };
  return (
    <Screen
      title={WORDS.reviseTitle}
      bar={
        face ? (
          <Button
            busy={busy}
            disabled={!face.name.trim() || !face.unit.trim()}
            onPress={() => void save(face)}
          >
            {WORDS.revise}
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
      {stale ? <StatusNote tone="amber">{WORDS.staleNote}</StatusNote> : <RefusalNote refusal={refusal} />}
    </Screen>
  );
}
