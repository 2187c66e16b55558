import * as z from 'zod';
import type { NameStyle } from '../domain/public-page';
import { NAME_STYLES } from '../domain/public-page';
import type { ShowcaseItem } from '../domain/showcase';
import { gives, reads, writes } from './procedure';
import { showcaseKey } from './showcase';
import { id } from './text';

const KEYS_MAX = 60;
const code = z.string().regex(/^[a-f0-9]{24}$/, 'not-an-id');

/** A code that opens a part of a page for anybody, as its owner sees it. */
export interface ShareView {
  readonly code: string;
  readonly name: NameStyle;
  readonly keys: readonly string[];
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly state: 'live' | 'revoked' | 'expired';
}

/** What a code opens: no ids, nobody's name but the owner's, and that only as they chose. */
export type SharedPage =
  | {
      readonly state: 'live';
      readonly name: { readonly style: NameStyle; readonly words: string };
      readonly items: readonly ShowcaseItem[];
      readonly expiresAt: string;
    }
  | { readonly state: 'revoked' | 'expired' };

export const showcaseShareProcedures = {
  /** Lays out what may leave the collective, and the codes given out so far. */
  'showcaseShare.list': reads({
    input: z.strictObject({ cardId: id }),
    output: gives<{ items: readonly ShowcaseItem[]; name: string; shares: readonly ShareView[] }>(),
    refuses: ['showcase-closed', 'card-not-submitted'],
  }),
  /** Agrees that anybody with the code sees these items; a consent of its own, besides the one to show them inside. */
  'showcaseShare.issue': writes({
    input: z.strictObject({
      cardId: id,
      keys: z.array(showcaseKey).min(1, 'missing').max(KEYS_MAX, 'too-long').readonly(),
      name: z.enum(NAME_STYLES),
      days: z.int().min(1).max(90),
    }),
    output: gives<ShareView>(),
    refuses: ['showcase-closed', 'card-not-submitted', 'too-many', 'stale-version'],
  }),
  'showcaseShare.revoke': writes({
    input: z.strictObject({ cardId: id, code }),
    output: gives<{ code: string }>(),
  }),
  /** Opens what a code shows; needs no seat. A code that is over says so and shows nothing. */
  'showcaseShare.open': reads({ input: z.strictObject({ code }), output: gives<SharedPage>() }),
};
