import { Text, View } from '@tarojs/components';
import type { IconName } from '@/styles/icon-paths';
import { Icon } from './icon';
import './tag.scss';

interface TagProps {
  readonly children: string;
  readonly tone?: 'plain' | 'green' | 'warm' | 'amber';
  readonly icon?: IconName;
}

/** Non-interactive label. */
export function Tag({ children, tone = 'plain', icon }: TagProps) {
  return (
    <View className={`ui-tag ui-tag--${tone}`}>
      {icon ? <Icon name={icon} size="note" /> : null}
      <Text>{children}</Text>
    </View>
  );
}
