import { Text, View } from '@tarojs/components';
import { Icon } from './icon';
import { Tap } from './tap';
import './wish-line.scss';

interface WishLineProps {
  readonly label: string;
  readonly text: string;
  /** Leads to the card. */
  readonly onPress?: () => void;
}

/** Somebody's wish in one line, written on ruled paper. */
export function WishLine({ label, text, onPress }: WishLineProps) {
  const inside = (
    <>
      <View className="ui-wish-line__head">
        <Icon name="wish" size="body" />
        <Text className="ui-wish-line__label">{label}</Text>
      </View>
      <Text className="ui-wish-line__text">{text}</Text>
    </>
  );
  return onPress ? (
    <Tap className="ui-wish-line" label={`${label}，${text}`} onPress={onPress}>
      {inside}
    </Tap>
  ) : (
    <View className="ui-wish-line">{inside}</View>
  );
}
