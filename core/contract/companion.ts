import * as z from 'zod';
import { FAN_ROLES, PARTNER_KINDS } from '../domain/companion';
import { gives, reads, writes } from './procedure';
import { id, line, optionalLine } from './text';

const code = z.string().regex(/^[2-9A-HJKMNP-Z]{10}$/, 'not-a-code');
const bondRole = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('partner'), role: z.enum(PARTNER_KINDS) }),
  z.strictObject({ kind: z.literal('fan'), role: z.enum(FAN_ROLES) }),
]);

/** Somebody who may be asked: a colleague or an outside supporter who already has a place. */
export interface CandidateView {
  readonly seatId: string;
  readonly name: string;
  readonly post: string;
  readonly kind: 'member' | 'supporter';
}

export const companionProcedures = {
  /** Lists whom the owner of a card may ask. */
  'bond.candidates': reads({
    input: z.strictObject({ cardId: id }),
    output: gives<{ candidates: readonly CandidateView[] }>(),
  }),
  /** Asks a colleague of the collective to be partner or fan. */
  'bond.invite': writes({
    input: z.strictObject({ cardId: id, seatId: id, as: bondRole }),
    output: gives<{ bondId: string }>(),
    refuses: ['own-companion', 'already-companion', 'too-many'],
  }),
  /** Asks a person outside the roster: gives a code for one use, 14 days. */
  'bond.inviteOutside': writes({
    input: z.strictObject({ cardId: id, name: line(30), as: bondRole }),
    output: gives<{ bondId: string; code: string; expiresAt: string }>(),
    refuses: ['too-many'],
    shown: (input) => [input.name],
  }),
  'bond.accept': writes({
    input: z.strictObject({ cardId: id, bondId: id, promise: line(60) }),
    output: gives<{ bondId: string }>(),
    refuses: ['bond-decided'],
    shown: (input) => [input.promise],
  }),
  'bond.decline': writes({
    input: z.strictObject({ cardId: id, bondId: id }),
    output: gives<{ bondId: string }>(),
    refuses: ['bond-decided'],
  }),
  /** Ends a tie, by either side; what was written stays. */
  'bond.part': writes({
    input: z.strictObject({ cardId: id, bondId: id }),
    output: gives<{ bondId: string }>(),
    refuses: ['bond-decided'],
  }),
  /** Accepts an invitation by code from outside the roster; gives the caller a place as supporter where they had none. */
  'bond.claim': writes({
    input: z.strictObject({ code, name: line(30), title: optionalLine(30), promise: line(60) }),
    output: gives<{ collectiveId: string; cardId: string; seatId: string }>(),
    refuses: ['invitation-invalid', 'own-companion', 'already-companion', 'too-many'],
    shown: (input) => [input.name, input.title, input.promise],
  }),
};
