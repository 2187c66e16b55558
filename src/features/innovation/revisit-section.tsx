import type { InnovationView } from '@core/contract/innovation';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { Paragraph } from '@/ui/paragraph';
import { INNOVATION_MESSAGES as MESSAGES, REVISIT_STATE_LABELS, USE_LABELS } from '@/messages/innovation';
import type { InnovationAction } from './innovation-action';

const TONE = { ahead: 'plain', due: 'warm', overdue: 'amber', done: 'green', moot: 'plain' } as const;

interface RevisitSectionProps {
  readonly view: InnovationView;
  readonly onAction: (action: InnovationAction) => void;
}

/** Shows where the innovation is used and its three revisits. */
export function RevisitSection({ view, onAction }: RevisitSectionProps) {
  const { adoption, standings, revisits, you } = view;
  return (
    <Section
      title={MESSAGES.adoption}
      {...(adoption ? { note: MESSAGES.adopted(adoption.on, adoption.where) } : {})}
    >
      {standings.map(({ months, due, state }) => {
        const made = revisits.find((visit) => visit.months === months);
        const open = (state === 'due' || state === 'overdue') && (you.author || you.leader);
        return (
          <Card
            key={months}
            title={MESSAGES.visitTitle(months)}
            note={made ? MESSAGES.visitBy(made.name, made.on) : MESSAGES.visitDue(due)}
            aside={<Tag tone={TONE[state]}>{REVISIT_STATE_LABELS[state]}</Tag>}
          >
            {made ? <Paragraph>{`${USE_LABELS[made.use]}。${made.effect}`}</Paragraph> : null}
            {made && made.spread !== '' ? (
              <Paragraph tone="soft">{`${MESSAGES.visitSpreadLabel}：${made.spread}`}</Paragraph>
            ) : null}
            {open ? (
              <Button
                tone="quiet"
                small
                label={`${MESSAGES.visit}，${MESSAGES.visitTitle(months)}`}
                onPress={() => onAction({ kind: 'visit', months })}
              >
                {MESSAGES.visit}
              </Button>
            ) : null}
          </Card>
        );
      })}
    </Section>
  );
}
