import type { TodoKind } from '../domain/todo';

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
}
