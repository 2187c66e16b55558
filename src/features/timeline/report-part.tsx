import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { StepPart } from '@/ui/step-part';
import { Tag } from '@/ui/tag';
import { Row } from '@/ui/stack';
import { Words } from '@/ui/words';
import { sayInstant } from '@/words/months';
import { sayCompletion, TIMELINE_WORDS } from '@/words/timeline';
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
      title={TIMELINE_WORDS.progress}
      filled={progress !== null}
      {...(progress ? { note: TIMELINE_WORDS.progressOn(sayInstant(progress.at)) } : {})}
    >
      {form?.editing ? (
        <Card>
          <ReportFields form={form} cycle={card.basics.cycle} />
          {progress ? (
            <Button tone="plain" small onPress={() => form.edit(false)}>
              {TIMELINE_WORDS.cancel}
            </Button>
          ) : null}
        </Card>
      ) : progress ? (
        <Card>
          <Words size="head">{progress.text}</Words>
          {node.state === 'reached' ? null : (
            <Row>
              <Tag>{TIMELINE_WORDS.byOwnPlan(sayCompletion(progress.completion))}</Tag>
            </Row>
          )}
        </Card>
      ) : (
        <Words tone="soft">{TIMELINE_WORDS.progressEmpty}</Words>
      )}
    </StepPart>
  );
}
