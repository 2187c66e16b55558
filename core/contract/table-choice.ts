import * as z from 'zod';
import { COLUMNS_MAX } from '../domain/import-file';

const SHEETS_MAX = 200;

/** What somebody decided about the tables of a source. */
export const tableChoices = <Field extends string>(fields: readonly Field[]) =>
  z
    .array(
      z.strictObject({
        sheet: z.int().min(0).max(SHEETS_MAX),
        taken: z.boolean().optional(),
        fields: z.array(z.enum(fields).nullable()).max(COLUMNS_MAX).readonly().optional(),
      }),
    )
    .max(SHEETS_MAX)
    .readonly();
