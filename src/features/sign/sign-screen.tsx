import { useState } from 'react';
import type { SignView } from '@core/contract/sign';
import { SLOGAN_MAX } from '@core/domain/sign';
import { call } from '@/api/call';
import { useQuery } from '@/api/use-query';
import { useDraft } from '@/api/use-draft';
import { useCollectiveId } from '@/api/use-collective-id';
import { useMutation } from '@/api/use-mutation';
import { ask, toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { SIGN_MESSAGES as MESSAGES } from '@/messages/sign';
import { formatMissing } from '@/messages/ui';
import { SignCard } from './sign-card';
import { SignPoster } from './sign-poster';
import { SloganList } from './slogan-list';

/** 鼓励标识: members propose slogans, the 号长 picks one. */
export function SignScreen() {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('sign.open', { collectiveId });
  const { mutate, busy, refusal } = useMutation('sign.propose');
  const [posterOpen, setPosterOpen] = useState(false);
  const draft = useDraft(`slogan.${collectiveId}`, '');
  const propose = async (): Promise<void> => {
    const result = await mutate({ collectiveId, text: draft.value });
    if (!result?.ok) return;
    draft.discard('');
    toast(MESSAGES.proposed);
    void refetch();
  };
  const hang = async (sloganId: string): Promise<void> => {
    const result = await call('sign.hang', { collectiveId, sloganId });
    toast(result.ok ? MESSAGES.hung : REFUSAL_MESSAGES[result.code]);
    if (result.ok) void refetch();
  };
  const remove = async ({ id, text }: SignView['slogans'][number]): Promise<void> => {
    const confirmed = await ask({
      title: MESSAGES.remove,
      text: MESSAGES.removeAsk(text),
      yes: MESSAGES.removeYes,
      no: MESSAGES.removeNo,
    });
    if (!confirmed) return;
    const result = await call('sign.remove', { collectiveId, sloganId: id });
    if (!result.ok) toast(REFUSAL_MESSAGES[result.code]);
    void refetch();
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button
          busy={busy}
          missing={formatMissing({ [MESSAGES.text]: draft.value.trim() === '' })}
          onPress={() => void propose()}
        >
          {MESSAGES.propose}
        </Button>
      }
      over={
        posterOpen && state.kind === 'ready' && state.value.current ? (
          <SignPoster
            collectiveName={state.value.collectiveName}
            sign={state.value.current}
            onClose={() => setPosterOpen(false)}
          />
        ) : null
      }
    >
      <AsyncView state={state} onRetry={() => void refetch()}>
        {(view) => (
          <>
            <PageHead over={MESSAGES.over(view.stage)} title={MESSAGES.head} note={MESSAGES.note} />
            <SignCard collectiveName={view.collectiveName} sign={view.current} />
            {view.current ? (
              <Button tone="quiet" icon="image" onPress={() => setPosterOpen(true)}>
                {MESSAGES.picture}
              </Button>
            ) : null}
            <Card>
              <Field
                label={MESSAGES.text}
                value={draft.value}
                onChange={draft.change}
                placeholder={MESSAGES.placeholder}
                max={SLOGAN_MAX}
              />
              <RefusalNote refusal={refusal} />
            </Card>
            <SloganList
              view={view}
              onHang={(id) => void hang(id)}
              onRemove={(layoutSlogan) => void remove(layoutSlogan)}
            />
          </>
        )}
      </AsyncView>
    </Screen>
  );
}
