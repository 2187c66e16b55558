import { View } from '@tarojs/components';
import type { IconName } from '@/styles/icon-paths';
import { decorative } from './press';
import './icon.scss';

interface IconProps {
  readonly name: IconName;
  readonly size?: 'note' | 'body' | 'head' | 'title';
  readonly className?: string;
}

/** Line icon in the current text colour; decorative, the adjacent text carries the meaning. */
export function Icon({ name, size = 'head', className = '' }: IconProps) {
  return <View className={`ui-icon ui-icon--${size} ui-icon--${name} ${className}`} {...decorative} />;
}
