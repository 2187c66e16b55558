import type { OfficeView } from '@core/contract/organisation';
import type { TodoView } from '@core/contract/todo';
import { openLink } from '@/platform/navigate';
import { OfficeRows } from './office-rows';
import { TaskList } from './task-list';
import { todoTask } from './tasks';

interface OfficeHomeProps {
  readonly offices: readonly OfficeView[];
  readonly todos: readonly TodoView[];
}

/** The home of an officer without a seat: todos and consoles. */
export function OfficeHome({ offices, todos }: OfficeHomeProps) {
  return (
    <>
      {todos.length > 0 ? (
        <TaskList
          tasks={todos.map((todo) => todoTask(todo))}
          more={false}
          onOpen={({ link }) => openLink(link)}
        />
      ) : null}
      <OfficeRows offices={offices} />
    </>
  );
}
