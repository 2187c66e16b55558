import type { FormView } from '@core/contract/dossier';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { FORM_WORDS as WORDS } from '@/words/dossier';

interface ItemListProps {
  readonly items: FormView['items'];
  readonly onOpen: (itemId: string) => void;
}

/** The items of the self-assessment by their groups. */
export function ItemList({ items, onOpen }: ItemListProps) {
  const groups = [...new Set(items.map(({ group }) => group))];
  return (
    <Section title={WORDS.items} note={WORDS.itemsNote}>
      {groups.map((group) => (
        <Card key={group} title={group}>
          {items
            .filter((item) => item.group === group)
            .map(({ id, title, weight, least, answer }) => {
              const done = answer.points !== null && answer.links.length >= least;
              const note = `${WORDS.item(answer.points, weight)} · ${WORDS.proof(answer.links.length, least)}`;
              const state = done ? WORDS.enough : WORDS.open;
              return (
                <ListRow
                  key={id}
                  title={title}
                  note={note}
                  label={`${title}，${state}，${note}`}
                  tail={<Tag tone={done ? 'green' : 'amber'}>{state}</Tag>}
                  onPress={() => onOpen(id)}
                />
              );
            })}
        </Card>
      ))}
    </Section>
  );
}
