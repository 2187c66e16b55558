import * as z from 'zod';
import { returns, writes } from './procedure';

/** What a code is for. Codes that never existed, were used up, revoked or have expired are all `unknown`. */
export type CodeView =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'join'; readonly collectiveName: string; readonly unit: string }
  | {
      readonly kind: 'companion';
      readonly collectiveName: string;
      readonly unit: string;
      readonly ownerName: string;
      /** Name by which the owner of the card invited. */
      readonly inviteeName: string;
      readonly bondKind: 'partner' | 'fan';
      readonly role: string;
    }
  | {
      readonly kind: 'collective';
      readonly orgName: string;
      readonly districtName: string;
      /** Collectives led by the caller, which may join the body. */
      readonly led: readonly { readonly collectiveId: string; readonly name: string }[];
    }
  | { readonly kind: 'body'; readonly orgName: string; readonly districtName: string }
  | { readonly kind: 'officer'; readonly orgName: string; readonly districtName: string }
  | { readonly kind: 'district' }
  | { readonly kind: 'showcase' }
  | { readonly kind: 'session' }
  /** Of the growth cards of somebody who moves to another collective. */
  | { readonly kind: 'card'; readonly collectiveName: string; readonly name: string }
  | {
      readonly kind: 'seat';
      readonly collectiveName: string;
      readonly name: string;
      /** For a seat of a restored collective that nobody has taken. */
      readonly claim?: true;
    };

export const codeProcedures = {
  /**
   * Says what a code of any kind is for, before the caller enters personal data. A write, because it counts the
   * attempts of the caller that found nothing.
   */
  'code.inspect': writes({
    input: z.strictObject({ code: z.string().regex(/^[A-Za-z0-9_-]{10,64}$/, 'not-a-code') }),
    output: returns<CodeView>(),
    refuses: ['too-many-attempts'],
    recorded: false,
  }),
};
