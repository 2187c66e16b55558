import type { CollectiveShowcase } from '@core/contract/showcase';
import { GOAL_KINDS } from '@core/domain/growth-card';
import type { ContributionCounts } from '@core/domain/showcase';
import { GOAL_KIND_LABELS } from '@core/labels/growth-card';
import { openPage } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { FactList } from '@/ui/fact-list';
import { ListRow } from '@/ui/list-row';
import { QuoteCard } from '@/ui/quote-card';
import { Section } from '@/ui/section';
import { Row, Stack } from '@/ui/stack';
import { Tag } from '@/ui/tag';
import { DEED_LABELS, SHOWCASE_MESSAGES as MESSAGES } from '@/messages/showcase';
import { YearAxis } from './year-axis';

interface HallContentProps {
  readonly hall: CollectiveShowcase;
  readonly collectiveId: string;
}

const DEEDS = Object.keys(DEED_LABELS) as (keyof ContributionCounts)[];

/** The collective's year: counts, axis, themes, quotes and the members' pages. */
export function HallContent({ hall, collectiveId }: HallContentProps) {
  if (hall.people.length === 0) return <Empty drawing="people" text={MESSAGES.peopleEmpty} />;
  const deeds = DEEDS.filter((deed) => hall.deeds[deed] > 0);
  return (
    <>
      <Section title={MESSAGES.deeds} note={MESSAGES.deedsNote}>
        <Card>
          <FactList
            facts={deeds.map((deed) => ({ label: DEED_LABELS[deed], value: String(hall.deeds[deed]) }))}
          />
        </Card>
      </Section>
      <Section title={MESSAGES.axis}>
        <Card>
          <YearAxis axis={hall.axis} />
        </Card>
      </Section>
      <Section title={MESSAGES.themes}>
        <Row gap="tight">
          {GOAL_KINDS.filter((kind) => hall.themes[kind]).map((kind) => (
            <Tag key={kind} tone="green">
              {GOAL_KIND_LABELS[kind]}
            </Tag>
          ))}
        </Row>
      </Section>
      {hall.quotes.length > 0 ? (
        <Section title={MESSAGES.quotes}>
          <Stack gap="normal">
            {hall.quotes.map((quote) => (
              <QuoteCard key={quote.key} text={quote.text} by={quote.by} />
            ))}
          </Stack>
        </Section>
      ) : null}
      <Section title={MESSAGES.people}>
        <Card>
          {hall.people.map(({ cardId, name, post }) => (
            <ListRow
              key={cardId}
              title={name}
              note={post}
              onPress={() => openPage('/packages/showcase/pages/person/index', { cardId })}
            />
          ))}
        </Card>
        <Button
          tone="quiet"
          icon="play"
          onPress={() => openPage('/packages/showcase/pages/slides/index', { collectiveId })}
        >
          {MESSAGES.play}
        </Button>
      </Section>
    </>
  );
}
