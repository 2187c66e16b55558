import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import './stack.scss';

type RowProps = PropsWithChildren<{
  readonly gap?: 1 | 2 | 3 | 4;
  readonly wrap?: boolean;
  /** Pushes the ends apart. */
  readonly between?: boolean;
}>;

/** A line of small things. */
export function Row({ gap = 2, wrap, between, children }: RowProps) {
  return (
    <View
      className={`ui-row ui-gap-${gap} ${wrap ? 'ui-row--wrap' : ''} ${between ? 'ui-row--between' : ''}`}
    >
      {children}
    </View>
  );
}
