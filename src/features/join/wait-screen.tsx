import { useState } from 'react';
import type { Refusal } from '@core/contract/result';
import { call } from '@/api/call';
import { enterCollective } from '@/api/enter-collective';
import { copyText } from '@/platform/clipboard';
import { restartAt } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { StepSection } from '@/ui/step-section';
import { JOIN_MESSAGES as MESSAGES } from '@/messages/join';

export interface Waiting {
  readonly joinId: string;
  readonly name: string;
  readonly collectiveName: string;
}

const ICONS = ['check', 'list', 'sprout'] as const;

/** Shows a submitted join request with its next steps and a button that checks its state. */
export function WaitScreen({ waiting }: { readonly waiting: Waiting }) {
  const [busy, setBusy] = useState(false);
  const [declined, setDeclined] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const check = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const result = await call('person.describe', {});
    setBusy(false);
    if (!result.ok) return setRefusal(result);
    const mine = result.value.asks.find(({ joinId }) => joinId === waiting.joinId);
    setDeclined(mine?.state === 'declined');
    if (mine) return mine.state === 'waiting' ? toast(MESSAGES.notYet) : undefined;
    const seat = result.value.seats.find((held) => held.collectiveName === waiting.collectiveName);
    await enterCollective(seat?.collectiveId);
    toast(MESSAGES.confirmed);
    // Open the card tab, the purpose of joining.
    restartAt('/pages/card/index');
  };
  const nudge = async (): Promise<void> => {
    const copied = await copyText(MESSAGES.nudge(waiting.name, waiting.collectiveName));
    toast(copied ? MESSAGES.copied : MESSAGES.copyFailed);
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button icon="refresh" busy={busy} onPress={() => void check()}>
          {MESSAGES.check}
        </Button>
      }
    >
      <PageHead over={waiting.collectiveName} title={declined ? MESSAGES.declinedHead : MESSAGES.waitHead} />
      {declined ? <StatusNote tone="amber">{MESSAGES.declinedNote}</StatusNote> : null}
      <RefusalNote refusal={refusal} />
      {declined ? null : (
        <Card>
          {MESSAGES.waitSteps.map(({ title, note }, index) => (
            <StepSection
              key={title}
              icon={ICONS[index] ?? 'check'}
              title={title}
              note={note}
              filled={index === 0}
              last={index === MESSAGES.waitSteps.length - 1}
            />
          ))}
        </Card>
      )}
      <Button tone="quiet" icon="copy" onPress={() => void nudge()}>
        {MESSAGES.copyNudge}
      </Button>
    </Screen>
  );
}
