import { Input, Text, Textarea, View } from '@tarojs/components';
import { inputName } from './press';
import { steady } from './steady';
import './field.scss';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly help?: string;
  /** A sentence that says what to do; shown instead of the help. */
  readonly error?: string | undefined;
  /** Counts characters and stops there. */
  readonly max?: number;
  readonly lines?: 'one' | 'many';
  readonly kind?: 'text' | 'number';
  readonly disabled?: boolean;
}

const NO_LIMIT = -1;

function FieldFace(props: FieldProps) {
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
  } = props;
  const shared = {
    value,
    placeholder,
    placeholderClass: 'ui-field__placeholder',
    // The phone counts in halves of rare signs, people and the server in whole ones: it leaves room, we count.
    maxlength: max === undefined ? NO_LIMIT : 2 * max,
    disabled: disabled ?? false,
    cursorSpacing: 120,
    onInput: ({ detail: { value: typed } }: { detail: { value: string } }) =>
      onChange(max === undefined ? typed : Array.from(typed).slice(0, max).join('')),
    ...inputName(label),
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
          showConfirmBar={false}
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

/** One thing to type. */
export const Field = steady<string, FieldProps>(FieldFace);
