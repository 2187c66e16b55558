import { View } from '@tarojs/components';
import type { IconName } from '@/styles/icon-paths';
import { ornament } from './press';
import './icon.scss';

interface IconProps {
  readonly name: IconName;
  readonly size?: 'note' | 'body' | 'head' | 'title';
  readonly className?: string;
}

/** One line icon in the colour of the text around it; always an ornament, the words beside it say what it means. */
export function Icon({ name, size = 'head', className = '' }: IconProps) {
  return <View className={`ui-icon ui-icon--${size} ui-icon--${name} ${className}`} {...ornament} />;
}
