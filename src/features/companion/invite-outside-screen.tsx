import { NAME_MAX } from '@core/domain/text';
import { useState } from 'react';
import type { CardView } from '@core/contract/growth-card';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { goBack } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Paragraph } from '@/ui/paragraph';
import { COMPANION_MESSAGES } from '@/messages/companion';
import { firstRole } from './bond-role';
import { CompanionScreen } from './companion-screen';
import { OutsideCode, type IssuedCode } from './outside-code';
import { RoleFields } from './role-fields';

/** Invites a person outside the roster, for example a branch secretary or a retired master. */
export function InviteOutsideScreen() {
  return (
    <CompanionScreen title={COMPANION_MESSAGES.outsideTitle}>
      {(card) => <OutsideForm card={card} />}
    </CompanionScreen>
  );
}

function OutsideForm({ card }: { readonly card: CardView }) {
  const { mutate, busy, refusal } = useMutation('bond.inviteOutside');
  const blank = { name: '', as: firstRole('fan') };
  const { value, change, discard } = useDraft(`bond.outside.${card.cardId}`, blank);
  const { name, as } = value;
  const [missing, setMissing] = useState(false);
  const [issued, setIssued] = useState<IssuedCode | null>(null);
  const make = async (): Promise<void> => {
    setMissing(name.trim() === '');
    if (name.trim() === '') return;
    const result = await mutate({ cardId: card.cardId, name: name.trim(), as });
    if (!result?.ok) return;
    discard();
    setIssued({ ...result.value, name: name.trim(), role: as.role });
  };
  const again = (): void => {
    discard(blank);
    setIssued(null);
  };
  if (issued) return <OutsideCode issued={issued} owner={card.basics.name} onAgain={again} onDone={goBack} />;
  return (
    <Screen
      title={COMPANION_MESSAGES.outsideTitle}
      bar={
        <Button busy={busy} onPress={() => void make()}>
          {COMPANION_MESSAGES.makeCode}
        </Button>
      }
    >
      <RefusalNote refusal={refusal} />
      <Card>
        <Paragraph tone="soft">{COMPANION_MESSAGES.outsideNote}</Paragraph>
        <Field
          label={COMPANION_MESSAGES.outsideName}
          value={name}
          max={NAME_MAX}
          placeholder={COMPANION_MESSAGES.outsideNamePlaceholder}
          error={missing && name.trim() === '' ? COMPANION_MESSAGES.outsideNameMissing : undefined}
          onChange={(typed) => change({ name: typed, as })}
        />
        <RoleFields value={as} onChange={(next) => change({ name, as: next })} />
      </Card>
    </Screen>
  );
}
