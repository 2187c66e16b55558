import { NAME_MAX } from '@core/domain/text';
import type { StandingInput, StandingView } from '@core/contract/eligibility';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { SelectField } from '@/ui/picker-field';
import { Section } from '@/ui/section';
import { STANDING_MESSAGES as MESSAGES } from '@/messages/eligibility';

type Principal = NonNullable<StandingInput['principal']>;

const FROM = [
  { value: 'inside', label: MESSAGES.principalMember },
  { value: 'outside', label: MESSAGES.principalOutside },
] as const;
const CHINESE = [
  { value: 'yes', label: MESSAGES.yes },
  { value: 'no', label: MESSAGES.no },
  { value: 'unknown', label: MESSAGES.unknown },
] as const;

interface PrincipalSectionProps {
  readonly people: StandingView['people'];
  readonly value: Principal | null;
  readonly onChange: (principal: Principal | null) => void;
}

/** Chooses the 主要负责人: a member (nationality from the roster) or a person outside the roster. */
export function PrincipalSection({ people, value, onChange }: PrincipalSectionProps) {
  const inside = value === null ? null : value.seatId !== null;
  const choose = (seatId: string): void =>
    onChange({
      seatId,
      name: people.find((one) => one.seatId === seatId)?.name ?? '',
      chinese: value?.chinese ?? null,
    });
  const outside = (part: Partial<Principal>): void =>
    onChange({ seatId: null, name: '', chinese: null, ...value, ...part });
  return (
    <Section title={MESSAGES.principal}>
      <Card>
        <Choice
          label={MESSAGES.principalWho}
          options={FROM}
          value={inside === null ? null : inside ? 'inside' : 'outside'}
          onChange={(where) =>
            where === 'inside'
              ? choose(people.find((one) => one.leader)?.seatId ?? people[0]?.seatId ?? '')
              : outside({ seatId: null, name: '' })
          }
        />
        {inside === true ? (
          <SelectField
            label={MESSAGES.principalName}
            value={value?.seatId ?? null}
            options={people.map((one) => ({ value: one.seatId, label: one.name }))}
            onChange={choose}
          />
        ) : null}
        {inside === false ? (
          <>
            <Field
              label={MESSAGES.principalName}
              value={value?.name ?? ''}
              max={NAME_MAX}
              onChange={(name) => outside({ name })}
            />
            <Choice
              label={MESSAGES.principalChinese}
              options={CHINESE}
              value={value?.chinese === null ? 'unknown' : value?.chinese ? 'yes' : 'no'}
              onChange={(answer) => outside({ chinese: answer === 'unknown' ? null : answer === 'yes' })}
            />
          </>
        ) : null}
      </Card>
    </Section>
  );
}
