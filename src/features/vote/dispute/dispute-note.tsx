import type { DisputeView, VoteView } from '@core/contract/vote';
import { definitionOf } from '@core/domain/vote-definition';
import { isAck } from '@core/voting/box';
import { verifyDropClaim } from '@core/voting/dispute';
import { openPage } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Paragraph } from '@/ui/paragraph';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import { describeFault } from './describe-fault';
import { DISPUTE_MESSAGES } from '@/messages/dispute';
import { loadVoteRecord } from '../device/vote-record';
import { personStorage } from '@/api/person-storage';

/** Disputes checked while rendering, two signatures each; the linked page lists all. */
const CHECKED_AT_ONCE = 3;

/** Checks a disclosed receipt on this device, with the key of the own receipt where there is one. */
function checkReceipt(vote: VoteView, shown: DisputeView): 'dropped' | 'there' | 'forged' {
  const voteId = vote.voteId ?? '';
  const key = loadVoteRecord(personStorage, vote.roundId)?.ackKey ?? vote.ackKey ?? '';
  const ack = { ...shown, voteId };
  if (!isAck(ack, key)) return 'forged';
  const defined = { voteId, definition: definitionOf(vote) };
  return verifyDropClaim(defined, ack, key, vote.frozen ?? [], null).ok ? 'dropped' : 'there';
}

/** 异议: the open disputes and this device's check of each. */
export function DisputeNote({ vote }: { readonly vote: VoteView }) {
  const faults = vote.check?.faults ?? [];
  const count = vote.disputes.length + faults.length;
  if (count === 0) return null;
  const open = () => openPage('/packages/round/pages/receipt/index', { roundId: vote.roundId });
  const { disputes, disputeAnswer } = vote;
  if (disputeAnswer)
    return (
      <Card title={MESSAGES.disputesAnswered(count)}>
        <Paragraph>{`${DISPUTE_MESSAGES.answers[disputeAnswer.answer]}：${disputeAnswer.reason}`}</Paragraph>
        <Button tone="quiet" onPress={open}>
          {MESSAGES.disputesOpen}
        </Button>
      </Card>
    );
  return (
    <Card tone="amber" title={MESSAGES.disputes(count)}>
      {faults.slice(0, CHECKED_AT_ONCE).map((fault) => (
        <Paragraph key={fault.no}>{describeFault(vote, fault)}</Paragraph>
      ))}
      {disputes.slice(0, CHECKED_AT_ONCE).map((one) => (
        <Paragraph key={one.no}>{MESSAGES.checked[checkReceipt(vote, one)](one.name)}</Paragraph>
      ))}
      <Button tone="quiet" onPress={open}>
        {MESSAGES.disputesOpen}
      </Button>
    </Card>
  );
}
