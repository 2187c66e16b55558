import type { VoteView } from '@core/contract/vote';
import { isRunning } from '@core/domain/vote-state';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Paragraph } from '@/ui/paragraph';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import { callOrThrow } from '../client/api';
import { deviceCall } from '../device/device';
import { closeVoteEarly, giveUpVote } from './vote-action';

interface LeaderCardProps {
  readonly vote: VoteView;
  readonly onAction: (run: () => Promise<unknown>) => void;
}

/** The 号长's secondary actions: close early, return to the draft, cancel the vote. */
export function LeaderCard({ vote, onAction }: LeaderCardProps) {
  const { roundId, state } = vote;
  if (!vote.mine.leader || !isRunning(state)) return null;
  const mayClose =
    state === 'open' &&
    vote.closedEarlyAt === null &&
    (vote.mode === 'meeting' || vote.dropped === vote.roster.length);
  const seats = vote.scrutineers.map((one) => one.seatId) as [string, string];
  const stalled = state === 'frozen' || state === 'openingA' || state === 'openingB';
  return (
    <Card>
      {state === 'draft' ? <Paragraph tone="soft">{MESSAGES.readOutNote}</Paragraph> : null}
      {state === 'readOut' && vote.scrutineers.some((one) => !one.boxKey) ? (
        <Paragraph tone="soft">{MESSAGES.waitKeys}</Paragraph>
      ) : null}
      {mayClose ? (
        <Button tone="quiet" icon="lock" onPress={() => onAction(() => closeVoteEarly(vote))}>
          {MESSAGES.close}
        </Button>
      ) : null}
      {state === 'readOut' ? (
        <Button
          tone="quiet"
          icon="back"
          onPress={() =>
            onAction(() => callOrThrow(deviceCall, 'vote.redraft', { roundId, scrutineers: seats }))
          }
        >
          {MESSAGES.redraft}
        </Button>
      ) : null}
      <Button tone="plain" onPress={() => onAction(() => giveUpVote(vote))}>
        {stalled ? MESSAGES.stall : MESSAGES.withdraw}
      </Button>
    </Card>
  );
}
