import type { StageWordView } from '@core/contract/vote';
import { HELP_CHOICES } from '@core/domain/help-choice';
import { Card } from '@/ui/card';
import { Progress } from '@/ui/progress';
import { Words } from '@/ui/words';
import { HELP_CHOICE_WORDS, STAGE_WORDS as WORDS } from '@/words/stage';

interface FiguresCardProps {
  readonly title: string;
  readonly note?: string;
  readonly word: StageWordView;
}

/** What was said about one person: counts by step, the middle, what would help. */
export function FiguresCard({ title, note, word }: FiguresCardProps) {
  const { figures, scale, help } = word;
  if (!figures)
    return (
      <Card title={title}>
        <Words tone="soft">{WORDS.withheld}</Words>
      </Card>
    );
  const total = figures.counts.reduce((sum, count) => sum + count, figures.unknown);
  const bars = [...figures.counts, figures.unknown].map((count, i) => ({
    count,
    label: scale[i] ?? WORDS.unknown,
  }));
  const ticked = HELP_CHOICES.filter((choice) => help[choice]);
  return (
    <Card title={title} {...(note ? { note } : {})}>
      {bars.map(({ count, label }) => (
        <Progress
          key={label}
          label={label}
          percent={(100 * count) / Math.max(1, total)}
          figure={WORDS.figure(count)}
        />
      ))}
      {figures.median === null ? null : (
        <Words tone="green">{WORDS.middle(scale[figures.median] ?? '')}</Words>
      )}
      {ticked.length > 0 ? (
        <>
          <Words strong>{WORDS.helpTitle}</Words>
          <Words>{ticked.map((choice) => `${HELP_CHOICE_WORDS[choice]} ${help[choice]}`).join('　')}</Words>
        </>
      ) : null}
    </Card>
  );
}
