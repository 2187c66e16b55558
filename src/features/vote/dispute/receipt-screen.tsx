import type { VoteView } from '@core/contract/vote';
import { useQuery } from '@/api/use-query';
import { useMutation } from '@/api/use-mutation';
import { usePageParams } from '@/platform/navigate';
import { ask } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { VOTE_PAGE_MESSAGES as MESSAGES } from '@/messages/vote-pages';
import { DisputeAnswerForm } from './dispute-answer-form';
import { DisputeList } from './dispute-list';
import { loadVoteRecord, receiptOf } from '../device/vote-record';
import { personStorage } from '@/api/person-storage';
import { ReceiptCard } from './receipt-card';

/** Finds what the owner of a receipt may object to now; null when nothing or too late. */
function objectionOf(vote: VoteView, hash: string | null): 'envelope' | 'cell' | null {
  const isOpen = ['frozen', 'openingA', 'openingB', 'board'].includes(vote.state);
  if (hash === null || !isOpen || vote.disputes.some(({ no }) => no === vote.own?.no)) return null;
  if (!vote.frozen?.includes(hash)) return 'envelope';
  return vote.state === 'board' ? 'cell' : null;
}

/** 凭据和异议: the server's signed acknowledgement stored on this device, and an objection based on it within 72 hours. */
export function ReceiptScreen() {
  const { roundId = '' } = usePageParams();
  const { state, refetch } = useQuery('vote.show', { roundId });
  const { mutate, busy, refusal } = useMutation('dispute.file');
  const vote = state.kind === 'ready' ? state.value : null;
  const record = loadVoteRecord(personStorage, roundId);
  const ack = record === null ? null : receiptOf(record);
  const kind = vote === null ? null : objectionOf(vote, ack?.hash ?? null);
  const file = async (): Promise<void> => {
    if (ack === null || kind === null) return;
    const question = MESSAGES.objections[kind];
    const confirmed = await ask({
      title: question.ask,
      text: question.text,
      yes: MESSAGES.objectYes,
      no: MESSAGES.objectNo,
    });
    if (!confirmed) return;
    const { seq, hash, sig } = ack;
    if ((await mutate({ roundId, kind, seq, hash, sig }))?.ok) await refetch();
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
      <AsyncView state={state} onRetry={() => void refetch()}>
        {(shown) => (
          <>
            <PageHead over={shown.title} title={MESSAGES.receiptTitle} note={MESSAGES.receiptNote} />
            <ReceiptCard vote={shown} ack={ack} />
            {kind ? <RefusalNote refusal={refusal} /> : null}
            <DisputeList vote={shown} />
            {shown.mine.leader &&
            shown.disputes.length + (shown.check?.faults.length ?? 0) > 0 &&
            shown.disputeAnswer === null ? (
              <DisputeAnswerForm
                roundId={roundId}
                mayStand={!shown.check?.faults.some(({ proven }) => proven)}
                onAnswered={() => void refetch()}
              />
            ) : null}
          </>
        )}
      </AsyncView>
    </Screen>
  );
}
