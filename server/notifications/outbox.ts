import type { NotificationKind } from '../../core/domain/rhythm';
import { readersAt } from './recipients';
import type { NotificationDoc } from '../store/month-collections';
import type { Store } from '../store/store';
import { consentOf } from './subscribe';

/** A message to deliver through WeChat. */
export interface Message {
  readonly openid: string;
  readonly kind: NotificationKind;
  readonly name: string;
  readonly about: string;
  readonly at: string;
}

/** Delivers one message; `refused` is WeChat's 43101: the recipient has no consents left. */
export type Notify = (message: Message) => Promise<'sent' | 'refused' | 'failed'>;

/** Limits the messages sent per tick. */
const NOTIFICATIONS_PER_TICK = 60;

/**
 * Sends queued messages, oldest first; a message is removed before it is sent, so it may be lost but is never sent
 * twice.
 */
export async function sendNotifications(deps: {
  readonly store: Store;
  readonly notify: Notify;
}): Promise<number> {
  const notifications = await deps.store.find(
    'letters',
    {},
    { order: ['at', 'asc'], limit: NOTIFICATIONS_PER_TICK },
  );
  let sent = 0;
  for (const notification of notifications) {
    for (const openid of await take(deps.store, notification)) {
      const { kind, name, about, at } = notification;
      const answer = await deps.notify({ openid, kind, name, about, at });
      if (answer === 'sent') sent += 1;
      if (answer === 'refused') await forget(deps.store, openid, kind);
    }
  }
  return sent;
}

/**
 * Removes a message from the queue and takes one consent of every recipient; recipients without consent are skipped.
 */
const take = (store: Store, notification: NotificationDoc): Promise<readonly string[]> =>
  store.transact(
    async (tx) => {
      if (!(await tx.get('letters', notification._id))) return [];
      await tx.remove('letters', notification._id);
      const agreed: string[] = [];
      for (const openid of await readersAt(tx, notification.to)) {
        const consent = await consentOf(tx, openid);
        const left = consent.left[notification.kind];
        if (left === 0) continue;
        await tx.put('consents', { ...consent, left: { ...consent.left, [notification.kind]: left - 1 } });
        agreed.push(openid);
      }
      return agreed;
    },
    () => true,
  );

const forget = (store: Store, openid: string, kind: NotificationKind): Promise<boolean> =>
  store.transact(
    async (tx) => {
      const consent = await consentOf(tx, openid);
      await tx.put('consents', { ...consent, left: { ...consent.left, [kind]: 0 } });
      return true;
    },
    () => true,
  );
