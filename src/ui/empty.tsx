import { Text, View } from '@tarojs/components';
import type { DrawingName } from '@/styles/drawing-paths';
import { Button } from './button';
import { Drawing } from './drawing';
import './empty.scss';

interface EmptyProps {
  readonly drawing?: DrawingName;
  /** One sentence: why it is empty, or the next step. */
  readonly text: string;
  readonly action?: { readonly label: string; readonly onPress: () => void };
}

/** Empty state. */
export function Empty({ drawing = 'sprout', text, action }: EmptyProps) {
  return (
    <View className="ui-empty">
      <Drawing name={drawing} />
      <Text className="ui-empty__text">{text}</Text>
      {action ? (
        <Button tone="quiet" small onPress={action.onPress}>
          {action.label}
        </Button>
      ) : null}
    </View>
  );
}
