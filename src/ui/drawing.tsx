import { View } from '@tarojs/components';
import type { DrawingName } from '@/styles/drawing-paths';
import { decorative } from './press';
import './drawing.scss';

/** A small decorative drawing. */
export function Drawing({ name }: { readonly name: DrawingName }) {
  return (
    <View className="ui-drawing" {...decorative}>
      <View className={`ui-drawing__lines ui-drawing--${name}`} />
    </View>
  );
}
