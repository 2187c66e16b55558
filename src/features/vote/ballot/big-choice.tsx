import { Text, View } from '@tarojs/components';
import { isTabStop, type Option } from '@/ui/choice';
import { Icon } from '@/ui/icon';
import { named } from '@/ui/press';
import { Tap } from '@/ui/tap';
import './big-choice.scss';

interface BigChoiceProps {
  readonly label: string;
  readonly options: readonly Option<string>[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  /** Enter on the checked option. */
  readonly onConfirm: () => void;
}

/** A radio group with one full-width option per row. */
export function BigChoice({ label, options, value, onChange, onConfirm }: BigChoiceProps) {
  return (
    <View className="vote-choice" {...named('radiogroup', label)}>
      {options.map((option, i) => (
        <Tap
          key={option.value}
          role="radio"
          className={`vote-choice__row ${option.value === value ? 'vote-choice__row--on' : ''}`}
          label={option.label}
          checked={option.value === value}
          tabStop={isTabStop(options, value, i)}
          onConfirm={onConfirm}
          onPress={() => onChange(option.value)}
        >
          <Text>{option.label}</Text>
          {option.value === value ? <Icon name="check" /> : null}
        </Tap>
      ))}
    </View>
  );
}
