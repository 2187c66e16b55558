import * as z from 'zod';
import type { PictureView } from './picture';
import { gives, reads, writes } from './procedure';
import { id } from './text';

export const portraitProcedures = {
  /** Shows the caller's own portrait, also while it waits to be checked. */
  'portrait.show': reads({
    input: z.strictObject({ collectiveId: id }),
    output: gives<{ portrait: PictureView | null }>(),
  }),
  /** Hangs a delivered picture beside the caller's name in this collective; null takes it away, its file too. */
  'portrait.choose': writes({
    input: z.strictObject({ collectiveId: id, pictureId: id.nullable() }),
    output: gives<{ pictureId: string | null }>(),
  }),
};
