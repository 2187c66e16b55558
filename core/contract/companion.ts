import * as z from 'zod';
import { FAN_ROLES, PARTNER_KINDS } from '../domain/companion';
import { returns, reads, writes } from './procedure';
import { id, line, optionalLine, personName } from './text';

const code = z.string().regex(/^[2-9A-HJKMNP-Z]{10}$/, 'not-a-code');
const bondRole = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('partner'), role: z.enum(PARTNER_KINDS) }),
  z.strictObject({ kind: z.literal('fan'), role: z.enum(FAN_ROLES) }),
]);

/** A member or supporter who can be invited. */
export interface CandidateView {
  readonly seatId: string;
  readonly name: string;
  readonly post: string;
  readonly kind: 'member' | 'supporter';
}

export const companionProcedures = {
  /** Lists whom the owner of a card can invite. */
  'bond.candidates': reads({
    input: z.strictObject({ cardId: id }),
    output: returns<{ candidates: readonly CandidateView[] }>(),
  }),
  /** Invites a colleague of the collective as partner or fan. */
  'bond.invite': writes({
    input: z.strictObject({ cardId: id, seatId: id, as: bondRole }),
    output: returns<{ bondId: string }>(),
    refuses: ['own-companion', 'already-companion', 'too-many'],
  }),
  /** Invites a person outside the roster with a single-use code, valid for 14 days. */
  'bond.inviteOutside': writes({
    input: z.strictObject({ cardId: id, name: personName, as: bondRole }),
    output: returns<{ bondId: string; code: string; expiresAt: string }>(),
    refuses: ['too-many'],
    shown: (input) => [input.name],
    secret: true,
  }),
  /** Returns the code of an open invitation of a person outside; issues a new one if it has expired. */
  'bond.showCode': writes({
    input: z.strictObject({ cardId: id, bondId: id }),
    output: returns<{ bondId: string; code: string; expiresAt: string }>(),
    refuses: ['bond-decided'],
    secret: true,
  }),
  'bond.accept': writes({
    input: z.strictObject({ cardId: id, bondId: id, promise: line(60) }),
    output: returns<{ bondId: string }>(),
    refuses: ['bond-decided'],
    shown: (input) => [input.promise],
  }),
  'bond.decline': writes({
    input: z.strictObject({ cardId: id, bondId: id }),
    output: returns<{ bondId: string }>(),
    refuses: ['bond-decided'],
  }),
  /** Ends a bond, by either side; existing content remains. */
  'bond.part': writes({
    input: z.strictObject({ cardId: id, bondId: id }),
    output: returns<{ bondId: string }>(),
    refuses: ['bond-decided'],
  }),
  /** Accepts an invitation by code; creates a supporter seat for a caller without one. */
  'bond.claim': writes({
    input: z.strictObject({ code, name: personName, title: optionalLine(30), promise: line(60) }),
    output: returns<{ collectiveId: string; cardId: string; seatId: string }>(),
    refuses: ['invitation-invalid', 'too-many-attempts', 'own-companion', 'already-companion', 'too-many'],
    shown: (input) => [input.name, input.title, input.promise],
  }),
};
