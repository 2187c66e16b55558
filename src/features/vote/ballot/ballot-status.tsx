import { Card } from '@/ui/card';
import { Progress } from '@/ui/progress';
import { Paragraph } from '@/ui/paragraph';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import { EnvelopeDrawing } from './envelope-drawing';
import { KeyCode } from '../components/key-code';
import type { PanelProps } from '../context/panel-props';
import { formatMoment } from '../components/format-moment';
import { voteCode } from '../components/vote-code';
import { Note } from '../components/note';

/** 投票: whether the own envelope was accepted, how many were, and until when. */
export function BallotStatus({ vote }: PanelProps) {
  const isIn = vote.own?.hash != null;
  const closing = vote.closedEarlyAt !== null;
  return (
    <>
      {vote.own === null ? <Note tone="amber">{MESSAGES.notOnRoster}</Note> : null}
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
          label={MESSAGES.dropped(vote.dropped, vote.roster.length)}
          percent={(100 * vote.dropped) / Math.max(1, vote.roster.length)}
          figure={String(vote.dropped)}
        />
        <Paragraph size="note" tone="soft">
          {closing ? MESSAGES.closing : MESSAGES.closesAt(formatMoment(vote.closesAt ?? ''))}
        </Paragraph>
      </Card>
      <KeyCode label={MESSAGES.code} code={voteCode(vote)} note={MESSAGES.codeNote} />
    </>
  );
}
