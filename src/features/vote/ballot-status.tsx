import { Card } from '@/ui/card';
import { Progress } from '@/ui/progress';
import { Paragraph } from '@/ui/paragraph';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import { EnvelopeDrawing } from './envelope-drawing';
import { KeyCode } from './key-code';
import type { PanelProps } from './panel-props';
import { formatMoment } from './say-moment';
import { voteCode } from './vote-code';
import { Note } from './note';

/** 投票: whether the own envelope is in, how many are, until when. */
export function BallotStatus({ round }: PanelProps) {
  const isIn = round.own?.hash != null;
  const closing = round.closedEarlyAt !== null;
  return (
    <>
      {round.own === null ? <Note tone="amber">{MESSAGES.notOnRoster}</Note> : null}
      {isIn ? (
        <Card tone="wash">
          <EnvelopeDrawing />
          <Paragraph size="head" strong centre>
            {MESSAGES.isIn}
          </Paragraph>
          {closing ? null : (
            <Paragraph tone="soft" centre>
              {MESSAGES.isInNote}
            </Paragraph>
          )}
        </Card>
      ) : null}
      <Card>
        <Progress
          label={MESSAGES.dropped(round.dropped, round.roster.length)}
          percent={(100 * round.dropped) / Math.max(1, round.roster.length)}
          figure={String(round.dropped)}
        />
        <Paragraph size="note" tone="soft">
          {closing ? MESSAGES.closing : MESSAGES.closesAt(formatMoment(round.closesAt ?? ''))}
        </Paragraph>
      </Card>
      <KeyCode label={MESSAGES.code} code={voteCode(round)} note={MESSAGES.codeNote} />
    </>
  );
}
