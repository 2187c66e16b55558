import type { ReactNode } from 'react';
import type { CareProgramme } from '@core/domain/care';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Tag } from '@/ui/tag';
import { Paragraph } from '@/ui/paragraph';
import { CARE_MESSAGES as MESSAGES, PROGRAMME_LABELS } from '@/messages/care';

interface CareCardProps {
  readonly title: string;
  readonly note: string;
  readonly tag: string;
  readonly programme: CareProgramme;
  /** Of an activity; nobody who is helped is pictured. */
  readonly children?: ReactNode;
  readonly onWithdraw: (() => void) | undefined;
}

/** Shows one care entry. */
export function CareCard({ title, note, tag, programme, children, onWithdraw }: CareCardProps) {
  return (
    <Card title={title} note={note} aside={<Tag tone="warm">{tag}</Tag>}>
      {programme === 'none' ? null : <Paragraph tone="soft">{PROGRAMME_LABELS[programme]}</Paragraph>}
      {children}
      {onWithdraw ? (
        <Button tone="plain" small icon="bin" onPress={onWithdraw} label={`${MESSAGES.withdraw}：${title}`}>
          {MESSAGES.withdraw}
        </Button>
      ) : null}
    </Card>
  );
}
