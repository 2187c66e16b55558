import { useCallback, useEffect, useState } from 'react';
import { Image } from '@tarojs/components';
import type { Drawing } from '@/platform/drawing';
import { releasePicture, savePicture, savesToAlbum, openAlbumSetting, paintPicture } from '@/platform/poster';
import { toast } from '@/platform/toast';
import { POSTER_MESSAGES as MESSAGES } from '@/messages/poster';
import { Button } from '../button';
import { imageName } from '../press';
import { Sheet } from '../sheet';
import { Skeleton } from '../skeleton';
import { Stack } from '../stack';
import { StatusNote } from '../status-note';
import { Paragraph } from '../paragraph';
import { PosterCanvas } from './poster-canvas';
import './poster-sheet.scss';

interface PosterSheetProps {
  readonly title: string;
  /** File name without extension; also the alt text. */
  readonly name: string;
  readonly drawing: Drawing;
  readonly onClose: () => void;
}

/** Renders a drawing, previews it, and saves it to the album on request. Mount it in the screen's `over`. */
export function PosterSheet({ title, name, drawing, onClose }: PosterSheetProps) {
  const { address, failed, again } = usePaintedPicture(drawing);
  const [denied, setDenied] = useState(false);
  const save = async (): Promise<void> => {
    if (!address) return;
    const outcome = await savePicture(address, name);
    setDenied(outcome === 'denied');
    if (outcome === 'saved') toast(savesToAlbum ? MESSAGES.saved : MESSAGES.downloaded);
    if (outcome === 'failed') toast(MESSAGES.saveFailed);
  };
  const allow = async (): Promise<void> => {
    if (await openAlbumSetting()) await save();
  };
  return (
    <>
      <PosterCanvas />
      <Sheet
        title={title}
        onClose={onClose}
        foot={
          denied ? (
            <Button onPress={() => void allow()}>{MESSAGES.setting}</Button>
          ) : (
            <Button
              icon="download"
              missing={address ? '' : failed ? MESSAGES.failed : MESSAGES.painting}
              onPress={() => void save()}
            >
              {savesToAlbum ? MESSAGES.save : MESSAGES.download}
            </Button>
          )
        }
      >
        <Stack gap="normal">
          {denied ? <StatusNote tone="amber">{MESSAGES.refused}</StatusNote> : null}
          {failed ? (
            <>
              <StatusNote tone="amber">{MESSAGES.failed}</StatusNote>
              <Button tone="quiet" onPress={again}>
                {MESSAGES.again}
              </Button>
            </>
          ) : null}
          {address ? (
            <Image
              className="ui-poster__picture"
              src={address}
              mode="widthFix"
              showMenuByLongpress
              {...imageName(name)}
            />
          ) : failed ? null : (
            <Skeleton shape="card" count={2} />
          )}
          {savesToAlbum ? (
            <Paragraph size="note" tone="soft">
              {MESSAGES.privacy}
            </Paragraph>
          ) : null}
        </Stack>
      </Sheet>
    </>
  );
}

/** Renders a drawing to a picture and releases the previous one. */
function usePaintedPicture(drawing: Drawing) {
  const [address, setAddress] = useState<string>();
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let mounted = true;
    let made: string | null = null;
    void paintPicture(drawing).then((painted) => {
      made = painted;
      if (!mounted) return painted && releasePicture(painted);
      setAddress(painted ?? undefined);
      setFailed(painted === null);
      return undefined;
    });
    return () => {
      mounted = false;
      if (made) releasePicture(made);
    };
  }, [drawing, turn]);
  const again = useCallback(() => {
    setFailed(false);
    setTurn((count) => count + 1);
  }, []);
  return { address, failed, again };
}
