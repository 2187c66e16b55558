import { Text, View } from '@tarojs/components';
import type { IconName } from '@/styles/icon-paths';
import { UI_MESSAGES } from '@/messages/ui';
import { Icon } from './icon';
import { Tap } from './tap';
import './button.scss';

interface CommonProps {
  /** Verb and noun: 发布本月进展. */
  readonly children: string;
  readonly onPress: () => void;
  readonly icon?: IconName;
  readonly busy?: boolean;
  /** As wide as its text instead of the full row. */
  readonly small?: boolean;
  /** Accessible name, when the text is unclear out of context. */
  readonly label?: string;
  /** Counts each of several quick taps: turning pages. */
  readonly repeats?: boolean;
}

/** One `primary` per screen. It has no `disabled`: whatever turns it grey says what is missing. */
interface PrimaryProps extends CommonProps {
  readonly tone?: 'primary';
  /** What is missing, shown above the grey button; '' when nothing is. */
  readonly missing?: string;
  readonly disabled?: never;
}

/** `quiet` is secondary; `plain` is text only; `danger` deletes. */
interface SecondaryProps extends CommonProps {
  readonly tone: 'quiet' | 'plain' | 'danger';
  readonly missing?: never;
  readonly disabled?: boolean;
}

export function Button({
  children,
  onPress,
  tone = 'primary',
  icon,
  busy,
  missing,
  disabled,
  small,
  label,
  repeats,
}: PrimaryProps | SecondaryProps) {
  const off = Boolean(busy || disabled || missing);
  const classes = [
    'ui-button',
    `ui-button--${tone}`,
    small ? 'ui-button--small' : '',
    off ? 'ui-button--off' : '',
  ];
  const button = (
    <Tap
      className={classes.join(' ')}
      disabled={off}
      label={busy ? UI_MESSAGES.busy(children) : (label ?? children)}
      repeats={repeats}
      onPress={onPress}
    >
      {busy ? <View className="ui-button__busy" /> : icon ? <Icon name={icon} size="body" /> : null}
      <Text className="ui-button__words">{children}</Text>
    </Tap>
  );
  if (missing === undefined) return button;
  return (
    <View className="ui-button-box">
      <View>{missing && !busy ? <Text className="ui-button-box__missing">{missing}</Text> : null}</View>
      {button}
    </View>
  );
}
