import { View } from '@tarojs/components';
import { decorative } from '@/ui/press';
import './envelope-drawing.scss';

/** A closed envelope; with `closing` it plays the animation of taking in the ballot and closing once. */
export function EnvelopeDrawing({ closing = false }: { readonly closing?: boolean }) {
  return (
    <View className={`vote-envelope ${closing ? 'vote-envelope--closing' : ''}`} {...decorative}>
      <View className="vote-envelope__back" />
      <View className="vote-envelope__ballot" />
      <View className="vote-envelope__front" />
      <View className="vote-envelope__flap" />
      <View className="vote-envelope__seal" />
    </View>
  );
}
