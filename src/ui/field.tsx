import { useContext } from 'react';
import { Input, Text, Textarea, View } from '@tarojs/components';
import { InSheet } from './in-sheet';
import { inputName } from './press';
import { memoizeControl } from './memoize-control';
import './field.scss';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly help?: string;
  /** What to do, in one sentence; shown instead of the help. */
  readonly error?: string | undefined;
  /** Maximum length in characters; shows a counter. */
  readonly max?: number;
  readonly lines?: 'one' | 'many';
  readonly kind?: 'text' | 'number';
  readonly disabled?: boolean;
  /** Accessible name, where many fields on the page have the label. */
  readonly name?: string;
}

const NO_LIMIT = -1;

function FieldView(props: FieldProps) {
  const {
    label,
    value,
    onChange,
    placeholder = '',
    help,
    error,
    max,
    lines = 'one',
    kind = 'text',
    disabled,
    name = label,
  } = props;
  const inSheet = useContext(InSheet) !== null;
  const shared = {
    value,
    placeholder,
    placeholderClass: 'ui-field__placeholder',
    // The native limit counts UTF-16 units, we count code points: give it twice the room and truncate in onInput.
    maxlength: max === undefined ? NO_LIMIT : 2 * max,
    disabled: disabled ?? false,
    cursorSpacing: 120,
    onInput: ({ detail: { value: typed } }: { detail: { value: string } }) =>
      onChange(max === undefined ? typed : Array.from(typed).slice(0, max).join('')),
    ...inputName(name),
  };
  return (
    <View className={`ui-field ${error ? 'ui-field--wrong' : ''}`}>
      <View className="ui-field__head">
        <Text className="ui-field__label">{label}</Text>
        {max === undefined ? null : (
          <Text className="ui-field__count">{`${Array.from(value).length}/${max}`}</Text>
        )}
      </View>
      {lines === 'many' ? (
        <Textarea
          className="ui-field__box ui-field__box--many"
          autoHeight
          disableDefaultPadding
          showConfirmBar={false}
          {...(inSheet ? { fixed: true } : {})}
          {...shared}
        />
      ) : (
        <Input className="ui-field__box" type={kind} {...shared} />
      )}
      {error ? (
        <Text className="ui-field__error">{error}</Text>
      ) : help ? (
        <Text className="ui-field__help">{help}</Text>
      ) : null}
    </View>
  );
}

/** Labelled text input. */
export const Field = memoizeControl<string, FieldProps>(FieldView);
