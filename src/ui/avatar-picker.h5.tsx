import { pickPictures } from '@/platform/picture';
import { Button } from './button';
import type { AvatarPickerProps } from './avatar-picker-props';

/** Picks a picture from disk. */
export function AvatarPicker({ label, busy, onPicked, onUnreadable }: AvatarPickerProps) {
  const pick = async (): Promise<void> => {
    const picked = await pickPictures(1);
    if (picked.kind === 'none') return;
    if (picked.kind !== 'pictures') return onUnreadable(picked.kind);
    const [picture] = picked.pictures;
    if (picture) onPicked(picture);
  };
  return (
    <Button tone="quiet" icon="image" busy={busy} onPress={() => void pick()}>
      {label}
    </Button>
  );
}
