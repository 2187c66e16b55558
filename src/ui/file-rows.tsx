import type { AttachmentKind } from '@core/domain/attachment';
import { isPictureKind } from '@core/domain/attachment';
import { openDocument } from '@/platform/document';
import { previewPictures } from '@/platform/picture';
import { toast } from '@/platform/toast';
import { FILE_ROW_MESSAGES as MESSAGES } from '@/messages/file-row';
import { ListRow } from './list-row';

interface ShownFile {
  readonly name: string;
  readonly kind: AttachmentKind;
  readonly bytes: number;
  /** Null for a file that is hidden. */
  readonly url: string | null;
  readonly note?: string;
}

/** Rows of files; a tap shows a picture or opens the document. */
export function FileRows({ files }: { readonly files: readonly ShownFile[] }) {
  const pictures = files.flatMap(({ kind, url }) => (url && isPictureKind(kind) ? [url] : []));
  const open = async ({ name, kind, url }: ShownFile & { readonly url: string }): Promise<void> => {
    if (isPictureKind(kind)) previewPictures(pictures, pictures.indexOf(url));
    else if ((await openDocument({ url, name })) === 'failed') toast(MESSAGES.failed);
  };
  return (
    <>
      {files.map((file, at) => {
        const { name, url, bytes, note } = file;
        const about = [MESSAGES.size(bytes), url ? '' : MESSAGES.gone, note].filter(Boolean).join(' · ');
        const press = url ? { label: MESSAGES.open(name), onPress: () => void open({ ...file, url }) } : {};
        return <ListRow key={at} title={name} note={about} {...press} />;
      })}
    </>
  );
}
