import { Image, View } from '@tarojs/components';
import { previewPictures } from '@/platform/picture';
import { PICTURE_MESSAGES as MESSAGES } from '@/messages/picture';
import { imageName } from './press';
import { Tap } from './tap';
import './picture.scss';

interface PictureRowProps {
  /** Pictures without a URL are skipped. */
  readonly pictures: readonly { readonly url?: string | null }[];
  /** Owner's name, for the accessible label. */
  readonly name: string;
}

/** Row of thumbnails; a tap opens the picture. Renders nothing when empty. */
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
          onPress={() => previewPictures(urls, at)}
        >
          <Image className="ui-pictures__image" src={url} mode="aspectFill" lazyLoad {...imageName('')} />
        </Tap>
      ))}
    </View>
  );
}
