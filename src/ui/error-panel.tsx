import { Text, View } from '@tarojs/components';
import { UI_MESSAGES } from '@/messages/ui';
import { Button } from './button';
import { Drawing } from './drawing';
import { named } from './press';
import './empty.scss';

interface ErrorPanelProps {
  /** What to do next, in one sentence. */
  readonly text: string;
  /** The incident id an operator can look up. */
  readonly incident?: string;
  readonly onRetry?: () => void;
  /** Where trying again cannot help. */
  readonly onBack?: () => void;
}

/** A screen that could not be fetched. */
export function ErrorPanel({ text, incident, onRetry, onBack }: ErrorPanelProps) {
  return (
    <View className="ui-empty" {...named('alert')}>
      <Drawing name="cloud" />
      <Text className="ui-empty__text">{text}</Text>
      {incident ? <Text className="ui-empty__incident">{incident}</Text> : null}
      {onRetry ? (
        <Button tone="quiet" icon="refresh" small onPress={onRetry}>
          {UI_MESSAGES.retry}
        </Button>
      ) : null}
      {onBack ? (
        <Button tone="quiet" icon="back" small onPress={onBack}>
          {UI_MESSAGES.back}
        </Button>
      ) : null}
    </View>
  );
}
