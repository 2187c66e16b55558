import { currentMonth } from '@/platform/clock';
import { toast } from '@/platform/toast';
import { PageHead } from '@/ui/page-head';
import { Section } from '@/ui/section';
import { TaskCard } from '@/ui/task-card';
import { WishLine } from '@/ui/wish-line';
import { EXAMPLE_TEAM as TEAM, EXAMPLE_WORDS as WORDS } from '@/words/example';
import { sayYearMonth } from '@/words/months';

/** The home of the example's member. */
export function ExampleToday() {
  return (
    <>
      <PageHead
        over={WORDS.over(sayYearMonth(currentMonth()))}
        title={WORDS.hello(TEAM.name)}
        note={TEAM.collective}
      />
      <WishLine label={WORDS.wishLabel} text={TEAM.wish} />
      <Section title={WORDS.mine} note={WORDS.mineNote}>
        {TEAM.tasks.map((task) => (
          <TaskCard key={task.title} {...task} onPress={() => toast(WORDS.try)} />
        ))}
      </Section>
    </>
  );
}
