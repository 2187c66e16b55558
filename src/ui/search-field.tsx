import { Input, View } from '@tarojs/components';
import { UI_MESSAGES } from '@/messages/ui';
import { Icon } from './icon';
import { inputName } from './press';
import { Tap } from './tap';
import './search-field.scss';

interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Search input that filters while typing. */
export function SearchField({ label, placeholder, value, onChange }: SearchFieldProps) {
  return (
    <View className="ui-search-field">
      <Icon name="search" size="body" />
      <Input
        className="ui-search-field__box"
        value={value}
        placeholder={placeholder}
        placeholderClass="ui-field__placeholder"
        cursorSpacing={120}
        onInput={(event) => onChange(event.detail.value)}
        {...inputName(label)}
      />
      {value === '' ? null : (
        <Tap className="ui-search-field__clear" label={UI_MESSAGES.clear} onPress={() => onChange('')}>
          <Icon name="close" size="body" />
        </Tap>
      )}
    </View>
  );
}
