import type { Bond } from '../../core/domain/companion';
import type { TodoKind } from '../../core/domain/todo';
import type { CardDoc, TodoDoc } from '../store/collections';
import { accountAddress } from '../store/ids';
import type { Transaction } from '../store/store';
import { todoFor } from './todos';

type Loss = Extract<TodoKind, 'officeLost' | 'seatLost' | 'seatMoved' | 'bondEnded' | 'dutyEnded'>;

/** Tells an account what it lost; null where nobody held it. */
export async function notifyLoss(
  tx: Transaction,
  openid: string | null,
  [kind, about]: readonly [Loss, about: string],
  rest: Pick<TodoDoc, 'collectiveId' | 'at' | 'name' | 'title'>,
): Promise<void> {
  if (openid !== null) await tx.put('todos', todoFor(kind, about, accountAddress(openid), rest));
}

/** Tells partners and fans that their bond with a card ended, as `bonds` of it were accepted. */
export async function notifyCompanions(
  tx: Transaction,
  { collectiveId, ownerName: name }: CardDoc,
  bonds: readonly Bond[],
  { at, title }: Pick<TodoDoc, 'at' | 'title'>,
): Promise<void> {
  for (const { id, state, seatId } of bonds) {
    const seat = state === 'accepted' && seatId !== null ? await tx.get('seats', seatId) : null;
    await notifyLoss(tx, seat?.openid ?? null, ['bondEnded', id], { collectiveId, at, name, title });
  }
}
