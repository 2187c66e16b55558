import { pickPictures } from '@/platform/picture';
import { Button } from './button';
import type { AvatarPickerProps } from './avatar-picker-props';

/** Picks a picture from disk. */
export function AvatarPicker({ label, busy, onPicked, onUnreadable }: AvatarPickerProps) {
  const pick = async (): Promise<void> => {
    const picked = await pickPictures(1);
    if (picked.kind === 'unreadable') return onUnreadable();
    const [picture] = picked.kind === 'pictures' ? picked.pictures : [];
    if (picture) onPicked(picture);
  };
  return (
    <Button tone="quiet" icon="image" busy={busy} onPress={() => void pick()}>
      {label}
    </Button>
  );
}
