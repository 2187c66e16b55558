import { accept, refuse } from '../../core/contract/result';
import type { Handlers } from '../rpc/handler';
import { addressesOf } from './recipients';

export const todoHandlers: Handlers<'todo.dismiss'> = {
  'todo.dismiss': async ({ tx, person }, { todoId }) => {
    const todo = await tx.get('todos', todoId);
    if (todo?.kind !== 'note' || !addressesOf(person).includes(todo.to)) return refuse('not-found');
    await tx.remove('todos', todoId);
    return accept({ todoId });
  },
};
