import type { ObjectionView } from '@core/contract/wall';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Speech, SpeechEcho } from '@/ui/speech';
import { Paragraph } from '@/ui/paragraph';
import { WALL_MESSAGES as MESSAGES } from '@/messages/wall';

interface ObjectionSlipProps {
  readonly objection: ObjectionView;
  /** Set for the 号长, who answers. */
  readonly onAnswer?: (() => void) | undefined;
}

export function ObjectionSlip({ objection, onAnswer }: ObjectionSlipProps) {
  const { name, no, kind, at, text, answer } = objection;
  return (
    <Card>
      <Speech name={name} note={MESSAGES.boxAbout(no, kind, at)} text={text}>
        {answer ? <SpeechEcho label={MESSAGES.boxAnswerOf(answer.by)} text={answer.text} /> : null}
      </Speech>
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
