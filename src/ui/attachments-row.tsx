import type { AttachmentSubject } from '@core/domain/attachment';
import { openPage } from '@/platform/navigate';
import { FILE_ROW_MESSAGES as MESSAGES } from '@/messages/file-row';
import { ListRow } from './list-row';

interface AttachmentsRowProps {
  readonly collectiveId: string;
  readonly kind: AttachmentSubject;
  readonly id: string;
}

/** Leads to the files of evidence of one thing. */
export function AttachmentsRow({ collectiveId, kind, id }: AttachmentsRowProps) {
  return (
    <ListRow
      title={MESSAGES.row}
      note={MESSAGES.rowNote}
      label={MESSAGES.row}
      onPress={() =>
        openPage('/packages/review/pages/attachments/index', { collectiveId, about: `${kind}.${id}` })
      }
    />
  );
}
