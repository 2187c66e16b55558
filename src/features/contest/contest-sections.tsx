import { DIRECTIONS, MEASURES_MAX, TEAMS_MAX } from '@core/domain/contest';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { Section } from '@/ui/section';
import { CONTEST_MESSAGES as MESSAGES, DIRECTION_LABELS } from '@/messages/contest';
import { blankMeasure, freshId, targetKey, type ContestDraft } from './contest-draft';
import { readNumber } from './read-number';

interface SectionProps {
  readonly value: ContestDraft;
  readonly onChange: (value: ContestDraft) => void;
}

/** Edits the team names. */
export function TeamSection({ value, onChange }: SectionProps) {
  const { teams } = value;
  return (
    <Section title={MESSAGES.teams}>
      <Card>
        {teams.map((team, index) => (
          <Field
            key={team.id}
            label={MESSAGES.team(index + 1)}
            placeholder={MESSAGES.teamPlaceholder}
            value={team.name}
            max={20}
            onChange={(name) =>
              onChange({ ...value, teams: teams.map((one) => (one.id === team.id ? { ...one, name } : one)) })
            }
          />
        ))}
        {teams.length > 1 ? (
          <Button
            tone="plain"
            small
            label={`${MESSAGES.drop}${MESSAGES.team(teams.length)}`}
            onPress={() => onChange({ ...value, teams: teams.slice(0, -1) })}
          >
            {`${MESSAGES.drop}${MESSAGES.team(teams.length)}`}
          </Button>
        ) : null}
        {teams.length < TEAMS_MAX ? (
          <Button
            tone="plain"
            small
            icon="plus"
            onPress={() => onChange({ ...value, teams: [...teams, { id: freshId('t', teams), name: '' }] })}
          >
            {MESSAGES.addTeam}
          </Button>
        ) : null}
      </Card>
    </Section>
  );
}

/** Edits the measures: name, unit, direction of the target, source of the figures. */
export function MeasureSection({ value, onChange }: SectionProps) {
  const { measures } = value;
  const set = (id: string, part: Partial<(typeof measures)[number]>): void =>
    onChange({ ...value, measures: measures.map((one) => (one.id === id ? { ...one, ...part } : one)) });
  return (
    <Section title={MESSAGES.measures}>
      {measures.map((measure, index) => (
        <Card key={measure.id} title={MESSAGES.measure(index + 1)}>
          <Field
            label={MESSAGES.measureName}
            placeholder={MESSAGES.measurePlaceholder}
            value={measure.name}
            max={30}
            onChange={(name) => set(measure.id, { name })}
          />
          <Field
            label={MESSAGES.unit}
            value={measure.unit}
            max={8}
            onChange={(unit) => set(measure.id, { unit })}
          />
          <Choice
            label={MESSAGES.direction}
            options={DIRECTIONS.map((one) => ({ value: one, label: DIRECTION_LABELS[one] }))}
            value={measure.direction}
            onChange={(direction) => set(measure.id, { direction })}
          />
          <Field
            label={MESSAGES.basis}
            value={measure.basis}
            max={60}
            onChange={(basis) => set(measure.id, { basis })}
          />
          {index > 0 && index === measures.length - 1 ? (
            <Button
              tone="plain"
              small
              onPress={() => onChange({ ...value, measures: measures.slice(0, -1) })}
            >
              {`${MESSAGES.drop}${MESSAGES.measure(index + 1)}`}
            </Button>
          ) : null}
        </Card>
      ))}
      {measures.length < MEASURES_MAX ? (
        <Button
          tone="quiet"
          small
          icon="plus"
          onPress={() =>
            onChange({ ...value, measures: [...measures, blankMeasure(freshId('m', measures))] })
          }
        >
          {MESSAGES.addMeasure}
        </Button>
      ) : null}
    </Section>
  );
}

/** Edits the target of each team for each measure. */
export function TargetSection({ value, onChange }: SectionProps) {
  const { teams, measures, targets } = value;
  return (
    <Section title={MESSAGES.targets}>
      {teams.map((team, index) => (
        <Card key={team.id} title={team.name || MESSAGES.team(index + 1)}>
          {measures.map((measure, at) => {
            const key = targetKey(team.id, measure.id);
            const text = targets[key] ?? '';
            return (
              <Field
                key={key}
                label={measure.name || MESSAGES.measure(at + 1)}
                name={MESSAGES.target(
                  team.name || MESSAGES.team(index + 1),
                  measure.name || MESSAGES.measure(at + 1),
                )}
                placeholder={MESSAGES.targetPlaceholder}
                value={text}
                {...(text.trim() !== '' && readNumber(text) === null ? { error: MESSAGES.notNumber } : {})}
                onChange={(next) => onChange({ ...value, targets: { ...targets, [key]: next } })}
              />
            );
          })}
        </Card>
      ))}
    </Section>
  );
}
