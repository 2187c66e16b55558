import { addMonths } from '@core/domain/month';
import { currentMonth } from '@/platform/clock';
import { MonthSlip } from '@/ui/month-slip';
import { PageHead } from '@/ui/page-head';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { WishLine } from '@/ui/wish-line';
import { EXAMPLE_TEAM as TEAM, EXAMPLE_MESSAGES as MESSAGES } from '@/messages/example';
import { formatMonth } from '@/messages/months';

/** Last month's wall of the example. */
export function ExampleWall() {
  return (
    <>
      <PageHead over={TEAM.collective} title={MESSAGES.issue} />
      <WishLine label={MESSAGES.signLabel} text={TEAM.sign} />
      <Section title={MESSAGES.wall} note={MESSAGES.issueNote(formatMonth(addMonths(currentMonth(), -1)))}>
        {TEAM.wall.map((slip) => (
          <MonthSlip
            key={slip.name}
            name={slip.name}
            note={`${slip.post} · ${slip.node}`}
            text={slip.text}
            next={'next' in slip ? `${MESSAGES.next}：${slip.next}` : ''}
            need={'need' in slip ? `${MESSAGES.need}：${slip.need}` : ''}
            tags={
              'reached' in slip ? (
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
