import * as z from 'zod';
import type { Sign, Slogan, Stage } from '../domain/sign';
import { SLOGAN_MAX } from '../domain/sign';
import { gives, reads, writes } from './procedure';
import { id, line } from './text';

/** The team's slogans and the sign that hangs; enough to print it. */
export interface SignView {
  readonly collectiveName: string;
  readonly stage: Stage;
  readonly current: Sign | null;
  readonly slogans: readonly Slogan[];
  readonly past: readonly Sign[];
  readonly you: { readonly seatId: string; readonly leader: boolean };
}

export const signProcedures = {
  'sign.open': reads({ input: z.strictObject({ collectiveId: id }), output: gives<SignView>() }),
  /** Proposes a slogan for the team's own list. */
  'sign.propose': writes({
    input: z.strictObject({ collectiveId: id, text: line(SLOGAN_MAX) }),
    output: gives<{ sloganId: string }>(),
    refuses: ['too-many'],
    shown: (input) => [input.text],
  }),
  /** Removes a slogan: the own one, or for the 号长 any. */
  'sign.remove': writes({
    input: z.strictObject({ collectiveId: id, sloganId: id }),
    output: gives<{ sloganId: string }>(),
  }),
  /** Hangs a slogan as the sign of the running stage. */
  'sign.hang': writes({
    input: z.strictObject({ collectiveId: id, sloganId: id }),
    output: gives<{ stage: Stage }>(),
  }),
};
