import { addMonths } from '@core/domain/month';
import { currentMonth } from '@/platform/clock';
import { MonthCard } from '@/ui/month-card';
import { PageHead } from '@/ui/page-head';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { WishLine } from '@/ui/wish-line';
import { EXAMPLE_TEAM as TEAM, EXAMPLE_MESSAGES as MESSAGES } from '@/messages/example';
import { formatMonth } from '@/messages/months';

/** Shows last month's example wall. */
export function ExampleWall() {
  return (
    <>
      <PageHead over={MESSAGES.wallOver(TEAM.collective)} title={MESSAGES.issue} />
      <WishLine label={MESSAGES.signLabel} text={TEAM.sign} />
      <Section title={MESSAGES.wall} note={MESSAGES.issueNote(formatMonth(addMonths(currentMonth(), -1)))}>
        {TEAM.wall.map((post) => (
          <MonthCard
            key={post.name}
            name={post.name}
            note={`${post.post} · ${post.node}`}
            text={post.text}
            next={'next' in post ? `${MESSAGES.next}：${post.next}` : ''}
            tags={
              'reached' in post ? (
                <Tag tone="green" icon="check">
                  {MESSAGES.reached}
                </Tag>
              ) : null
            }
          />
        ))}
      </Section>
    </>
  );
}
