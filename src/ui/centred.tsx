import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import './centred.scss';

/** A quiet moment in the middle of a screen: a drawing and what it says. */
export function Centred({ children }: PropsWithChildren) {
  return <View className="ui-centred">{children}</View>;
}
