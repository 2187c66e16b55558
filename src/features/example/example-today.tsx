import { currentMonth } from '@/platform/clock';
import { toast } from '@/platform/toast';
import { PageHead } from '@/ui/page-head';
import { Section } from '@/ui/section';
import { TaskCard } from '@/ui/task-card';
import { WishLine } from '@/ui/wish-line';
import { EXAMPLE_TEAM as TEAM, EXAMPLE_MESSAGES as MESSAGES } from '@/messages/example';
import { formatYearMonth } from '@/messages/months';

/** Shows the home of the example member. */
export function ExampleToday() {
  return (
    <>
      <PageHead
        over={MESSAGES.over(formatYearMonth(currentMonth()))}
        title={MESSAGES.hello(TEAM.name)}
        note={TEAM.collective}
      />
      <WishLine label={MESSAGES.wishLabel} text={TEAM.wish} />
      <Section title={MESSAGES.mine} note={MESSAGES.mineNote}>
        {TEAM.tasks.map((task) => (
          <TaskCard key={task.title} {...task} onPress={() => toast(MESSAGES.try)} />
        ))}
      </Section>
    </>
  );
}
