import { Button } from '@tarojs/components';
import { pictureAt } from '@/platform/avatar-picture';
import type { AvatarPickerProps } from './avatar-picker-props';
import './share-button.scss';

/** WeChat's avatar button: the current avatar, the album or the camera. */
export function AvatarPicker({ label, busy, onPicked }: AvatarPickerProps) {
  return (
    <Button
      className="ui-share-button"
      openType="chooseAvatar"
      hoverClass="ui-pressed"
      disabled={busy}
      onChooseAvatar={({ detail }) => onPicked(pictureAt(String(detail.avatarUrl)))}
    >
      {label}
    </Button>
  );
}
