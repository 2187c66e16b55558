import * as z from 'zod';
import type { NameStyle } from '../domain/public-page';
import { NAME_STYLES } from '../domain/public-page';
import type { ShowcaseItem } from '../domain/showcase';
import { returns, reads, writes } from './procedure';
import { showcaseKey } from './showcase';
import { id } from './text';

const KEYS_MAX = 60;
const code = z.string().regex(/^[a-f0-9]{24}$/, 'not-an-id');

/** A share code of the caller's page. */
export interface ShareView {
  readonly code: string;
  readonly name: NameStyle;
  readonly keys: readonly string[];
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly state: 'live' | 'revoked' | 'expired';
}

/** The public page of a share code: no ids, no names except the owner's in the chosen form. */
export type SharedPage =
  | {
      readonly state: 'live';
      readonly name: { readonly style: NameStyle; readonly words: string };
      readonly items: readonly ShowcaseItem[];
      readonly expiresAt: string;
    }
  | { readonly state: 'revoked' | 'expired' };

export const showcaseShareProcedures = {
  /** Lists the items that can be shared publicly, and the existing codes. */
  'showcaseShare.list': reads({
    input: z.strictObject({ cardId: id }),
    output: returns<{ items: readonly ShowcaseItem[]; name: string; shares: readonly ShareView[] }>(),
    refuses: ['showcase-closed', 'card-not-submitted'],
  }),
  /** Creates a code that shows these items to anybody; a separate consent from the one for the collective. */
  'showcaseShare.issue': writes({
    input: z.strictObject({
      cardId: id,
      keys: z.array(showcaseKey).min(1, 'missing').max(KEYS_MAX, 'too-long').readonly(),
      name: z.enum(NAME_STYLES),
      days: z.int().min(1).max(90),
    }),
    output: returns<ShareView>(),
    refuses: ['showcase-closed', 'card-not-submitted', 'too-many', 'stale-version'],
    secret: true,
  }),
  'showcaseShare.revoke': writes({
    input: z.strictObject({ cardId: id, code }),
    output: returns<{ code: string }>(),
  }),
  /** Returns the public page of a code; requires no seat. An expired code returns its state only. */
  'showcaseShare.open': reads({ input: z.strictObject({ code }), output: returns<SharedPage>() }),
};
