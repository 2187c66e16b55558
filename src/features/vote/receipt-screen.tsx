import type { RoundView } from '@core/contract/vote';
import { useCall } from '@/api/use-call';
import { useSend } from '@/api/use-send';
import { useQuery } from '@/platform/navigate';
import { ask } from '@/platform/toast';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { ROUND_MESSAGES as MESSAGES } from '@/messages/round';
import { DisputeAnswerForm } from './dispute-answer-form';
import { DisputeList } from './dispute-list';
import { recall, receiptOf } from './memory';
import { phoneShelf } from '@/api/phone-shelf';
import { ReceiptCard } from './receipt-card';

/** What the owner of a receipt may object to now; null when there is nothing, or nobody listens any more. */
function objectionOf(round: RoundView, hash: string | null): 'envelope' | 'cell' | null {
  const heard = ['frozen', 'openingA', 'openingB', 'board'].includes(round.state);
  if (hash === null || !heard || round.disputes.some(({ no }) => no === round.own?.no)) return null;
  if (!round.frozen?.includes(hash)) return 'envelope';
  return round.state === 'board' ? 'cell' : null;
}

/** 凭据和异议: the server's signed word kept on this phone, and what may be done with it for 72 hours. */
export function ReceiptScreen() {
  const { roundId = '' } = useQuery();
  const { state, reload } = useCall('vote.show', { roundId });
  const { send, busy, refusal } = useSend('dispute.file');
  const round = state.kind === 'ready' ? state.value : null;
  const memory = recall(phoneShelf, roundId);
  const ack = memory === null ? null : receiptOf(memory);
  const kind = round === null ? null : objectionOf(round, ack?.hash ?? null);
  const file = async (): Promise<void> => {
    if (ack === null || kind === null) return;
    const words = MESSAGES.objections[kind];
    const sure = await ask({ title: words.ask, text: words.text, yes: MESSAGES.objectYes, no: MESSAGES.objectNo });
    if (!sure) return;
    const { seq, hash, sig } = ack;
    if ((await send({ roundId, kind, seq, hash, sig }))?.ok) await reload();
  };
  return (
    <Screen
      title={MESSAGES.receiptTitle}
      bar={
        kind ? (
          <Button busy={busy} tone={kind === 'cell' ? 'quiet' : 'primary'} onPress={() => void file()}>
            {MESSAGES.object}
          </Button>
        ) : null
      }
    >
      <Answer state={state} onRetry={() => void reload()}>
        {(shown) => (
          <>
            <PageHead over={shown.title} title={MESSAGES.receiptTitle} note={MESSAGES.receiptNote} />
            <ReceiptCard round={shown} ack={ack} />
            {kind ? <RefusalNote refusal={refusal} /> : null}
            <DisputeList round={shown} />
            {shown.mine.leader && shown.disputes.length > 0 && shown.disputeAnswer === null ? (
              <DisputeAnswerForm roundId={roundId} onAnswered={() => void reload()} />
            ) : null}
          </>
        )}
      </Answer>
    </Screen>
  );
}
