import { View } from '@tarojs/components';
import { ornament } from '@/ui/press';
import './envelope-drawing.scss';

/** An envelope: it takes the slip in and shuts when `shutting`, once; it stands shut otherwise. */
export function EnvelopeDrawing({ shutting = false }: { readonly shutting?: boolean }) {
  return (
    <View className={`vote-envelope ${shutting ? 'vote-envelope--shutting' : ''}`} {...ornament}>
      <View className="vote-envelope__back" />
      <View className="vote-envelope__slip" />
      <View className="vote-envelope__front" />
      <View className="vote-envelope__flap" />
      <View className="vote-envelope__seal" />
    </View>
  );
}
