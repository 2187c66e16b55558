import { pickPictures } from '@/platform/picture';
import { Button } from './button';
import type { FacePickProps } from './face-pick-props';

/** A browser has no avatar of its own: a picture from the disk. */
export function FacePick({ words, busy, onPicked, onUnreadable }: FacePickProps) {
  const pick = async (): Promise<void> => {
    const picked = await pickPictures(1);
    if (picked.kind === 'unreadable') return onUnreadable();
    const [picture] = picked.kind === 'pictures' ? picked.pictures : [];
    if (picture) onPicked(picture);
  };
  return (
    <Button tone="quiet" icon="image" busy={busy} onPress={() => void pick()}>
      {words}
    </Button>
  );
}
