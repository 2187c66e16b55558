import type { DisputeAnswer } from '@core/domain/dispute';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { ask } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { Paragraph } from '@/ui/paragraph';
import { RefusalNote } from '@/ui/refusal-note';
import { Row } from '@/ui/stack';
import { DISPUTE_MESSAGES } from '@/messages/dispute';
import { VOTE_PAGE_MESSAGES as MESSAGES } from '@/messages/vote-pages';
import { formatMissing } from '@/messages/ui';

interface DisputeAnswerFormProps {
  readonly roundId: string;
  /** False when a cell is proven to be forged: then the vote can only be repeated. */
  readonly mayStand: boolean;
  readonly onAnswered: () => void;
}

/** The 号长 repeats the vote or confirms the result; everybody sees the reason. */
export function DisputeAnswerForm({ roundId, mayStand, onAnswered }: DisputeAnswerFormProps) {
  const reason = useDraft(`dispute.${roundId}`, '');
  const { mutate, busy, refusal } = useMutation('dispute.answer');
  const answer = async (choice: DisputeAnswer): Promise<void> => {
    const confirmed =
      choice === 'stand' ||
      (await ask({
        title: MESSAGES.rerunAsk,
        text: MESSAGES.rerunText,
        yes: DISPUTE_MESSAGES.answers.rerun,
        no: MESSAGES.objectNo,
      }));
    if (!confirmed || !(await mutate({ roundId, answer: choice, reason: reason.value }))?.ok) return;
    reason.discard();
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
        <Button tone="quiet" disabled={isBlank} busy={busy} onPress={() => void answer('rerun')}>
          {DISPUTE_MESSAGES.answers.rerun}
        </Button>
        {mayStand ? (
          <Button tone="quiet" disabled={isBlank} busy={busy} onPress={() => void answer('stand')}>
            {DISPUTE_MESSAGES.answers.stand}
          </Button>
        ) : null}
      </Row>
      {isBlank ? (
        <Paragraph size="note" tone="soft">
          {formatMissing({ [MESSAGES.answerReason]: true })}
        </Paragraph>
      ) : null}
      <RefusalNote refusal={refusal} />
    </Card>
  );
}
