import { useState } from 'react';
import { Button } from '@/ui/button';
import { Screen } from '@/ui/screen';
import { Sheet } from '@/ui/sheet';
import { StatusNote } from '@/ui/status-note';
import { GalleryChoices } from './gallery-choices';
import { GalleryControls } from './gallery-controls';
import { GalleryDocuments } from './gallery-documents';
import { GalleryMore } from './gallery-more';
import { GalleryPapers } from './gallery-papers';
import { GalleryStates } from './gallery-states';

definePageConfig({ navigationBarTitleText: '样张' });

/** Shows every component in every state; built for development only. */
export default function GalleryPage() {
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <Screen
      title="样张"
      bar={<Button onPress={() => setOpen(true)}>打开一张纸</Button>}
      over={
        open ? (
          <Sheet
            title="收回这条语录？"
            note="收回后，下一期墙上不再有它。"
            onClose={close}
            foot={<Button onPress={close}>收回语录</Button>}
          >
            <StatusNote tone="amber">已经印出来的墙不会变。</StatusNote>
          </Sheet>
        ) : null
      }
    >
      <GalleryPapers onOpen={() => setOpen(true)} />
      <GalleryMore />
      <GalleryDocuments onOpen={() => setOpen(true)} />
      <GalleryControls />
      <GalleryChoices />
      <GalleryStates />
    </Screen>
  );
}
