import type { SessionDoc } from '../../store/honour-collections';
import type { Transaction } from '../../store/store';
import { todoFor, todoIdOf } from '../../notifications/todos';

/** Adds the organiser's todo about the objection of the house. */
export const addDisputeTodo = (
  tx: Transaction,
  { _id, collectiveId, organiserSeatId, theme, dispute }: SessionDoc,
): Promise<void> =>
  tx.put(
    'todos',
    todoFor('mendSession', _id, organiserSeatId, {
      ...{ collectiveId, at: dispute?.at ?? '', name: dispute?.by ?? '', title: theme, deedId: _id },
    }),
  );

/** Removes the todo when the session was corrected, withdrawn or confirmed. */
export const removeDisputeTodo = (tx: Transaction, { _id, organiserSeatId }: SessionDoc): Promise<void> =>
  tx.remove('todos', todoIdOf('mendSession', _id, organiserSeatId));
