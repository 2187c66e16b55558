import type { StageFeedbackView } from '@core/contract/vote';
import { HELP_CHOICES } from '@core/domain/help-choice';
import { Card } from '@/ui/card';
import { Progress } from '@/ui/progress';
import { Paragraph } from '@/ui/paragraph';
import { HELP_CHOICE_LABELS, STAGE_MESSAGES as MESSAGES } from '@/messages/stage';

interface ResultCardProps {
  readonly title: string;
  readonly note?: string;
  readonly result: StageFeedbackView;
}

/** The result about one person: counts per level, the median, the help asked for. */
export function ResultCard({ title, note, result }: ResultCardProps) {
  const { figures, scale, help } = result;
  if (!figures)
    return (
      <Card title={title}>
        <Paragraph tone="soft">{MESSAGES.withheld}</Paragraph>
      </Card>
    );
  const total = figures.counts.reduce((sum, count) => sum + count, figures.unknown);
  const bars = [...figures.counts, figures.unknown].map((count, i) => ({
    count,
    label: scale[i] ?? MESSAGES.unknown,
  }));
  const ticked = HELP_CHOICES.filter((choice) => help[choice]);
  return (
    <Card title={title} {...(note ? { note } : {})}>
      {bars.map(({ count, label }) => (
        <Progress
          key={label}
          label={label}
          percent={(100 * count) / Math.max(1, total)}
          figure={MESSAGES.figure(count)}
        />
      ))}
      {figures.median === null ? null : (
        <Paragraph tone="green">{MESSAGES.middle(scale[figures.median] ?? '')}</Paragraph>
      )}
      {ticked.length > 0 ? (
        <>
          <Paragraph strong>{MESSAGES.helpTitle}</Paragraph>
          <Paragraph>
            {ticked.map((choice) => `${HELP_CHOICE_LABELS[choice]} ${help[choice]}`).join('　')}
          </Paragraph>
        </>
      ) : null}
    </Card>
  );
}
