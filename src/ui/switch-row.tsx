import { Text, View } from '@tarojs/components';
import { Tap } from './tap';
import './switch-row.scss';

interface SwitchRowProps {
  readonly label: string;
  readonly help?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly disabled?: boolean;
}

/** Switch that takes effect immediately: a consent or a setting. */
export function SwitchRow({ label, help, on, onChange, disabled }: SwitchRowProps) {
  return (
    <Tap
      role="switch"
      className={`ui-switch-row ${on ? 'ui-switch-row--on' : ''}`}
      label={label}
      checked={on}
      disabled={disabled}
      onPress={() => onChange(!on)}
    >
      <View className="ui-switch-row__words">
        <Text className="ui-switch-row__label">{label}</Text>
        {help ? <Text className="ui-switch-row__help">{help}</Text> : null}
      </View>
      <View className="ui-switch-row__track">
        <View className="ui-switch-row__knob" />
      </View>
    </Tap>
  );
}
