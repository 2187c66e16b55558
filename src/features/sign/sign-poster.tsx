import { useMemo } from 'react';
import type { Sign } from '@core/domain/sign';
import { PosterSheet } from '@/ui/poster/poster-sheet';
import { SIGN_MESSAGES as MESSAGES } from '@/messages/sign';
import { signPicture } from './sign-picture';

interface SignPosterProps {
  readonly collectiveName: string;
  readonly sign: Sign;
  readonly onClose: () => void;
}

/** The sign as a picture to save or share. */
export function SignPoster({ collectiveName, sign, onClose }: SignPosterProps) {
  const drawing = useMemo(() => signPicture(collectiveName, sign), [collectiveName, sign]);
  return (
    <PosterSheet
      title={MESSAGES.pictureTitle}
      name={MESSAGES.pictureName(sign.text)}
      drawing={drawing}
      onClose={onClose}
    />
  );
}
