import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { Icon } from './icon';
import './quote-leaf.scss';

interface QuoteLeafProps {
  readonly text: string;
  /** Who said it and in which part: 师傅 王敏. */
  readonly by: string;
  /** A small control at the end: a favourite, a consent. */
  readonly tail?: ReactNode;
}

/** A 成长微语录: a leaf pinned to the way. */
export function QuoteLeaf({ text, by, tail }: QuoteLeafProps) {
  return (
    <View className="ui-quote-leaf">
      <Icon name="leaf" size="body" className="ui-quote-leaf__vein" />
      <View className="ui-quote-leaf__words">
        <Text className="ui-quote-leaf__text">{text}</Text>
        <Text className="ui-quote-leaf__by">{by}</Text>
      </View>
      {tail}
    </View>
  );
}
