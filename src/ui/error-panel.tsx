import { Text, View } from '@tarojs/components';
import { UI_MESSAGES } from '@/messages/ui';
import { Button } from './button';
import { Drawing } from './drawing';
import { named } from './press';
import './empty.scss';

interface ErrorPanelProps {
  /** The next step, in one sentence. */
  readonly text: string;
  /** Incident id for the operator's logs. */
  readonly incident?: string;
  readonly onRetry?: () => void;
  /** Offered where a retry cannot help. */
  readonly onBack?: () => void;
}

/** Error state of a screen. */
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
