import type { TodayView } from '@core/contract/today';
import { openTab } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { WishLine } from '@/ui/wish-line';
import { sayYearMonth } from '@/words/months';
import { TODAY_WORDS } from '@/words/today';
import { AccompaniedList } from './accompanied-list';
import { OfficeRows } from './office-rows';
import { TaskList } from './task-list';
import type { Task } from './tasks';

interface TodayFaceProps {
  readonly today: TodayView;
  readonly tasks: readonly Task[];
  readonly onSwitch: () => void;
}

/** The home of one person in one collective. */
export function TodayFace({ today, tasks, onSwitch }: TodayFaceProps) {
  const { seat, seats, own, month, accompanied, todosMore } = today;
  return (
    <>
      <PageHead
        over={TODAY_WORDS.over(sayYearMonth(month))}
        title={TODAY_WORDS.hello(seat.name)}
        note={seat.collectiveName}
        aside={
          seats.length > 1 ? (
            <Button tone="quiet" small onPress={onSwitch}>
              {TODAY_WORDS.switchPlace}
            </Button>
          ) : null
        }
      />
      {own?.wish ? (
        <WishLine label={TODAY_WORDS.wish} text={own.wish} onPress={() => openTab('/pages/card/index')} />
      ) : null}
      <TaskList tasks={tasks} more={todosMore} />
      <OfficeRows offices={today.offices} />
      <AccompaniedList cards={accompanied} />
    </>
  );
}
