import { Text, View } from '@tarojs/components';
import { Icon } from './icon';
import { Tap } from './tap';
import './wish-line.scss';

interface WishLineProps {
  readonly label: string;
  readonly text: string;
  /** The wish was fulfilled. */
  readonly lit?: boolean;
  /** Opens the card. */
  readonly onPress?: () => void;
}

/** A person's wish in one line. */
export function WishLine({ label, text, lit = false, onPress }: WishLineProps) {
  const inside = (
    <>
      <View className="ui-wish-line__head">
        <Icon name="wish" size="body" />
        <Text className="ui-wish-line__label">{label}</Text>
      </View>
      <Text className="ui-wish-line__text">{text}</Text>
    </>
  );
  const className = `ui-wish-line ${lit ? 'ui-wish-line--lit' : ''}`;
  return onPress ? (
    <Tap className={className} label={`${label}，${text}`} onPress={onPress}>
      {inside}
    </Tap>
  ) : (
    <View className={className}>{inside}</View>
  );
}
