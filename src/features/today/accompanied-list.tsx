import { useState } from 'react';
import type { AccompaniedBrief } from '@core/contract/today';
import { openPage } from '@/platform/navigate';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { sayMonth } from '@/words/months';
import { TODAY_WORDS } from '@/words/today';

/** A list pages by twenty. */
const PAGE = 20;

const sayNext = ({ next, wish }: AccompaniedBrief): string => {
  if (next) return TODAY_WORDS.next(sayMonth(next.plannedMonth), next.title);
  return wish ? TODAY_WORDS.arrived : TODAY_WORDS.noWish;
};

/** The cards of others that one accompanies; who may need a hand is said kindly, nobody is ordered. */
export function AccompaniedList({ cards }: { readonly cards: readonly AccompaniedBrief[] }) {
  const [limit, setLimit] = useState(PAGE);
  if (cards.length === 0) return null;
  const hidden = cards.length - limit;
  return (
    <Section title={TODAY_WORDS.accompanied}>
      <Card>
        {cards.slice(0, limit).map((card) => (
          <ListRow
            key={card.cardId}
            title={card.ownerName}
            note={sayNext(card)}
            lead={<Avatar name={card.ownerName} />}
            tail={card.stalled ? <Tag tone="amber">{TODAY_WORDS.hand}</Tag> : null}
            onPress={() => openPage('/packages/card/pages/view/index', { cardId: card.cardId })}
          />
        ))}
        {hidden > 0 ? (
          <Button tone="plain" small onPress={() => setLimit(limit + PAGE)}>
            {TODAY_WORDS.moreCards(Math.min(hidden, PAGE))}
          </Button>
        ) : null}
      </Card>
    </Section>
  );
}
