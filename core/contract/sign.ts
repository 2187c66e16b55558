import * as z from 'zod';
import type { Sign, Slogan, Stage } from '../domain/sign';
import { SLOGAN_MAX } from '../domain/sign';
import { returns, reads, writes } from './procedure';
import { id, line } from './text';

/** The collective's slogans and the current sign with the data to print it. */
export interface SignView {
  readonly collectiveName: string;
  readonly stage: Stage;
  readonly current: Sign | null;
  readonly slogans: readonly Slogan[];
  readonly past: readonly Sign[];
  readonly you: { readonly seatId: string; readonly leader: boolean };
}

export const signProcedures = {
  'sign.open': reads({ input: z.strictObject({ collectiveId: id }), output: returns<SignView>() }),
  /** Adds a slogan to the collective's list. */
  'sign.propose': writes({
    input: z.strictObject({ collectiveId: id, text: line(SLOGAN_MAX) }),
    output: returns<{ sloganId: string }>(),
    refuses: ['too-many'],
    shown: (input) => [input.text],
  }),
  /** Removes a slogan: the own one, or for the 号长 any. */
  'sign.remove': writes({
    input: z.strictObject({ collectiveId: id, sloganId: id }),
    output: returns<{ sloganId: string }>(),
  }),
  /** Sets a slogan as the sign of the current stage. */
  'sign.hang': writes({
    input: z.strictObject({ collectiveId: id, sloganId: id }),
    output: returns<{ stage: Stage }>(),
  }),
};
