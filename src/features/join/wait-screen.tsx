import { useState } from 'react';
import type { Refusal } from '@core/contract/result';
import { call } from '@/api/call';
import { useMutation } from '@/api/use-mutation';
import { enterCollective } from '@/api/enter-collective';
import { copyText } from '@/platform/clipboard';
import { replacePage, restartAt } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Paragraph } from '@/ui/paragraph';
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
  /** With which one can apply again; unknown for old requests. */
  readonly code: string | undefined;
  readonly declined: boolean;
}

const ICONS = ['check', 'list', 'sprout'] as const;

interface WaitScreenProps {
  readonly waiting: Waiting;
  readonly onAgain: () => void;
}

/** Shows a submitted join request with its next steps and a button that checks its state. */
export function WaitScreen({ waiting, onAgain }: WaitScreenProps) {
  const [busy, setBusy] = useState(false);
  const [declined, setDeclined] = useState(waiting.declined);
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
  const again = (): void => {
    const { code, name } = waiting;
    // The code is inspected once more: it may have expired meanwhile.
    if (code) replacePage('/packages/team/pages/join/index', { code, name });
    else onAgain();
  };
  const withdrawal = useMutation('join.withdraw');
  const withdraw = async (): Promise<void> => {
    const sure = await ask({
      title: MESSAGES.withdrawAsk,
      text: MESSAGES.withdrawText,
      yes: MESSAGES.withdrawYes,
      no: MESSAGES.withdrawNo,
    });
    if (!sure) return;
    const result = await withdrawal.mutate({ joinId: waiting.joinId });
    if (!result?.ok) return;
    toast(MESSAGES.withdrawn);
    restartAt('/pages/today/index');
  };
  const nudge = async (): Promise<void> => {
    const copied = await copyText(MESSAGES.nudge(waiting.name, waiting.collectiveName));
    toast(copied ? MESSAGES.copied : MESSAGES.copyFailed);
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        declined ? (
          <Button icon="edit" onPress={again}>
            {MESSAGES.applyAgain}
          </Button>
        ) : (
          <Button icon="refresh" busy={busy} onPress={() => void check()}>
            {MESSAGES.check}
          </Button>
        )
      }
    >
      <PageHead over={waiting.collectiveName} title={declined ? MESSAGES.declinedHead : MESSAGES.waitHead} />
      {declined ? <StatusNote tone="amber">{MESSAGES.declinedNote}</StatusNote> : null}
      <RefusalNote refusal={refusal ?? withdrawal.refusal} />
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
      {declined ? null : (
        <>
          <Button tone="quiet" icon="copy" onPress={() => void nudge()}>
            {MESSAGES.copyNudge}
          </Button>
          <Paragraph size="note" tone="soft">
            {MESSAGES.traceNote}
          </Paragraph>
        </>
      )}
      <Button tone="plain" busy={withdrawal.busy} onPress={() => void withdraw()}>
        {MESSAGES.withdraw}
      </Button>
    </Screen>
  );
}
