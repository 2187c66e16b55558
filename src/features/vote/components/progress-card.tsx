import { Card } from '@/ui/card';
import { Progress } from '@/ui/progress';
import { Paragraph } from '@/ui/paragraph';

interface ProgressCardProps {
  readonly title: string;
  readonly note: string;
  /** 0…1. */
  readonly progress: number;
}

/** A running task with its progress. */
export function ProgressCard({ title, note, progress }: ProgressCardProps) {
  return (
    <Card tone="wash">
      <Progress label={title} percent={100 * progress} />
      <Paragraph size="note" tone="soft">
        {note}
      </Paragraph>
    </Card>
  );
}
