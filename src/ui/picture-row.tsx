import { Image, View } from '@tarojs/components';
import { lookAt } from '@/platform/picture';
import { PICTURE_MESSAGES as MESSAGES } from '@/messages/picture';
import { imageName } from './press';
import { Tap } from './tap';
import './picture.scss';

interface PictureRowProps {
  /** Those without an address are not shown. */
  readonly pictures: readonly { readonly url?: string | null }[];
  /** Whose they are, for who hears instead of sees. */
  readonly name: string;
}

/** Pictures side by side; a tap shows one large. Nothing where there are none. */
export function PictureRow({ pictures, name }: PictureRowProps) {
  const urls = pictures.flatMap((picture) => (picture.url ? [picture.url] : []));
  if (urls.length === 0) return null;
  return (
    <View className="ui-pictures">
      {urls.map((url, at) => (
        <Tap
          key={url}
          className="ui-pictures__tile"
          label={MESSAGES.look(name, at + 1)}
          onPress={() => lookAt(urls, at)}
        >
          <Image className="ui-pictures__image" src={url} mode="aspectFill" lazyLoad {...imageName('')} />
        </Tap>
      ))}
    </View>
  );
}
