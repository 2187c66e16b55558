import type { LetterKind } from '../core/domain/rhythm';
import type { LetterDoc } from './store/month-collections';
import type { Store } from './store/store';
import { consentOf } from './subscribe';

/** A message as WeChat is asked to deliver it. */
export interface Message {
  readonly openid: string;
  readonly kind: LetterKind;
  readonly name: string;
  readonly about: string;
  readonly at: string;
}

/** Delivers one message; `refused` is WeChat's 43101: that person's consents are used up. */
export type Notify = (message: Message) => Promise<'sent' | 'refused' | 'failed'>;

/** One tick sends at most this many. */
const LETTERS_A_TICK = 60;

/** Sends what waits, oldest first: a message is taken off before it is sent, so it may be lost but never doubled. */
export async function sendLetters(world: {
  readonly store: Store;
  readonly notify: Notify;
}): Promise<number> {
  const letters = await world.store.find('letters', {}, { order: ['at', 'asc'], limit: LETTERS_A_TICK });
  let sent = 0;
  for (const letter of letters) {
    const openid = await take(world.store, letter);
    if (openid === null) continue;
    const { kind, name, about, at } = letter;
    const answer = await world.notify({ openid, kind, name, about, at });
    if (answer === 'sent') sent += 1;
    if (answer === 'refused') await forget(world.store, openid, kind);
  }
  return sent;
}

/** Takes a letter and one consent; null when the person gave none or has left. */
const take = (store: Store, letter: LetterDoc): Promise<string | null> =>
  store.transact(
    async (tx) => {
      if (!(await tx.get('letters', letter._id))) return null;
      await tx.remove('letters', letter._id);
      const seat = await tx.get('seats', letter.seatId);
      if (!seat?.openid) return null;
      const consent = await consentOf(tx, seat.openid);
      const left = consent.left[letter.kind];
      if (left === 0) return null;
      await tx.put('consents', { ...consent, left: { ...consent.left, [letter.kind]: left - 1 } });
      return seat.openid;
    },
    () => true,
  );

const forget = (store: Store, openid: string, kind: LetterKind): Promise<boolean> =>
  store.transact(
    async (tx) => {
      const consent = await consentOf(tx, openid);
      await tx.put('consents', { ...consent, left: { ...consent.left, [kind]: 0 } });
      return true;
    },
    () => true,
  );
