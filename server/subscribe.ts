import { accept } from '../core/contract/result';
import type { LetterKind } from '../core/domain/rhythm';
import type { Handlers } from './handler';
import type { ConsentDoc } from './store/month-collections';
import type { Reader } from './store/store';

/** WeChat itself stops counting somewhere; a ledger beyond this would only promise too much. */
const KEPT_MAX = 20;
const NONE: Record<LetterKind, number> = { told: 0, remind: 0, help: 0, file: 0 };

/** Reads what somebody agreed to; a kind that came later than their ledger was not. */
export const consentOf = async (reader: Reader, openid: string): Promise<ConsentDoc> => ({
  _id: openid,
  left: { ...NONE, ...(await reader.get('consents', openid))?.left },
});

export const subscribeHandlers: Handlers<'subscribe.record'> = {
  'subscribe.record': async ({ tx, openid }, input) => {
    const consent = await consentOf(tx, openid);
    const left = { ...consent.left };
    for (const kind of input.accepted) left[kind] = Math.min(KEPT_MAX, left[kind] + 1);
    await tx.put('consents', { ...consent, left });
    return accept({ left });
  },
};
