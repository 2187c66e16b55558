import { useState } from 'react';
import type { SignView } from '@core/contract/sign';
import { SLOGAN_MAX } from '@core/domain/sign';
import { call } from '@/api/call';
import { useCall } from '@/api/use-call';
import { useDraft } from '@/api/use-draft';
import { usePlaceId } from '@/api/use-place';
import { useSend } from '@/api/use-send';
import { ask, toast } from '@/platform/toast';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { SIGN_MESSAGES as MESSAGES } from '@/messages/sign';
import { SignPaper } from './sign-paper';
import { SignPoster } from './sign-poster';
import { SloganList } from './slogan-list';

/** 鼓励标识: everybody writes, the 号长 hangs one. */
export function SignScreen() {
  const collectiveId = usePlaceId();
  const { state, reload } = useCall('sign.open', { collectiveId });
  const { send, busy, refusal } = useSend('sign.propose');
  const [painting, setPainting] = useState(false);
  const draft = useDraft(`slogan.${collectiveId}`, '');
  const propose = async (): Promise<void> => {
    const result = await send({ collectiveId, text: draft.value });
    if (!result?.ok) return;
    draft.settle('');
    toast(MESSAGES.proposed);
    void reload();
  };
  const hang = async (sloganId: string): Promise<void> => {
    const result = await call('sign.hang', { collectiveId, sloganId });
    toast(result.ok ? MESSAGES.hung : REFUSAL_MESSAGES[result.code]);
    if (result.ok) void reload();
  };
  const remove = async ({ id, text }: SignView['slogans'][number]): Promise<void> => {
    const sure = await ask({
      title: MESSAGES.remove,
      text: MESSAGES.removeAsk(text),
      yes: MESSAGES.removeYes,
      no: MESSAGES.removeNo,
    });
    if (!sure) return;
    const result = await call('sign.remove', { collectiveId, sloganId: id });
    if (!result.ok) toast(REFUSAL_MESSAGES[result.code]);
    void reload();
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button busy={busy} disabled={draft.value.trim() === ''} onPress={() => void propose()}>
          {MESSAGES.propose}
        </Button>
      }
      over={
        painting && state.kind === 'ready' && state.value.current ? (
          <SignPoster
            collectiveName={state.value.collectiveName}
            sign={state.value.current}
            onClose={() => setPainting(false)}
          />
        ) : null
      }
    >
      <Answer state={state} onRetry={() => void reload()}>
        {(view) => (
          <>
            <PageHead over={MESSAGES.over(view.stage)} title={MESSAGES.head} note={MESSAGES.note} />
            <SignPaper collectiveName={view.collectiveName} sign={view.current} />
            {view.current ? (
              <Button tone="quiet" icon="image" onPress={() => setPainting(true)}>
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
              onRemove={(slogan) => void remove(slogan)}
            />
          </>
        )}
      </Answer>
    </Screen>
  );
}
