import { useState } from 'react';
import { enterPlace } from '@/api/enter-place';
import { useCall } from '@/api/use-call';
import { useDraft } from '@/api/use-draft';
import { useSend } from '@/api/use-send';
import { openPage, replacePage } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { ErrorPanel } from '@/ui/error-panel';
import { Field } from '@/ui/field';
import { ListRow } from '@/ui/list-row';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { Words } from '@/ui/words';
import { COMPANION_WORDS, sayRole } from '@/words/companion';
import { REFUSAL_WORDS } from '@/words/refusals';
import { PromiseField } from './promise-field';

/** Shows whose card a code is for and takes the promise; the caller gets a place as supporter. */
export function ClaimForm({ code }: { readonly code: string }) {
  const { state, reload } = useCall('invitation.inspect', { code });
  const { send, busy, refusal } = useSend('bond.claim');
  const draft = useDraft(`claim.${code}`, { name: '', title: '', promise: '' });
  const [asked, setAsked] = useState(false);
  const { name, title, promise } = draft.value;
  const seen = state.kind === 'ready' ? state.value : null;
  const mine = seen?.purpose === 'companion' ? seen : null;
  const claim = async (): Promise<void> => {
    setAsked(true);
    if (name.trim() === '' || promise.trim() === '') return;
    const result = await send({ code, name: name.trim(), title: title.trim(), promise: promise.trim() });
    if (!result?.ok) return;
    draft.settle();
    // A member may be a companion too, and keeps the way to their own card.
    await enterPlace(result.value.collectiveId);
    toast(COMPANION_WORDS.accepted);
    replacePage('/packages/card/pages/view/index', { cardId: result.value.cardId });
  };
  return (
    <Screen
      title={COMPANION_WORDS.claimTitle}
      bar={
        mine ? (
          <Button busy={busy} onPress={() => void claim()}>
            {COMPANION_WORDS.accept}
          </Button>
        ) : null
      }
    >
      {state.kind === 'loading' ? <Skeleton /> : null}
      {state.kind === 'failed' ? (
        <ErrorPanel text={REFUSAL_WORDS[state.refusal.code]} onRetry={() => void reload()} />
      ) : null}
      {seen?.purpose === 'join' ? (
        <Empty
          drawing="letter"
          text={COMPANION_WORDS.claimNotThis}
          action={{
            words: COMPANION_WORDS.toJoin,
            onPress: () => openPage('/packages/team/pages/join/index', { code }),
          }}
        />
      ) : null}
      <RefusalNote refusal={refusal} />
      {mine ? (
        <>
          <Card>
            <ListRow
              title={COMPANION_WORDS.answerTitle(mine.ownerName ?? '')}
              note={COMPANION_WORDS.answerNote(sayRole(mine.role ?? ''))}
              lead={<Avatar name={mine.ownerName ?? ''} size="large" />}
            />
            <Words tone="soft">{COMPANION_WORDS.claimFrom(mine.collectiveName, mine.unit)}</Words>
            <Words tone="soft">
              {mine.bondKind === 'partner' ? COMPANION_WORDS.partnerDoes : COMPANION_WORDS.fanDoes}
            </Words>
          </Card>
          <Card>
            <Field
              label={COMPANION_WORDS.claimName}
              value={name}
              max={30}
              error={asked && name.trim() === '' ? COMPANION_WORDS.claimNameMissing : undefined}
              onChange={(next) => draft.change({ ...draft.value, name: next })}
            />
            <Field
              label={COMPANION_WORDS.claimTitleField}
              value={title}
              max={30}
              placeholder={COMPANION_WORDS.claimTitlePlaceholder}
              onChange={(next) => draft.change({ ...draft.value, title: next })}
            />
          </Card>
          <PromiseField
            value={promise}
            missing={asked}
            onChange={(next) => draft.change({ ...draft.value, promise: next })}
          />
        </>
      ) : null}
    </Screen>
  );
}
