import { Avatar } from '@/ui/avatar';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Pager } from '@/ui/pager';
import { Section } from '@/ui/section';
import { usePage } from '@/ui/use-page';

interface NameListProps {
  readonly title: string;
  readonly note?: string;
  readonly names: readonly { readonly id: string; readonly name: string; readonly note: string }[];
}

/** A paged list of names under a heading; renders nothing when empty. */
export function NameList({ title, note, names }: NameListProps) {
  const { shown, pager } = usePage(names);
  if (names.length === 0) return null;
  return (
    <Section title={`${title} · ${names.length}`} {...(note === undefined ? {} : { note })}>
      <Card>
        {shown.map((one) => (
          <ListRow
            key={one.id}
            leading={<Avatar name={one.name} size="small" />}
            title={one.name}
            {...(one.note === '' ? {} : { note: one.note })}
          />
        ))}
      </Card>
      <Pager {...pager} />
    </Section>
  );
}
