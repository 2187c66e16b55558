import { Text, View } from '@tarojs/components';
import type { Option } from '@/ui/choice';
import { named } from '@/ui/press';
import { Tap } from '@/ui/tap';
import { Paragraph } from '@/ui/paragraph';
import './tick-choice.scss';

interface TickChoiceProps<V extends string> {
  readonly label: string;
  readonly options: readonly Option<V>[];
  readonly ticked: readonly V[];
  /** One tick too many removes the oldest. */
  readonly max: number;
  readonly onChange: (ticked: readonly V[]) => void;
}

/** A checkbox group drawn as chips. */
export function TickChoice<V extends string>({ label, options, ticked, max, onChange }: TickChoiceProps<V>) {
  const toggle = (value: V): void =>
    onChange(ticked.includes(value) ? ticked.filter((one) => one !== value) : [...ticked, value].slice(-max));
  return (
    <View className="vote-ticks">
      <Paragraph strong>{label}</Paragraph>
      <View className="vote-ticks__row" {...named('group', label)}>
        {options.map((option) => (
          <Tap
            key={option.value}
            role="checkbox"
            className={`vote-ticks__chip ${ticked.includes(option.value) ? 'vote-ticks__chip--on' : ''}`}
            label={option.label}
            checked={ticked.includes(option.value)}
            onPress={() => toggle(option.value)}
          >
            <Text>{option.label}</Text>
          </Tap>
        ))}
      </View>
    </View>
  );
}
