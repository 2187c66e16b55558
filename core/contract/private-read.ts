import * as z from 'zod';
import type { PrivateRead } from '../domain/private-read';
import { returns, reads } from './procedure';
import { id } from './text';

export interface PrivateReadView {
  readonly id: string;
  /** ISO instant of the latest read of the day. */
  readonly at: string;
  readonly what: PrivateRead;
  readonly role: 'leader' | 'body' | 'district';
  /** The reader's name in the collective, or the name of the office. */
  readonly by: string;
}

export const privateReadProcedures = {
  /** Lists who read the caller's private fields, newest first; one line per reader, subject and day. */
  'privateRead.list': reads({
    input: z.strictObject({ collectiveId: id }),
    output: returns<{ reads: readonly PrivateReadView[] }>(),
  }),
};
