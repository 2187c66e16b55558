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
import { Paragraph } from '@/ui/paragraph';
import { COMPANION_MESSAGES, formatRole } from '@/messages/companion';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
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
        <ErrorPanel text={REFUSAL_MESSAGES[state.refusal.code]} onRetry={() => void reload()} />
      ) : null}
      {seen?.purpose === 'join' ? (
        <Empty
          drawing="letter"
          text={COMPANION_MESSAGES.claimNotThis}
          action={{
            words: COMPANION_MESSAGES.toJoin,
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
              note={COMPANION_MESSAGES.answerNote(formatRole(mine.role ?? ''))}
              lead={<Avatar name={mine.ownerName ?? ''} size="large" />}
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
              error={asked && name.trim() === '' ? COMPANION_MESSAGES.claimNameMissing : undefined}
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
            missing={asked}
            onChange={(next) => draft.change({ ...draft.value, promise: next })}
          />
        </>
      ) : null}
    </Screen>
  );
}
