import * as z from 'zod';
import { returns, reads, writes } from './procedure';
import { id, month, personName } from './text';

const code = z.string().regex(/^[2-9A-HJKMNP-Z]{10}$/, 'not-a-code');

/** Requests confirmed in one call; a transaction on more documents would conflict more often. */
const JOINS_AT_ONCE_MAX = 20;

export interface InvitationView {
  readonly code: string;
  readonly purpose: 'join' | 'companion';
  readonly expiresAt: string;
  readonly usesLeft: number;
  readonly revoked: boolean;
  /** By the server's clock, because the client's may be wrong. */
  readonly usable: boolean;
}

export const invitationProcedures = {
  /** Issues a code that lets colleagues ask to join. */
  'invitation.issue': writes({
    input: z.strictObject({
      collectiveId: id,
      days: z.int().min(1).max(30),
      uses: z.int().min(1).max(200),
    }),
    output: returns<InvitationView>(),
    refuses: ['too-many'],
    secret: true,
  }),
  'invitation.list': reads({
    input: z.strictObject({ collectiveId: id }),
    output: returns<{ invitations: readonly InvitationView[] }>(),
  }),
  'invitation.revoke': writes({
    input: z.strictObject({ collectiveId: id, code }),
    output: returns<InvitationView>(),
  }),
  /** Describes what a code is for, before the caller enters personal data. */
  'invitation.inspect': reads({
    input: z.strictObject({ code }),
    output: returns<{
      purpose: 'join' | 'companion';
      collectiveName: string;
      unit: string;
      ownerName: string | null;
      bondKind: 'partner' | 'fan' | null;
      role: string | null;
      /** Name by which the owner of the card invited; null for an invitation to join. */
      inviteeName?: string | null;
    }>(),
    refuses: ['invitation-invalid', 'too-many-attempts'],
  }),
  /** Withdraws the caller's own request to join, and deletes it. */
  'join.withdraw': writes({
    input: z.strictObject({ joinId: id }),
    output: returns<{ joinId: string }>(),
    refuses: ['join-decided'],
  }),
  /** Requests to join; name and birth month are compared with the roster, the 号长 confirms. */
  'join.ask': writes({
    input: z.strictObject({ code, name: personName, birth: month }),
    output: returns<{ joinId: string; state: 'waiting' }>(),
    refuses: ['invitation-invalid', 'too-many-attempts', 'already-seated'],
    shown: (input) => [input.name],
  }),
  'join.confirm': writes({
    input: z.strictObject({ collectiveId: id, joinId: id, seatId: id }),
    output: returns<{ seatId: string }>(),
    refuses: ['join-decided', 'seat-taken', 'already-seated', 'seat-of-another'],
  }),
  /** Confirms several requests that match their lines; those that cannot be confirmed any more are skipped. */
  'join.confirmMany': writes({
    input: z.strictObject({
      collectiveId: id,
      joins: z
        .array(z.strictObject({ joinId: id, seatId: id }))
        .min(1)
        .max(JOINS_AT_ONCE_MAX)
        .readonly(),
    }),
    output: returns<{ confirmed: readonly string[]; skipped: readonly string[] }>(),
  }),
  /** Undoes a confirmation: the line is free again and the request waits; refused once the person wrote something. */
  'join.undo': writes({
    input: z.strictObject({ collectiveId: id, joinId: id }),
    output: returns<{ joinId: string }>(),
    refuses: ['join-decided', 'seat-in-use', 'leader-must-stay'],
  }),
  'join.decline': writes({
    input: z.strictObject({ collectiveId: id, joinId: id }),
    output: returns<{ joinId: string }>(),
    refuses: ['join-decided'],
  }),
};
