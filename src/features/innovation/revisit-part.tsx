import type { InnovationView } from '@core/contract/innovation';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { Words } from '@/ui/words';
import { INNOVATION_WORDS as WORDS, REVISIT_STATE_WORDS, USE_WORDS } from '@/words/innovation';
import type { Acting } from './proposal-screen';

const TONE = { ahead: 'plain', due: 'warm', overdue: 'amber', done: 'green', moot: 'plain' } as const;

interface RevisitPartProps {
  readonly view: InnovationView;
  readonly onAct: (acting: Acting) => void;
}

/** Where the work is used, and the three looks back. */
export function RevisitPart({ view, onAct }: RevisitPartProps) {
  const { adoption, standings, revisits, you } = view;
  return (
    <Section
      title={WORDS.adoption}
      {...(adoption ? { note: WORDS.adopted(adoption.on, adoption.where) } : {})}
    >
      {standings.map(({ months, due, state }) => {
        const made = revisits.find((visit) => visit.months === months);
        const open = (state === 'due' || state === 'overdue') && (you.author || you.leader);
        return (
          <Card
            key={months}
            title={WORDS.visitTitle(months)}
            note={made ? WORDS.visitBy(made.name, made.on) : WORDS.visitDue(due)}
            aside={<Tag tone={TONE[state]}>{REVISIT_STATE_WORDS[state]}</Tag>}
          >
            {made ? <Words>{`${USE_WORDS[made.use]}。${made.effect}`}</Words> : null}
            {made && made.spread !== '' ? (
              <Words tone="soft">{`${WORDS.visitSpreadLabel}：${made.spread}`}</Words>
            ) : null}
            {open ? (
              <Button
                tone="quiet"
                small
                label={`${WORDS.visit}，${WORDS.visitTitle(months)}`}
                onPress={() => onAct({ kind: 'visit', months })}
              >
                {WORDS.visit}
              </Button>
            ) : null}
          </Card>
        );
      })}
    </Section>
  );
}
