import type { ReactNode } from 'react';
import type { EligibilityView, ForecastView } from '@core/contract/eligibility';
import { addDays, isDay } from '@core/domain/month-day';
import { Card } from '@/ui/card';
import { DateField } from '@/ui/picker-field';
import { Section } from '@/ui/section';
import { Words } from '@/ui/words';
import { ELIGIBILITY_WORDS as WORDS } from '@/words/eligibility';
import { FindingCard } from './finding-card';

type WholeView = Extract<EligibilityView, { kind: 'whole' }>;

interface AheadPartProps {
  readonly collectiveId: string;
  readonly view: WholeView;
  readonly until: string;
  readonly onUntil: (until: string) => void;
}

/** 往前看: what will have changed by a day, if nobody does anything. */
export function AheadPart({ collectiveId, view, until, onUntil }: AheadPartProps) {
  return (
    <Section title={WORDS.ahead} note={WORDS.aheadNote}>
      <Card>
        <DateField
          label={WORDS.aheadOn}
          value={until}
          fields="day"
          from={view.referenceDate}
          openAt={`${view.referenceDate.slice(0, 4)}-12-31`}
          onChange={onUntil}
        />
      </Card>
      {view.ahead ? <Ahead ahead={view.ahead} /> : null}
      {view.ahead && view.ahead.turns.length > 0 ? <Words strong>{WORDS.turns}</Words> : null}
      {view.ahead?.turns.map((finding) => (
        <FindingCard key={`${finding.rule}.${finding.year}`} collectiveId={collectiveId} finding={finding} />
      ))}
    </Section>
  );
}

const nextDay = (day: string): string => (isDay(day) ? addDays(day, 1) : day);

function Ahead({ ahead }: { readonly ahead: ForecastView }) {
  const needs = [
    ...ahead.sessions
      .filter(({ needed }) => needed > 0)
      .map(({ year, needed }) => WORDS.needSessions(year, needed)),
    ...ahead.innovations
      .filter(({ needed }) => needed > 0)
      .map(({ year, needed }) => WORDS.needIdeas(year, needed)),
  ];
  return (
    <Card>
      <Lines
        title={WORDS.ageOuts}
        none={WORDS.nobody}
        lines={ahead.ageOuts.map(({ name, age, lastDay }) =>
          WORDS.ageOut(name, age, WORDS.between(nextDay(lastDay.earliest), nextDay(lastDay.latest))),
        )}
      />
      <Lines
        title={WORDS.endings}
        none={WORDS.noEnding}
        lines={ahead.endings.map(({ house, on }) => WORDS.ending(house, on))}
      />
      <Lines
        title={WORDS.unregistered}
        none={WORDS.everybody}
        lines={ahead.unregistered.length === 0 ? [] : [ahead.unregistered.map(({ name }) => name).join('、')]}
      />
      <Lines title={WORDS.needs} none={WORDS.noNeeds} lines={needs} />
      {ahead.turns.length === 0 ? <Words tone="soft">{WORDS.noTurns}</Words> : null}
    </Card>
  );
}

interface LinesProps {
  readonly title: string;
  readonly none: string;
  readonly lines: readonly string[];
}

function Lines({ title, none, lines }: LinesProps): ReactNode {
  return (
    <>
      <Words strong>{title}</Words>
      {lines.length === 0 ? <Words tone="soft">{none}</Words> : null}
      {lines.map((text) => (
        <Words key={text}>{text}</Words>
      ))}
    </>
  );
}
