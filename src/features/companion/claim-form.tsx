import { useState } from 'react';
import { enterCollective } from '@/api/enter-collective';
import { useQuery } from '@/api/use-query';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
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
import { Paragraph } from '@/ui/paragraph';
import { COMPANION_MESSAGES } from '@/messages/companion';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { PromiseField } from './promise-field';

/** Shows whose card the code is for and accepts with a promise; the caller joins as a supporter. */
export function ClaimForm({ code }: { readonly code: string }) {
  const { state, refetch } = useQuery('invitation.inspect', { code });
  const { mutate, busy, refusal } = useMutation('bond.claim');
  const draft = useDraft(`claim.${code}`, { name: '', title: '', promise: '' });
  const [attempted, setAttempted] = useState(false);
  const { name, title, promise } = draft.value;
  const seen = state.kind === 'ready' ? state.value : null;
  const mine = seen?.purpose === 'companion' ? seen : null;
  const claim = async (): Promise<void> => {
    setAttempted(true);
    if (name.trim() === '' || promise.trim() === '') return;
    const result = await mutate({ code, name: name.trim(), title: title.trim(), promise: promise.trim() });
    if (!result?.ok) return;
    draft.discard();
    // A member can be a companion too: keep the stored id of their own card.
    await enterCollective(result.value.collectiveId);
    toast(COMPANION_MESSAGES.accepted);
    replacePage('/packages/card/pages/view/index', { cardId: result.value.cardId });
  };
  return (
    <Screen
      title={COMPANION_MESSAGES.claimTitle}
      bar={
        mine ? (
          <Button busy={busy} onPress={() => void claim()}>
            {COMPANION_MESSAGES.accept}
          </Button>
        ) : null
      }
    >
      {state.kind === 'loading' ? <Skeleton /> : null}
      {state.kind === 'failed' ? (
        <ErrorPanel text={REFUSAL_MESSAGES[state.refusal.code]} onRetry={() => void refetch()} />
      ) : null}
      {seen?.purpose === 'join' ? (
        <Empty
          drawing="envelope"
          text={COMPANION_MESSAGES.claimNotThis}
          action={{
            label: COMPANION_MESSAGES.toJoin,
            onPress: () => openPage('/packages/team/pages/join/index', { code }),
          }}
        />
      ) : null}
      <RefusalNote refusal={refusal} />
      {mine ? (
        <>
          <Card>
            <ListRow
              title={COMPANION_MESSAGES.answerTitle(mine.ownerName ?? '')}
              note={COMPANION_MESSAGES.answerNote(mine.role ?? '')}
              leading={<Avatar name={mine.ownerName ?? ''} size="large" />}
            />
            <Paragraph tone="soft">{COMPANION_MESSAGES.claimFrom(mine.collectiveName, mine.unit)}</Paragraph>
            <Paragraph tone="soft">
              {mine.bondKind === 'partner' ? COMPANION_MESSAGES.partnerDoes : COMPANION_MESSAGES.fanDoes}
            </Paragraph>
          </Card>
          <Card>
            <Field
              label={COMPANION_MESSAGES.claimName}
              value={name}
              max={30}
              error={attempted && name.trim() === '' ? COMPANION_MESSAGES.claimNameMissing : undefined}
              onChange={(next) => draft.change({ ...draft.value, name: next })}
            />
            <Field
              label={COMPANION_MESSAGES.claimTitleField}
              value={title}
              max={30}
              placeholder={COMPANION_MESSAGES.claimTitlePlaceholder}
              onChange={(next) => draft.change({ ...draft.value, title: next })}
            />
          </Card>
          <PromiseField
            value={promise}
            missing={attempted}
            onChange={(next) => draft.change({ ...draft.value, promise: next })}
          />
        </>
      ) : null}
    </Screen>
  );
}
