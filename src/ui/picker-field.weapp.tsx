import { Picker, Text, View } from '@tarojs/components';
import { formatMonthOrDay } from '@/messages/months';
import { UI_MESSAGES } from '@/messages/ui';
import { Icon } from './icon';
import { named } from './press';
import { memoizeControl } from './memoize-control';
import type { DateFieldProps, SelectFieldProps } from './picker-props';
import './picker-field.scss';

interface PickerViewProps {
  readonly label: string;
  readonly shown: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
}

function PickerView({ label, shown, help, error }: PickerViewProps) {
  return (
    <View className="ui-picker-field">
      <Text className="ui-picker-field__label">{label}</Text>
      <View className="ui-picker-field__box">
        <Text className={shown ? '' : 'ui-picker-field__none'}>{shown || UI_MESSAGES.choose}</Text>
        <Icon name="down" size="note" />
      </View>
      {error ? (
        <Text className="ui-picker-field__error">{error}</Text>
      ) : help ? (
        <Text className="ui-picker-field__help">{help}</Text>
      ) : null}
    </View>
  );
}

function DateView({
  label,
  value,
  onChange,
  fields,
  from,
  to,
  openAt,
  help,
  error,
  disabled,
}: DateFieldProps) {
  const shown = formatMonthOrDay(value);
  return (
    <Picker
      className="ui-picker"
      mode="date"
      fields={fields}
      value={value || (openAt ?? '')}
      {...(from === undefined ? {} : { start: from })}
      {...(to === undefined ? {} : { end: to })}
      disabled={disabled ?? false}
      onChange={(event) => onChange(String(event.detail.value))}
      {...named('button', `${label} ${shown || UI_MESSAGES.choose}`)}
    >
      <PickerView label={label} shown={shown} help={help} error={error} />
    </Picker>
  );
}

function SelectView({
  label,
  name = label,
  value,
  options,
  onChange,
  help,
  disabled,
}: SelectFieldProps<string>) {
  const index = options.findIndex((option) => option.value === value);
  const shown = options[index]?.label ?? '';
  return (
    <Picker
      className="ui-picker"
      mode="selector"
      range={options.map((option) => option.label)}
      value={Math.max(index, 0)}
      disabled={disabled ?? false}
      onChange={(event) => {
        const chosen = options[Number(event.detail.value)];
        if (chosen) onChange(chosen.value);
      }}
      {...named('button', `${name} ${shown || UI_MESSAGES.choose}`)}
    >
      <PickerView label={label} shown={shown} help={help} />
    </Picker>
  );
}

/** Picks a month (`2026-03`) or a day (`2026-03-08`). */
export const DateField = memoizeControl<string, DateFieldProps>(DateView);

const MemoizedSelect = memoizeControl<string, SelectFieldProps<string>>(SelectView);

/** Picks one option. */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  return (
    <MemoizedSelect
      {...props}
      onChange={(chosen) => {
        const option = props.options.find(({ value }) => value === chosen);
        if (option) props.onChange(option.value);
      }}
    />
  );
}
