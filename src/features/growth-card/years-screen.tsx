import { useState } from 'react';
import type { YearOfCard } from '@core/contract/growth-card';
import type { BroughtCard } from '@core/domain/card-move';
import { isInCycle } from '@core/domain/cycle';
import { loadCurrentCollective } from '@/api/current-collective';
import { useQuery } from '@/api/use-query';
import { currentMonth } from '@/platform/clock';
import { openPage, usePageParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Paragraph } from '@/ui/paragraph';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { TimelineAxis } from '@/ui/timeline-axis';
import { WishLine } from '@/ui/wish-line';
import { CARRY_CHOICE_LABELS } from '@/messages/carry';
import { CARD_MESSAGES } from '@/messages/growth-card';
import { formatInstant, formatSpan } from '@/messages/months';
import { YEARS_MESSAGES as MESSAGES } from '@/messages/years';

/** The axes of a person over the years, the newest first. */
export function YearsScreen() {
  const { cardId = loadCurrentCollective()?.cardId ?? '' } = usePageParams();
  const { state, refetch } = useQuery('growthCard.years', { cardId });
  return (
    <Screen title={MESSAGES.title}>
      <AsyncView state={state} shape="axis" onRetry={() => void refetch()}>
        {({ name, years, brought = [] }) =>
          years.length + brought.length === 0 ? (
            <Empty text={MESSAGES.none} />
          ) : (
            <>
              <PageHead over={MESSAGES.title} title={name} note={MESSAGES.note} />
              {years.map((year) => (
                <Year key={year.cardId} year={year} />
              ))}
              {brought.map((card) => (
                <Brought key={card.id} card={card} />
              ))}
            </>
          )
        }
      </AsyncView>
    </Screen>
  );
}

/** A card brought from another collective; a tap on a node shows what was written there. */
function Brought({ card }: { readonly card: BroughtCard }) {
  const { id, collectiveName, cycle, content, wishLitAt, nodes } = card;
  const [chosen, setChosen] = useState('');
  const nodeIdOf = (at: number): string => `${id}.${at}`;
  const node = nodes.find((_node, at) => nodeIdOf(at) === chosen);
  return (
    <Section title={formatSpan(cycle.from, cycle.to)} note={MESSAGES.brought(collectiveName)}>
      <WishLine
        label={wishLitAt ? CARD_MESSAGES.wishLit(formatInstant(wishLitAt)) : CARD_MESSAGES.wish}
        text={content.wish}
        lit={wishLitAt !== undefined}
      />
      <Card>
        <TimelineAxis
          points={nodes.map(({ title, plannedMonth, actualMonth, state }, at) => ({
            ...{ nodeId: nodeIdOf(at), goalId: '', title, plannedMonth, actualMonth, state },
          }))}
          month={null}
          chosen={chosen}
          onOpen={setChosen}
        />
        {node
          ? [
              ...node.reports.map(({ text, at }) => ({ title: text, note: formatInstant(at) })),
              ...node.quotes.map(({ text, at }) => ({ title: `“${text}”`, note: formatInstant(at) })),
              ...node.words.map(({ name, text }) => ({ title: text, note: name || MESSAGES.former })),
            ].map(({ title, note }, at) => <ListRow key={nodeIdOf(at)} title={title} note={note} />)
          : null}
        {node && node.reports.length + node.quotes.length + node.words.length === 0 ? (
          <Paragraph tone="soft">{MESSAGES.blank}</Paragraph>
        ) : null}
      </Card>
    </Section>
  );
}

function Year({ year }: { readonly year: YearOfCard }) {
  const { cardId, cycle, wish, wishLitAt, axis, before } = year;
  const month = currentMonth();
  return (
    <Section title={formatSpan(cycle.from, cycle.to)}>
      <WishLine
        label={wishLitAt ? CARD_MESSAGES.wishLit(formatInstant(wishLitAt)) : CARD_MESSAGES.wish}
        text={wish}
        lit={wishLitAt !== undefined}
      />
      <Card>
        <TimelineAxis
          points={axis}
          month={isInCycle(cycle, month) ? month : null}
          onOpen={(nodeId) => openPage('/pages/node/index', { cardId, nodeId })}
        />
        {before.map(({ goalId, title, choice, note }) => (
          <ListRow
            key={goalId}
            title={title}
            note={[MESSAGES.before(CARRY_CHOICE_LABELS[choice]), note].filter(Boolean).join(' · ')}
          />
        ))}
      </Card>
    </Section>
  );
}
