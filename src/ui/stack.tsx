import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import './stack.scss';

type StackProps = PropsWithChildren<{ readonly gap?: 'tight' | 'normal' | 'loose' }>;

/** Things one below the other. */
export function Stack({ gap = 'normal', children }: StackProps) {
  return <View className={`ui-stack ui-stack--${gap}`}>{children}</View>;
}

type RowProps = PropsWithChildren<{
  readonly gap?: 'tight' | 'normal';
  /** Pushes the first and the last apart. */
  readonly between?: boolean;
  /** Lets each take an equal share: two buttons side by side. */
  readonly share?: boolean;
}>;

/** Things side by side; wraps when the type is large. */
export function Row({ gap = 'normal', between, share, children }: RowProps) {
  const classes = [
    'ui-row',
    `ui-row--${gap}`,
    between ? 'ui-row--between' : '',
    share ? 'ui-row--share' : '',
  ];
  return <View className={classes.join(' ')}>{children}</View>;
}
