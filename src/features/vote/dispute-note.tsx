import type { DisputeView, RoundView } from '@core/contract/vote';
import { definitionOf } from '@core/domain/vote-definition';
import { isAck } from '@core/voting/box';
import { judgeDropped } from '@core/voting/dispute';
import { openPage } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Paragraph } from '@/ui/paragraph';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import { recall } from './memory';
import { phoneShelf } from '@/api/phone-shelf';

/** Two signatures each, while the screen waits; the page behind the button lists all. */
const JUDGED_AT_ONCE = 3;

/** What this phone itself makes of a shown receipt, under the key of its own receipt where it has one. */
function judgedHere(round: RoundView, shown: DisputeView): 'dropped' | 'there' | 'forged' {
  const voteId = round.voteId ?? '';
  const key = recall(phoneShelf, round.roundId)?.ackKey ?? round.ackKey ?? '';
  const ack = { ...shown, voteId };
  if (!isAck(ack, key)) return 'forged';
  const vote = { voteId, definition: definitionOf(round) };
  return judgeDropped(vote, ack, key, round.frozen ?? [], null).ok ? 'dropped' : 'there';
}

/** 异议: that one stands, and what this phone makes of it. */
export function DisputeNote({ round }: { readonly round: RoundView }) {
  if (round.disputes.length === 0) return null;
  const open = () => openPage('/packages/round/pages/receipt/index', { roundId: round.roundId });
  return (
    <Card tone="amber" title={MESSAGES.disputes(round.disputes.length)}>
      {round.disputes.slice(0, JUDGED_AT_ONCE).map((one) => (
        <Paragraph key={one.no}>{MESSAGES.judged[judgedHere(round, one)](one.name)}</Paragraph>
      ))}
      <Button tone="quiet" onPress={open}>
        {MESSAGES.disputesOpen}
      </Button>
    </Card>
  );
}
