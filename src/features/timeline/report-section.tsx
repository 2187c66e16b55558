import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { StepSection } from '@/ui/step-section';
import { Tag } from '@/ui/tag';
import { Row } from '@/ui/stack';
import { Paragraph } from '@/ui/paragraph';
import { formatInstant } from '@/messages/months';
import { formatCompletion, TIMELINE_MESSAGES } from '@/messages/timeline';
import type { OpenedNode } from './opened-node';
import { ReportFields } from './report-fields';
import type { ReportForm } from './use-report';

interface ReportSectionProps {
  readonly opened: OpenedNode;
  /** Null unless the reader owns the card. */
  readonly form: ReportForm | null;
}

/** The first section: the member's progress report. */
export function ReportSection({ opened, form }: ReportSectionProps) {
  const { node, card } = opened;
  const { progress } = node;
  return (
    <StepSection
      icon="edit"
      title={TIMELINE_MESSAGES.progress}
      filled={progress !== null}
      {...(progress ? { note: TIMELINE_MESSAGES.progressOn(formatInstant(progress.at)) } : {})}
    >
      {form?.editing ? (
        <Card>
          <ReportFields form={form} cycle={card.basics.cycle} />
          {progress ? (
            <Button tone="plain" small onPress={() => form.edit(false)}>
              {TIMELINE_MESSAGES.cancel}
            </Button>
          ) : null}
        </Card>
      ) : progress ? (
        <Card>
          <Paragraph size="head">{progress.text}</Paragraph>
          {node.state === 'reached' ? null : (
            <Row>
              <Tag>{TIMELINE_MESSAGES.byOwnPlan(formatCompletion(progress.completion))}</Tag>
            </Row>
          )}
        </Card>
      ) : (
        <Paragraph tone="soft">{TIMELINE_MESSAGES.progressEmpty}</Paragraph>
      )}
    </StepSection>
  );
}
