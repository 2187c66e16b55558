import { useState } from 'react';
import type { AccompaniedBrief } from '@core/contract/today';
import { openPage } from '@/platform/navigate';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { formatMonth } from '@/messages/months';
import { TODAY_MESSAGES } from '@/messages/today';

const PAGE = 20;

const formatNext = ({ next, wish }: AccompaniedBrief): string => {
  if (next) return TODAY_MESSAGES.next(formatMonth(next.plannedMonth), next.title);
  return wish ? TODAY_MESSAGES.arrived : TODAY_MESSAGES.noWish;
};

/** The cards the person accompanies; a stalled card is tagged, and the order is never by progress. */
export function AccompaniedList({ cards }: { readonly cards: readonly AccompaniedBrief[] }) {
  const [limit, setLimit] = useState(PAGE);
  if (cards.length === 0) return null;
  const hidden = cards.length - limit;
  return (
    <Section title={TODAY_MESSAGES.accompanied}>
      <Card>
        {cards.slice(0, limit).map((card) => (
          <ListRow
            key={card.cardId}
            title={card.ownerName}
            note={formatNext(card)}
            leading={<Avatar name={card.ownerName} />}
            trailing={card.stalled ? <Tag tone="amber">{TODAY_MESSAGES.mayNeedHelp}</Tag> : null}
            onPress={() => openPage('/packages/card/pages/view/index', { cardId: card.cardId })}
          />
        ))}
        {hidden > 0 ? (
          <Button tone="plain" small onPress={() => setLimit(limit + PAGE)}>
            {TODAY_MESSAGES.moreCards(Math.min(hidden, PAGE))}
          </Button>
        ) : null}
      </Card>
    </Section>
  );
}
