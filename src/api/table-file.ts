import type { InputOf, OutputOf } from '@core/contract/procedures';
import type { Result } from '@core/contract/result';
import { TABLE_EXTENSIONS, TABLE_FILE_BYTES_MAX } from '@core/domain/import-file';
import { pickUpload } from '@/platform/file-pick';
import { sendFile } from '@/platform/picture';
import { toast } from '@/platform/toast';
import { TABLE_FILE_MESSAGES as MESSAGES } from '@/messages/table-file';
import { call } from './call';
import { callDocuments } from './call-documents';

/** Whose list a table is. */
interface Owners {
  readonly 'roster.preview': { readonly collectiveId: string };
  readonly 'title.preview': { readonly districtId: string };
}
type TableName = keyof Owners;

/** A read table, and the file it was read from, which is discarded after the import. */
export interface ReadTable<N extends TableName> {
  readonly fileId: string;
  readonly result: Result<OutputOf<N>>;
}

/** Reads an uploaded table. */
export const readUploaded = async <N extends TableName>(
  name: N,
  owner: Owners[N],
  fileId: string,
  choices?: InputOf<N>['choices'],
): Promise<ReadTable<N>> => ({
  fileId,
  result: await callDocuments<OutputOf<N>>(name, {
    ...{ ...owner, source: { kind: 'uploaded', fileId } },
    ...(choices === undefined ? {} : { choices }),
  }),
});

/** Lets the person pick a table, uploads it and reads it; undefined when nothing was picked or sent. */
export async function pickTable<N extends TableName>(
  name: N,
  owner: Owners[N],
  onPercent: (percent: number | undefined) => void,
): Promise<ReadTable<N> | undefined> {
  const picked = await pickUpload({ extensions: TABLE_EXTENSIONS, maxBytes: TABLE_FILE_BYTES_MAX });
  if (picked.kind === 'too-large') toast(MESSAGES.tooLarge);
  if (picked.kind !== 'file') return undefined;
  onPercent(0);
  try {
    const prepared =
      'collectiveId' in owner
        ? await call('roster.prepareFile', owner)
        : await call('title.prepareFile', owner as Owners['title.preview']);
    if (!prepared.ok) return { fileId: '', result: prepared };
    // Reading takes about as long as the last tenth.
    const fileId = await sendFile(picked, prepared.value.path, (sent) => onPercent(sent * 0.9));
    if (fileId !== undefined) return await readUploaded(name, owner, fileId);
    toast(MESSAGES.notSent);
    return undefined;
  } finally {
    onPercent(undefined);
  }
}

/** Deletes an uploaded table; what a lost call leaves is deleted after a day. */
export const discardTable = async (fileId: string | undefined): Promise<void> => {
  if (fileId) await callDocuments('table.discard', { fileId });
};
