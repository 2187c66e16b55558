import { accept, refuse } from '../../core/contract/result';
import { isNews } from '../../core/domain/news';
import { isReadOnly } from '../../core/domain/todo';
import type { Handlers } from '../rpc/handler';
import { leaderOffice } from '../store/ids';

export const todoHandlers: Handlers<'todo.dismiss'> = {
  'todo.dismiss': async ({ tx }, { todoId }, { collectiveId, seat }) => {
    const todo = await tx.get('todos', todoId);
    if (!todo) return accept({ todoId });
    const own = todo.to === seat.seatId || (seat.leader && todo.to === leaderOffice(collectiveId));
    if (!own || !(isNews(todo.kind) || isReadOnly(todo.kind))) return refuse('not-found');
    await tx.remove('todos', todoId);
    return accept({ todoId });
  },
};
