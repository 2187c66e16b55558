import { Image, Text, View } from '@tarojs/components';
import { imageName, ornament } from './press';
import './avatar.scss';

interface AvatarProps {
  readonly name: string;
  readonly size?: 'small' | 'large';
  /** An address of the person's picture; without one, or while it is on its way, the glyph stands. */
  readonly face?: string | null | undefined;
}

const TONES = ['green', 'warm', 'amber', 'plain'] as const;

/** Picks the same tone for the same name, wherever it stands. */
const toneOf = (name: string): string =>
  TONES[Array.from(name).reduce((sum, glyph) => sum + (glyph.codePointAt(0) ?? 0), 0) % TONES.length] ??
  'plain';

/** Leaves out what stands in brackets behind a name: 林晓（号长）. */
const nameOnly = (name: string): string => name.replace(/（.*$/, '');

/** A person's glyph: the last of the name, as colleagues call each other. The name itself stands beside it. */
export function Avatar({ name, size = 'small', face }: AvatarProps) {
  return (
    <View className={`ui-avatar ui-avatar--${size} ui-avatar--${toneOf(name)}`} {...ornament}>
      <Text>{Array.from(nameOnly(name)).pop() ?? ''}</Text>
      {face ? (
        <Image className="ui-avatar__face" src={face} mode="aspectFill" lazyLoad {...imageName('')} />
      ) : null}
    </View>
  );
}
