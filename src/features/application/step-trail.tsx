import type { FlowStep, Move } from '@core/domain/application-flow';
import type { IconName } from '@/styles/icon-paths';
import { Card } from '@/ui/card';
import { Section } from '@/ui/section';
import { StepPart } from '@/ui/step-part';
import { Paragraph } from '@/ui/paragraph';
import { FLOW_MESSAGES as MESSAGES, SIDE_LABELS, formatMove } from '@/messages/application';

const ICONS: Record<Move, IconName> = {
  submit: 'envelope',
  recall: 'back',
  sendBack: 'edit',
  forward: 'check',
  recognise: 'shield',
  rectify: 'edit',
  revoke: 'close',
};

interface StepTrailProps {
  readonly steps: readonly FlowStep[];
  readonly kind: 'new' | 'review';
}

/** Every step as it was signed, the latest first: who, when, in whose name, on what. */
export function StepTrail({ steps, kind }: StepTrailProps) {
  return (
    <Section title={MESSAGES.steps}>
      <Card>
        {steps.length === 0 ? <Paragraph tone="soft">{MESSAGES.noSteps}</Paragraph> : null}
        {[...steps].reverse().map((step) => (
          <StepPart
            key={step.no}
            icon={ICONS[step.move]}
            title={MESSAGES.stepHead(SIDE_LABELS[step.side], formatMove(step.move, kind))}
            note={MESSAGES.stepNote(step.org, step.name, step.at)}
            filled
            last={step.no === 1}
          >
            {step.text === '' ? null : <Paragraph>{step.text}</Paragraph>}
            {step.deadline === '' ? null : <Paragraph tone="amber">{MESSAGES.deadline(step.deadline)}</Paragraph>}
            {step.seen ? (
              <Paragraph size="note" tone="soft">
                {MESSAGES.seen(step.seen.hash)}
              </Paragraph>
            ) : null}
          </StepPart>
        ))}
      </Card>
    </Section>
  );
}
