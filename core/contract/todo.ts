import type { TodoKind } from '../domain/todo';

/** One thing somebody is asked to do. */
export interface TodoView {
  readonly todoId: string;
  readonly kind: TodoKind;
  readonly at: string;
  /** Who waits, or whose card it is about. */
  readonly name: string;
  readonly title: string;
  readonly cardId: string | null;
  readonly nodeId: string | null;
  readonly bondId: string | null;
  readonly applicationId: string | null;
  readonly deedId?: string | null;
}
