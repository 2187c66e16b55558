import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { Icon } from './icon';
import './quote-card.scss';

interface QuoteCardProps {
  readonly text: string;
  /** Author with role: 师傅 王敏. */
  readonly by: string;
  /** A small control at the end: favourite or consent. */
  readonly trailing?: ReactNode;
}

/** A 成长微语录 with its author. */
export function QuoteCard({ text, by, trailing }: QuoteCardProps) {
  return (
    <View className="ui-quote-card">
      <Icon name="plant" size="body" className="ui-quote-card__icon" />
      <View className="ui-quote-card__words">
        <Text className="ui-quote-card__text">{text}</Text>
        <Text className="ui-quote-card__by">{by}</Text>
      </View>
      {trailing}
    </View>
  );
}
