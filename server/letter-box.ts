import type { LetterKind } from '../core/domain/rhythm';
import { readersAt } from './address';
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
    for (const openid of await take(world.store, letter)) {
      const { kind, name, about, at } = letter;
      const answer = await world.notify({ openid, kind, name, about, at });
      if (answer === 'sent') sent += 1;
      if (answer === 'refused') await forget(world.store, openid, kind);
    }
  }
  return sent;
}

/** Takes a letter and one consent of everybody it is for; who gave none, or has left, is passed over. */
const take = (store: Store, letter: LetterDoc): Promise<readonly string[]> =>
  store.transact(
    async (tx) => {
      if (!(await tx.get('letters', letter._id))) return [];
      await tx.remove('letters', letter._id);
      const agreed: string[] = [];
      for (const openid of await readersAt(tx, letter.to)) {
        const consent = await consentOf(tx, openid);
        const left = consent.left[letter.kind];
        if (left === 0) continue;
        await tx.put('consents', { ...consent, left: { ...consent.left, [letter.kind]: left - 1 } });
        agreed.push(openid);
      }
      return agreed;
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
