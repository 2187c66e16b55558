import type { FlowStep, Move } from '@core/domain/application-flow';
import type { IconName } from '@/styles/icon-paths';
import { Card } from '@/ui/card';
import { Section } from '@/ui/section';
import { StepSection } from '@/ui/step-section';
import { Paragraph } from '@/ui/paragraph';
import { FLOW_MESSAGES as MESSAGES, SIDE_LABELS, formatMove } from '@/messages/application';
import { enumTable } from '@core/labels/enum-table';

const ICONS = enumTable<Move, IconName>(
  {
    submit: 'envelope',
    recall: 'back',
    sendBack: 'edit',
    forward: 'check',
    recognise: 'shield',
    rectify: 'edit',
    revoke: 'close',
  },
  'history',
);

interface StepHistoryProps {
  readonly steps: readonly FlowStep[];
  readonly kind: 'new' | 'review';
}

/** Lists the signed steps, latest first: who, when, for which organisation, on which version. */
export function StepHistory({ steps, kind }: StepHistoryProps) {
  const submitted = [...new Set(steps.flatMap(({ seen }) => (seen ? [seen.versionId] : [])))];
  return (
    <Section title={MESSAGES.steps}>
      <Card>
        {steps.length === 0 ? <Paragraph tone="soft">{MESSAGES.noSteps}</Paragraph> : null}
        {[...steps].reverse().map((step) => (
          <StepSection
            key={step.no}
            icon={ICONS[step.move]}
            title={MESSAGES.stepHead(SIDE_LABELS[step.side], formatMove(step.move, kind))}
            note={MESSAGES.stepNote(step.org, step.name, step.at)}
            filled
            last={step.no === 1}
          >
            {step.text === '' ? null : <Paragraph>{step.text}</Paragraph>}
            {step.deadline === '' ? null : (
              <Paragraph tone="amber">{MESSAGES.deadline(step.deadline)}</Paragraph>
            )}
            {step.late ? <Paragraph tone="amber">{MESSAGES.late}</Paragraph> : null}
            {step.unchanged ? <Paragraph tone="amber">{MESSAGES.unchanged}</Paragraph> : null}
            {step.seen ? (
              <Paragraph size="note" tone="soft">
                {MESSAGES.seen(submitted.indexOf(step.seen.versionId) + 1)}
              </Paragraph>
            ) : null}
          </StepSection>
        ))}
      </Card>
    </Section>
  );
}
