import { useState } from 'react';
import type { CollectiveView } from '@core/contract/collective';
import { useQuery } from '@/api/use-query';
import { useDraft } from '@/api/use-draft';
import { useCollectiveId } from '@/api/use-collective-id';
import { useMutation } from '@/api/use-mutation';
import { goBack, openPage } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ConflictNote } from '@/ui/conflict-note';
import { Screen } from '@/ui/screen';
import { BACKUP_LINK_MESSAGES } from '@/messages/backup';
import { COLLECTIVE_MESSAGES as MESSAGES } from '@/messages/collective';
import { formatMissing } from '@/messages/ui';
import { CollectiveFields } from './collective-fields';
import { DissolveSheet } from './dissolve-sheet';

/** Edits the name of a collective; on a conflict it shows the newer version and keeps the typed one. */
export function ReviseScreen() {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('collective.describe', { collectiveId });
  const { mutate, busy, refusal } = useMutation('collective.revise');
  const [dissolving, setDissolving] = useState(false);
  const draft = useDraft<CollectiveView | null>(`collective.revise.${collectiveId}`, null);
  const edited = draft.value ?? (state.kind === 'ready' ? state.value : undefined);
  const save = async (typed: CollectiveView): Promise<void> => {
    const { name, unit, trade, version } = typed;
    const result = await mutate({ collectiveId, baseVersion: version, name, unit, trade });
    if (!result?.ok) {
      if (result?.code === 'stale-version')
        draft.change({ ...typed, version: (result.current as CollectiveView).version });
      return;
    }
    draft.discard(null);
    toast(MESSAGES.revised);
    goBack();
  };
  return (
    <Screen
      title={MESSAGES.reviseTitle}
      bar={
        edited ? (
          <Button
            busy={busy}
            missing={formatMissing({
              [MESSAGES.name]: !edited.name.trim(),
              [MESSAGES.unit]: !edited.unit.trim(),
            })}
            onPress={() => void save(edited)}
          >
            {MESSAGES.revise}
          </Button>
        ) : null
      }
      over={
        dissolving && state.kind === 'ready' ? (
          <DissolveSheet
            collectiveId={collectiveId}
            name={state.value.name}
            onClose={() => setDissolving(false)}
          />
        ) : null
      }
    >
      <AsyncView state={state} onRetry={() => void refetch()}>
        {(saved) => (
          <Card>
            <CollectiveFields
              value={edited ?? saved}
              onChange={(part) => draft.change({ ...(edited ?? saved), ...part })}
            />
          </Card>
        )}
      </AsyncView>
      <ConflictNote<CollectiveView>
        refusal={refusal}
        formatCurrent={({ name, unit, trade }) => [name, unit, trade].filter(Boolean).join('，')}
      />
      <Button
        tone="quiet"
        icon="file"
        onPress={() => openPage('/packages/showcase/pages/backup/index', { collectiveId })}
      >
        {BACKUP_LINK_MESSAGES.row}
      </Button>
      <Button tone="plain" onPress={() => setDissolving(true)}>
        {MESSAGES.dissolve}
      </Button>
    </Screen>
  );
}
