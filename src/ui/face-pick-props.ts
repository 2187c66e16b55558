import type { PickedPicture } from '@/platform/picked-picture';

export interface FacePickProps {
  readonly words: string;
  readonly busy: boolean;
  readonly onPicked: (picture: PickedPicture) => void;
  /** What was chosen is no picture. */
  readonly onUnreadable: () => void;
}
