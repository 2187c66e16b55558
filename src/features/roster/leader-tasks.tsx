import { openPage } from '@/platform/navigate';
import { Section } from '@/ui/section';
import { TaskCard } from '@/ui/task-card';
import { ROSTER_MESSAGES as MESSAGES } from '@/messages/roster';
import type { TeamRoster } from './use-team';

const NAMES_SHOWN = 3;

interface LeaderTasksProps {
  readonly roster: TeamRoster;
  /** True while the 号长 is the only person on the roster. */
  readonly alone: boolean;
}

/** Lists the next tasks of the 号长: pending join requests, else the first steps of a new team. */
export function LeaderTasks({ roster, alone }: LeaderTasksProps) {
  const { joins, collective } = roster;
  const { collectiveId } = collective;
  const names = joins
    .slice(0, NAMES_SHOWN)
    .map(({ name }) => name)
    .join('、');
  return (
    <>
      {joins.length > 0 ? (
        <TaskCard
          icon="handshake"
          tone="warm"
          title={MESSAGES.joinsTitle(joins.length)}
          note={MESSAGES.joinsNote(names)}
          onPress={() => openPage('/packages/team/pages/joins/index', { collectiveId })}
        />
      ) : null}
      {alone ? (
        <Section title={MESSAGES.nextSteps}>
          <TaskCard
            icon="list"
            title={MESSAGES.importTitle}
            note={MESSAGES.importNote}
            onPress={() => openPage('/packages/team/pages/roster-import/index', { collectiveId })}
          />
        </Section>
      ) : null}
    </>
  );
}
