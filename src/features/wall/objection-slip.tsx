import type { ObjectionView } from '@core/contract/wall';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Speech, SpeechEcho } from '@/ui/speech';
import { Words } from '@/ui/words';
import { WALL_WORDS as WORDS } from '@/words/wall';

interface ObjectionSlipProps {
  readonly objection: ObjectionView;
  /** Set for the 号长, who answers. */
  readonly onAnswer?: (() => void) | undefined;
}

export function ObjectionSlip({ objection, onAnswer }: ObjectionSlipProps) {
  const { name, no, kind, at, text, answer } = objection;
  return (
    <Card>
      <Speech name={name} note={WORDS.boxAbout(no, kind, at)} text={text}>
        {answer ? <SpeechEcho label={WORDS.boxAnswerOf(answer.by)} text={answer.text} /> : null}
      </Speech>
      {answer ? null : onAnswer ? (
        <Button tone="quiet" small onPress={onAnswer}>
          {WORDS.boxAnswerSend}
        </Button>
      ) : (
        <Words size="note" tone="soft">
          {WORDS.boxWaiting}
        </Words>
      )}
    </Card>
  );
}
