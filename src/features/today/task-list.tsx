import { useState } from 'react';
import { openLink } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { Section } from '@/ui/section';
import { TaskCard } from '@/ui/task-card';
import { Paragraph } from '@/ui/paragraph';
import { TODAY_MESSAGES } from '@/messages/today';
import type { Task } from './tasks';

/** Tasks shown before 「更多」. */
const SHOWN = 3;

interface TaskListProps {
  readonly tasks: readonly Task[];
  /** True when the server has more todos than it sent. */
  readonly more: boolean;
}

export function TaskList({ tasks, more }: TaskListProps) {
  const [all, setAll] = useState(false);
  if (tasks.length === 0) return <Empty drawing="sprout" text={TODAY_MESSAGES.allDone} />;
  const hidden = tasks.length - SHOWN;
  return (
    <Section title={TODAY_MESSAGES.mine}>
      {(all ? tasks : tasks.slice(0, SHOWN)).map((task) => (
        <TaskCard
          key={task.id}
          icon={task.icon}
          tone={task.tone}
          title={task.title}
          note={task.note}
          onPress={() => openLink(task.link)}
        />
      ))}
      {all && more ? <Paragraph tone="soft">{TODAY_MESSAGES.moreThanShown}</Paragraph> : null}
      {hidden > 0 ? (
        <Button tone="plain" onPress={() => setAll(!all)}>
          {all ? TODAY_MESSAGES.less : TODAY_MESSAGES.more(hidden)}
        </Button>
      ) : null}
    </Section>
  );
}
