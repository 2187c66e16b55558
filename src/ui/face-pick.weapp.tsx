import { Button } from '@tarojs/components';
import { pictureAt } from '@/platform/avatar-picture';
import type { FacePickProps } from './face-pick-props';
import './share-button.scss';

/** WeChat's own way to an avatar: the one in use, the album or the camera; allowed from its own button only. */
export function FacePick({ words, busy, onPicked }: FacePickProps) {
  return (
    <Button
      className="ui-share-button"
      openType="chooseAvatar"
      hoverClass="ui-pressed"
      disabled={busy}
      onChooseAvatar={({ detail }) => onPicked(pictureAt(String(detail.avatarUrl)))}
    >
      {words}
    </Button>
  );
}
