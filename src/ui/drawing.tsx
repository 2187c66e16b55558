import { View } from '@tarojs/components';
import type { DrawingName } from '@/styles/drawing-paths';
import { ornament } from './press';
import './drawing.scss';

/** A small drawing on a wash of green; an ornament. */
export function Drawing({ name }: { readonly name: DrawingName }) {
  return (
    <View className="ui-drawing" {...ornament}>
      <View className={`ui-drawing__lines ui-drawing--${name}`} />
    </View>
  );
}
