import type { SessionDoc } from '../store/honour-collections';
import type { Transaction } from '../store/store';
import { todoFor, todoIdOf } from '../todo';

/** Asks the organiser to look at what the house says of their session. */
export const askToMend = (
  tx: Transaction,
  { _id, collectiveId, organiserSeatId, theme, dispute }: SessionDoc,
): Promise<void> =>
  tx.put(
    'todos',
    todoFor('mendSession', _id, organiserSeatId, {
      ...{ collectiveId, at: dispute?.at ?? '', name: dispute?.by ?? '', title: theme, deedId: _id },
    }),
  );

/** Asks no more: it was put right, taken back, or the house has come round. */
export const askNoMore = (tx: Transaction, { _id, organiserSeatId }: SessionDoc): Promise<void> =>
  tx.remove('todos', todoIdOf('mendSession', _id, organiserSeatId));
