import type { PairingView } from '@core/contract/youth-house';
import { instantOfDay } from '@core/domain/calendar-event';
import { useMutation } from '@/api/use-mutation';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { CalendarButton } from '@/ui/calendar-button';
import { Card } from '@/ui/card';
import { RefusalNote } from '@/ui/refusal-note';
import { Row } from '@/ui/stack';
import { Paragraph } from '@/ui/paragraph';
import { HOUSE_MESSAGES as MESSAGES } from '@/messages/youth-house';
import { PairingTag } from './house-row';
import type { PairingAct } from './pairing-sheet';

interface PairingCardProps {
  readonly collectiveId: string;
  readonly pairing: PairingView;
  readonly leader: boolean;
  readonly onAct: (act: PairingAct) => void;
  readonly onDone: () => void;
}

/** One agreement: dates, signature, and the 号长's actions. */
export function PairingCard({ collectiveId, pairing, leader, onAct, onDone }: PairingCardProps) {
  const { pairingId, signedOn, endedOn, state, version: baseVersion } = pairing;
  const signing = useMutation('pairing.sign');
  const withdrawing = useMutation('pairing.withdraw');
  const unsign = async (): Promise<void> => {
    if ((await signing.mutate({ collectiveId, pairingId, baseVersion, signedOn: null }))?.ok) onDone();
  };
  const withdraw = async (): Promise<void> => {
    const question = { title: MESSAGES.withdrawAsk, text: MESSAGES.withdrawText };
    if (!(await ask({ ...question, yes: MESSAGES.withdrawYes, no: MESSAGES.withdrawNo }))) return;
    if (!(await withdrawing.mutate({ collectiveId, pairingId }))?.ok) return;
    toast(MESSAGES.withdrawn);
    onDone();
  };
  return (
    <Card title={MESSAGES.span(pairing)} aside={<PairingTag state={state} />}>
      <Paragraph tone="soft">{signedOn === null ? MESSAGES.unsigned : MESSAGES.signed(signedOn)}</Paragraph>
      {endedOn === null ? null : <Paragraph tone="soft">{MESSAGES.ended(endedOn)}</Paragraph>}
      {endedOn === null ? (
        <CalendarButton
          title={MESSAGES.calendar}
          at={instantOfDay(pairing.until)}
          note={MESSAGES.span(pairing)}
        />
      ) : null}
      {leader ? (
        <Row gap="tight">
          {signedOn === null ? (
            <>
              <Button tone="quiet" small icon="edit" onPress={() => onAct('sign')}>
                {MESSAGES.sign}
              </Button>
              <Button tone="danger" small busy={withdrawing.busy} onPress={() => void withdraw()}>
                {MESSAGES.withdraw}
              </Button>
            </>
          ) : (
            <>
              {state === 'over' ? null : (
                <Button tone="plain" small onPress={() => onAct('end')}>
                  {MESSAGES.end}
                </Button>
              )}
              <Button tone="plain" small busy={signing.busy} onPress={() => void unsign()}>
                {MESSAGES.unsign}
              </Button>
            </>
          )}
        </Row>
      ) : null}
      <RefusalNote refusal={signing.refusal ?? withdrawing.refusal} />
    </Card>
  );
}
