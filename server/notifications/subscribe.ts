import { accept } from '../../core/contract/result';
import type { NotificationKind } from '../../core/domain/rhythm';
import type { Handlers } from '../rpc/handler';
import type { ConsentDoc } from '../store/month-collections';
import type { Reader } from '../store/store';

/** Limits the stored consents; WeChat itself stops counting at some number. */
const CONSENTS_MAX = 20;
const NONE: Record<NotificationKind, number> = { told: 0, remind: 0, help: 0, file: 0 };

/** Reads a person's consents; a kind added later has none. */
export const consentOf = async (reader: Reader, openid: string): Promise<ConsentDoc> => ({
  _id: openid,
  left: { ...NONE, ...(await reader.get('consents', openid))?.left },
});

export const subscribeHandlers: Handlers<'subscribe.record'> = {
  'subscribe.record': async ({ tx, openid }, input) => {
    const consent = await consentOf(tx, openid);
    const left = { ...consent.left };
    for (const kind of input.accepted) left[kind] = Math.min(CONSENTS_MAX, left[kind] + 1);
    await tx.put('consents', { ...consent, left });
    return accept({ left });
  },
};
