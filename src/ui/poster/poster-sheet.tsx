import { useCallback, useEffect, useState } from 'react';
import { Image } from '@tarojs/components';
import type { Drawing } from '@/platform/drawing';
import { dropPicture, keepPicture, keepsInAlbum, openAlbumSetting, paintPicture } from '@/platform/poster';
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
  /** The file's name without its ending; also what the picture is for who cannot see it. */
  readonly name: string;
  readonly drawing: Drawing;
  readonly onClose: () => void;
}

/** Paints a picture, shows it, and keeps it in the album once the person says so. Mount it in the screen's `over`. */
export function PosterSheet({ title, name, drawing, onClose }: PosterSheetProps) {
  const { address, failed, again } = usePainted(drawing);
  const [refused, setRefused] = useState(false);
  const keep = async (): Promise<void> => {
    if (!address) return;
    const keeping = await keepPicture(address, name);
    setRefused(keeping === 'refused');
    if (keeping === 'kept') toast(keepsInAlbum ? MESSAGES.kept : MESSAGES.downloaded);
    if (keeping === 'failed') toast(MESSAGES.keepFailed);
  };
  const allow = async (): Promise<void> => {
    if (await openAlbumSetting()) await keep();
  };
  return (
    <>
      <PosterCanvas />
      <Sheet
        title={title}
        onClose={onClose}
        foot={
          refused ? (
            <Button onPress={() => void allow()}>{MESSAGES.setting}</Button>
          ) : (
            <Button icon="download" disabled={!address} onPress={() => void keep()}>
              {keepsInAlbum ? MESSAGES.keep : MESSAGES.download}
            </Button>
          )
        }
      >
        <Stack gap="normal">
          {refused ? <StatusNote tone="amber">{MESSAGES.refused}</StatusNote> : null}
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
          {keepsInAlbum ? (
            <Paragraph size="note" tone="soft">
              {MESSAGES.privacy}
            </Paragraph>
          ) : null}
        </Stack>
      </Sheet>
    </>
  );
}

/** The painted picture of a drawing; an older one gives its memory back. */
function usePainted(drawing: Drawing) {
  const [address, setAddress] = useState<string>();
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    let made: string | null = null;
    void paintPicture(drawing).then((painted) => {
      made = painted;
      if (!wanted) return painted && dropPicture(painted);
      setAddress(painted ?? undefined);
      setFailed(painted === null);
      return undefined;
    });
    return () => {
      wanted = false;
      if (made) dropPicture(made);
    };
  }, [drawing, turn]);
  const again = useCallback(() => {
    setFailed(false);
    setTurn((count) => count + 1);
  }, []);
  return { address, failed, again };
}
