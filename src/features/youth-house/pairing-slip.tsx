import type { PairingView } from '@core/contract/youth-house';
import { useSend } from '@/api/use-send';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { RefusalNote } from '@/ui/refusal-note';
import { Row } from '@/ui/stack';
import { Words } from '@/ui/words';
import { HOUSE_WORDS as WORDS } from '@/words/youth-house';
import { PairingTag } from './house-row';
import type { PairingAct } from './pairing-sheet';

interface PairingSlipProps {
  readonly collectiveId: string;
  readonly pairing: PairingView;
  readonly leader: boolean;
  readonly onAct: (act: PairingAct) => void;
  readonly onDone: () => void;
}

/** One agreement: its dates, whether it was signed, and what the 号长 may do with it. */
export function PairingSlip({ collectiveId, pairing, leader, onAct, onDone }: PairingSlipProps) {
  const { pairingId, signedOn, endedOn, state, version: baseVersion } = pairing;
  const signing = useSend('pairing.sign');
  const withdrawing = useSend('pairing.withdraw');
  const unsign = async (): Promise<void> => {
    if ((await signing.send({ collectiveId, pairingId, baseVersion, signedOn: null }))?.ok) onDone();
  };
  const withdraw = async (): Promise<void> => {
    const question = { title: WORDS.withdrawAsk, text: WORDS.withdrawText };
    if (!(await ask({ ...question, yes: WORDS.withdrawYes, no: WORDS.withdrawNo }))) return;
    if (!(await withdrawing.send({ collectiveId, pairingId }))?.ok) return;
    toast(WORDS.withdrawn);
    onDone();
  };
  return (
    <Card title={WORDS.span(pairing)} aside={<PairingTag state={state} />}>
      <Words tone="soft">{signedOn === null ? WORDS.unsigned : WORDS.signed(signedOn)}</Words>
      {endedOn === null ? null : <Words tone="soft">{WORDS.ended(endedOn)}</Words>}
      {leader ? (
        <Row gap="tight">
          {signedOn === null ? (
            <>
              <Button tone="quiet" small icon="edit" onPress={() => onAct('sign')}>
                {WORDS.sign}
              </Button>
              <Button tone="danger" small busy={withdrawing.busy} onPress={() => void withdraw()}>
                {WORDS.withdraw}
              </Button>
            </>
          ) : (
            <>
              {state === 'over' ? null : (
                <Button tone="plain" small onPress={() => onAct('end')}>
                  {WORDS.end}
                </Button>
              )}
              <Button tone="plain" small busy={signing.busy} onPress={() => void unsign()}>
                {WORDS.unsign}
              </Button>
            </>
          )}
        </Row>
      ) : null}
      <RefusalNote refusal={signing.refusal ?? withdrawing.refusal} />
    </Card>
  );
}
