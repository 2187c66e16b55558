import type { OfficeView } from '@core/contract/organisation';
import type { TodoView } from '@core/contract/todo';
import { openTask } from './open-task';
import { OfficeRows } from './office-rows';
import { TaskList } from './task-list';
import { knownTodos, todoTask } from './tasks';

interface OfficeHomeProps {
  readonly offices: readonly OfficeView[];
  readonly todos: readonly TodoView[];
}

/** The home of an officer without a seat: todos and consoles. */
export function OfficeHome({ offices, todos }: OfficeHomeProps) {
  const tasks = knownTodos(todos).map((todo) => todoTask(todo));
  return (
    <>
      {tasks.length > 0 ? <TaskList tasks={tasks} more={false} onOpen={(task) => openTask(task)} /> : null}
      <OfficeRows offices={offices} />
    </>
  );
}
