import type { ReactNode } from 'react';
import type { EligibilityView, ForecastView } from '@core/contract/eligibility';
import type { RuleId } from '@core/domain/eligibility/rule';
import { addDays, isDay } from '@core/domain/month-day';
import { Card } from '@/ui/card';
import { DateField } from '@/ui/picker-field';
import { Section } from '@/ui/section';
import { Paragraph } from '@/ui/paragraph';
import { ELIGIBILITY_MESSAGES as MESSAGES } from '@/messages/eligibility';
import { FindingCard } from './finding-card';

type WholeView = Extract<EligibilityView, { kind: 'whole' }>;

interface ForecastSectionProps {
  readonly collectiveId: string;
  readonly view: WholeView;
  readonly until: string;
  readonly onUntil: (until: string) => void;
}

/** 往前看: forecasts what changes by a given day if nothing is done. */
export function ForecastSection({ collectiveId, view, until, onUntil }: ForecastSectionProps) {
  const asks = (rule: RuleId): boolean => view.findings.some((finding) => finding.rule === rule);
  return (
    <Section title={MESSAGES.ahead} note={MESSAGES.aheadNote}>
      <Card>
        <DateField
          label={MESSAGES.aheadOn}
          value={until}
          fields="day"
          from={view.referenceDate}
          openAt={`${view.referenceDate.slice(0, 4)}-12-31`}
          onChange={onUntil}
        />
      </Card>
      {view.ahead ? <Forecast ahead={view.ahead} asks={asks} /> : null}
      {view.ahead && view.ahead.turns.length > 0 ? <Paragraph strong>{MESSAGES.turns}</Paragraph> : null}
      {view.ahead?.turns.map((finding) => (
        <FindingCard key={`${finding.rule}.${finding.year}`} collectiveId={collectiveId} finding={finding} />
      ))}
    </Section>
  );
}

const nextDay = (day: string): string => (isDay(day) ? addDays(day, 1) : day);

interface ForecastProps {
  readonly ahead: ForecastView;
  /** Whether the notice has a rule. */
  readonly asks: (rule: RuleId) => boolean;
}

function Forecast({ ahead, asks }: ForecastProps) {
  const needs = [
    ...ahead.sessions
      .filter(({ needed }) => needed > 0)
      .map(({ year, needed }) => MESSAGES.needSessions(year, needed)),
    ...ahead.innovations
      .filter(({ needed }) => needed > 0)
      .map(({ year, needed }) => MESSAGES.needInnovations(year, needed)),
  ];
  return (
    <Card>
      {asks('E2') || asks('E3') ? (
        <Lines
          title={MESSAGES.ageOuts}
          none={MESSAGES.nobody}
          lines={ahead.ageOuts.map(({ name, age, lastDay }) =>
            MESSAGES.ageOut(name, age, MESSAGES.between(nextDay(lastDay.earliest), nextDay(lastDay.latest))),
          )}
        />
      ) : null}
      {asks('E6') ? (
        <Lines
          title={MESSAGES.endings}
          none={MESSAGES.noEnding}
          lines={ahead.endings.map(({ house, on }) => MESSAGES.ending(house, on))}
        />
      ) : null}
      {asks('E7') ? (
        <Lines
          title={MESSAGES.unregistered}
          none={MESSAGES.everybody}
          lines={
            ahead.unregistered.length === 0 ? [] : [ahead.unregistered.map(({ name }) => name).join('、')]
          }
        />
      ) : null}
      {asks('E8') || asks('E10') ? (
        <Lines title={MESSAGES.needs} none={MESSAGES.noNeeds} lines={needs} />
      ) : null}
      {ahead.turns.length === 0 ? <Paragraph tone="soft">{MESSAGES.noTurns}</Paragraph> : null}
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
      <Paragraph strong>{title}</Paragraph>
      {lines.length === 0 ? <Paragraph tone="soft">{none}</Paragraph> : null}
      {lines.map((text) => (
        <Paragraph key={text}>{text}</Paragraph>
      ))}
    </>
  );
}
