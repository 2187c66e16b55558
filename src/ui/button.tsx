import { Text, View } from '@tarojs/components';
import type { IconName } from '@/styles/icon-paths';
import { UI_MESSAGES } from '@/messages/ui';
import { Icon } from './icon';
import { Tap } from './tap';
import './button.scss';

interface ButtonProps {
  /** Verb and noun: 发布本月进展. */
  readonly children: string;
  readonly onPress: () => void;
  /** One `primary` per screen; `quiet` is secondary; `plain` is text only; `danger` deletes. */
  readonly tone?: 'primary' | 'quiet' | 'plain' | 'danger';
  readonly icon?: IconName;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  /** As wide as its text instead of the full row. */
  readonly small?: boolean;
  /** Accessible name, when the text is unclear out of context. */
  readonly label?: string;
}

export function Button({
  children,
  onPress,
  tone = 'primary',
  icon,
  busy,
  disabled,
  small,
  label,
}: ButtonProps) {
  const off = Boolean(busy || disabled);
  const classes = [
    'ui-button',
    `ui-button--${tone}`,
    small ? 'ui-button--small' : '',
    off ? 'ui-button--off' : '',
  ];
  return (
    <Tap
      className={classes.join(' ')}
      disabled={off}
      label={busy ? UI_MESSAGES.busy : (label ?? children)}
      onPress={onPress}
    >
      {busy ? <View className="ui-button__busy" /> : icon ? <Icon name={icon} size="body" /> : null}
      <Text className="ui-button__words">{children}</Text>
    </Tap>
  );
}
