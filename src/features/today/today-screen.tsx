import { useCallback, useState, type ReactNode } from 'react';
import type { OfficeView } from '@core/contract/organisation';
import type { TodayView } from '@core/contract/today';
import { openPage } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { ErrorPanel } from '@/ui/error-panel';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { OFFICE_ENTRY_MESSAGES } from '@/messages/office-entry';
import { TODAY_MESSAGES } from '@/messages/today';
import { FirstRun } from './first-run';
import { CollectiveSwitch } from './collective-switch';
import { listTasks, type Task } from './tasks';
import { openOffice } from './office-rows';
import { openTask } from './open-task';
import { TodayContent } from './today-content';
import { useToday } from './use-today';

interface TodayScreenProps {
  /** Rendered below the tasks: the month's wall. */
  readonly footer?: (today: TodayView, refetch: () => void) => ReactNode;
  /** The office of a person without a seat: the primary button opens it. */
  readonly office?: OfficeView | undefined;
  /** Rendered on the start page of a person without a seat. */
  readonly firstRunExtra?: ReactNode;
}

/** 今日: the person's tasks. */
export function TodayScreen({ footer, office, firstRunExtra }: TodayScreenProps) {
  const { state, refetch, choose } = useToday();
  const [switching, setSwitching] = useState(false);
  const today = state.kind === 'ready' ? state.value : null;
  const tasks = today ? listTasks(today) : [];
  const first = tasks[0];
  const refresh = useCallback(() => void refetch(), [refetch]);
  const open = (task: Task): void => openTask(task, today?.collective.collectiveId);
  const switchTo = (collectiveId: string): void => {
    setSwitching(false);
    choose(collectiveId);
  };
  return (
    <Screen
      title={TODAY_MESSAGES.title}
      tab="today"
      bar={
        first ? (
          <Button onPress={() => open(first)}>{first.act}</Button>
        ) : state.kind === 'ready' && !today && office ? (
          <Button icon="shield" onPress={() => openOffice(office)}>
            {OFFICE_ENTRY_MESSAGES.open}
          </Button>
        ) : state.kind === 'ready' && !today ? (
          <Button icon="envelope" onPress={() => openPage('/packages/team/pages/join/index')}>
            {TODAY_MESSAGES.join}
          </Button>
        ) : null
      }
      over={
        today && switching ? (
          <CollectiveSwitch
            seats={today.seats}
            current={today.collective.collectiveId}
            onChoose={switchTo}
            onClose={() => setSwitching(false)}
          />
        ) : null
      }
    >
      {state.kind === 'loading' ? <Skeleton count={3} /> : null}
      {state.kind === 'failed' ? (
        <ErrorPanel
          text={REFUSAL_MESSAGES[state.refusal.code]}
          {...(state.refusal.incident ? { incident: state.refusal.incident } : {})}
          onRetry={() => void refetch()}
        />
      ) : null}
      {today ? (
        <TodayContent
          today={today}
          tasks={tasks}
          onOpen={open}
          onRead={refresh}
          onSwitch={() => setSwitching(true)}
        />
      ) : null}
      {state.kind === 'ready' && !today ? <FirstRun>{firstRunExtra}</FirstRun> : null}
      {today ? footer?.(today, refresh) : null}
    </Screen>
  );
}
