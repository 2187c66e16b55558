import type { DisputeAnswer } from '@core/domain/dispute';
import { useDraft } from '@/api/use-draft';
import { useSend } from '@/api/use-send';
import { ask } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { RefusalNote } from '@/ui/refusal-note';
import { Row } from '@/ui/stack';
import { ROUND_MESSAGES as MESSAGES } from '@/messages/round';

interface DisputeAnswerFormProps {
  readonly roundId: string;
  readonly onAnswered: () => void;
}

/** The 号长 holds the vote again, or lets the result stand; the reason is read by everybody. */
export function DisputeAnswerForm({ roundId, onAnswered }: DisputeAnswerFormProps) {
  const reason = useDraft(`dispute.${roundId}`, '');
  const { send, busy, refusal } = useSend('dispute.answer');
  const answer = async (given: DisputeAnswer): Promise<void> => {
    const sure =
      given === 'stand' ||
      (await ask({
        title: MESSAGES.rerunAsk,
        text: MESSAGES.rerunText,
        yes: MESSAGES.answers.rerun,
        no: MESSAGES.objectNo,
      }));
    if (!sure || !(await send({ roundId, answer: given, reason: reason.value }))?.ok) return;
    reason.settle();
    onAnswered();
  };
  const isBlank = reason.value.trim() === '';
  return (
    <Card title={MESSAGES.answerTitle}>
      <Field
        label={MESSAGES.answerReason}
        value={reason.value}
        onChange={reason.change}
        max={120}
        lines="many"
      />
      <Row share>
        <Button disabled={isBlank} busy={busy} onPress={() => void answer('rerun')}>
          {MESSAGES.answers.rerun}
        </Button>
        <Button tone="quiet" disabled={isBlank} busy={busy} onPress={() => void answer('stand')}>
          {MESSAGES.answers.stand}
        </Button>
      </Row>
      <RefusalNote refusal={refusal} />
    </Card>
  );
}
