import { Text, View } from '@tarojs/components';
import type { IconName } from '@/styles/icon-paths';
import { Icon } from './icon';
import { decorative } from './press';
import { Tap } from './tap';
import './task-card.scss';

interface TaskCardProps {
  readonly icon: IconName;
  /** Verb and noun. */
  readonly title: string;
  readonly note: string;
  readonly tone?: 'green' | 'warm' | 'amber';
  readonly onPress: () => void;
}

/** Link to a task. */
export function TaskCard({ icon, title, note, tone = 'green', onPress }: TaskCardProps) {
  return (
    <Tap className="ui-task-card" label={`${title}，${note}`} onPress={onPress}>
      <View className={`ui-task-card__seal ui-task-card__seal--${tone}`} {...decorative}>
        <Icon name={icon} />
      </View>
      <View className="ui-task-card__words">
        <Text className="ui-task-card__title">{title}</Text>
        <Text className="ui-task-card__note">{note}</Text>
      </View>
      <Icon name="next" size="note" className="ui-task-card__next" />
    </Tap>
  );
}
