import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { StepPart } from '@/ui/step-part';
import { Tag } from '@/ui/tag';
import { Row } from '@/ui/stack';
import { Paragraph } from '@/ui/paragraph';
import { formatInstant } from '@/messages/months';
import { formatCompletion, TIMELINE_MESSAGES } from '@/messages/timeline';
import type { OpenedNode } from './opened-node';
import { ReportFields } from './report-fields';
import type { ReportForm } from './use-report';

interface ReportPartProps {
  readonly opened: OpenedNode;
  /** Null for everybody but the owner. */
  readonly form: ReportForm | null;
}

/** Part one: what the member says of the way so far. */
export function ReportPart({ opened, form }: ReportPartProps) {
  const { node, card } = opened;
  const { progress } = node;
  return (
    <StepPart
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
    </StepPart>
  );
}
