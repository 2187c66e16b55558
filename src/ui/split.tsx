import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import './split.scss';

/** A wide and a narrow column; stacked when the font scale is large. */
export function Split({ children }: PropsWithChildren) {
  return <View className="ui-split">{children}</View>;
}
