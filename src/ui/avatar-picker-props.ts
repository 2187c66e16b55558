import type { PickedPicture, PictureProblem } from '@/platform/picked-picture';

export interface AvatarPickerProps {
  readonly label: string;
  readonly busy: boolean;
  readonly onPicked: (picture: PickedPicture) => void;
  /** The picked file is not a readable picture. */
  readonly onUnreadable: (problem: PictureProblem) => void;
}
