import { Card } from '@/ui/card';
import { Progress } from '@/ui/progress';
import { Words } from '@/ui/words';
import { VOTE_WORDS as WORDS } from '@/words/vote';
import { EnvelopeDrawing } from './envelope-drawing';
import { KeyCode } from './key-code';
import type { PanelProps } from './panel-props';
import { sayMoment } from './say-moment';
import { voteCode } from './vote-code';
import { Note } from './note';

/** 投票: whether the own envelope is in, how many are, until when. */
export function BallotStatus({ round }: PanelProps) {
  const isIn = round.own?.hash != null;
  const closing = round.closedEarlyAt !== null;
  return (
    <>
      {round.own === null ? <Note tone="amber">{WORDS.notOnRoster}</Note> : null}
      {isIn ? (
        <Card tone="wash">
          <EnvelopeDrawing />
          <Words size="head" strong centre>
            {WORDS.isIn}
          </Words>
          {closing ? null : (
            <Words tone="soft" centre>
              {WORDS.isInNote}
            </Words>
          )}
        </Card>
      ) : null}
      <Card>
        <Progress
          label={WORDS.dropped(round.dropped, round.roster.length)}
          percent={(100 * round.dropped) / Math.max(1, round.roster.length)}
          figure={String(round.dropped)}
        />
        <Words size="note" tone="soft">
          {closing ? WORDS.closing : WORDS.closesAt(sayMoment(round.closesAt ?? ''))}
        </Words>
      </Card>
      <KeyCode label={WORDS.code} code={voteCode(round)} note={WORDS.codeNote} />
    </>
  );
}
