import { useState } from 'react';
import type { CardView } from '@core/contract/growth-card';
import { BOND_KINDS, isLiving, type Bond } from '@core/domain/companion';
import { BOND_KIND_LABELS } from '@core/labels/companion';
import { useMutation } from '@/api/use-mutation';
import { openPage } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Collapse } from '@/ui/collapse';
import { ListRow } from '@/ui/list-row';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { Stack } from '@/ui/stack';
import { Paragraph } from '@/ui/paragraph';
import { BOND_STATE_LABELS, COMPANION_MESSAGES } from '@/messages/companion';
import { BondRow } from './bond-row';
import { OutsideCode, type IssuedCode } from './outside-code';

const EMPTIES = { partner: COMPANION_MESSAGES.partnersEmpty, fan: COMPANION_MESSAGES.fansEmpty } as const;

interface CompanionManagerProps {
  readonly card: CardView;
  readonly refetch: () => Promise<void>;
}

/** Manages the companions of one's own card: invite, withdraw an invitation, end a bond. */
export function CompanionManager({ card, refetch }: CompanionManagerProps) {
  const { cardId, bonds } = card;
  const { mutate, refusal } = useMutation('bond.part');
  const showing = useMutation('bond.showCode');
  const [shown, setShown] = useState<IssuedCode>();
  const [past, setPast] = useState(false);
  const ended = bonds.filter((bond) => !isLiving(bond));
  const endBond = async (bond: Bond): Promise<void> => {
    const waiting = bond.state === 'invited';
    const agreed = await ask({
      title: waiting ? COMPANION_MESSAGES.withdrawTitle : COMPANION_MESSAGES.endTitle,
      text: waiting ? COMPANION_MESSAGES.withdrawText(bond.name) : COMPANION_MESSAGES.endText(bond.name),
      yes: waiting ? COMPANION_MESSAGES.withdrawYes : COMPANION_MESSAGES.endYes,
      no: COMPANION_MESSAGES.endNo,
    });
    if (!agreed) return;
    const result = await mutate({ cardId, bondId: bond.id });
    if (!result?.ok) return;
    toast(waiting ? COMPANION_MESSAGES.withdrawn : COMPANION_MESSAGES.endDone);
    await refetch();
  };
  const showCode = async ({ id: bondId, name, role }: Bond): Promise<void> => {
    const result = await showing.mutate({ cardId, bondId });
    if (result?.ok) setShown({ ...result.value, name, role });
  };
  if (shown)
    return <OutsideCode issued={shown} owner={card.basics.name} onDone={() => setShown(undefined)} />;
  return (
    <Screen
      title={COMPANION_MESSAGES.title}
      bar={
        card.past ? null : (
          <Stack gap="tight">
            <Button onPress={() => openPage('/packages/card/pages/invite/index', { cardId })}>
              {COMPANION_MESSAGES.inviteColleague}
            </Button>
            <Button
              tone="plain"
              onPress={() => openPage('/packages/card/pages/invite-outside/index', { cardId })}
            >
              {COMPANION_MESSAGES.inviteOutside}
            </Button>
          </Stack>
        )
      }
    >
      <RefusalNote refusal={refusal ?? showing.refusal} />
      {BOND_KINDS.map((kind) => {
        const living = bonds.filter((bond) => bond.kind === kind && isLiving(bond));
        return (
          <Section key={kind} title={BOND_KIND_LABELS[kind]}>
            {living.length === 0 ? <Paragraph tone="soft">{EMPTIES[kind]}</Paragraph> : null}
            {living.map((bond) => (
              <BondRow
                key={bond.id}
                bond={bond}
                onEnd={(one) => void endBond(one)}
                {...(card.past ? {} : { onShowCode: (one: Bond) => void showCode(one) })}
              />
            ))}
          </Section>
        );
      })}
      {ended.length > 0 ? (
        <Collapse title={COMPANION_MESSAGES.ended} open={past} onToggle={() => setPast(!past)}>
          {ended.map((bond) => (
            <ListRow key={bond.id} title={bond.name} note={BOND_STATE_LABELS[bond.state]} />
          ))}
        </Collapse>
      ) : null}
    </Screen>
  );
}
