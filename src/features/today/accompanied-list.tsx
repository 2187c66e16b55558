import type { AccompaniedBrief } from '@core/contract/today';
import { openPage } from '@/platform/navigate';
import { Avatar } from '@/ui/avatar';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { sayMonth } from '@/words/months';
import { TODAY_WORDS } from '@/words/today';

const sayNext = ({ next, wish }: AccompaniedBrief): string => {
  if (next) return TODAY_WORDS.next(sayMonth(next.plannedMonth), next.title);
  return wish ? TODAY_WORDS.arrived : TODAY_WORDS.noWish;
};

/** The cards of others that one accompanies; who may need a hand is said kindly, nobody is ordered. */
export function AccompaniedList({ cards }: { readonly cards: readonly AccompaniedBrief[] }) {
  if (cards.length === 0) return null;
  return (
    <Section title={TODAY_WORDS.accompanied}>
      <Card>
        {cards.map((card) => (
          <ListRow
            key={card.cardId}
            title={card.ownerName}
            note={sayNext(card)}
            lead={<Avatar name={card.ownerName} />}
            tail={card.stalled ? <Tag tone="amber">{TODAY_WORDS.hand}</Tag> : null}
            onPress={() => openPage('/packages/card/pages/view/index', { cardId: card.cardId })}
          />
        ))}
      </Card>
    </Section>
  );
}
