import { enterPlace } from '@/api/enter-place';
import { useDraft } from '@/api/use-draft';
import { useSend } from '@/api/use-send';
import { restartAt } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { sayRole } from '@/words/companion';
import { JOIN_WORDS as WORDS } from '@/words/join';
import type { InvitationFace } from './use-invitation';

interface ClaimScreenProps {
  readonly face: InvitationFace;
  readonly onOther: () => void;
}

/** A person from outside the roster becomes partner or fan of one card, with a promise. */
export function ClaimScreen({ face, onOther }: ClaimScreenProps) {
  const { value, change, settle } = useDraft('claim', { name: '', title: '', promise: '' });
  const { send, busy, refusal } = useSend('bond.claim');
  const claim = async (): Promise<void> => {
    const { name, title, promise } = value;
    const result = await send({ code: face.code, name, title, promise });
    if (!result?.ok) return;
    settle();
    await enterPlace(result.value.collectiveId);
    toast(WORDS.claimed);
    restartAt('/packages/card/pages/view/index', { cardId: result.value.cardId });
  };
  return (
    <Screen
      title={WORDS.claimTitle}
      bar={
        <Button
          icon="hands"
          busy={busy}
          disabled={!value.name.trim() || !value.promise.trim()}
          onPress={() => void claim()}
        >
          {WORDS.claim}
        </Button>
      }
    >
      <PageHead
        over={`${face.collectiveName} · ${face.unit}`}
        title={WORDS.claimOver(face.ownerName ?? '')}
        note={WORDS.claimAs(sayRole(face.role ?? face.bondKind ?? ''))}
      />
      <StatusNote>{WORDS.claimHelp}</StatusNote>
      <Card>
        <Field
          label={WORDS.claimName}
          value={value.name}
          onChange={(name) => change({ ...value, name })}
          placeholder={WORDS.claimNamePlaceholder}
        />
        <Field
          label={WORDS.claimTitleField}
          value={value.title}
          onChange={(title) => change({ ...value, title })}
          placeholder={WORDS.claimTitlePlaceholder}
        />
        <Field
          label={WORDS.promise}
          value={value.promise}
          onChange={(promise) => change({ ...value, promise })}
          placeholder={WORDS.promisePlaceholder}
          lines="many"
          max={60}
        />
      </Card>
      <RefusalNote refusal={refusal} />
      <Button tone="plain" onPress={onOther}>
        {WORDS.otherCode}
      </Button>
    </Screen>
  );
}
