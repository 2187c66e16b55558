import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import './centred.scss';

/** Centres a drawing and its text on a screen. */
export function Centred({ children }: PropsWithChildren) {
  return <View className="ui-centred">{children}</View>;
}
