import type { FormView } from '@core/contract/dossier';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { FORM_MESSAGES as MESSAGES } from '@/messages/dossier';

interface ItemListProps {
  readonly items: FormView['items'];
  readonly onOpen: (itemId: string) => void;
}

/** Lists the self-assessment items by group. */
export function ItemList({ items, onOpen }: ItemListProps) {
  const groups = [...new Set(items.map(({ group }) => group))];
  return (
    <Section title={MESSAGES.items} note={MESSAGES.itemsNote}>
      {groups.map((group) => (
        <Card key={group} title={group}>
          {items
            .filter((item) => item.group === group)
            .map(({ id, title, weight, least, answer, carried }) => {
              const done = answer.points !== null && answer.links.length >= least;
              const note = `${MESSAGES.item(answer.points, weight)} · ${MESSAGES.proof(answer.links.length, least)}${carried ? ` · ${MESSAGES.carried}` : ''}`;
              const state = done ? MESSAGES.enough : MESSAGES.open;
              return (
                <ListRow
                  key={id}
                  title={title}
                  note={note}
                  label={`${title}，${state}，${note}`}
                  trailing={<Tag tone={done ? 'green' : 'amber'}>{state}</Tag>}
                  onPress={() => onOpen(id)}
                />
              );
            })}
        </Card>
      ))}
    </Section>
  );
}
