import { addMonths } from '@core/domain/month';
import { currentMonth } from '@/platform/clock';
import { MonthSlip } from '@/ui/month-slip';
import { PageHead } from '@/ui/page-head';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { WishLine } from '@/ui/wish-line';
import { EXAMPLE_TEAM as TEAM, EXAMPLE_WORDS as WORDS } from '@/words/example';
import { sayMonth } from '@/words/months';

/** Last month's wall of the example. */
export function ExampleWall() {
  return (
    <>
      <PageHead over={TEAM.collective} title={WORDS.issue} />
      <WishLine label={WORDS.signLabel} text={TEAM.sign} />
      <Section title={WORDS.wall} note={WORDS.issueNote(sayMonth(addMonths(currentMonth(), -1)))}>
        {TEAM.wall.map((slip) => (
          <MonthSlip
            key={slip.name}
            name={slip.name}
            note={`${slip.post} · ${slip.node}`}
            text={slip.text}
            next={'next' in slip ? `${WORDS.next}：${slip.next}` : ''}
            need={'need' in slip ? `${WORDS.need}：${slip.need}` : ''}
            tags={
              'reached' in slip ? (
                <Tag tone="green" icon="check">
                  {WORDS.reached}
                </Tag>
              ) : null
            }
          />
        ))}
      </Section>
    </>
  );
}
