import * as z from 'zod';
import type { PictureView } from './picture';
import { returns, reads, writes } from './procedure';
import { id } from './text';

export const portraitProcedures = {
  /** Shows the caller's own portrait, also while it waits to be checked. */
  'portrait.show': reads({
    input: z.strictObject({ collectiveId: id }),
    output: returns<{ portrait: PictureView | null }>(),
  }),
  /** Sets the caller's portrait in this collective; null removes it and its file. */
  'portrait.choose': writes({
    input: z.strictObject({ collectiveId: id, pictureId: id.nullable() }),
    output: returns<{ pictureId: string | null }>(),
  }),
};
