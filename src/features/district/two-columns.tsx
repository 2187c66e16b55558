import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import './two-columns.scss';

interface TwoColumnsProps {
  readonly first: ReactNode;
  readonly second: ReactNode;
}

/** Stacks two blocks on a narrow screen, side by side on a wide one. */
export function TwoColumns({ first, second }: TwoColumnsProps) {
  return (
    <View className="two-columns">
      <View className="two-columns__part">{first}</View>
      <View className="two-columns__part">{second}</View>
    </View>
  );
}
