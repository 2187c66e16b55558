import { Image, View } from '@tarojs/components';
import type { ShownEntry } from '@core/contract/wall';
import { imageName } from '@/ui/press';
import { WALL_MESSAGES as MESSAGES } from '@/messages/wall';

interface EntryPicturesProps {
  readonly entry: ShownEntry;
  /** Block of the class names: the printed issue or the big screen. */
  readonly block: 'wall-paper' | 'big-screen';
}

/** Shows the pictures of an entry side by side; renders nothing when there are none. */
export function EntryPictures({ entry, block }: EntryPicturesProps) {
  if (entry.pictures.length === 0) return null;
  return (
    <View className={`${block}__pictures`}>
      {entry.pictures.map(({ pictureId, url }, at) => (
        <Image
          key={pictureId}
          className={`${block}__picture`}
          src={url ?? ''}
          mode="aspectFit"
          {...imageName(MESSAGES.pictureOf(entry.name, at + 1))}
        />
      ))}
    </View>
  );
}
