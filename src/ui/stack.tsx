import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import './stack.scss';

type StackProps = PropsWithChildren<{ readonly gap?: 1 | 2 | 3 | 4 }>;

/** A column with even gaps. */
export function Stack({ gap = 3, children }: StackProps) {
  return <View className={`ui-stack ui-gap-${gap}`}>{children}</View>;
}
