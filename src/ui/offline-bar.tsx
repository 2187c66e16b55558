import { Text, View } from '@tarojs/components';
import { UI_MESSAGES } from '@/messages/ui';
import { Icon } from './icon';
import { named } from './press';
import './offline-bar.scss';

/** Offline notice, rendered by `Screen`. */
export function OfflineBar() {
  return (
    <View className="ui-offline-bar" {...named('status')}>
      <Icon name="offline" size="body" />
      <Text className="ui-offline-bar__words">{UI_MESSAGES.offline}</Text>
    </View>
  );
}
