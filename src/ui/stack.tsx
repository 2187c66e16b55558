import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import './stack.scss';

type StackProps = PropsWithChildren<{ readonly gap?: 'tight' | 'normal' | 'loose' }>;

/** Vertical stack. */
export function Stack({ gap = 'normal', children }: StackProps) {
  return <View className={`ui-stack ui-stack--${gap}`}>{children}</View>;
}

type RowProps = PropsWithChildren<{
  readonly gap?: 'tight' | 'normal';
  /** Distributes children to both ends. */
  readonly between?: boolean;
  /** Equal widths: two buttons side by side. */
  readonly share?: boolean;
}>;

/** Horizontal row; wraps when the font scale is large. */
export function Row({ gap = 'normal', between, share, children }: RowProps) {
  const classes = [
    'ui-row',
    `ui-row--${gap}`,
    between ? 'ui-row--between' : '',
    share ? 'ui-row--share' : '',
  ];
  return <View className={classes.join(' ')}>{children}</View>;
}
