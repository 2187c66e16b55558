import { Text, View } from '@tarojs/components';
import type { IconName } from '@/styles/icon-paths';
import { Icon } from './icon';
import { named } from './press';
import './status-note.scss';

type Tone = 'info' | 'good' | 'amber' | 'danger';

interface StatusNoteProps {
  readonly children: string;
  readonly tone?: Tone;
  readonly title?: string;
  /** Announced at once, for a failure. */
  readonly alert?: boolean;
}

const ICON_OF: Record<Tone, IconName> = { info: 'bulb', good: 'check', amber: 'alert', danger: 'alert' };

/** Inline status message. */
export function StatusNote({ children, tone = 'info', title, alert }: StatusNoteProps) {
  return (
    <View className={`ui-status-note ui-status-note--${tone}`} {...named(alert ? 'alert' : 'status')}>
      <Icon name={ICON_OF[tone]} size="body" />
      <View className="ui-status-note__words">
        {title ? <Text className="ui-status-note__title">{title}</Text> : null}
        <Text>{children}</Text>
      </View>
    </View>
  );
}
