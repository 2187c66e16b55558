import { useState } from 'react';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { Section } from '@/ui/section';
import { TaskCard } from '@/ui/task-card';
import { Paragraph } from '@/ui/paragraph';
import { TODAY_MESSAGES } from '@/messages/today';
import type { Task } from './tasks';

/** Tasks shown before 「更多」; what somebody waits for is shown however much it is. */
const SHOWN = 3;

interface TaskListProps {
  readonly onOpen: (task: Task) => void;
  readonly tasks: readonly Task[];
  /** True when the server has more todos than it sent. */
  readonly more: boolean;
}

export function TaskList({ tasks, more, onOpen }: TaskListProps) {
  const [all, setAll] = useState(false);
  if (tasks.length === 0) return <Empty drawing="sprout" text={TODAY_MESSAGES.allDone} />;
  const first = tasks.filter((task, index) => index < SHOWN || task.weight < 2);
  const hidden = tasks.length - first.length;
  return (
    <Section title={TODAY_MESSAGES.mine}>
      {(all ? tasks : first).map((task) => (
        <TaskCard
          key={task.id}
          icon={task.icon}
          tone={task.tone}
          title={task.title}
          note={task.note}
          onPress={() => onOpen(task)}
        />
      ))}
      {more && (all || hidden === 0) ? (
        <Paragraph tone="soft">{TODAY_MESSAGES.moreThanShown}</Paragraph>
      ) : null}
      {hidden > 0 ? (
        <Button tone="plain" onPress={() => setAll(!all)}>
          {all ? TODAY_MESSAGES.less : TODAY_MESSAGES.more(hidden)}
        </Button>
      ) : null}
    </Section>
  );
}
