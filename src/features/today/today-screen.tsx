import { useState, type ReactNode } from 'react';
import { openPage } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { ErrorPanel } from '@/ui/error-panel';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { TODAY_MESSAGES } from '@/messages/today';
import { FirstRun } from './first-run';
import { PlaceSwitch } from './place-switch';
import { listTasks } from './tasks';
import { TodayFace } from './today-face';
import { useToday } from './use-today';

interface TodayScreenProps {
  /** What the page adds below: the month's wall. */
  readonly strip?: ReactNode;
  /** What the page shows somebody without a place besides the two doors. */
  readonly asks?: ReactNode;
}

/** 今日: what is mine to do. */
export function TodayScreen({ strip, asks }: TodayScreenProps) {
  const { state, reload, choose } = useToday();
  const [switching, setSwitching] = useState(false);
  const today = state.kind === 'ready' ? state.value : null;
  const tasks = today ? listTasks(today) : [];
  const first = tasks[0];
  const toOther = (collectiveId: string): void => {
    setSwitching(false);
    choose(collectiveId);
  };
  return (
    <Screen
      title={TODAY_MESSAGES.title}
      tab="today"
      bar={
        first ? (
          <Button onPress={() => openPage(first.page, first.query)}>{first.act}</Button>
        ) : state.kind === 'ready' && !today ? (
          <Button icon="envelope" onPress={() => openPage('/packages/team/pages/join/index')}>
            {TODAY_MESSAGES.join}
          </Button>
        ) : null
      }
      over={
        today && switching ? (
          <PlaceSwitch
            seats={today.seats}
            current={today.collective.collectiveId}
            onChoose={toOther}
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
          onRetry={() => void reload()}
        />
      ) : null}
      {today ? <TodayFace today={today} tasks={tasks} onSwitch={() => setSwitching(true)} /> : null}
      {state.kind === 'ready' && !today ? <FirstRun>{asks}</FirstRun> : null}
      {today ? strip : null}
    </Screen>
  );
}
