import type { TitleLevel, TitleScope } from '@core/domain/title';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { TITLE_MESSAGES as MESSAGES } from '@/messages/district';
import { RANKS, withRank } from './title-rank';

interface TitleFieldValues {
  readonly unit: string;
  readonly level: TitleLevel;
  readonly scope: TitleScope | null;
  readonly year: string;
}

interface TitleFieldsProps {
  readonly value: Omit<TitleFieldValues, 'scope'> & { readonly scope?: TitleScope | null | undefined };
  readonly onChange: (part: Partial<TitleFieldValues>) => void;
}

/** Edits unit, rank and year of a title, in a list that is imported and in the register. */
export function TitleFields({ value, onChange }: TitleFieldsProps) {
  return (
    <>
      <Field label={MESSAGES.unit} max={60} value={value.unit} onChange={(unit) => onChange({ unit })} />
      <Choice
        label={MESSAGES.level}
        options={RANKS}
        value={value.scope ?? value.level}
        onChange={(rank) => onChange(withRank(rank))}
      />
      <Field
        label={MESSAGES.year}
        kind="number"
        max={4}
        value={value.year}
        onChange={(year) => onChange({ year })}
      />
    </>
  );
}
