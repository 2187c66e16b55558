import { useId } from 'react';
import { UI_MESSAGES } from '@/messages/ui';
import type { DateFieldProps, SelectFieldProps } from './picker-props';
import './picker-field.scss';

/** Picks a month (`2026-03`) or a day (`2026-03-08`). */
export function DateField({
  label,
  value,
  onChange,
  fields,
  from,
  to,
  help,
  error,
  disabled,
}: DateFieldProps) {
  const id = useId();
  return (
    <div className="ui-picker-field">
      <label className="ui-picker-field__label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="ui-picker-field__box"
        type={fields === 'month' ? 'month' : 'date'}
        value={value}
        min={from}
        max={to}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
      />
      {error ? (
        <span className="ui-picker-field__error">{error}</span>
      ) : help ? (
        <span className="ui-picker-field__help">{help}</span>
      ) : null}
    </div>
  );
}

/** Picks one option. */
export function SelectField<V extends string>({
  label,
  name,
  value,
  options,
  onChange,
  help,
  disabled,
}: SelectFieldProps<V>) {
  const id = useId();
  return (
    <div className="ui-picker-field">
      <label className="ui-picker-field__label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        aria-label={name}
        className="ui-picker-field__box"
        value={value ?? ''}
        disabled={disabled}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {value === null ? <option value="">{UI_MESSAGES.choose}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {help ? <span className="ui-picker-field__help">{help}</span> : null}
    </div>
  );
}
