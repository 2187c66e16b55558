import type { FlowStep, Move } from '@core/domain/application-flow';
import type { IconName } from '@/styles/icon-paths';
import { Card } from '@/ui/card';
import { Section } from '@/ui/section';
import { StepPart } from '@/ui/step-part';
import { Words } from '@/ui/words';
import { FLOW_WORDS as WORDS, SIDE_WORDS, sayMove } from '@/words/application';

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
    <Section title={WORDS.steps}>
      <Card>
        {steps.length === 0 ? <Words tone="soft">{WORDS.noSteps}</Words> : null}
        {[...steps].reverse().map((step) => (
          <StepPart
            key={step.no}
            icon={ICONS[step.move]}
            title={WORDS.stepHead(SIDE_WORDS[step.side], sayMove(step.move, kind))}
            note={WORDS.stepNote(step.org, step.name, step.at)}
            filled
            last={step.no === 1}
          >
            {step.text === '' ? null : <Words>{step.text}</Words>}
            {step.deadline === '' ? null : <Words tone="amber">{WORDS.deadline(step.deadline)}</Words>}
            {step.seen ? (
              <Words size="note" tone="soft">
                {WORDS.seen(step.seen.hash)}
              </Words>
            ) : null}
          </StepPart>
        ))}
      </Card>
    </Section>
  );
}
