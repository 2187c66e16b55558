import * as z from 'zod';
import { gives, reads, writes } from './procedure';
import { id, line, month } from './text';

const code = z.string().regex(/^[2-9A-HJKMNP-Z]{10}$/, 'not-a-code');

export interface InvitationView {
  readonly code: string;
  readonly purpose: 'join' | 'companion';
  readonly expiresAt: string;
  readonly usesLeft: number;
  readonly revoked: boolean;
  /** By the server's clock: a phone's may be wrong. */
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
    output: gives<InvitationView>(),
    refuses: ['too-many'],
  }),
  'invitation.list': reads({
    input: z.strictObject({ collectiveId: id }),
    output: gives<{ invitations: readonly InvitationView[] }>(),
  }),
  'invitation.revoke': writes({
    input: z.strictObject({ collectiveId: id, code }),
    output: gives<InvitationView>(),
  }),
  /** Tells a stranger what a code is for, before they give anything of themselves. */
  'invitation.inspect': reads({
    input: z.strictObject({ code }),
    output: gives<{
      purpose: 'join' | 'companion';
      collectiveName: string;
      unit: string;
      ownerName: string | null;
      bondKind: 'partner' | 'fan' | null;
      role: string | null;
    }>(),
    refuses: ['invitation-invalid'],
  }),
  /** Asks to join; name and birth month are compared with the roster, the 号长 confirms. */
  'join.ask': writes({
    input: z.strictObject({ code, name: line(30), birth: month }),
    output: gives<{ joinId: string; state: 'waiting' }>(),
    refuses: ['invitation-invalid', 'already-seated'],
    shown: (input) => [input.name],
  }),
  'join.confirm': writes({
    input: z.strictObject({ collectiveId: id, joinId: id, seatId: id }),
    output: gives<{ seatId: string }>(),
    refuses: ['join-decided', 'seat-taken', 'already-seated'],
  }),
  'join.decline': writes({
    input: z.strictObject({ collectiveId: id, joinId: id }),
    output: gives<{ joinId: string }>(),
    refuses: ['join-decided'],
  }),
};
