import type { TodoView } from '../core/contract/todo';
import type { TodoKind } from '../core/domain/todo';
import type { TodoDoc } from './store/collections';

/** The id of a todo says what it is about and whom it asks: asking twice is asking once. */
export const todoIdOf = (kind: TodoKind, about: string, to: string): string => `${kind}.${about}.${to}`;

export const viewOfTodo = ({
  _id,
  kind,
  at,
  name,
  title,
  cardId,
  nodeId,
  bondId,
  applicationId,
  deedId,
}: TodoDoc): TodoView => ({
  ...{ todoId: _id, kind, at, name, title, cardId, nodeId, bondId, applicationId: applicationId ?? null },
  ...(deedId === undefined ? {} : { deedId }),
});

/** Builds a todo; what is not given is empty. */
export function todoFor(
  kind: TodoKind,
  about: string,
  to: string,
  rest: Pick<TodoDoc, 'collectiveId' | 'at' | 'name' | 'title'> &
    Partial<Pick<TodoDoc, 'cardId' | 'nodeId' | 'bondId' | 'applicationId' | 'deedId'>>,
): TodoDoc {
  return { _id: todoIdOf(kind, about, to), to, kind, cardId: null, nodeId: null, bondId: null, ...rest };
}
