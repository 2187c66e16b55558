import type { ObjectionView } from '@core/contract/wall';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { CommentCard, CommentReply } from '@/ui/comment-card';
import { Paragraph } from '@/ui/paragraph';
import { WALL_MESSAGES as MESSAGES } from '@/messages/wall';

interface ObjectionCardProps {
  readonly objection: ObjectionView;
  /** Given for the 号长 only. */
  readonly onAnswer?: (() => void) | undefined;
}

export function ObjectionCard({ objection, onAnswer }: ObjectionCardProps) {
  const { name, kind, at, text, answer } = objection;
  return (
    <Card>
      <CommentCard name={name} note={MESSAGES.boxAbout(objection, kind, at)} text={text}>
        {answer ? <CommentReply label={MESSAGES.boxAnswerOf(answer.by)} text={answer.text} /> : null}
      </CommentCard>
      {answer ? null : onAnswer ? (
        <Button tone="quiet" small onPress={onAnswer}>
          {MESSAGES.boxAnswerSend}
        </Button>
      ) : (
        <Paragraph size="note" tone="soft">
          {MESSAGES.boxWaiting}
        </Paragraph>
      )}
    </Card>
  );
}
