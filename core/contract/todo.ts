import * as z from 'zod';
import type { NewsKind } from '../domain/news';
import type { TodoKind } from '../domain/todo';
import { returns, writes } from './procedure';
import { id } from './text';

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
  /** The district or the recommending body, where it is about one. */
  readonly orgId?: string;
}

/** Something somebody is told; it asks for nothing. */
export interface NewsView {
  readonly newsId: string;
  readonly kind: NewsKind;
  readonly at: string;
  readonly name: string;
  readonly title: string;
  readonly cardId: string | null;
  /** The vote, where it is about one. */
  readonly roundId: string | null;
}

export const todoProcedures = {
  /** Removes news, or an answer, that the caller has opened; idempotent. */
  'todo.dismiss': writes({
    input: z.strictObject({ collectiveId: id, todoId: z.string().min(1).max(200) }),
    output: returns<{ todoId: string }>(),
  }),
};
