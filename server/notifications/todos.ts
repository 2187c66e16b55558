import type { TodoView } from '../../core/contract/todo';
import { isOutdated } from '../../core/domain/client-version';
import { orderTodos, todoSince } from '../../core/domain/todo';
import type { TodoKind } from '../../core/domain/todo';
import type { TodoDoc } from '../store/collections';

/** Derives the id of a todo from kind, subject and recipient, so that adding it twice adds it once. */
export const todoIdOf = (kind: TodoKind, about: string, to: string): string => `${kind}.${about}.${to}`;

/** Every field of a view, optional ones included: one that is forgotten does not compile. */
type WholeView = { readonly [K in keyof Required<TodoView>]: TodoView[K] | undefined };

const viewOfTodo = (todo: TodoDoc): TodoView => {
  const view: WholeView = {
    todoId: todo._id,
    kind: todo.kind,
    at: todo.at,
    name: todo.name,
    title: todo.title,
    cardId: todo.cardId,
    nodeId: todo.nodeId,
    bondId: todo.bondId,
    applicationId: todo.applicationId ?? null,
    deedId: todo.deedId,
    page: todo.page,
  };
  return withoutUndefined(view) as TodoView;
};

const withoutUndefined = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined));

/** Orders todos and leaves out those of a kind that the client does not know. */
export const viewsOfTodos = (todos: readonly TodoDoc[], client: unknown): TodoView[] =>
  orderTodos(todos.filter(({ kind }) => !isOutdated(client, todoSince(kind)))).map(viewOfTodo);

/** Creates a todo; omitted references are null. */
export function todoFor(
  kind: TodoKind,
  about: string,
  to: string,
  rest: Pick<TodoDoc, 'collectiveId' | 'at' | 'name' | 'title'> &
    Partial<Pick<TodoDoc, 'cardId' | 'nodeId' | 'bondId' | 'applicationId' | 'deedId' | 'page'>>,
): TodoDoc {
  return { _id: todoIdOf(kind, about, to), to, kind, cardId: null, nodeId: null, bondId: null, ...rest };
}
