import type { OfficeView } from '@core/contract/organisation';
import type { TodoView } from '@core/contract/todo';
import { OfficeRows } from './office-rows';
import { TaskList } from './task-list';
import { ofTodo } from './tasks';

interface OfficeDeskProps {
  readonly offices: readonly OfficeView[];
  readonly todos: readonly TodoView[];
}

/** What somebody with an office and no place finds at home: what is asked of them, and the consoles. */
export function OfficeDesk({ offices, todos }: OfficeDeskProps) {
  return (
    <>
      {todos.length > 0 ? <TaskList tasks={todos.map((todo) => ofTodo(todo))} more={false} /> : null}
      <OfficeRows offices={offices} />
    </>
  );
}
