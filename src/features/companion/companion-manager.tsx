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
import { Words } from '@/ui/words';
import { BOND_KIND_WORDS, BOND_STATE_WORDS, COMPANION_WORDS } from '@/words/companion';
import { BondRow } from './bond-row';

const EMPTIES = { partner: COMPANION_WORDS.partnersEmpty, fan: COMPANION_WORDS.fansEmpty } as const;

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
      title: waiting ? COMPANION_WORDS.withdrawTitle : COMPANION_WORDS.partTitle,
      text: waiting ? COMPANION_WORDS.withdrawText(bond.name) : COMPANION_WORDS.partText(bond.name),
      yes: waiting ? COMPANION_WORDS.withdrawYes : COMPANION_WORDS.partYes,
      no: COMPANION_WORDS.partNo,
    });
    if (!agreed) return;
    const result = await send({ cardId, bondId: bond.id });
    if (!result?.ok) return;
    toast(waiting ? COMPANION_WORDS.withdrawn : COMPANION_WORDS.parted);
    await reload();
  };
  return (
    <Screen
      title={COMPANION_WORDS.title}
      bar={
        <Stack gap="tight">
          <Button onPress={() => openPage('/packages/card/pages/invite/index', { cardId })}>
            {COMPANION_WORDS.inviteColleague}
          </Button>
          <Button
            tone="plain"
            onPress={() => openPage('/packages/card/pages/invite-outside/index', { cardId })}
          >
            {COMPANION_WORDS.inviteOutside}
          </Button>
        </Stack>
      }
    >
      <RefusalNote refusal={refusal} />
      {BOND_KINDS.map((kind) => {
        const living = bonds.filter((bond) => bond.kind === kind && isLiving(bond));
        return (
          <Section key={kind} title={BOND_KIND_WORDS[kind]}>
            {living.length === 0 ? <Words tone="soft">{EMPTIES[kind]}</Words> : null}
            {living.map((bond) => (
              <BondRow key={bond.id} bond={bond} onPart={(one) => void part(one)} />
            ))}
          </Section>
        );
      })}
      {ended.length > 0 ? (
        <Fold title={COMPANION_WORDS.ended} open={past} onToggle={() => setPast(!past)}>
          {ended.map((bond) => (
            <ListRow key={bond.id} title={bond.name} note={BOND_STATE_WORDS[bond.state]} />
          ))}
        </Fold>
      ) : null}
    </Screen>
  );
}
