import * as z from 'zod';
import { rosterChoices } from './roster';
import { id } from './text';
import { titleChoices } from './title';

/** A table that was uploaded to the path of `roster.prepareFile` or `title.prepareFile`. */
const uploaded = z.strictObject({
  kind: z.literal('uploaded'),
  fileId: z.string().max(400).startsWith('cloud://', 'not-a-file'),
});

/**
 * The inputs of `{name: 'roster.preview'}` and `{name: 'title.preview'}` of the function `documents`, which reads files
 * of every kind; they answer what the procedures of the same names answer.
 */
export const uploadedTableInputs = {
  'roster.preview': z.strictObject({ collectiveId: id, source: uploaded, choices: rosterChoices.optional() }),
  'title.preview': z.strictObject({ districtId: id, source: uploaded, choices: titleChoices.optional() }),
} as const;
export type UploadedTableName = keyof typeof uploadedTableInputs;
export type UploadedTableInput<N extends UploadedTableName> = z.output<(typeof uploadedTableInputs)[N]>;

/** The input of `{name: 'table.discard'}` of the function `documents`: the file is of no more use. */
export const discardTableInput = z.strictObject({ fileId: uploaded.shape.fileId });
