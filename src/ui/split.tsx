import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import './split.scss';

/** A wide thing and a narrow one side by side; one below the other where the type is large. */
export function Split({ children }: PropsWithChildren) {
  return <View className="ui-split">{children}</View>;
}
