import { Text, View } from '@tarojs/components';
import { named } from './press';
import { Tap } from './tap';
import './choice.scss';

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
}

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly options: readonly Option<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly help?: string;
}

/** Says whether Tab reaches option `i` of a radio group: the checked one, or the first while none is. */
export const isTabStop = (
  options: readonly { readonly value: string }[],
  value: string | null | undefined,
  i: number,
): boolean =>
  i ===
  Math.max(
    0,
    options.findIndex((option) => option.value === value),
  );

/** Radio group of a few options as chips. */
export function Choice<V extends string>({ label, options, value, onChange, help }: ChoiceProps<V>) {
  return (
    <View className="ui-choice">
      <Text className="ui-choice__label">{label}</Text>
      <View className="ui-choice__row" {...named('radiogroup', label)}>
        {options.map((option, i) => (
          <Tap
            key={option.value}
            role="radio"
            className={`ui-choice__chip ${option.value === value ? 'ui-choice__chip--on' : ''}`}
            label={option.label}
            checked={option.value === value}
            tabStop={isTabStop(options, value, i)}
            onPress={() => onChange(option.value)}
          >
            <Text>{option.label}</Text>
          </Tap>
        ))}
      </View>
      {help ? <Text className="ui-choice__help">{help}</Text> : null}
    </View>
  );
}
