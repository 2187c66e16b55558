import type { TodoView } from '../../core/contract/todo';
import type { TodoKind } from '../../core/domain/todo';
import type { TodoDoc } from '../store/collections';
import { knowsTodo, orderTodos } from '../../core/domain/todo';
import type { AskDoc } from './news';
import { isAskDoc } from './news';

/** Derives the id of a todo from kind, subject and recipient, so that adding it twice adds it once. */
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
  orgId,
}: AskDoc): TodoView => ({
  ...{ todoId: _id, kind, at, name, title, cardId, nodeId, bondId, applicationId: applicationId ?? null },
  ...(deedId === undefined ? {} : { deedId }),
  ...(orgId === undefined ? {} : { orgId }),
});

/** Orders the todos among the found documents, without those that a client of a release cannot show. */
export const todosFor = (client: string, docs: readonly TodoDoc[]): AskDoc[] =>
  orderTodos(docs.filter(isAskDoc).filter(({ kind }) => knowsTodo(client, kind)));

/** Creates a todo; omitted references are null. */
export function todoFor(
  kind: TodoKind,
  about: string,
  to: string,
  rest: Pick<TodoDoc, 'collectiveId' | 'at' | 'name' | 'title'> &
    Partial<Pick<TodoDoc, 'cardId' | 'nodeId' | 'bondId' | 'applicationId' | 'deedId' | 'orgId'>>,
): TodoDoc {
  return { _id: todoIdOf(kind, about, to), to, kind, cardId: null, nodeId: null, bondId: null, ...rest };
}
