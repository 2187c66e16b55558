import type { RoundView } from '@core/contract/vote';
import { isRunning } from '@core/domain/vote-state';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Paragraph } from '@/ui/paragraph';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import { ask } from './client/door';
import { phoneCall } from './phone';
import { closeNow, giveUp } from './use-round-act';

interface LeaderCardProps {
  readonly round: RoundView;
  readonly onAct: (run: () => Promise<unknown>) => void;
}

/** The 号长's second thoughts: close now, go back, give up. */
export function LeaderCard({ round, onAct }: LeaderCardProps) {
  const { roundId, state } = round;
  if (!round.mine.leader || !isRunning(state)) return null;
  const mayClose =
    state === 'open' &&
    round.closedEarlyAt === null &&
    (round.mode === 'meeting' || round.dropped === round.roster.length);
  const seats = round.scrutineers.map((one) => one.seatId) as [string, string];
  const stalled = state === 'frozen' || state === 'openingA' || state === 'openingB';
  return (
    <Card>
      {state === 'draft' ? <Paragraph tone="soft">{MESSAGES.readOutNote}</Paragraph> : null}
      {state === 'readOut' && round.scrutineers.some((one) => !one.boxKey) ? (
        <Paragraph tone="soft">{MESSAGES.waitKeys}</Paragraph>
      ) : null}
      {mayClose ? (
        <Button tone="quiet" icon="lock" onPress={() => onAct(() => closeNow(round))}>
          {MESSAGES.close}
        </Button>
      ) : null}
      {state === 'readOut' ? (
        <Button
          tone="quiet"
          icon="back"
          onPress={() => onAct(() => ask(phoneCall, 'vote.redraft', { roundId, scrutineers: seats }))}
        >
          {MESSAGES.redraft}
        </Button>
      ) : null}
      <Button tone="plain" onPress={() => onAct(() => giveUp(round))}>
        {stalled ? MESSAGES.stall : MESSAGES.withdraw}
      </Button>
    </Card>
  );
}
