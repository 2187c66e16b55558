import { NAME_MAX } from '@core/domain/text';
import { useState } from 'react';
import { enterCollective } from '@/api/enter-collective';
import type { FoundCode } from '@/api/use-code-entry';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { replacePage } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { ListRow } from '@/ui/list-row';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Paragraph } from '@/ui/paragraph';
import { COMPANION_MESSAGES } from '@/messages/companion';
import { PromiseField } from './promise-field';

/**
 * Shows whose card the code is for and accepts with a promise; the caller joins as a supporter. The name is the one by
 * which the owner invited.
 */
export function ClaimForm({ invitation }: { readonly invitation: FoundCode<'companion'> }) {
  const { code, ownerName, role, collectiveName, unit, inviteeName, bondKind } = invitation;
  const { mutate, busy, refusal } = useMutation('bond.claim');
  const draft = useDraft(`claim.${code}`, { name: inviteeName, title: '', promise: '' });
  const [attempted, setAttempted] = useState(false);
  const { name, title, promise } = draft.value;
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
        <Button busy={busy} onPress={() => void claim()}>
          {COMPANION_MESSAGES.accept}
        </Button>
      }
    >
      <RefusalNote refusal={refusal} />
      <Card>
        <ListRow
          title={COMPANION_MESSAGES.answerTitle(ownerName)}
          note={COMPANION_MESSAGES.answerNote(role)}
          leading={<Avatar name={ownerName} size="large" />}
        />
        <Paragraph tone="soft">{COMPANION_MESSAGES.claimFrom(collectiveName, unit)}</Paragraph>
        <Paragraph tone="soft">
          {bondKind === 'partner' ? COMPANION_MESSAGES.partnerDoes : COMPANION_MESSAGES.fanDoes}
        </Paragraph>
      </Card>
      <PromiseField
        value={promise}
        missing={attempted}
        onChange={(next) => draft.change({ ...draft.value, promise: next })}
      />
      <Card>
        <Field
          label={COMPANION_MESSAGES.claimName}
          value={name}
          max={NAME_MAX}
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
    </Screen>
  );
}
