import { Card } from '@/ui/card';
import { Progress } from '@/ui/progress';
import { Paragraph } from '@/ui/paragraph';

interface WorkCardProps {
  readonly title: string;
  readonly note: string;
  /** 0…1. */
  readonly share: number;
}

/** Long work under way, with how far it is. */
export function WorkCard({ title, note, share }: WorkCardProps) {
  return (
    <Card tone="wash">
      <Progress label={title} percent={100 * share} />
      <Paragraph size="note" tone="soft">
        {note}
      </Paragraph>
    </Card>
  );
}
