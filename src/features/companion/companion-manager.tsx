import { useState } from 'react';
import type { CardView } from '@core/contract/growth-card';
import { BOND_KINDS, isLiving, type Bond } from '@core/domain/companion';
import { useSend } from '@/api/use-send';
import { openPage } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Fold } from '@/ui/fold';
import { ListRow } from '@/ui/list-row';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { Stack } from '@/ui/stack';
import { Paragraph } from '@/ui/paragraph';
import { BOND_KIND_LABELS, BOND_STATE_LABELS, COMPANION_MESSAGES } from '@/messages/companion';
import { BondRow } from './bond-row';

const EMPTIES = { partner: COMPANION_MESSAGES.partnersEmpty, fan: COMPANION_MESSAGES.fansEmpty } as const;

interface CompanionManagerProps {
  readonly card: CardView;
  readonly reload: () => Promise<void>;
}

/** Who accompanies my card: invite, withdraw, part. */
export function CompanionManager({ card, reload }: CompanionManagerProps) {
  const { cardId, bonds } = card;
  const { send, refusal } = useSend('bond.part');
  const [past, setPast] = useState(false);
  const ended = bonds.filter((bond) => !isLiving(bond));
  const part = async (bond: Bond): Promise<void> => {
    const waiting = bond.state === 'invited';
    const agreed = await ask({
      title: waiting ? COMPANION_MESSAGES.withdrawTitle : COMPANION_MESSAGES.partTitle,
      text: waiting ? COMPANION_MESSAGES.withdrawText(bond.name) : COMPANION_MESSAGES.partText(bond.name),
      yes: waiting ? COMPANION_MESSAGES.withdrawYes : COMPANION_MESSAGES.partYes,
      no: COMPANION_MESSAGES.partNo,
    });
    if (!agreed) return;
    const result = await send({ cardId, bondId: bond.id });
    if (!result?.ok) return;
    toast(waiting ? COMPANION_MESSAGES.withdrawn : COMPANION_MESSAGES.parted);
    await reload();
  };
  return (
    <Screen
      title={COMPANION_MESSAGES.title}
      bar={
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
      }
    >
      <RefusalNote refusal={refusal} />
      {BOND_KINDS.map((kind) => {
        const living = bonds.filter((bond) => bond.kind === kind && isLiving(bond));
        return (
          <Section key={kind} title={BOND_KIND_LABELS[kind]}>
            {living.length === 0 ? <Paragraph tone="soft">{EMPTIES[kind]}</Paragraph> : null}
            {living.map((bond) => (
              <BondRow key={bond.id} bond={bond} onPart={(one) => void part(one)} />
            ))}
          </Section>
        );
      })}
      {ended.length > 0 ? (
        <Fold title={COMPANION_MESSAGES.ended} open={past} onToggle={() => setPast(!past)}>
          {ended.map((bond) => (
            <ListRow key={bond.id} title={bond.name} note={BOND_STATE_LABELS[bond.state]} />
          ))}
        </Fold>
      ) : null}
    </Screen>
  );
}
