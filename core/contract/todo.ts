import * as z from 'zod';
import type { TodoKind, TodoPage } from '../domain/todo';
import { returns, writes } from './procedure';

/** One thing somebody is asked to do. */
export interface TodoView {
  readonly todoId: string;
  readonly kind: TodoKind;
  readonly at: string;
  /** The person who waits, or the owner of the card. */
  readonly name: string;
  readonly title: string;
  readonly cardId: string | null;
  readonly nodeId: string | null;
  readonly bondId: string | null;
  readonly applicationId: string | null;
  readonly deedId?: string | null;
  /** Where a note leads. */
  readonly page?: TodoPage;
}

export const todoProcedures = {
  /** Removes a note of the caller; every other todo is removed by the act it asks for. */
  'todo.dismiss': writes({
    input: z.strictObject({ todoId: z.string().min(1).max(200) }),
    output: returns<{ todoId: string }>(),
  }),
};
