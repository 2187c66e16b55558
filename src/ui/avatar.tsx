import { Image, Text, View } from '@tarojs/components';
import { imageName, decorative } from './press';
import './avatar.scss';

interface AvatarProps {
  readonly name: string;
  readonly size?: 'small' | 'large';
  /** The person's picture; the glyph is shown until it has loaded. */
  readonly pictureUrl?: string | null | undefined;
}

const TONES = ['green', 'warm', 'amber', 'plain'] as const;

/** Derives the tone from the name. */
const toneOf = (name: string): string =>
  TONES[Array.from(name).reduce((sum, glyph) => sum + (glyph.codePointAt(0) ?? 0), 0) % TONES.length] ??
  'plain';

/** Strips a bracketed suffix: 林晓（号长）. */
const nameOnly = (name: string): string => name.replace(/（.*$/, '');

/** The last character of the person's name, or their picture; decorative, next to the full name. */
export function Avatar({ name, size = 'small', pictureUrl }: AvatarProps) {
  return (
    <View className={`ui-avatar ui-avatar--${size} ui-avatar--${toneOf(name)}`} {...decorative}>
      <Text>{Array.from(nameOnly(name)).pop() ?? ''}</Text>
      {pictureUrl ? (
        <Image
          className="ui-avatar__picture"
          src={pictureUrl}
          mode="aspectFill"
          lazyLoad
          {...imageName('')}
        />
      ) : null}
    </View>
  );
}
