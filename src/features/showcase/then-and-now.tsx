import type { EarlierPage } from '@core/contract/showcase';
import type { ShowcaseItem } from '@core/domain/showcase';
import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Paragraph } from '@/ui/paragraph';
import { Section } from '@/ui/section';
import { Stack } from '@/ui/stack';
import { formatSpan } from '@/messages/months';
import { SHOWCASE_MESSAGES as MESSAGES } from '@/messages/showcase';

interface ThenAndNowProps {
  /** Of the page shown. */
  readonly items: readonly ShowcaseItem[];
  readonly before: readonly EarlierPage[];
}

/** The wishes and reflections of earlier years beside those of this one; nothing in the first year. */
export function ThenAndNow({ items, before }: ThenAndNowProps) {
  if (before.length === 0) return null;
  return (
    <Section title={MESSAGES.thenAndNow} note={MESSAGES.thenAndNowNote}>
      <Card tone="wash">
        <YearLines over={MESSAGES.now} items={items} />
        {before.map(({ cardId, cycle, items: shown, reached }) => (
          <Stack key={cardId} gap="tight">
            <YearLines over={formatSpan(cycle.from, cycle.to)} items={shown} />
            <ListRow
              title={MESSAGES.earlierPage}
              note={MESSAGES.earlierNote(reached)}
              onPress={() => openPage('/packages/showcase/pages/person/index', { cardId })}
            />
          </Stack>
        ))}
      </Card>
    </Section>
  );
}

function YearLines({ over, items }: { readonly over: string; readonly items: readonly ShowcaseItem[] }) {
  const wish = items.find(({ kind }) => kind === 'wish');
  const reflection = items.find(({ kind }) => kind === 'reflection');
  return (
    <Stack gap="tight">
      <Paragraph size="note" tone="soft">
        {over}
      </Paragraph>
      {wish ? <Paragraph size="head">{MESSAGES.wishOf(wish.text || wish.title, wish.lit)}</Paragraph> : null}
      {reflection ? <Paragraph>{reflection.text}</Paragraph> : null}
    </Stack>
  );
}
