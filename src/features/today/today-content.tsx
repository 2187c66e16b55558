import type { TodayView } from '@core/contract/today';
import { openTab } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { WishLine } from '@/ui/wish-line';
import { formatYearMonth } from '@/messages/months';
import { TODAY_MESSAGES } from '@/messages/today';
import { AccompaniedList } from './accompanied-list';
import { NewsList } from './news-list';
import { OfficeRows } from './office-rows';
import { TaskList } from './task-list';
import type { Task } from './tasks';

interface TodayContentProps {
  readonly today: TodayView;
  readonly tasks: readonly Task[];
  readonly onOpen: (task: Task) => void;
  /** Called when news without a page of its own was read. */
  readonly onRead: () => void;
  readonly onSwitch: () => void;
}

/** The home of a person in one collective. */
export function TodayContent({ today, tasks, onOpen, onRead, onSwitch }: TodayContentProps) {
  const { seat, seats, own, month, accompanied, todosMore } = today;
  return (
    <>
      <PageHead
        over={TODAY_MESSAGES.over(formatYearMonth(month))}
        title={TODAY_MESSAGES.hello(seat.name)}
        note={seat.collectiveName}
        aside={
          seats.length > 1 ? (
            <Button tone="quiet" small onPress={onSwitch}>
              {TODAY_MESSAGES.switchCollective}
            </Button>
          ) : null
        }
      />
      {own?.wish ? (
        <WishLine label={TODAY_MESSAGES.wish} text={own.wish} onPress={() => openTab('/pages/card/index')} />
      ) : null}
      <TaskList tasks={tasks} more={todosMore} onOpen={onOpen} />
      <NewsList today={today} onRead={onRead} />
      <OfficeRows offices={today.offices} />
      <AccompaniedList cards={accompanied} />
    </>
  );
}
